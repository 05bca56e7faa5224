"""Characters that a text took over from a web page as entities: "Trade &amp; Industry", "Latvia&#8217;s"."""

import html
import re
from bisect import bisect_right
from dataclasses import dataclass, field
from html.entities import html5
from itertools import accumulate

# "&amp;#8217;" is one that was escaped again.
_ENTITY = re.compile(r"&(?:amp;)*(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});")


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as it is to be read, and where its characters stand in the text as it was given.

    `ends` are the ends of what was read for entities, `longer` by how much the text was longer up to each.
    """

    text: str
    ends: list[int] = field(default_factory=list)
    longer: list[int] = field(default_factory=list)

    def place(self, k: int) -> int:
        """The place in the given text of character `k` of the text as read."""
        before = bisect_right(self.ends, k)
        return k + self.longer[before - 1] if before else k


def reading_of(text: str, body_start: int = 0) -> Reading:
    """The text with its entities read, from `body_start` on.

    >>> reading = reading_of("Latvia&#8217;s aims")
    >>> reading.text, reading.place(9)
    ('Latvia’s aims', 15)
    """
    if "&" not in text:
        return Reading(text)
    found = [match for match in _ENTITY.finditer(text, body_start) if match[1][0] == "#" or f"{match[1]};" in html5]
    read = [html.unescape(f"&{match[1]};") for match in found]
    starts = [0, *(match.end() for match in found)]
    between = [text[start : match.start()] for start, match in zip(starts, found, strict=False)]
    longer = list(accumulate(len(match[0]) - len(one) for match, one in zip(found, read, strict=True)))
    plain = "".join(part for pair in zip(between, read, strict=True) for part in pair) + text[starts[-1] :]
    return Reading(plain, [match.end() - more for match, more in zip(found, longer, strict=True)], longer)
