"""From the scene in memory to the account: every value with the words it rests on."""

from collections.abc import Sequence

from readouts.meet.account import Account
from readouts.meet.ceremonies import Ceremony
from readouts.meet.scene import Scene, VisitWindow
from readouts.meet.setting import settings_in
from readouts.meet.statements import Statement
from readouts.meet.telling.actors import highest, tell_people
from readouts.meet.telling.masthead import tell_article
from readouts.meet.telling.meetings import tell_meeting
from readouts.meet.telling.protocol import tell_ceremonies
from readouts.meet.telling.speech import tell_statements
from readouts.meet.telling.teller import Teller
from readouts.meet.telling.unsettled import unsettled
from readouts.meet.telling.visits import date_visits, tell_visit
from readouts.meet.topics import TopicTold
from readouts.read import Source
from readouts.read.entities import Reading
from readouts.resolve.masthead import Masthead


def tell(
    source: Source,
    reading: Reading,
    scene: Scene,
    masthead: Masthead,
    visits: Sequence[VisitWindow],
    topics: Sequence[Sequence[TopicTold]],
    statements: Sequence[Statement],
    ceremonies: Sequence[Ceremony],
) -> Account:
    """The account of an article."""
    teller = Teller(source, reading, scene.doc)
    account = Account(*tell_article(teller, masthead))
    shown = tell_people(teller, scene, account)
    offices = {index: highest(account.people[place]) for index, place in shown.items()}
    kept = [visit for visit in visits if visit.person in shown and visit.country]
    account.visits = [tell_visit(teller, scene, visit, shown, offices) for visit in kept]
    settings = settings_in(scene.doc)
    account.meetings = [
        tell_meeting(teller, scene, meeting, words, settings, kept, shown, offices)
        for meeting, words in zip(scene.meetings, topics, strict=True)
    ]
    date_visits(account)
    tell_statements(teller, scene, account, statements, shown, offices)
    tell_ceremonies(teller, scene, account, ceremonies, kept, shown)
    account.unsettled = list(unsettled(teller, scene))
    return account
