"""When each meeting took place: stated, or from its visit, the dateline or the publication."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from readouts.lexicon.entries import words
from readouts.lexicon.function_words import MONTHS, SEASONS
from readouts.meet.days import (
    BACK,
    WEEK,
    as_told,
    day_of_window,
    days_told,
    fits,
    in_turn,
    meeting_took_place,
    nearest_day,
    of_another_event,
    of_its_clause,
    of_report,
    of_talks,
    of_the_meeting,
    opens_a_clause,
    opens_the_next,
    within_journey,
)
from readouts.meet.other_days import of_other_talks, of_something_else
from readouts.meet.scene import Meeting, Scene, VisitWindow, last_named, told_together
from readouts.meet.trigger import Trigger
from readouts.meet.vocabulary import JOURNEYS, MEETING_NOUNS
from readouts.mention.dates import Day, days_in
from readouts.segment import Document

_ONE_DAY, _RECENT = timedelta(days=1), timedelta(days=3)
_BEFORE_THAT = frozenset(("yesterday", "earlier", "previously"))
# Days within which meetings told together were held.
_LONGEST = timedelta(days=5)
# "said that on Monday" gives no day of the report: how many characters back "that" stands at most.
_SAID_THAT = 15
_DURING = (["during"], ["within"])
_IN_THE_COURSE = (["as", "part", "of"], ["in", "the", "course"], ["within", "the", "framework"])
# How many words "During the three-day official visit" has.
_NEAR = 7
# Words of an encounter, and how many sentences before the names they stand.
_ENCOUNTERS, _LEADS = MEETING_NOUNS | words("met meet meets hold held discussed"), 3
_ATTENDED = frozenset(("attended", "participated"))
# How many sentences the head of an article has at most.
_LEAD = 6
_PLACES, _SOON = frozenset(("city", "country")), words("soon next")
_OTHER_TIMES = MONTHS.keys() | SEASONS | words("fall year month later")
# Within how many sentences what is planned goes on with its day.
_GOES_ON = 3


def date_meetings(
    scene: Scene,
    visits: Sequence[VisitWindow],
    dateline: Day | None,
) -> None:
    """Give each meeting its day: stated, of the meeting before, its visit's, the dateline's or the publication's."""
    told, together = _words_of_tellings(scene), told_together(scene)
    before = _Before()
    for telling in scene.partial:
        day = _stated_day(scene, telling, dateline, told, together)
        if day is not None:
            _set_day(telling, _whole_visit(visits, day) or day, "stated", None)
            before.note(telling)
    for meeting in scene.meetings:
        stated = _stated_day(scene, meeting, dateline, told, together) or _day_of_the_only(scene, meeting)
        stated = stated or _day_of_the_two(scene, meeting, dateline) or _day_of_the_lead(scene, meeting, dateline)
        if stated is not None and meeting.status == "planned":
            stated = within_journey(stated, _journeys_of(scene, meeting))
        whole = _whole_visit(visits, stated) if stated is not None else None
        if whole is not None:
            _set_day(meeting, whole, "visit", "window-of-the-visit")
        elif stated is not None:
            _set_day(meeting, stated, "stated", None)
        elif meeting.status == "held":
            _entailed_day(scene, meeting, visits, dateline, before.neighbour(meeting))
        else:
            _day_to_come(scene, meeting, visits, before.neighbour(meeting))
        _day_of_the_visit(scene, meeting)
        before.note(meeting)
    _later_day(scene)


def _journeys_of(scene: Scene, meeting: Meeting) -> Iterator[Day]:
    """The days of the journeys to come of a meeting's people that are told of before it."""
    first = _first_sentence(meeting)
    own = (visit for visit in scene.coming if visit.person in meeting.persons and visit.sentence <= first)
    own = (visit for visit in own if not _is_apart(scene, meeting, visit))
    yield from (visit.day for visit in own if visit.day is not None)


