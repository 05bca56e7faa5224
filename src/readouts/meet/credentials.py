"""Letters of credence: who hands them to whom, and the lists of envoys that follow."""

from collections.abc import Sequence

from readouts.lexicon.entries import words
from readouts.meet.groups import governor, group_right
from readouts.meet.scene import Meeting, Scene, role
from readouts.meet.subjects import subject_of
from readouts.meet.trigger import Trigger
from readouts.mention.parties import Party
from readouts.segment import Document, Sentence

_HANDED = words(
    "present presents presented presenting submit submits submitted submitting hand handed deliver delivered"
)
_TAKEN = words("receive receives received receiving accept accepts accepted accepting")
_TO, _FROM = words("to before with"), words("of from by")
# How many words may stand between the verb and the letters: "presented his ... letters of credence".
_FARTHEST = 10
_TALKS = words(
    "meeting meetings talks discussed discussion discussions conversation audience exchanged talked dialogue"
)
_LISTING = words("are were include included including is was : - –")
# How many sentences after the letters at most the envoys are listed.
_NEAR, _LATEST = 4, 8


def handing(doc: Document, sentence: Sentence, first: int) -> int | None:
    """The verb that tells what is done with letters of credence at the word `first`, where one does."""
    for k in range(first - 1, max(sentence.first, first - _FARTHEST) - 1, -1):
        if doc.lowers[k] in _HANDED | _TAKEN:
            return k
    return None


def sides_of_credentials(
    doc: Document, sentence: Sentence, trigger: Trigger, own: Sequence[Party]
) -> tuple[list[Party], list[Party], str]:
    """Who does, whom to, and which of them is host: "Rao presented his credentials to the King"."""
    taken = doc.lowers[trigger.first] in _TAKEN
    left = subject_of(doc, sentence, trigger, own)
    after = [party for party in own if party.first >= trigger.last and (party.offices or party.kind == "person")]
    links = _FROM if taken else _TO
    place = next((k for k, p in enumerate(after) if governor(doc, sentence, p, trigger.last) in links), None)
    right = group_right(doc, after, place) if place is not None else []
    envoys = [party for party in own if _envoy(party)]
    if taken:
        return left, [*right, *(p for p in envoys if p not in right and p not in left)], "left"
    return [*left, *(p for p in envoys if p not in left and p not in right)], right[:1], "right"


def is_only_handing(scene: Scene, meeting: Meeting) -> bool:
    """Whether letters of credence were handed over and no more is told: a ceremony, and no talks."""
    if any(trigger.kind != "credentials" for _, trigger in meeting.tellings):
        return False
    sentences = [scene.doc.sentences[number] for number in meeting.sentences]
    return all(_TALKS.isdisjoint(scene.doc.lowers[s.first : s.last]) for s in sentences)


def _envoy(party: Party) -> bool:
    """Whether somebody named is told to be an ambassador."""
    return party.person is not None and any(office.role == "ambassador" for office in party.offices)


def envoys_listed(scene: Scene, number: int, own: Sequence[Party]) -> tuple[Trigger, list[Party], list[Party]] | None:
    """The host and the envoys of a list that follows the telling of letters: "The new ambassadors are A and B"."""
    listed = [party for party in own if _envoy(party)]
    latest = (*scene.partial[-_LATEST:], *scene.meetings[-_LATEST:]) if len(listed) > 1 else ()
    told = [(n, t, m) for m in latest for n, t in m.tellings if t.kind == "credentials"]
    near = [(t, m) for n, t, m in told if 0 < number - n <= _NEAR]
    if not near:
        return None
    opening = scene.doc.lowers[scene.doc.sentences[number].first : listed[0].first]
    trigger, meeting = near[-1]
    hosts = [a.party for a in meeting.present if a.person is not None and role(scene, a.party) != "ambassador"]
    return (trigger, hosts[:1], listed) if hosts and not _LISTING.isdisjoint(opening) else None
