"""Bad contributions: what hurried and hostile people send, each with the message that it must produce."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from readouts.publish import publish_dataset
from tests import sample

Damage = Callable[[Path], object]

BAKU, TBILISI = "seeds/2023-04-28-agency-baku.txt", "seeds/2023-06-02-agency-tbilisi.txt"
BAKU_TEXT = (
    " date 2023-04-28 BAKU, April 28. On April 27 Azerbaijani Defence Minister Elman Safarli received Georgian Defence"
    " Minister Grigol Petradze in Baku. The sides discussed joint exercises.\n"
)
TBILISI_TEXT = (
    " date 2023-06-02 TBILISI, June 2. Georgian Defence Minister Gela Petradze met Azerbaijani Defence Minister Elman"
    " Safarli in Tbilisi on June 1. They discussed peacekeeping.\n"
)
MEETING, PERSON, OFFICE = "2023-04-27-safarli-petradze", "elman-safarli", "az-defence-minister"


@dataclass(frozen=True)
class Bad:
    """What is done to a good checkout, the command that must refuse it, and a piece of what it must say."""

    damage: Damage
    says: str
    command: str = "build"
    code: int = 1


def put(name: str, content: str | bytes) -> Damage:
    """A file with this content."""

    def damage(root: Path) -> None:
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)

    return damage


def replaced(name: str, old: str, new: str) -> Damage:
    """A file in which a word is another."""

    def damage(root: Path) -> None:
        content = (root / name).read_bytes().decode()
        assert old in content
        (root / name).write_bytes(content.replace(old, new, 1).encode())

    return damage


def sparse(name: str, size: int = 200_000_000) -> Damage:
    """A file of this size, of nothing but zeros, that takes no room on the disk."""

    def damage(root: Path) -> None:
        with (root / name).open("wb") as file:
            file.truncate(size)

    return damage


def removed(name: str) -> Damage:
    """A file that is not there any more."""
    return lambda root: (root / name).unlink()


def link(name: str, target: str) -> Damage:
    """A link in place of a file."""

    def damage(root: Path) -> None:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).unlink(missing_ok=True)
        (root / name).symlink_to(target)

    return damage


def both(*damages: Damage) -> Damage:
    """One damage after another."""

    def damage(root: Path) -> None:
        for each in damages:
            each(root)

    return damage


def write_good(root: Path) -> None:
    """The articles of a good checkout; the command builds the rest."""
    for name, text in ((BAKU, BAKU_TEXT), (TBILISI, TBILISI_TEXT)):
        put(name, text)(root)
    put(BAKU.replace(".txt", ".toml"), 'publisher = "Agency"\nurl = "https://agency.example/1"\n')(root)


def write_sample(root: Path) -> None:
    """A good package of invented rows of every kind, with its articles."""
    publish_dataset(sample.frames(), root)
    for article, text in sample.texts().items():
        put(f"seeds/{article}.txt", text)(root)
