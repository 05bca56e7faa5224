"""How a sentence tells a place: as a scene, as where a journey leads, as where somebody may come, or only aside."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from readouts.lexicon.entries import rows, word_list, words
from readouts.lexicon.function_words import BE, MARGINS, MONTHS, WEEKDAYS
from readouts.meet.journeys_told import (
    CLAUSE,
    FARTHEST_TRAVEL,
    NOW,
    WELCOMED,
    is_there,
    of_journey,
    on_the_way,
)
from readouts.meet.vocabulary import HOSTING, TEAMS, WAS
from readouts.mention.units import Unit
from readouts.segment import Document

# "the situation in Ukraine", "our ambassador in Oslo": a place named, but not as the scene.
_NOT_SCENES = word_list("no_scenes")
# The Ambassador of Chad to Peru "(residence in Oslo)"
_POSTED = frozenset(("(", "with", ",", "permanent"))
# "speaking from Oslo on Monday"
_SPEAKING = frozenset(("speaking", "spoke"))
# "at the Prime Minister's Office in Tokyo", "at the Embassy in Tokyo"
OFFICE, _POSTS = 8, words("office embassy consulate mission")
_BEFORE_VISITING = BE | words(", currently also officially while after")
_GENITIVES = ("'s", "'")
# "at the Defence Headquarters, Nairobi"
_SITES = words(
    "headquarters palace house hotel ministry centre center hall base office airport chancellery secretariat"
)
# "at the Hotel de la Paix, Geneva"
_LONGEST_SITE, _IN_SITES = 8, words("the of and de la du d 's & for")
# "in the Zhytomyr region" is not in Zhytomyr.
_PARTS_OF_COUNTRIES = words("region oblast province governorate county district state")
_AREAS = (["strip"], ["region"], ["oblast"], ["province"], ["governorate"], ["county"], ["district"])
_TAKING_PLACE = frozenset((("took", "place"), ("was", "held"), ("were", "held"), ("taking", "place")))
_EVENTS = (["summit"], ["conference"], ["forum"], ["assembly"], ["exhibition"], ["congress"], ["session"])
BUILDINGS = word_list("buildings")
OBJECT, WHO = 6, words("adjective country , and the role portfolio name given honorific rank")
AT_EVENTS = MARGINS | words(
    "attend attends attending attended participate participates participating participated addressed"
)
# "in Oslo on 5 May 2024, where"
_WHERE, _STOPS = 7, frozenset((".", ";", ":", "and"))
DURING = AT_EVENTS | words("framework during occasion within part participation alongside")
ROUNDS = words("round meeting session summit talks conference stage consultations edition forum")
_NEXT_ONES = frozenset(("next", "round", "stage"))
# "Rao and his accompanying delegation" in Oslo
_COMING = words("accompanying visiting")
_TAKEN_ON = frozenset((verb, whom) for verb in ("take", "bring") for whom in ("him", "her", "them"))
# "their last meeting in Oslo", "the talks in Geneva were discussed"
_OTHER_TIMES = words("last previous earlier upcoming forthcoming recent")
_TO_BE_HELD = (["to", "be", "held"], ["to", "take", "place"])
_THERE, _NEAR_EVENT = MARGINS | words("hold holds holding attend attends attending"), 5
_EXPECTED = words("expected scheduled due set slated planned")
_TOOK_PLACE = words(
    "took taken place was were held had been of the ministers leaders sides two three four countries parties such in "
    "this that format kind"
)
# "since they last met in July in Oslo", "the decisions adopted at Oslo"
_LAST_MET, _WHEN = (["last", "met"], ["last", "spoke"]), MONTHS.keys() | words("in on at the back")
_DECIDED, _DECISIONS = words("adopted made taken agreed"), words("decisions commitments pledges resolutions goals")
# "the embassy in Oslo said"
_SOURCES = (["said"], ["says"], ["announced"], ["reported"], ["stated"])
# "as was announced in Oslo"
_TOLD = frozenset(("said", "announced", "reported"))
_BRIEFED = words("briefed informed updated apprised")
_DISCUSSED = words("discussed raised reviewed considered mentioned touched addressed")
WAS_WHERE = (["was", "where"], ["is", "where"])
# "Baku will host", "Riga on Monday was the scene of"
_SCENE, _SETTINGS = 6, words("scene venue site setting")
_NAMED_FOR = (["palace"], ["house"], ["hotel"], ["embassy"], ["hall"], ["street"], ["avenue"], ["square"])
_EPITHETS = ("the", "modifier", "adjective", "of", *_GENITIVES)
_SETTLEMENTS, _REGION_NAMES = words("city town resort port"), words("name institution portfolio")
_TOWNS = words(
    "capital city republic kingdom state town downtown central coastal seaside resort port lake lakeside border "
    "ancient historic northern southern eastern western island annual first second third fourth fifth sixth inaugural "
    "global international world annual neighbouring neighboring sisterly brotherly friendly fraternal"
)
# "in the West African country's capital"
_COUNTRIES = words("country nation")
_CONTINENTS = words(
    "east west north south southeast asian african european american caribbean pacific baltic balkan nordic gulf arab "
    "island"
)
_OF_A_CONTINENT = _COUNTRIES | _CONTINENTS
# "the Munich Security Conference": an event called after its city.
_CALLED_AFTER_CITIES = words(
    "forum conference dialogue dialogues airshow expo exhibition congress symposium summit week fair"
)
_LONGEST_EVENT = 4
# "the Weimar Triangle", "the Paris Agreement"
_CALLED_FOR = words(
    "triangle group process format discussions agreement agreements declaration memorandum protocol nine "
    "platform initiative formula treaty accord accords cup club pact agenda university consensus quartet"
)
# "the Geneva International Discussions", "the Oslo peace process"
_OF_PROCESSES = words("international peace political security climate nuclear")


@lru_cache(maxsize=1)
def venue_names() -> frozenset[str]:
    """The names of buildings and sites that the lexicon places."""
    return frozenset(row["phrase"] for row in rows("venues.csv"))


def how_told(doc: Document, units: Sequence[Unit], k: int) -> str | None:
    """How the place at unit `k` is told: "in", "visit", "stay", `AHEAD`; None where it is no scene."""
    if _is_part_of_a_name(doc, units, k):
        return None
    if of_journey(doc, units, k):
        return "visit"
    j = governing(doc, units, k)
    if j < 0:
        return None
    word = doc.lowers[units[j].first]
    before = doc.lowers[units[j].first - 1] if units[j].first else ""
    if word in ("in", "at"):
        return _in_it(doc, units, k, j)
    if word == "," and j == k - 1 and (before in _SITES or (units[k].kind == "city" and _at_site(doc, units[j].first))):
        return "in"
    if word == "(" and j == k - 1 and _with_its_day(doc, units[k]):
        return "in"
    if word == "from" and before in _SPEAKING and units[k].kind == "city":
        return "stay"
    return on_the_way(doc, units, k, j, before) or ("in" if word in DURING and names_event(doc, units[k]) else None)


def _with_its_day(doc: Document, city: Unit) -> bool:
    """Whether a city stands with the day in brackets: "Meeting of Rao and Ito (Oslo, 5 May 2024)"."""
    after = doc.lowers[city.last : city.last + _WHERE]
    inside = after[: after.index(")")] if city.kind == "city" and ")" in after else []
    return inside[:1] == [","] and not MONTHS.keys().isdisjoint(inside) and any(word.isdecimal() for word in inside)


def _is_part_of_a_name(doc: Document, units: Sequence[Unit], k: int) -> bool:
    """Whether a place only belongs to the name of something else: "the Oslo agreement", "Peru's", "Rome Street"."""
    following = doc.lowers[units[k].last : units[k].last + 1]
    if k + 1 < len(units) and units[k + 1].kind in _GENITIVES:
        return not (_owns_site(doc, units, k) or _owns_region(doc, units, k))
    if k + 2 < len(units) and units[k + 1].kind == "-" and units[k + 2].kind == "adjective":
        # "in the U.S.-Georgian talks"
        return True
    if doc.phrase(units[k].first, min(units[k].last + 1, len(doc.words))) in venue_names():
        return True
    if units[k].kind == "city":
        named = units[k].last + (not _OF_PROCESSES.isdisjoint(following))
        return not _CALLED_FOR.isdisjoint(doc.lowers[named : named + 1]) or following in _AREAS
    return units[k].kind == "country" and following in _NAMED_FOR


def _in_it(doc: Document, units: Sequence[Unit], k: int, j: int) -> str | None:
    """How a place is told by the "in" or "at" of unit `j`: as a scene, as where somebody stays, or as neither."""
    at = units[j].first
    before = doc.lowers[at - 1] if at else ""
    if before in NOW and at > 1 and doc.lowers[at - 2] in _NOT_SCENES:
        # "students now in Oslo"
        before = doc.lowers[at - 2]
    if is_there(doc, at):
        return "stay"
    there = _at_the_post(doc, at - 1, before) or _at_events(doc, at - 1, before) or where(doc, units[k])
    there = there or _with_his_own(doc, at)
    aside = (before in _NOT_SCENES and not there) or (before == "residence" and doc.lowers[at - 2] in _POSTED)
    source = "according" in doc.lowers[max(0, at - FARTHEST_TRAVEL) : at]
    source = source or (before in _TOLD and doc.lowers[at - 2] in BE)
    source = source or _is_reported(doc.lowers[max(units[0].first, at - CLAUSE) : at])
    elsewhere = aside or source or _is_spoken_of(doc, units[k].last) or _of_another_event(doc, units, j)
    return None if elsewhere else "in"


def _with_his_own(doc: Document, at: int) -> bool:
    """Whether those with the one who was met stand before the place: met "Rao and his accompanying delegation" in."""
    told = [word for word in doc.lowers[max(0, at - OFFICE) : at] if word not in _COMING][-3:]
    return told[:1] == ["and"] and told[1:2] in (["his"], ["her"], ["their"]) and not TEAMS.isdisjoint(told[2:])


def _at_events(doc: Document, k: int, word: str) -> bool:
    """Whether events are told as those that somebody took part in: "addressed several high-level events" in Oslo."""
    return word == "events" and not AT_EVENTS.isdisjoint(doc.lowers[max(0, k - OBJECT) : k])


def _at_site(doc: Document, comma: int) -> bool:
    """Whether a name in capitals after "at" ends at a comma: "at the Nigerian High Commission |, London"."""
    k = comma - 1
    while k > max(0, comma - _LONGEST_SITE) and (not doc.words[k].islower() or doc.lowers[k] in _IN_SITES):
        k -= 1
    return doc.lowers[k] == "at" and k < comma - 1


def where(doc: Document, place: Unit) -> bool:
    """Whether the text goes on with what was there: "in Oslo on 5 May, where he met"."""
    after = doc.lowers[place.last : place.last + _WHERE]
    return "where" in after and _STOPS.isdisjoint(after[: after.index("where")])


def names_event(doc: Document, city: Unit) -> bool:
    """Whether an event is called after the city: "the Munich Security Conference"."""
    return not _CALLED_AFTER_CITIES.isdisjoint(doc.lowers[city.last : city.last + _LONGEST_EVENT])


def _owns_site(doc: Document, units: Sequence[Unit], k: int) -> bool:
    """Whether a city is told with its building: "at Lima's Torre Tagle Palace"."""
    after = doc.lowers[units[k + 1].last : units[k + 1].last + _LONGEST_EVENT]
    return units[k].kind == "city" and not BUILDINGS.isdisjoint(after)


def _owns_region(doc: Document, units: Sequence[Unit], k: int) -> bool:
    """Whether a country is told with a part of it: "in Peru's Puno province"."""
    after = doc.lowers[units[k + 1].last + 1 : units[k + 1].last + _LONGEST_EVENT]
    return units[k].kind == "country" and not _PARTS_OF_COUNTRIES.isdisjoint(after)


def _at_the_post(doc: Document, post: int, word: str) -> bool:
    """Whether an office or embassy is where they were: "at the Czech Embassy in Oslo", not "at its initiative"."""
    near = doc.lowers[max(0, post - OFFICE) : post]
    if "to" in near and not WELCOMED.isdisjoint(doc.lowers[max(0, post - CLAUSE) : post]):
        near = ["at", *near[near.index("to") :]]
    if near[-2:-1] == ["in"] and near[-1] in ("his", "her"):
        return True
    if "at" not in near or word not in _POSTS:
        return False
    return word == "office" or "of" not in near[near.index("at") :]


def _is_reported(clause: Sequence[str]) -> bool:
    """Whether what was in a place was only reported on: "briefed him on the discussions held in Paris"."""
    told = max((k for k, word in enumerate(clause) if word in _BRIEFED), default=len(clause))
    return not ROUNDS.isdisjoint(clause[told:]) or "discussions" in clause[told:]


def _is_spoken_of(doc: Document, after: int) -> bool:
    """Whether what is in a place is what those who met spoke of: "the talks in Geneva were discussed"."""
    said = doc.lowers[after : after + 3]
    discussed = said[:1] != [] and said[0] in WAS and not _DISCUSSED.isdisjoint(said[1:])
    return discussed or said[:1] in _SOURCES


def _of_another_event(doc: Document, units: Sequence[Unit], j: int) -> bool:
    """Whether another event was there: "the next round in …", "the summit that took place in …"."""
    words = doc.lowers[max(units[0].first, units[j].first - CLAUSE) : units[j].first]
    if any(a == "next" and b in ROUNDS for a, b in pairwise(words)):
        return True
    other = next((n for n, (a, b) in enumerate(pairwise(words)) if a in _OTHER_TIMES and b in ROUNDS), len(words))
    if other < len(words) and _TOOK_PLACE.issuperset(words[other + 2 :]):
        # "their last meeting in Oslo", "the previous round was held in Oslo"
        return True
    if _yet_to_be_held(words) or _met_before(words) or any(pair in _TAKEN_ON for pair in pairwise(words)):
        # "a tour that will also take him to the talks in Lima"
        return True
    opening = next((k for k in range(len(words) - 1, -1, -1) if words[k] in ("that", "which", ";")), None)
    if opening is None or words[opening] == ";":
        return False
    clause, before = words[opening + 1 :], [word for word in words[:opening] if word != ","]
    if not _NEXT_ONES.isdisjoint(clause) and not {"will", "would"}.isdisjoint(clause):
        return True
    told = before[-1:] in _EVENTS and any(pair in _TAKING_PLACE for pair in pairwise(clause))
    return told and DURING.isdisjoint(before)


def _yet_to_be_held(words: Sequence[str]) -> bool:
    """Whether words end in an event of which it is only said aside that it is to come: "a summit to be held" in Lima.

    Not so the talks of a sentence of their own, nor what those who meet attend: "their talks are expected to be held",
    "on the sidelines of a summit to take place" in Lima.
    """
    if words[-3:] not in _TO_BE_HELD:
        return False
    at = len(words) - 4
    if at >= 0 and words[at] in _EXPECTED:
        at -= 1
    near = words[max(0, at - _NEAR_EVENT) : max(at, 0)]
    if not _THERE.isdisjoint(near) or ("at", "a") in pairwise(near):
        return False
    return at >= 0 and words[at] not in BE and words[at] != ","


def _met_before(words: Sequence[str]) -> bool:
    """Whether words end in when people had met or decided before: "since they last met in July"."""
    told = list(words)
    while told and (told[-1] in _WHEN or told[-1].isdecimal()):
        told.pop()
    decided = told[-2:-1] != [] and told[-2] in _DECISIONS and told[-1] in _DECIDED
    return decided or told[-2:] in _LAST_MET


def is_by_capital(doc: Document, units: Sequence[Unit], k: int) -> bool:
    """Whether a country is named by its capital as the scene: "in the Turkmen capital", "in the capital of Mali"."""
    of = doc.lowers[units[k].first - 2 : units[k].first] == ["capital", "of"]
    of = of or doc.lowers[units[k].first - 3 : units[k].first] == ["capital", "city", "of"]
    after = doc.lowers[units[k].last : units[k].last + 2]
    if not of and after[:1] != ["capital"] and after not in (["'s", "capital"], ["'", "capital"]):
        return False
    j = governing(doc, units, k)
    capital = units[k].last + len(after[: after.index("capital") + 1]) if "capital" in after else units[k].last
    was_where = doc.lowers[capital : capital + 2] in WAS_WHERE or not HOSTING.isdisjoint(
        doc.lowers[capital : capital + 1]
    )
    return was_where or (j >= 0 and doc.lowers[units[j].first] in ("in", "at"))


def hosts_it(doc: Document, unit: Unit) -> bool:
    """Whether a city itself is told to have been the scene: "Baku hosted a meeting", "Riga was where they met"."""
    after = doc.lowers[unit.last : unit.last + _SCENE]
    if after and doc.words[unit.last][0].isupper() and after[0] not in WEEKDAYS:
        # "Victoria Rao hosted"
        return False
    if after[:1] == ["saw"] or after[:2] in WAS_WHERE or not HOSTING.isdisjoint(after[:2]):
        return True
    return any(a == "the" and b in _SETTINGS for a, b in pairwise(after)) and not BE.isdisjoint(after)


def governing(doc: Document, units: Sequence[Unit], k: int) -> int:
    """The unit before the place's article and epithets: "in" of "in the Georgian capital, Tbilisi"; -1 if none."""
    j, town = k - 1, False
    while j >= 0:
        word = doc.lowers[units[j].first]
        # "in the West Bank city of Ramallah"
        town = town or word in _SETTLEMENTS
        region = town and units[j].kind in _REGION_NAMES and doc.words[units[j].first][0].isupper()
        if word == "visiting" and (j == 0 or doc.lowers[units[j - 1].first] in _BEFORE_VISITING):
            return j
        capital = word == "," and j > 0 and doc.lowers[units[j - 1].first] == "capital"
        owner = (units[j].kind == "country" or word in _COUNTRIES) and units[j + 1].kind in _GENITIVES
        continent = word in _CONTINENTS and doc.lowers[units[j + 1].first] in _OF_A_CONTINENT
        numbered = word[0].isdecimal() and not word[-1].isdecimal()
        if not (units[j].kind in _EPITHETS or numbered or word in _TOWNS or capital or owner or continent or region):
            return j
        j -= 1
    return -1