def _whole_visit(visits: Sequence[VisitWindow], stated: Day) -> Day | None:
    """The days of a visit, if those stated are its days or its last: "ended a two-day visit on Monday"."""
    days = [visit.day for visit in visits if visit.day is not None and visit.day.start == stated.start]
    return next((day for day in days if day.first < day.last and day.last == stated.last), None)


def _day_to_come(scene: Scene, meeting: Meeting, visits: Sequence[VisitWindow], near: Meeting | None) -> None:
    """Give a planned meeting the day of that told just before, else the days of the visit told of last before it."""
    told = [*(v for v in visits if _goes_on(scene.doc, v) and not _is_apart(scene, meeting, v)), *scene.coming]
    first, itself = _first_sentence(meeting), _dates_itself(scene, meeting)
    # "was in Oslo on 2-8 March. In May he will meet"
    own = [
        v for v in told if v.person in meeting.persons and (v.sentence == first or (v.sentence < first and not itself))
    ]
    if near is not None and (first - _first_sentence(near) >= _GOES_ON or itself):
        near = None
    if near is not None and near.day is not None and near.first_day == near.last_day:
        _set_day(meeting, near.day, "stated", "day-of-the-meeting-before")
    elif own and own[-1].day is not None:
        _set_day(meeting, own[-1].day, "visit", "window-of-the-visit")


def _goes_on(doc: Document, visit: VisitWindow) -> bool:
    """Whether a visit of some days is not yet over: "is in Oslo on 12-18 July, where he will meet"."""
    return visit.day is not None and visit.day.first < visit.day.last and visit.day.last > doc.published_on


def _is_apart(scene: Scene, meeting: Meeting, visit: VisitWindow) -> bool:
    """Whether what is planned is for another time or country than a visit: "will soon meet her in Oslo"."""
    number = _first_sentence(meeting)
    doc, sentence = scene.doc, scene.doc.sentences[number]
    places = [unit for unit in scene.units[number] if unit.kind in _PLACES and doc.lowers[unit.first - 1] == "in"]
    elsewhere = visit.country is not None and any(unit.entries[0].value != visit.country for unit in places)
    return elsewhere or not _SOON.isdisjoint(doc.lowers[sentence.first : sentence.last])


def _dates_itself(scene: Scene, meeting: Meeting) -> bool:
    """Whether the sentence of what is planned names another time or a journey: "In June he will fly to Oslo"."""
    number = _first_sentence(meeting)
    sentence = scene.doc.sentences[number]
    times = not _OTHER_TIMES.isdisjoint(scene.doc.lowers[sentence.first : sentence.last])
    return times or any(visit.sentence == number for visit in scene.coming)


def _day_of_the_visit(scene: Scene, meeting: Meeting) -> None:
    """One day of the visit's, where the meeting is told of it: "on the second day of the visit", "later that day"."""
    if meeting.day is None or meeting.first_day == meeting.last_day:
        return
    day = day_of_window(scene.doc, meeting.tellings[0][0], meeting.day)
    if day is not None:
        meeting.first_day = meeting.last_day = day.first
        meeting.day, meeting.day_rule = day, "day-of-the-visit"


def _words_of_tellings(scene: Scene) -> dict[int, list[int]]:
    """Of each sentence, the words by which it tells of meetings, in order."""
    told: dict[int, set[int]] = {}
    for meeting in scene.meetings:
        for number, trigger in meeting.tellings:
            told.setdefault(number, set()).add(trigger.first)
    return {number: sorted(words) for number, words in told.items()}


class _Before:
    """Of each person, the meetings and tellings so far whose day, or few days, are stated, by their first sentence."""

    def __init__(self) -> None:
        self._told: dict[tuple[str, int], dict[int, Meeting]] = {}

    def note(self, meeting: Meeting) -> None:
        """Keep a meeting for those told after it; of several in a sentence the first."""
        known = meeting.date_basis == "stated" or meeting.day_rule == "day-of-the-visit"
        if not known or meeting.first_day is None or meeting.last_day is None:
            return
        if meeting.last_day - meeting.first_day < _LONGEST:
            for person in meeting.persons:
                self._told.setdefault((meeting.status, person), {}).setdefault(meeting.tellings[0][0], meeting)

    def neighbour(self, meeting: Meeting) -> Meeting | None:
        """The meeting told just before, if it shares a person: the day goes on."""
        first = meeting.tellings[0][0]
        known = [self._last(self._told.get((meeting.status, person), {}), first) for person in meeting.persons]
        return max((other for other in known if other is not None), key=_first_sentence, default=None)

    @staticmethod
    def _last(told: dict[int, Meeting], first: int) -> Meeting | None:
        return next((told[number] for number in sorted(told, reverse=True) if number <= first), None)


