"""Whom "the two ministers", "both presidents" before a verb means: as many of those told before."""

from collections.abc import Sequence

from readouts.lexicon.entries import words
from readouts.meet.encounters import Encounter
from readouts.meet.scene import Scene, role, serves
from readouts.meet.teams import NUMBERS
from readouts.mention.parties import Party

# The roles of those called so; others are called "leaders" or "officials".
_ROLES = {
    "presidents": words("head_of_state"),
    "premiers": words("head_of_government deputy_head_of_government"),
    "ministers": words("minister deputy_minister deputy_head_of_government head_of_government"),
    "speakers": words("speaker deputy_speaker"),
    "ambassadors": words("ambassador"),
}
_CALLED = _ROLES.keys() | words(
    "leaders officials diplomats politicians counterparts statesmen generals commanders chiefs two three four"
)
_NUMBERS = NUMBERS | {"two": 2, "both": 2}
_POINTING = words("the both all these")
# What may stand between them and their verb.
_ASIDE = words(
    "also later then were was are have had jointly together subsequently afterwards both all will separately"
)
_PHRASE, _BACK, _LATEST = 5, 3, 8


def several_meant(scene: Scene, encounter: Encounter, others: Sequence[Party]) -> list[Party]:
    """Those who a plural subject means, but for whom they met; nobody where not as many are told of before."""
    called = _subject(scene, encounter)
    if called is None:
        return []
    noun, number = called
    met = {party.person for party in others}
    focus = [a.party for a in scene.focus.present if not a.attendee] if scene.focus is not None else []
    before = [
        party
        for back in range(1, _BACK + 1)
        for party in scene.by_sentence.get(encounter.sentence - back, [])
        if party.name is not None
    ]
    earlier = ([a.party for a in meeting.present if not a.attendee] for meeting in scene.meetings[: -_LATEST - 1 : -1])
    for told in (focus, before, *earlier):
        found = {p.person: p for p in reversed(told) if p.person is not None and _is_called(scene, p, noun)}
        kept = [party for person, party in found.items() if person not in met]
        apart = others or len({serves(scene, party) for party in kept}) > 1
        if len(kept) == number and apart:
            return kept
    return []


def _subject(scene: Scene, encounter: Encounter) -> tuple[str, int] | None:
    """The noun of a plural subject right before the verb, and how many it means."""
    lowers = scene.doc.lowers
    first, at = scene.doc.sentences[encounter.sentence].first, encounter.trigger.first
    k = at - 1
    while k > first and lowers[k] in _ASIDE and lowers[k] not in _CALLED:
        k -= 1
    before = lowers[max(first, k - _PHRASE) : k + 1]
    if lowers[k] not in _CALLED or _POINTING.isdisjoint(before):
        return None
    pointing = max(n for n, word in enumerate(before) if word in _POINTING)
    numbers = [_NUMBERS[word] for word in before[pointing:] if word in _NUMBERS]
    plain = all(word.isalpha() for word in before[pointing:])
    return (lowers[k], numbers[0] if numbers else 2) if plain and "of" not in before[pointing:] else None


def _is_called(scene: Scene, party: Party, noun: str) -> bool:
    """Whether a person can be one of "the ministers"; a noun of no one role, as "leaders", fits everybody."""
    held = _ROLES.get(noun)
    return held is None or role(scene, party) in held
