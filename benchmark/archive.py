"""An archive of any length for measuring: the development articles over and over, their people and days changed."""

import datetime
import json
import re
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

from benchmark.accuracy import HERE

_FOLDER = HERE / "development"
_DATE_LINE = len(" date 2024-01-02 ")
_WEEK = datetime.timedelta(days=7)
_CONSONANTS, _VOWELS = "bdgklmnrstvz", "aeiou"
# Of every three people one keeps the name throughout, as heads of state come again and again.
_KEPT = 3
_PROSE_BYTES = 20_000
_PROSE = (
    "It rained for most of the morning, and by noon the lanes behind the old houses were full of puddles.",
    "A grey cat slept on the warm wall and did not move when the bells rang.",
    "Somebody had left a red umbrella on the bench, and nobody came back for it.",
    "The apples were smaller than in the year before, but sweeter, and there were many more of them.",
    "Towards the evening the wind turned, the clouds broke up, and the hills looked near.",
    "The clock on the corner has been slow since the winter, which hardly anyone has noticed.",
    "Two boys carried a long ladder around the pond and leaned it against the tallest tree.",
    "Soup was cooking in every second kitchen, and the smell of onions hung over the yard.",
)


def records(number: int, prose: bool = False) -> Iterator[dict[str, str]]:
    """So many records; with `prose` each ends in 20 kB that tell of nobody."""
    texts = [(file.read_text("utf-8"), _families(file.stem)) for file in sorted((_FOLDER / "texts").glob("*.txt"))]
    for place, (text, families) in enumerate(islice(cycle(texts), number)):
        turn = place // len(texts)
        day = datetime.date.fromisoformat(text[6:16]) - turn * _WEEK
        body = _renamed(text[_DATE_LINE:], families, turn)
        tail = "\n\n" + _prose(place) if prose else ""
        yield {"text": body + tail, "published_on": day.isoformat(), "url": f"https://example.org/{place + 1}"}


def write_archive(file: Path, number: int, prose: bool = False) -> None:
    """The records as JSON Lines."""
    with file.open("w", encoding="utf-8") as stream:
        stream.writelines(json.dumps(record, ensure_ascii=False) + "\n" for record in records(number, prose))


def _families(article: str) -> list[str]:
    """The family names that change, as the article's gold has them."""
    gold = json.loads((_FOLDER / "gold" / f"{article}.json").read_text("utf-8"))
    names = {person["name"].split()[-1] for person in gold["people"]}
    return sorted(name for name in names if sum(name.encode()) % _KEPT and name.isalpha())


def _renamed(text: str, families: list[str], turn: int) -> str:
    if not families or not turn:
        return text
    return re.sub(rf"\b(?:{'|'.join(families)})\b", lambda name: name[0] + _ending(turn), text)


def _ending(turn: int) -> str:
    """Syllables that are each number's own: "ba", "da", … "zubu"."""
    syllables = ""
    while turn:
        turn, place = divmod(turn, len(_CONSONANTS) * len(_VOWELS))
        syllables += _CONSONANTS[place % len(_CONSONANTS)] + _VOWELS[place // len(_CONSONANTS)]
    return syllables


def _prose(place: int) -> str:
    sentences, size, lines = islice(cycle(_PROSE), place % len(_PROSE), None), 0, list[str]()
    for sentence in sentences:
        size += len(sentence) + 1
        if size > _PROSE_BYTES:
            break
        lines.append(sentence)
    return " ".join(lines)
