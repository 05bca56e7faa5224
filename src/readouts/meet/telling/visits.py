"""Official journeys."""

from readouts.meet.account import Account, OfficeTold, VisitTold, Words, ruled
from readouts.meet.scene import Scene, VisitWindow
from readouts.meet.telling.teller import Teller

# How many words before the journey its traveller, and its kind, are looked for.
_NEAR, _BEFORE = 30, 5


def tell_visit(
    teller: Teller, scene: Scene, visit: VisitWindow, shown: dict[int, int], offices: dict[int, OfficeTold | None]
) -> VisitTold:
    """A visit with the words behind each of its values."""
    traveller = _traveller(teller, scene, visit)
    person = scene.people[visit.person]  # type: ignore[index]
    from_country = next((office.country for office, _ in person.offices if office.country), None)
    words = {
        "person": traveller,
        "office": ruled(traveller, "who-travels"),
        "from": ruled(traveller, "country-of-the-traveller"),
        "kind": teller.words(_kind_word(scene, visit), visit.last),
    }
    if visit.place is not None:
        words["to"] = teller.words(visit.place.first, visit.place.last, "country-of-city" if visit.place.city else None)
    if visit.day is not None:
        words["days"] = teller.cut(visit.day.start, visit.day.end, visit.day.rule)
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


def _traveller(teller: Teller, scene: Scene, visit: VisitWindow) -> Words:
    """The words from the traveller's name to the journey ("X, who paid a visit"), or the journey's alone."""
    own = scene.by_sentence.get(visit.sentence, ())
    named = [p for p in own if p.person == visit.person and p.name and p.first < visit.first < p.first + _NEAR]
    if not named:
        return teller.words(visit.first, visit.last, "who-travels")
    return teller.words(named[-1].first, visit.last)


def _kind_word(scene: Scene, visit: VisitWindow) -> int:
    """Where the kind of the visit is named before it: "official", "working"."""
    near = range(max(visit.first - _BEFORE, scene.doc.sentences[visit.sentence].first), visit.first)
    kind = (visit.kind or "").split("_")[0]
    return next((k for k in near if scene.doc.lowers[k] == kind), visit.first)


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
            visit.words["days"] = ruled(words, "days-of-its-meetings")
