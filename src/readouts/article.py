"""The way of one article: read → segment → mention → resolve → meet."""

from readouts.meet.account import Account
from readouts.meet.ceremonies import ceremonies_of
from readouts.meet.dating import date_meetings
from readouts.meet.meetings import meetings_of
from readouts.meet.places import Place, city_of
from readouts.meet.placing import place_meetings
from readouts.meet.statements import statements_of
from readouts.meet.summaries import drop_announced
from readouts.meet.telling import tell
from readouts.meet.topics import topics_of
from readouts.mention.parties import parties_of
from readouts.mention.units import Unit, units_of
from readouts.read import Source
from readouts.read.entities import reading_of
from readouts.resolve.masthead import masthead_of
from readouts.resolve.offices import settle_offices
from readouts.resolve.people import people_of
from readouts.segment import Document, segment


def account_of(source: Source) -> Account:
    """All that the article tells, with the words behind it."""
    reading = reading_of(source.text, source.body_start)
    doc = segment(reading.text, source.published_on, source.body_start)
    units = units_of(doc)
    parties = [
        party for number, own in enumerate(units) if not _byline(doc, number) for party in parties_of(doc, number, own)
    ]
    people = people_of(parties)
    masthead = masthead_of(doc, units)
    settle_offices(doc, units, parties, people)
    scene = meetings_of(doc, units, parties, people)
    visits = scene.visits
    date_meetings(scene, visits, masthead.dateline_day)
    drop_announced(scene)
    place_meetings(scene, visits, _scene_of(doc, masthead.dateline))
    topics = topics_of(scene)
    return tell(source, reading, scene, masthead, visits, topics, statements_of(scene), ceremonies_of(scene, visits))


def _byline(doc: Document, number: int) -> bool:
    """Whether a line is a byline: its author is nobody of the article's."""
    sentence = doc.sentences[number]
    return doc.words[sentence.first] in ("By", "BY") and sentence.last - sentence.first < 7


def _scene_of(doc: Document, dateline: Unit | None) -> Place | None:
    if dateline is None:
        return None
    return Place(dateline.entries[0].value, city_of(doc, dateline), dateline.first, dateline.last, "dateline")
