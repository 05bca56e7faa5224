"""Why an article is not taken, in words for whoever gave it."""

import unicodedata
from dataclasses import dataclass

_LONGEST = 500
# What would break the line, end it, or turn it around.
_UNSHOWN = ("Cc", "Cf", "Cs", "Zl", "Zp")


@dataclass(frozen=True)
class Refusal(Exception):
    """A bad article: the file, the line where one can be named, what is wrong, and how to mend it.

    It is told in one line, whatever the article holds.
    """

    file: str
    line: int | None
    problem: str
    mend: str

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        return f"{place}: {_shown(self.problem)}; {_shown(self.mend)}"


def _shown(words: str) -> str:
    """The words in one line that is not too long."""
    cut = words if len(words) <= _LONGEST else f"{words[: _LONGEST // 2]} … {words[-_LONGEST // 2 :]}"
    return "".join(ascii(sign)[1:-1] if unicodedata.category(sign) in _UNSHOWN else sign for sign in cut)
