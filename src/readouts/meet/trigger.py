"""Words that speak of an encounter."""

from dataclasses import dataclass

from readouts.lexicon.function_words import BE
from readouts.segment import Document


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
    going_on = trigger.first > 0 and doc.lowers[trigger.first - 1] in BE
    return trigger.kind != "noun" and doc.lowers[trigger.first].endswith("ing") and not going_on
