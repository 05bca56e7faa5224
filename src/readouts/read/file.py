"""What every file of articles must be: regular, readable, in its folder, and under a name that the tables can show."""

import os
import re
import stat
import unicodedata
from pathlib import Path

from readouts.contract.texts import RELATIVE_PATH
from readouts.read.plain import formula_in, unfit
from readouts.read.refusal import Refusal

_UNPRINTABLE = re.compile("[\\x00-\\x1f\\x7f\\ud800-\\udfff]")


def check_file(file: Path, shown: str, root: Path) -> os.stat_result:
    """The file's status. Raises Refusal for a pipe or folder, for a link out of `root`, or for a name not to be shown.

    Raises OSError if the file cannot be looked at.
    """
    if re.search(RELATIVE_PATH, shown) is None or _UNPRINTABLE.search(shown) or _hides(shown):
        problem = "its name or folder begins with a dot, or holds a colon, a backslash or what nobody can see"
        raise Refusal(ascii(shown)[1:-1], None, problem, "rename the file or its folder")
    if formula_in(shown) is not None:
        raise Refusal(shown, None, f"its name begins with {shown[0]!r}, as a formula does", "rename the file")
    if file.is_symlink() and not within(file, root):
        raise Refusal(shown, None, "a link out of the folder", "copy the file here instead of linking to it")
    status = file.stat()
    if not stat.S_ISREG(status.st_mode):
        raise Refusal(shown, None, "no regular file", "put what it should hold into a plain file, or remove this")
    return status


def within(file: Path, folder: Path) -> bool:
    """Whether a file is in a folder, links followed; one that leads in a circle is where it stands."""
    return Path(os.path.realpath(file)).is_relative_to(os.path.realpath(folder))


def _hides(name: str) -> bool:
    # Some systems decompose the letters of names by themselves.
    return unfit(unicodedata.normalize("NFC", name)) is not None


def unreadable(error: OSError, shown: str) -> Refusal:
    """Why a file that the system does not give is refused."""
    return Refusal(shown, None, f"cannot be read ({error.strerror})", "make the file readable or remove it")
