"""Topics that words of a sentence name."""

from collections.abc import Sequence

from readouts.lexicon import topic_matcher
from readouts.mention.parties import Party
from readouts.mention.units import Unit
from readouts.segment import Document

Cue = tuple[int, int, str, str]


def topic_cues(doc: Document) -> list[Cue]:
    """(first word, last word half-open, topic, context it needs) of each cue in the article, in order."""
    return [
        (first, last, entry.value, entry.context or "")
        for first, last, entries in topic_matcher().find(doc.lowers)
        for entry in entries
    ]


def outside_titles(doc: Document, cues: Sequence[Cue], units: Sequence[Unit], parties: Sequence[Party]) -> list[Cue]:
    """The cues that are no part of an office, an institution's name or a person's mention."""
    taken: set[int] = set()
    for party in parties:
        taken |= set(range(party.first, party.last))
    for k, unit in enumerate(units):
        if unit.kind == "institution" and doc.words[unit.first][0].isupper():
            j = k
            while j > 0 and units[j - 1].kind in ("portfolio", "modifier", "name"):
                j -= 1
            stop = k + 1
            while (
                stop + 1 < len(units)
                and units[stop].kind in ("of", "for", "and", "the", "portfolio", "&")
                and units[stop + 1].kind in ("portfolio", "the", "and")
            ):
                stop += 1
            if stop > k + 1:
                stop += 1
            taken |= set(range(units[j].first, units[min(stop, len(units)) - 1].last))
    return [cue for cue in cues if cue[0] not in taken]
