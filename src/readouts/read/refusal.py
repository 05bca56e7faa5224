"""Why an article is not taken, in words for whoever gave it."""

from dataclasses import dataclass


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
        return f"{place}: {self.problem}; {self.mend}"
