"""The article's own row."""

from readouts.meet.account import Words
from readouts.meet.places import city_name
from readouts.meet.telling.teller import Teller
from readouts.resolve.masthead import Masthead


def tell_article(teller: Teller, masthead: Masthead) -> tuple[dict[str, object], dict[str, Words]]:
    """The columns of the article's row and the words behind the cited ones."""
    source, doc = teller.source, teller.doc
    row: dict[str, object] = {
        "published_on": source.published_on,
        "language": "en",
        "seed_path": source.path,
        "sha256": source.sha256,
        "characters": len(source.text),
        "words": len(source.text.split()),
    }
    row |= {key: source.sidecar[key] for key in ("publisher", "url", "rights") if key in source.sidecar}
    words = {"published_on": teller.cut(source.day_start, source.day_end)} if source.day_end else {}
    for column, span in (
        ("title", masthead.title),
        ("byline", masthead.byline),
        ("agency", masthead.agency),
        ("source_name", masthead.source),
    ):
        if span is not None:
            row[column], words[column] = " ".join(doc.text[slice(*span)].split()), teller.cut(*span)
    place = masthead.dateline
    if place is not None:
        row["dateline_country_code"] = place.entries[0].value
        words["dateline_country_code"] = teller.words(
            place.first, place.last, None if place.kind == "country" else "country-of-city"
        )
        if place.kind == "city":
            row["dateline_city"] = city_name(doc, place)
            words["dateline_city"] = teller.words(place.first, place.last)
    if masthead.dateline_day is not None:
        day = masthead.dateline_day
        row["dateline_on"], words["dateline_on"] = day.first, teller.cut(day.start, day.end)
    return row, words
