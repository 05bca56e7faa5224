"""Second stage: a text to words and sentences."""

from readouts.segment.document import Document, Sentence, segment

__all__ = ["Document", "Sentence", "segment"]
