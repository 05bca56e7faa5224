"""What a short text tells: its scene, before statements and ceremonies, or its whole account."""

import datetime
from pathlib import Path

from readouts.article import account_of
from readouts.meet.account import Account
from readouts.meet.meetings import meetings_of
from readouts.meet.scene import Scene
from readouts.mention.parties import parties_of
from readouts.mention.units import units_of
from readouts.read import Source, read_seed
from readouts.resolve.offices import settle_offices
from readouts.resolve.people import people_of
from readouts.segment import segment

PUBLISHED_ON = datetime.date(2022, 6, 15)


def scene_of(text: str) -> Scene:
    """The scene that a text, published on 15 June 2022, tells."""
    doc = segment(text, PUBLISHED_ON)
    units = units_of(doc)
    parties = [party for number, own in enumerate(units) for party in parties_of(doc, number, own)]
    people = people_of(parties)
    settle_offices(doc, units, parties, people)
    return meetings_of(doc, units, parties, people)


def account_from(folder: Path, text: str, published_on: datetime.date = PUBLISHED_ON) -> Account:
    """The account of an article, written into a folder."""
    file = folder / "article.txt"
    file.write_text(f" date {published_on} {text}", "utf-8")
    source = read_seed(file, "article", folder)
    assert isinstance(source, Source)
    return account_of(source)


def pairs(scene: Scene, status: str = "held") -> list[list[str]]:
    """The named participants of each meeting."""
    return [
        sorted(scene.people[person].name for person in meeting.persons)
        for meeting in scene.meetings
        if meeting.status == status
    ]
