"""Bad release zips, for `validate`."""

import stat
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

from tests.bad import Bad, Damage, both, put, removed, sparse

ZIP = "release.zip"
_COMMAND = f"validate {ZIP}"
_NAME = "name files in the zip as a release does"


def write_zip(root: Path, prefix: str = "", tables: str = "dataset/csv") -> None:
    """A good release: the tables as CSV, and nothing that describes them."""
    with zipfile.ZipFile(root / ZIP, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted((root / "dataset/csv").iterdir()):
            archive.write(path, f"{prefix}{tables}/{path.name}".replace("//", "/").lstrip("/"))


def _more(add: Callable[[zipfile.ZipFile], object], says: str) -> Bad:
    """The good release with something more in it."""

    def damage(root: Path) -> None:
        write_zip(root)
        with zipfile.ZipFile(root / ZIP, "a", zipfile.ZIP_DEFLATED) as archive, warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of doubled names
            add(archive)

    return Bad(damage, says, _COMMAND)


def _named(name: str, says: str = "") -> Bad:
    return _more(
        lambda archive: archive.writestr(_info(name), "x"),
        says or f'release.zip: name_of_file (found "{name}"): {_NAME}',
    )


def _info(name: str, mode: int = stat.S_IFREG | 0o644) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo("x")
    info.filename = info.orig_filename = name
    info.external_attr = mode << 16
    return info


def _bytes(change: Callable[[bytes], bytes], says: str) -> Bad:
    """The good release with other bytes."""

    def damage(root: Path) -> None:
        write_zip(root)
        put(ZIP, change((root / ZIP).read_bytes()))(root)

    return Bad(damage, says, _COMMAND)


def _encrypted(content: bytes) -> bytes:
    """Every member marked as encrypted, in the zip's directory and before the member itself."""
    marked = bytearray(content)
    for sign, flags in ((b"PK\1\2", 8), (b"PK\3\4", 6)):
        at = marked.find(sign)
        while at >= 0:
            marked[at + flags] |= 1
            at = marked.find(sign, at + 1)
    return bytes(marked)


def _one_edited(root: Path) -> None:
    with zipfile.ZipFile(root / ZIP, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted((root / "dataset/csv").iterdir()):
            archive.writestr(f"r/{path.name}", path.read_text().replace("Mateo Quiroga", "Matteo Quiroga"))
        archive.write(root / "datapackage.json", "r/datapackage.json")


def _described(path: str) -> Damage:
    def damage(root: Path) -> None:
        write_zip(root)
        with zipfile.ZipFile(root / ZIP, "a") as archive:
            archive.writestr("datapackage.json", f'{{"resources": [{{"path": "{path}", "bytes": 1, "hash": "x"}}]}}')

    return damage


def _bomb(archive: zipfile.ZipFile) -> None:
    with archive.open("dataset/csv/bomb.csv", "w", force_zip64=True) as file:
        for _ in range(50):
            file.write(b"\0" * 1_000_000)


def _thousand(archive: zipfile.ZipFile) -> None:
    for n in range(1000):
        archive.writestr(f"x{n}.csv", "")


ZIPS = {
    "a zip with a name that climbs out": _named("../secret.txt"),
    "a zip with a name that climbs out later": _named("dataset/../../secret.txt"),
    "a zip with an absolute name": _named("/etc/cron.d/x"),
    "a zip with the name of a drive": _named("C:/x.csv"),
    "a zip with a backslash in a name": _named(r"..\secret.txt", r'name_of_file (found "..\secret.txt")'),
    "a zip with a hidden name": _named(".git/config"),
    "a zip with a name from right to left": _named(
        "dataset/\u202evsc.csv", r'name_of_file (found "dataset/\u202evsc.csv")'
    ),
    "a zip with a terminal's escape in a name": _named("\x1b[2Jx.csv", r'name_of_file (found "\x1b[2Jx.csv")'),
    "a zip with an endless name": _named("x" * 60_000, f'name_of_file (found "{"x" * 80}…")'),
    "a zip with a folder in a folder without end": _named("a/" * 50 + "x.csv", "name_of_file (found "),
    "a zip with an empty name": _named("\0x", r'name_of_file (found "\x00x")'),
    "a zip with a file twice": _more(
        lambda archive: archive.writestr("dataset/csv/people.csv", "x"),
        'release.zip: file_once (found "dataset/csv/people.csv"): keep one file of this name, whatever its capitals',
    ),
    "a zip with a file in other capitals": _more(
        lambda archive: archive.writestr("dataset/csv/People.csv", "x"), 'file_once (found "dataset/csv/People.csv")'
    ),
    "a zip with a file that is a folder too": _more(
        lambda archive: archive.writestr("dataset/csv/people.csv/x.csv", "x"), "file_or_folder (found "
    ),
    "a zip with a link": _more(
        lambda archive: archive.writestr(_info("dataset/csv/link.csv", stat.S_IFLNK | 0o777), "/etc/passwd"),
        'release.zip: regular_file (found "dataset/csv/link.csv"): put the file itself into the zip, not a link to it',
    ),
    "a zip with a device": _more(
        lambda archive: archive.writestr(_info("dataset/csv/null.csv", stat.S_IFCHR | 0o666), ""),
        "regular_file (found ",
    ),
    "a zip that swells": _more(_bomb, "release.zip: size_of_files (found "),
    "a zip of a thousand files": _more(
        _thousand,
        'release.zip: number_of_files (found "1015"): a release has 300 at most: make it again',
    ),
    "a zip with a password": _bytes(_encrypted, "release.zip: readable: it cannot be read (RuntimeError: File"),
    "half a zip": _bytes(
        lambda content: content[: len(content) // 2], "release.zip: readable: it cannot be read (BadZipFile"
    ),
    "a zip with a damaged byte": _bytes(
        lambda content: content[:200] + bytes([content[200] ^ 255]) + content[201:],
        "release.zip: readable: it cannot be",
    ),
    "an empty zip": Bad(put(ZIP, b"PK\5\6" + b"\0" * 18), "holds no tables; expected files such as", _COMMAND, 2),
    "text named like a zip": Bad(
        put(ZIP, "person_id\n"), "release.zip: readable: it cannot be read (BadZipFile", _COMMAND
    ),
    "a zip of 200 MB of nothing": Bad(sparse(ZIP), "release.zip: readable: it cannot be read (BadZipFile", _COMMAND),
    "a zip with an edited table": Bad(_one_edited, "dataset/csv/people.csv: file_present", _COMMAND),
    "a zip whose descriptor climbs out": Bad(
        _described("../../../../etc/passwd"), 'datapackage.json: file_inside (found "../../../../etc/passwd")', _COMMAND
    ),
    "a zip whose descriptor is absolute": Bad(_described("/etc/passwd"), 'file_inside (found "/etc/passwd")', _COMMAND),
    "a zip whose descriptor names nothing": Bad(_described("x.csv"), "x.csv: file_present", _COMMAND),
    "a zip with other bytes than its descriptor says": Bad(
        _described("dataset/csv/people.csv"), "dataset/csv/people.csv: bytes (found ", _COMMAND
    ),
    "a zip with a descriptor nested deeply": _more(
        lambda archive: archive.writestr("datapackage.json", "[" * 100_000),
        "datapackage.json: readable: RecursionError",
    ),
    "a zip without one of the tables": Bad(
        both(removed("dataset/csv/people.csv"), write_zip),
        "people: file_present: add people.csv",
        _COMMAND,
    ),
}
