"""Quotation marks of other customs: German and Baltic „…“, Romanian and Polish „…”, Finnish and Swedish ”…”."""

import re

# Each is told by what it stands right before or after, as no English opening or closing mark does.
_FOREIGN = re.compile(r"„(?=\S)|(?<=[^\s(\[])“(?!\w)|(?<![^\s(\[])”(?=\w)")
_ENGLISH = {"„": "“", "“": "”", "”": "“"}


def with_english_marks(text: str) -> str:
    """The text, as long as it was, with the marks that open and close as in English.

    >>> with_english_marks("„We agree,“ she said. ”So do we”, said he.")
    '“We agree,” she said. “So do we”, said he.'
    """
    return _FOREIGN.sub(lambda mark: _ENGLISH[mark[0]], text) if "„" in text or "“" in text or "”" in text else text
