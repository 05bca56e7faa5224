"""JSON Lines, plain or compressed: a record a line, one line in memory at a time."""

import gzip
import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from readouts.read.file import check_file, unreadable
from readouts.read.record import Cells, Spot, record_source
from readouts.read.refusal import Refusal
from readouts.read.seed import MOST_BYTES, Source
from readouts.swelling import Swollen, check_bytes

# The longest text with every character escaped, and as much again of other columns.
MOST_LINE = 6 * MOST_BYTES


def read_jsonl(file: Path, shown: str, root: Path) -> Iterator[Source | Refusal]:
    """The article of every line that is not blank, or why it is none. Raises Refusal for a file without any."""
    number = found = 0
    try:
        size, unfolded = check_file(file, shown, root).st_size, 0
        with _opened(file) as stream:
            for number, line in enumerate(_lines(stream), 1):
                unfolded += MOST_LINE if line is None else len(line)
                check_bytes(unfolded, size)
                if line is None or line.strip():
                    found += 1
                    yield _article(line, Spot(shown, number, True))
    except Swollen as error:
        raise Refusal(shown, number, str(error), "compress the articles alone, one a line") from None
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        problem = f"cannot be read further: the compressed file is damaged ({error})"
        raise Refusal(shown, number + 1, problem, "compress it again, or fetch it again") from None
    except OSError as error:
        raise unreadable(error, shown) from None
    if not found:
        raise Refusal(shown, 1, "empty", "put a record on each line, or remove the file")


def _opened(file: Path) -> IO[bytes]:
    return gzip.open(file, "rb") if file.suffix == ".gz" else file.open("rb")  # type: ignore[return-value]


def _lines(stream: IO[bytes]) -> Iterator[bytes | None]:
    """Each line; None for one that is too long, of which no more than a piece is ever in memory."""
    while line := stream.readline(MOST_LINE):
        if len(line) < MOST_LINE or line.endswith(b"\n"):
            yield line
        else:
            while line and not line.endswith(b"\n"):
                line = stream.readline(MOST_LINE)
            yield None


def _article(line: bytes | None, spot: Spot) -> Source | Refusal:
    try:
        return record_source(_cells(line, spot), spot)
    except Refusal as refusal:
        return refusal


def _cells(line: bytes | None, spot: Spot) -> Cells:
    if line is None:
        raise spot.refusal(f"a line of {MOST_LINE:,} bytes or more", "give one article a line")
    try:
        cells = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise spot.refusal(f"byte {error.start} of the line is not UTF-8", "save the file as UTF-8") from None
    except json.JSONDecodeError as error:
        raise spot.refusal(f"not JSON ({error.msg}, column {error.colno})", "write one JSON object a line") from None
    except (ValueError, RecursionError) as error:
        raise spot.refusal(f"not JSON that can be read ({type(error).__name__})", "write plain columns") from None
    if not isinstance(cells, dict):
        raise spot.refusal("no object", 'write {"text": "...", "published_on": "YYYY-MM-DD", "url": "..."}')
    return cells
