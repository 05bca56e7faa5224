"""Words that speak of an encounter."""

from dataclasses import dataclass

from readouts.lexicon.entries import words
from readouts.lexicon.function_words import BE
from readouts.segment import Document

_MEANWHILE = words("also now currently today separately further reportedly")


@dataclass(slots=True)
class Trigger:
    """A word or phrase that speaks of an encounter: words `first` to `last` of a sentence.

    `verb` is that of a noun's phrase; `quoted` tells that it is in somebody's quoted speech.
    """

    kind: str
    first: int
    last: int
    mode: str
    status: str = "held"
    passive: bool = False
    verb: int = -1
    plural: bool = False
    quoted: bool = False


def dependent(doc: Document, trigger: Trigger) -> bool:
    """Whether the trigger is a participle ("…, receiving X"), whose subject is that of the main clause.

    "Will be meeting" has its own.
    """
    going_on = is_progressive(doc, trigger.first)
    return trigger.kind != "noun" and doc.lowers[trigger.first].endswith("ing") and not going_on


def is_progressive(doc: Document, first: int) -> bool:
    """Whether "is", "will be" stand before a verb's form in -ing: "is also | meeting"."""
    before = doc.lowers[max(0, first - 2) : first]
    return before[-1:] != [] and (before[-1] in BE or (before[-1] in _MEANWHILE and before[0] in BE))
