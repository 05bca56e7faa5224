"""Text that a spreadsheet would run as a formula: CSV has an apostrophe before it, and reading takes it away.

That place is the start of a cell, or what follows a semicolon, a tab or a line break: where commas part no cells, as
in most of Europe, a spreadsheet begins a cell there. Blanks, quotes and apostrophes before the sign make no difference.
"""

import re

_BEGINS = r"""((?:\A|[;\t\r\n])(?:["']|[^\S\t\r\n])*)"""
# The wide signs too: some input methods write them, and spreadsheets take them for the narrow ones.
_SIGN = r"([=+\-@＝＋－＠])"
_FORMULA = re.compile(_BEGINS + _SIGN)
_GUARDED = re.compile(_BEGINS + "'" + _SIGN)


def guarded(text: str) -> str:
    """The text as CSV has it, with nothing in it that a spreadsheet runs.

    >>> guarded("=1+1"), guarded("+1; -2"), guarded("Baku - Tbilisi"), guarded("'=1")
    ("'=1+1", "'+1; '-2", 'Baku - Tbilisi', "''=1")
    """
    # Most texts have no place where a cell may begin, and looking for one is quicker than the pattern.
    later = ";" in text or "\n" in text or "\t" in text or "\r" in text
    return _FORMULA.sub(r"\1'\2", text) if later or not text[:1].isalnum() else text


def unguarded(text: str) -> str:
    """The text that `guarded` was given.

    >>> unguarded("'+1; '-2"), unguarded("''=1"), unguarded("'tis")
    ('+1; -2', "'=1", "'tis")
    """
    return _GUARDED.sub(r"\1\2", text)