def _first_sentence(meeting: Meeting) -> int:
    return meeting.tellings[0][0]


def _later_day(scene: Scene) -> None:
    """Date what only the publication dates by a meeting of that mode told after it of the same people, if it has a day.

    That is a guess, and its basis stays the weakest: nothing said of this meeting states the day.
    """
    after: dict[tuple[str, int | None], Meeting] = {}
    for meeting in sorted(scene.meetings, key=_told_at, reverse=True):
        own = [(meeting.mode, person) for person in meeting.persons]
        later = min((after[key] for key in own if key in after), key=_told_at, default=None)
        day = later.day if later is not None else None
        if meeting.date_basis == "publication" and day is not None and _is_recent(scene.doc, day):
            _set_day(meeting, day, "publication", "day-of-the-meeting-after")
        elif meeting.date_basis == "stated" and _is_one_day(meeting) and not _looks_back(scene, meeting):
            after |= dict.fromkeys(own, meeting)


def _is_recent(doc: Document, day: Day) -> bool:
    """Whether a day is one of the last before the publication, so that what is told above it can be of that day."""
    return doc.published_on - day.last <= _RECENT


def _looks_back(scene: Scene, meeting: Meeting) -> bool:
    """Whether a meeting is told as one before that at hand: "Yesterday, X had met Y"."""
    return scene.doc.lowers[scene.doc.sentences[meeting.tellings[0][0]].opening] in _BEFORE_THAT


def _told_at(meeting: Meeting) -> int:
    """The word by which a meeting is first told of."""
    return meeting.tellings[0][1].first


def _is_one_day(meeting: Meeting) -> bool:
    return meeting.status == "held" and meeting.first_day == meeting.last_day


def _entailed_day(
    scene: Scene,
    meeting: Meeting,
    visits: Sequence[VisitWindow],
    dateline: Day | None,
    near: Meeting | None,
) -> None:
    told = meeting.tellings[0]
    own = [v for v in visits if v.person in meeting.persons and not _goes_on_to(scene, told, v)]
    window = next((v.day for v in own if v.day), None)
    first = _first_sentence(meeting)
    # "The commanding general travelled …": who it was is told later.
    tours = (t.day for t in scene.tours if t.people & meeting.persons or (not t.people and t.sentence < first))
    # Whoever calls is not there.
    window = window or next(tours, None) if meeting.mode != "phone" else None
    apart = window is not None and day_of_window(scene.doc, first, window) is not None
    if window is not None and window.first < window.last and (apart or _during_the_visit(scene, meeting)):
        _set_day(meeting, window, "visit", "window-of-the-visit")
    elif near is not None and near.day is not None and (near.first_day == near.last_day or window is None):
        _set_day(meeting, near.day, "stated", "day-of-the-meeting-before")
    elif window is not None:
        _set_day(meeting, window, "visit", "window-of-the-visit")
    elif (report := _day_of_report(scene, meeting, dateline)) is not None:
        _set_day(meeting, report, "publication", "day-of-the-report")
    elif dateline is not None:
        _set_day(meeting, dateline, "dateline", "day-of-the-dateline")
    else:
        meeting.first_day = meeting.last_day = scene.doc.published_on
        meeting.date_basis = "publication"


def _goes_on_to(scene: Scene, telling: tuple[int, Trigger], visit: VisitWindow) -> bool:
    """Whether a sentence goes on from the meeting to a visit with its day: "and on Friday he was in Riga"."""
    number, trigger = telling
    return visit.sentence == number and visit.day is not None and opens_a_clause(scene.doc, visit.day, trigger)


