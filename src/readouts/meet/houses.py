"""Whose house a meeting was at, where it is told without its state: "at the Ministry", "at the President's Office"."""

from collections.abc import Mapping, Sequence
from itertools import takewhile

from readouts.lexicon.entries import words
from readouts.meet.scene import Meeting, Scene, role
from readouts.mention.parties import Party

# Who has a seat in each house; ambassadors come there as guests.
_MINISTRY = words("minister deputy_minister official deputy_head_of_government")
_PRESIDENCY = words("head_of_state deputy_head_of_government official chief_of_staff")
_GOVERNMENT = words("head_of_government deputy_head_of_government official chief_of_staff")
_PARLIAMENT = words("speaker deputy_speaker member_of_parliament")
_HOUSES: Mapping[str, frozenset[str]] = {
    "ministry": _MINISTRY,
    "president": _PRESIDENCY,
    "presidential": _PRESIDENCY,
    "presidency": _PRESIDENCY,
    "prime": _GOVERNMENT,
    "cabinet": _GOVERNMENT,
    "parliament": _PARLIAMENT,
    "assembly": _PARLIAMENT,
    "senate": _PARLIAMENT,
}
_SEATS = words("ministry office palace headquarters house residence building secretariat parliament assembly senate")
_TOLD = frozenset((None, "stated", "counterpart"))
# Within how many words after "at the" a house is named, and what ends its name.
_NAME, _ENDS = 6, words(", . ; in on today yesterday with for to")


def host_of_house(scene: Scene, meeting: Meeting) -> Party | None:
    """Who has a seat in the house where a sentence of the meeting puts it: of several the first without a state."""
    for number in meeting.sentences:
        sentence = scene.doc.sentences[number]
        roles = _house_of(scene.doc.lowers[sentence.first : sentence.last])
        seated = [a.party for a in meeting.present if not a.attendee and role(scene, a.party) in roles]
        plain = [party for party in seated if not _states_its_own(party)]
        if len(seated) == 1 or plain:
            return min(plain or seated, key=lambda party: party.first)
    return None


def _states_its_own(party: Party) -> bool:
    """Whether a title names its state, as a ministry does not do where it tells of its own minister."""
    return any(office.country_rule in _TOLD for office in party.offices)


def _house_of(told: Sequence[str]) -> frozenset[str]:
    """The roles of those at home in the house that comes after "at the"; none where no house does."""
    for k in range(len(told) - 1):
        if told[k] == "at" and told[k + 1] == "the":
            name = list(takewhile(lambda word: word not in _ENDS, told[k + 2 : k + 2 + _NAME]))
            house = next((word for word in name if word in _HOUSES), None)
            if house is not None and not _SEATS.isdisjoint(name):
                return _HOUSES[house]
    return frozenset()
