"""What a text that people give must be: composed letters, all of them to be seen, and no HTML.

What is refused and what is taken: an article is quoted letter by letter, so nothing of it is ever cleaned. Its line
ends (LF, CRLF or CR) are taken as they stand; a byte-order mark, invisible or decomposed letters and HTML are refused.
The sheets are read for their cells: there a byte-order mark and CRLF are taken, as spreadsheets write both. A cell that
a spreadsheet would run as a formula is refused wherever people write cells, sidecars and names of files; an article's
own words may begin as they like.
"""

import re
import unicodedata
from typing import NamedTuple

_CONTROLS = re.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f]")
# Joiners stand within words of other scripts and within emoji; within Latin words they only hide.
_LATIN = "A-Za-z\u00c0-\u024f"
_HIDDEN = re.compile(
    "[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]"
    f"|(?<=[{_LATIN}])[\u200c\u200d]|[\u200c\u200d](?=[{_LATIN}])"
)
_MARKED = re.compile("[^\\W\\d_][\u0300-\u036f]")
_TAG = re.compile(
    r"<(?:!doctype|/?(?:html|head|body|title|script|style|div|span|p|br|a|li|ul|ol|td|tr|table|h[1-6]|strong|em|b|i"
    r"|img|meta|link))(?:\s[^<>]{0,1000})?/?>",
    re.IGNORECASE,
)
_FORMULA = re.compile(r"[=+\-@].|[\t\r]", re.DOTALL)


class Unfit(NamedTuple):
    """Where in a text something is wrong, what, and how to mend it."""

    place: int
    problem: str
    mend: str


def unfit(text: str) -> Unfit | None:
    """The first character of a text that people cannot see, or would see as another."""
    found = _CONTROLS.search(text)
    if found is None and not text.isascii():
        found = _HIDDEN.search(text) or next(filter(_decomposed, _MARKED.finditer(text)), None)
    if found is None:
        return None
    if len(found[0]) > 1:
        problem = f"a decomposed letter, {ascii(found[0])[1:-1]}"
        return Unfit(found.start(), problem, "save the text in Unicode's composed form, NFC")
    return Unfit(found.start(), f"an invisible character, {_named(found[0])}", "remove it")


def html_in(text: str) -> Unfit | None:
    """The first tag of HTML in a text."""
    found = _TAG.search(text) if "<" in text else None
    return found and Unfit(found.start(), f"HTML, {found[0][:40]!r}", "give the article's words alone, without tags")


def formula_in(cell: str) -> str | None:
    """What begins a cell that a spreadsheet would run, in quotes."""
    return repr(cell[0]) if _FORMULA.match(cell) else None


def _decomposed(found: re.Match[str]) -> bool:
    return len(unicodedata.normalize("NFC", found[0])) == 1


def _named(character: str) -> str:
    name = unicodedata.name(character, "").lower()
    return f"U+{ord(character):04X}" + (f" ({name})" if name else "")