def _during_the_visit(scene: Scene, meeting: Meeting) -> bool:
    """Whether a telling puts a meeting anywhere in the visit: "During the visit she also met X"."""
    sentence = scene.doc.sentences[meeting.tellings[0][0]]
    words = scene.doc.lowers[sentence.opening : sentence.last]
    during = words[:1] in _DURING and not JOURNEYS.isdisjoint(words[1:_NEAR])
    during = during or (words[:3] in _IN_THE_COURSE and not JOURNEYS.isdisjoint(words[3 : _NEAR + 2]))
    return during or (words[:2] == ["the", "visit"] and "included" in words[2:_NEAR])


def _day_of_report(scene: Scene, meeting: Meeting, dateline: Day | None) -> Day | None:
    """The day before that of the article on which its source told of the meeting, which was not later."""
    doc, number = scene.doc, meeting.tellings[0][0]
    written = dateline.first if dateline is not None else doc.published_on
    for sentence in reversed(doc.sentences[max(0, number - BACK) : number + 3]):
        for day in days_in(doc.text, sentence.start, sentence.end, doc.published_on):
            day = as_told(day, meeting, doc.published_on, dateline)
            said = day.first == day.last and written - WEEK < day.first < written and of_report(doc, day)
            if said and "that" not in doc.text[max(0, day.start - _SAID_THAT) : day.start].lower().split():
                return day
    return None


def _set_day(meeting: Meeting, day: Day, basis: str, rule: str | None) -> None:
    meeting.day, meeting.first_day, meeting.last_day = day, day.first, day.last
    meeting.date_basis, meeting.day_rule = basis, rule


def _stated_day(
    scene: Scene,
    meeting: Meeting,
    dateline: Day | None,
    told: Mapping[int, Sequence[int]],
    together: Set[int],
) -> Day | None:
    """The day nearest to a telling, in its sentence; a single day before a window; the dateline's is none."""
    window: Day | None = None
    relative: Day | None = None
    for k, (number, trigger) in enumerate(meeting.tellings):
        days = _own_days(scene, meeting, number, trigger, dateline, told)
        if k and dateline is not None:
            # What a dispatch tells to have been long before is another meeting of theirs.
            days = [day for day in days if dateline.first - day.last <= WEEK]
        if not days:
            continue
        nearest = in_turn(told.get(number, ()), trigger, days)
        if nearest is None and len(days) > 1 and trigger.first in together:
            nearest = _day_beside(scene, meeting, number, trigger, days)
        nearest = nearest or _nearest_single(scene, trigger, days)
        if nearest.first < nearest.last:
            window = window or nearest
        elif nearest.kind == "relative":
            relative = relative or nearest
        else:
            # "this evening", which another sentence dates
            near = relative is None or abs(nearest.first - relative.first) <= _ONE_DAY
            return nearest if near else relative
    return relative or window


def _own_days(
    scene: Scene,
    meeting: Meeting,
    number: int,
    trigger: Trigger,
    dateline: Day | None,
    told: Mapping[int, Sequence[int]],
) -> list[Day]:
    """The days of a telling's sentence but for those of other clauses, other talks and other things."""
    days = [
        day for day in days_told(scene.doc, meeting, number, dateline) if not opens_a_clause(scene.doc, day, trigger)
    ]
    told_last = last_named(meeting, trigger, scene.doc.sentences[number])
    days = [day for day in days if not opens_the_next(scene.doc, day, told_last)]
    if meeting.status == "held":
        days = [day for day in days if not of_something_else(scene.doc, day, trigger)]
    return [day for day in days if not of_other_talks(scene.doc, day, trigger, told.get(number, ()))]


def _nearest_single(scene: Scene, trigger: Trigger, days: list[Day]) -> Day:
    """The nearest of the days of its clause, a single one first: those of a visit may stand nearer."""
    own = of_its_clause(scene.doc, trigger, days)
    return nearest_day(scene.doc, trigger, [day for day in own if day.first == day.last] or own)


