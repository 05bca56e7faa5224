"""Official journeys."""

from readouts.meet.account import Account, OfficeTold, VisitTold, Words
from readouts.meet.scene import Scene, VisitWindow
from readouts.meet.telling.teller import Teller


def tell_visit(
    teller: Teller, scene: Scene, visit: VisitWindow, shown: dict[int, int], offices: dict[int, OfficeTold | None]
) -> VisitTold:
    """A visit with the words behind each of its values."""
    cue = teller.words(visit.first, visit.last)
    person = scene.people[visit.person]  # type: ignore[index]
    from_country = next((office.country for office, _ in person.offices if office.country), None)
    words = {
        "person": teller.words(visit.first, visit.last, "who-travels"),
        "office": teller.words(visit.first, visit.last, "who-travels"),
        "from": teller.words(visit.first, visit.last, "country-of-the-traveller"),
        "kind": teller.words(max(visit.first - 5, scene.doc.sentences[visit.sentence].first), visit.last)
        if visit.kind
        else cue,
    }
    if visit.place is not None:
        words["to"] = teller.words(visit.place.first, visit.place.last, "country-of-city" if visit.place.city else None)
    if visit.day is not None:
        rules = {"relative": "relative-day", "weekday": "weekday", "yearless": "year-of-publication"}
        words["days"] = teller.cut(visit.day.start, visit.day.end, rules.get(visit.day.kind))
    office = offices.get(visit.person) if visit.person is not None else None
    return VisitTold(
        shown[visit.person],  # type: ignore[index]
        office,
        from_country if from_country != visit.country else None,
        visit.country or "",
        visit.kind,
        visit.first_day,
        visit.last_day,
        "stated" if visit.first_day else None,
        words,
    )


def date_visits(account: Account) -> None:
    """A visit without days of its own has those of its meetings."""
    for place, visit in enumerate(account.visits):
        dated = [m for m in account.meetings if m.visit == place and m.started_on and m.status == "held"]
        if visit.started_on is None and dated:
            first = min(dated, key=lambda m: (m.started_on, m.words["started_on"].start))
            words = first.words["started_on"]
            visit.started_on = first.started_on
            visit.ended_on = max(m.ended_on for m in dated if m.ended_on)
            visit.date_basis = "meeting"
            visit.words["days"] = Words(words.start, words.end, words.exact, words.sentence, "days-of-its-meetings")
