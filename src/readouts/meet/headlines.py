"""Lines above the text: headlines, which say again what the text says."""

from readouts.meet.quotes import CLOSING
from readouts.segment import Document


def is_headline(doc: Document, number: int) -> bool:
    """Whether a sentence is a line above the text that no full stop ends.

    >>> import datetime
    >>> from readouts.segment import segment
    >>> doc = segment("Rao meets Ito\\n\\nRao met Ito on Friday.", datetime.date(2024, 5, 1))
    >>> is_headline(doc, 0), is_headline(doc, 1)
    (True, False)
    """
    sentence = doc.sentences[number]
    last = doc.words[sentence.last - 1]
    above = sentence.paragraph < 3 and number + 1 < len(doc.sentences)
    return above and last not in CLOSING and last[-1] not in ".?!…:"