def _day_beside(scene: Scene, meeting: Meeting, number: int, trigger: Trigger, days: Sequence[Day]) -> Day | None:
    """The day of one of several told together, after its people, or before: "met A on Monday, on Tuesday B".

    The last may share the day of the one before: "by A on Monday, by B on Tuesday and, that evening, by C".
    """
    at = scene.doc.starts[last_named(meeting, trigger, scene.doc.sentences[number]) - 1]
    met = [party.first for party in scene.by_sentence.get(number, ()) if party.first >= trigger.last]
    before = next((day for day in reversed(days) if day.start < at), None)
    if not met or days[0].start < scene.doc.starts[met[0]]:
        return before
    return next((day for day in days if day.start >= at), before)


def _day_of_the_only(scene: Scene, meeting: Meeting) -> Day | None:
    """The day of "the meeting took place on 6 May", told by itself, where the article has only one meeting."""
    if meeting.status != "held" or any(other is not meeting and other.status == "held" for other in scene.meetings):
        return None
    doc = scene.doc
    for number, sentence in enumerate(doc.sentences):
        if number in scene.bygone or MEETING_NOUNS.isdisjoint(doc.lowers[sentence.first : sentence.last]):
            continue
        said = [d for d in days_in(doc.text, sentence.start, sentence.end, doc.published_on) if not of_report(doc, d)]
        days = [d for d in said if meeting_took_place(doc, sentence) or of_the_meeting(doc, d) or of_talks(doc, d)]
        days = [d for d in days if fits(d, meeting, doc.published_on) and not of_another_event(doc, d)]
        days = [d for d in days if not of_something_else(doc, d, meeting.tellings[-1][1])]
        if days and days[0].first == days[0].last:
            return days[0]
    return None


def _day_of_the_two(scene: Scene, meeting: Meeting, dateline: Day | None) -> Day | None:
    """The day on which a sentence that tells of no meeting has two of its people: "X and Y agreed on Monday"."""
    doc = scene.doc
    if meeting.status != "held" or dateline is not None or meeting is not scene.meetings[0]:
        return None
    telling = {number for number, _ in meeting.tellings}
    for number, sentence in enumerate(doc.sentences[:_LEAD]):
        if number in telling or number in scene.bygone:
            continue
        named = {party.person for party in scene.by_sentence.get(number, ())} & meeting.persons
        said = days_in(doc.text, sentence.start, sentence.end, doc.published_on) if len(named) > 1 else []
        days = [d for d in said if d.last <= doc.published_on and fits(d, meeting, doc.published_on)]
        days = [d for d in days if not of_report(doc, d) and not of_another_event(doc, d)]
        days = [d for d in days if not of_something_else(doc, d, meeting.tellings[-1][1])]
        if days:
            return days[0]
    return None


def _day_of_the_lead(scene: Scene, meeting: Meeting, dateline: Day | None) -> Day | None:
    """The day of what was told just before: "The ministers met on Monday", "X attended the forum on Monday"."""
    number = meeting.tellings[0][0]
    if meeting is not scene.meetings[0] or meeting.status != "held":
        return None
    for before in range(max(0, number - _LEADS), number):
        sentence = scene.doc.sentences[before]
        if any(visit.sentence == before for visit in scene.visits):
            continue
        words = scene.doc.lowers[sentence.first : sentence.last]
        named = {party.person for party in scene.by_sentence.get(before, ())}
        took_part = ("took", "part") in pairwise(words) or not _ATTENDED.isdisjoint(words)
        attended = took_part and bool(named & meeting.persons)
        if attended or not _ENCOUNTERS.isdisjoint(words):
            days = days_told(scene.doc, meeting, before, dateline)
            days = [d for d in days if d.first == d.last or (attended and d.last - d.first < _LONGEST)]
            days = [d for d in days if d.first <= scene.doc.published_on]
            if days:
                return replace(days[0], kind="same-day")
    return None
