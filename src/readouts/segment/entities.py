"""Characters that a text took over from a web page as entities: "Trade &amp; Industry", "Latvia&#8217;s"."""

import html
import re
from collections.abc import Iterator

# Stands for the other characters of an entity, so that every place in the text stays what it is; it counts as a blank.
PAD = "\x1f"
_ENTITY = re.compile(r"&(?:#[0-9]{2,6}|#[xX][0-9a-fA-F]{2,5}|[a-zA-Z]{2,8});")


def without_entities(text: str) -> str:
    """The text with each entity of a mark or blank read, at its length; letters stay as they stand.

    >>> without_entities("Latvia&#8217;s aims").replace(PAD, "_")
    'Latvia______’s aims'
    """
    return _ENTITY.sub(_read, text) if "&" in text else text


def entities_in(text: str) -> Iterator[tuple[int, int]]:
    """Where the marks stand that a text has as entities."""
    for match in _ENTITY.finditer(text) if "&" in text else ():
        if not _character(match).isspace():
            yield match.span()


def _read(match: re.Match[str]) -> str:
    character = _character(match)
    size = len(match[0])
    return " " * size if character.isspace() else character.rjust(size, PAD)


def _character(match: re.Match[str]) -> str:
    """The mark or blank that an entity means; the entity itself where it means a letter or nothing."""
    read = html.unescape(match[0])
    return read if len(read) == 1 and not read.isalnum() else match[0]
