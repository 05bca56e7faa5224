"""Lines above the text: headlines, which say again what the text says."""

from readouts.segment.document import Document

_ENDS = frozenset('.?!…:;"”»')
# What items of a list begin with.
_BULLETS = frozenset("-–—•*·▪●")
# Below the headline may stand another, a dateline and a byline.
_ABOVE = 3


def is_headline(doc: Document, number: int, above: int = _ABOVE) -> bool:
    """Whether a sentence is a line of the first paragraphs that no full stop ends, and the text goes on below.

    >>> import datetime
    >>> from readouts.segment import segment
    >>> doc = segment("Rao meets Ito\\n\\nRao met Ito on Friday.", datetime.date(2024, 5, 1))
    >>> is_headline(doc, 0), is_headline(doc, 1)
    (True, False)
    """
    own = doc.sentences[number]
    if doc.words[own.first] in _BULLETS:
        return False
    goes_on = number + 1 < len(doc.sentences) and doc.sentences[number + 1].paragraph > own.paragraph
    return own.paragraph < above and goes_on and doc.words[own.last - 1][-1] not in _ENDS
