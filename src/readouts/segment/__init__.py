"""Second stage: a text to words and sentences."""

from readouts.segment.document import Document, Sentence, segment
from readouts.segment.headlines import is_headline

__all__ = ["Document", "Sentence", "is_headline", "segment"]
