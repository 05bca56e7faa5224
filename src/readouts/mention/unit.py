"""A unit: words that are read as one."""

from dataclasses import dataclass

from readouts.lexicon import Entry


@dataclass(slots=True)
class Unit:
    """Words `first` to `last` (half-open) of one kind.

    `kind` is a lexicon kind (country, adjective, city, body, role, modifier, portfolio, institution, honorific,
    rank), a function word as itself, `pair` for two countries in one word ("Iran-Armenia"), `given` for a title's
    word that is a given name here, `name` for another capitalized word, or `word`. `entries` are the lexicon's
    readings, best first.
    """

    kind: str
    first: int
    last: int
    entries: tuple[Entry, ...] = ()

    def reading(self, kind: str) -> Entry | None:
        """The lexicon's reading of this unit as `kind`."""
        for entry in self.entries:
            if entry.kind == kind:
                return entry
        return None
