"""How a sentence tells a place: as a scene, as where a journey leads, as where somebody may come, or only aside."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from readouts.lexicon.entries import rows, word_list, words
from readouts.lexicon.function_words import BE, MARGINS, MONTHS, WEEKDAYS
from readouts.meet.vocabulary import HOSTING, MEETING_NOUNS, WAS
from readouts.mention.units import Unit
from readouts.segment import Document

# "the situation in Ukraine", "our ambassador in Oslo": a place named, but not as the scene.
_NOT_SCENES = word_list("no_scenes")
_TRAVELS = words(
    "visit visits trip arrived arrives arriving arrival travelled traveled travels flew tour journey came comes travel "
    "pilgrimage went stopover come goes gone bring brings brought take takes took taken"
)
# "welcomed the Minister to Oslo"
_WELCOMED = words("welcomed welcomes welcoming")
# "left for Oslo", "set out for Oslo"
_SETS_OUT = words(
    "left leave leaves leaving depart departed departs departing departure headed heads fly flies out off"
)
_JOURNEY_NOUNS = frozenset(("visit", "trip", "tour"))
# The Ambassador of Chad to Peru "(residence in Oslo)"
_POSTED = frozenset(("(", "with", ",", "permanent"))
# "on his way through Oslo"
_WAYS = words("way passing passed transit stopover")
_TROOPS = (["personnel"], ["troops"], ["forces"], ["officials"], ["soldiers"], ["military"], ["army"], ["navy"])
# "made her way to Oslo"
_OWN_WAY = frozenset((("his", "way"), ("her", "way"), ("their", "way")))
_REACHES = frozenset(("reached", "reaches"))
# "leads a trade delegation to Oslo"
_LEADS = words("lead leads led leading head heads headed heading")
# "heads to Oslo", "before flying on to Oslo"
_HEADS, _NEAR_VERB = words("head heads heading flies fly flying"), 2
# "speaking from Oslo on Monday"
_SPEAKING = frozenset(("speaking", "spoke"))
_TO_GO = frozenset(("to", "will", "shall", "would"))
# "is in Oslo", "is currently in Oslo", "stayed in Oslo": of who visits, not of talks.
_STAYS = words("stay stays stayed staying")
# "spent Monday in Oslo", "had a busy day in Oslo"
_SPENDS, _SPENT_DAYS, _NEAR_SPENT = words("spent had"), WEEKDAYS.keys() | words("day days morning afternoon"), 4
_NO_VISITORS = words(
    "meeting meetings talks summit conference event session visit round stop headquarters embassy office seat ceremony "
    "situation interests consultations destination , it this that there"
)
_ARE = words("is are was were been")
_NOW = words("now currently also already presently today this week")
# "paid her first visit in the new post to Vilnius"
_FARTHEST_TRAVEL, _LONG_NAME = 8, 5
# "at the Prime Minister's Office in Tokyo", "at the Embassy in Tokyo"
_OFFICE, _POSTS = 8, words("office embassy consulate mission")
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
# What tells that somebody was where it goes on with "in": "held in Oslo", "a ceremony in Oslo", "today in Oslo".
_BUILDINGS = word_list("buildings")
_HAPPENS = word_list("scenes") | _BUILDINGS
_MEETS = words("met meet meets saw meeting received receives welcomed greeted hosted addressed interviewed joined")
_ABOUT = words("discussed discussing discuss about on regarding concerning including of for whose which that who after")
# "met members of the cabinet"
_MEMBERS = words("members representatives leaders heads officials group number series range delegation delegates rest")
_OBJECT, _WHO = 6, words("adjective country , and the role portfolio name given honorific rank")
_AT_EVENTS = MARGINS | words(
    "attend attends attending attended participate participates participating participated addressed"
)
_EVENT_NOUNS = words("summit conference forum congress dialogue events")
# "within the framework of the Munich Security Conference", "on the occasion of the council in Skopje"
# "at the seat of the department in Tunis"
_SEATED = words(
    "department directorate service agency committee administration government command presidency staff corps council "
    "commission parliament union organization organisation"
)
# "at the second round of the committee in Oslo", "as part of the assembly in Oslo"
_TAKING_PART = words("at during framework part attending participation")
_AT_THE = frozenset((("at", "the"), ("in", "the")))
# "in Oslo on 5 May 2024, where"
_WHERE, _STOPS = 7, frozenset((".", ";", ":", "and"))
# "while the summit went on in Oslo"
_PARTICLES = words("on off out over up down together about")
_GOT_UNDER_WAY = ["got", "under", "way"]
_BESIDE = MARGINS | {"occasion", "alongside"}
DURING = _AT_EVENTS | words("framework during occasion within part participation alongside")
_AT_OR_HELD = _AT_EVENTS | words("at during for opened held took host hosts hosted hosting within framework part")
_SPOKEN_OF, _AT_THEM = words("discussed discussing about regarding concerning"), words("at during in after on")
_BEGUN = words("established launched signed created founded initiated")
_SIGNED = words(
    "agreement agreements memorandum treaty declaration deal accord accords document documents contract contracts "
    "protocol pact understanding roadmap statement plan communique convention charter"
)
_ROUNDS = words("round meeting session summit talks conference stage consultations edition forum")
# What one may take part in, at a place.
GATHERINGS = _ROUNDS | words(
    "assembly congress council dialogue symposium seminar exhibition expo fair festival week event ceremony"
)
_NEXT_ONES = frozenset(("next", "round", "stage"))
# "preparations for the SCO Summit in New Delhi": words that tell, so near before an event, that it is to come.
_AHEAD, _EVENT = words("preparation preparations preparing prepare upcoming forthcoming next"), 6
# "their last meeting in Oslo", "the talks in Geneva were discussed"
_OTHER_TIMES = words("last previous earlier upcoming forthcoming recent")
_TOOK_PLACE = words("took taken place was were held had been of the ministers leaders sides")
# "the embassy in Oslo said"
_SOURCES = (["said"], ["says"], ["announced"], ["reported"], ["stated"])
# "as was announced in Oslo"
_TOLD = frozenset(("said", "announced", "reported"))
_BRIEFED = words("briefed informed updated apprised")
_DISCUSSED = words("discussed raised reviewed considered mentioned touched addressed")
# How many words back a clause about an event may begin.
_CLAUSE = 16
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
    "platform initiative formula treaty accord accords club pact agenda university consensus quartet"
)
# Where somebody may still come, so that nothing held was there: "will visit Oslo", "invited her to visit Oslo".
AHEAD = "ahead"


@lru_cache(maxsize=1)
def venue_names() -> frozenset[str]:
    """The names of buildings and sites that the lexicon places."""
    return frozenset(row["phrase"] for row in rows("venues.csv"))


def how_told(doc: Document, units: Sequence[Unit], k: int) -> str | None:
    """How the place at unit `k` is told: "in", "visit", "stay", `AHEAD`; None where it is no scene."""
    if _is_part_of_a_name(doc, units, k):
        return None
    if _of_journey(doc, units, k):
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
    return _on_the_way(doc, units, k, j, before) or ("in" if word in DURING and _names_event(doc, units[k]) else None)


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
        return not _CALLED_FOR.isdisjoint(following) or following in _AREAS
    return units[k].kind == "country" and following in _NAMED_FOR


def _in_it(doc: Document, units: Sequence[Unit], k: int, j: int) -> str | None:
    """How a place is told by the "in" or "at" of unit `j`: as a scene, as where somebody stays, or as neither."""
    at = units[j].first
    before = doc.lowers[at - 1] if at else ""
    if before in _NOW and at > 1 and doc.lowers[at - 2] in _NOT_SCENES:
        # "students now in Oslo"
        before = doc.lowers[at - 2]
    if _is_there(doc, at):
        return "stay"
    there = _at_the_post(doc, at - 1, before) or _at_events(doc, at - 1, before) or _where(doc, units[k])
    aside = (before in _NOT_SCENES and not there) or (before == "residence" and doc.lowers[at - 2] in _POSTED)
    source = "according" in doc.lowers[max(0, at - _FARTHEST_TRAVEL) : at]
    source = source or (before in _TOLD and doc.lowers[at - 2] in BE)
    source = source or _is_reported(doc.lowers[max(units[0].first, at - _CLAUSE) : at])
    elsewhere = aside or source or _is_spoken_of(doc, units[k].last) or _of_another_event(doc, units, j)
    return None if elsewhere else "in"


def _at_events(doc: Document, k: int, word: str) -> bool:
    """Whether events are told as those that somebody took part in: "addressed several high-level events" in Oslo."""
    return word == "events" and not _AT_EVENTS.isdisjoint(doc.lowers[max(0, k - _OBJECT) : k])


def _at_site(doc: Document, comma: int) -> bool:
    """Whether a name in capitals after "at" ends at a comma: "at the Nigerian High Commission |, London"."""
    k = comma - 1
    while k > max(0, comma - _LONGEST_SITE) and (not doc.words[k].islower() or doc.lowers[k] in _IN_SITES):
        k -= 1
    return doc.lowers[k] == "at" and k < comma - 1


def _on_the_way(doc: Document, units: Sequence[Unit], k: int, j: int, before: str) -> str | None:
    """How a place is told by the verb or preposition of a journey at unit `j`, if it is."""
    at = units[j].first
    word = doc.lowers[at]
    if word in ("visited", "visiting", "visits"):
        # "visited U.S. personnel"
        return None if doc.lowers[units[k].last : units[k].last + 1] in _TROOPS else "visit"
    if word == "visit" and before in _TO_GO:
        return AHEAD
    if word == "tour" and units[j + 1].kind == "of" and units[k].kind == "country":
        return "visit"
    if word == "to" and not _HEADS.isdisjoint(doc.lowers[max(units[0].first, at - _NEAR_VERB) : at]):
        return AHEAD
    if word == "to" and _travels(doc, at):
        return "visit"
    welcomed = not _WELCOMED.isdisjoint(doc.lowers[max(units[0].first, at - _CLAUSE) : at])
    if word == "to" and units[k].kind == "city" and welcomed:
        return "in"
    if word in ("through", "via") and before in _WAYS:
        return "visit"
    if word == "for" and before == "headed" and doc.lowers[at - 2] in BE:
        # "who is headed for Oslo" is not there yet.
        return None
    leads = word in _REACHES or (word == "for" and (before in _SETS_OUT or _sets_out(doc, at)))
    return "visit" if leads else None


def _of_journey(doc: Document, units: Sequence[Unit], k: int) -> bool:
    """Whether a place tells whose somebody's visit is: "during his Dubai visit", "her official China trip"."""
    owned = k > 0 and (units[k - 1].kind in ("his", "her", "their") or (units[k - 1].kind == "modifier" and k > 1))
    return owned and not _JOURNEY_NOUNS.isdisjoint(doc.lowers[units[k].last : units[k].last + 1])


def is_aside(doc: Document, units: Sequence[Unit], k: int) -> bool:
    """Whether a place only tells where some other thing is: "a bank in Almaty"."""
    j = governing(doc, units, k)
    if j <= 0 or doc.lowers[units[j].first] not in ("in", "at") or _names_event(doc, units[k]):
        return False
    before = doc.lowers[units[j].first - 1]
    clause = doc.lowers[max(units[0].first, units[j].first - _CLAUSE) : units[j].first]
    if clause[-len(_GOT_UNDER_WAY) :] == _GOT_UNDER_WAY:
        return False
    if _where_begun(doc, units[j].first - 1) or _spoken_of(clause):
        return True
    if before in _EVENT_NOUNS:
        near = doc.lowers[max(units[0].first, units[j].first - _EVENT) : units[j].first]
        if not _AHEAD.isdisjoint(near):
            return True
        return _AT_OR_HELD.isdisjoint(clause)
    thing = (
        before.isalpha()
        and (not before.endswith(("ed", "ing")) or _of_whom_else(doc, units[j].first - 1))
        and before not in _HAPPENS
        and before not in _PARTICLES
        and units[j - 1].kind not in ("name", "country", "body")
        and not _where_they_met(doc, units, k, clause)
    )
    return thing and not _of_whom_was_met(doc, units, j)


def _spoken_of(clause: Sequence[str]) -> bool:
    """Whether words end in other talks that people spoke of: "met X and discussed the peace talks" in Oslo."""
    spoken = max((n for n, word in enumerate(clause) if word in _SPOKEN_OF), default=len(clause))
    return clause[-1] in MEETING_NOUNS and spoken < len(clause) and _AT_THEM.isdisjoint(clause[spoken:])


def _where_begun(doc: Document, k: int) -> bool:
    """Whether the words up to `k` tell what was begun there and then: "an initiative launched on 9 April" in Lima."""
    while k > 0 and (doc.words[k].isdecimal() or doc.lowers[k] in MONTHS or doc.lowers[k] in ("on", "in")):
        k -= 1
    thing = doc.lowers[max(0, k - 2)] in ("a", "an", "the") or doc.lowers[k - 1] in _SIGNED
    return doc.lowers[k] in _BEGUN and thing


def _of_whom_else(doc: Document, verb: int) -> bool:
    """Whether a verb tells what somebody did at another time: "Rao, who studied in Oslo"."""
    return verb > 0 and doc.lowers[verb - 1] == "who" and doc.lowers[verb] not in _TRAVELS


def _where_they_met(doc: Document, units: Sequence[Unit], k: int, clause: Sequence[str]) -> bool:
    """Whether the thing is an event beside or at which they met, where they were, or goes on with "where he met".

    Not so what was only said there: "during the talks, she told him that the bank in Almaty …".
    """
    said = max((n for n, word in enumerate(clause) if word == "that"), default=-1)
    clause = clause[said + 1 :] or clause
    taking_part = next((n for n, word in enumerate(clause) if word in _TAKING_PART), len(clause))
    at_seat = clause[-1] in _SEATED and not _AT_THE.isdisjoint(pairwise(clause[-_OFFICE:]))
    at_event = not _BESIDE.isdisjoint(clause) or not GATHERINGS.isdisjoint(clause[taking_part:])
    return at_seat or at_event or _where(doc, units[k])


def _where(doc: Document, place: Unit) -> bool:
    """Whether the text goes on with what was there: "in Oslo on 5 May, where he met"."""
    after = doc.lowers[place.last : place.last + _WHERE]
    return "where" in after and _STOPS.isdisjoint(after[: after.index("where")])


def _of_whom_was_met(doc: Document, units: Sequence[Unit], j: int) -> bool:
    """Whether those before the place were met there, as in "met officials in Oslo"; not what was discussed."""
    titles = {k for unit in units[max(0, j - _OBJECT) : j] if unit.kind == "role" for k in range(unit.first, unit.last)}
    near: Sequence[int] = range(_object_before(units, j), units[j].first)
    near = [k for k in near if k not in titles and not (doc.lowers[k] == "of" and doc.lowers[k - 1] in _MEMBERS)]
    told = [k for k in near if doc.lowers[k] in _MEETS | _ABOUT or _talks_with(doc, k)]
    return bool(told) and doc.lowers[told[-1]] not in _ABOUT


def _object_before(units: Sequence[Unit], j: int) -> int:
    """The word so many before unit `j` that who is named between does not count: "met the Omani and Thai ministers"."""
    left = _OBJECT
    while j > 0 and left > 0:
        j -= 1
        left -= 0 if units[j].kind in _WHO else units[j].last - units[j].first
    return units[j].first - min(left, 0)


def _talks_with(doc: Document, k: int) -> bool:
    """Whether a word is "with" after a noun of meeting: "held talks with his counterpart" in Oslo."""
    return doc.lowers[k] == "with" and k > 0 and doc.lowers[k - 1] in MEETING_NOUNS


def _is_there(doc: Document, at: int) -> bool:
    """Whether "in" follows "is", "is now" or "stayed", of somebody who visits: "The delegation is in Oslo"."""
    k = at - 1
    if doc.lowers[k] in _SPENT_DAYS and not _SPENDS.isdisjoint(doc.lowers[max(0, k - _NEAR_SPENT) : k]):
        return True
    while k > 0 and doc.lowers[k] in _NOW:
        k -= 1
    verb, subject = doc.lowers[k], doc.lowers[k - 1] if k else ""
    return verb in _STAYS or (verb in _ARE and subject not in _NO_VISITORS)


def _names_event(doc: Document, city: Unit) -> bool:
    """Whether an event is called after the city: "the Munich Security Conference"."""
    return not _CALLED_AFTER_CITIES.isdisjoint(doc.lowers[city.last : city.last + _LONGEST_EVENT])


def _owns_site(doc: Document, units: Sequence[Unit], k: int) -> bool:
    """Whether a city is told with its building: "at Lima's Torre Tagle Palace"."""
    after = doc.lowers[units[k + 1].last : units[k + 1].last + _LONGEST_EVENT]
    return units[k].kind == "city" and not _BUILDINGS.isdisjoint(after)


def _owns_region(doc: Document, units: Sequence[Unit], k: int) -> bool:
    """Whether a country is told with a part of it: "in Peru's Puno province"."""
    after = doc.lowers[units[k + 1].last + 1 : units[k + 1].last + _LONGEST_EVENT]
    return units[k].kind == "country" and not _PARTS_OF_COUNTRIES.isdisjoint(after)


def _at_the_post(doc: Document, post: int, word: str) -> bool:
    """Whether an office or embassy is where they were: "at the Czech Embassy in Oslo", not "at its initiative"."""
    near = doc.lowers[max(0, post - _OFFICE) : post]
    if "to" in near and not _WELCOMED.isdisjoint(doc.lowers[max(0, post - _CLAUSE) : post]):
        near = ["at", *near[near.index("to") :]]
    if near[-2:-1] == ["in"] and near[-1] in ("his", "her"):
        return True
    if "at" not in near or word not in _POSTS:
        return False
    return word == "office" or "of" not in near[near.index("at") :]


def _is_reported(clause: Sequence[str]) -> bool:
    """Whether what was in a place was only reported on: "briefed him on the discussions held in Paris"."""
    told = max((k for k, word in enumerate(clause) if word in _BRIEFED), default=len(clause))
    return not _ROUNDS.isdisjoint(clause[told:]) or "discussions" in clause[told:]


def _is_spoken_of(doc: Document, after: int) -> bool:
    """Whether what is in a place is what those who met spoke of: "the talks in Geneva were discussed"."""
    said = doc.lowers[after : after + 3]
    discussed = said[:1] != [] and said[0] in WAS and not _DISCUSSED.isdisjoint(said[1:])
    return discussed or said[:1] in _SOURCES


def _of_another_event(doc: Document, units: Sequence[Unit], j: int) -> bool:
    """Whether another event was there: "the next round in …", "the summit that took place in …"."""
    words = doc.lowers[max(units[0].first, units[j].first - _CLAUSE) : units[j].first]
    if any(a == "next" and b in _ROUNDS for a, b in pairwise(words)):
        return True
    other = next((n for n, (a, b) in enumerate(pairwise(words)) if a in _OTHER_TIMES and b in _ROUNDS), len(words))
    if other < len(words) and _TOOK_PLACE.issuperset(words[other + 2 :]):
        # "their last meeting in Oslo", "the previous round was held in Oslo"
        return True
    if words[-3:] == ["to", "be", "held"]:
        return True
    opening = next((k for k in range(len(words) - 1, -1, -1) if words[k] in ("that", "which", ";")), None)
    if opening is None or words[opening] == ";":
        return False
    clause, before = words[opening + 1 :], [word for word in words[:opening] if word != ","]
    if not _NEXT_ONES.isdisjoint(clause) and not {"will", "would"}.isdisjoint(clause):
        return True
    told = before[-1:] in _EVENTS and any(pair in _TAKING_PLACE for pair in pairwise(clause))
    return told and DURING.isdisjoint(before)


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


def _sets_out(doc: Document, at: int) -> bool:
    """Whether somebody sets out for the place: "left on Monday for Oslo", "left Riga for Oslo"."""
    if doc.words[at - 1][0].isupper() and doc.lowers[at - 2] in ("left", "leaves", "departed", "leaving"):
        return True
    return doc.lowers[at - 2] == "on" and doc.lowers[at - 1] in WEEKDAYS and doc.lowers[at - 3] in _SETS_OUT


def _travels(doc: Document, at: int) -> bool:
    """Whether somebody travels to the place: "paid a visit to", "the visit of the Minister of Health Kari Lund to"."""
    farther = doc.lowers[max(0, at - _FARTHEST_TRAVEL - _LONG_NAME) : at]
    near = farther[-_FARTHEST_TRAVEL:]
    if near[-1:] == ["delegation"] and not _LEADS.isdisjoint(near):
        return True
    pairs = pairwise(farther)
    return not _TRAVELS.isdisjoint(near) or any(
        (a in _JOURNEY_NOUNS and b == "of") or (a, b) in _OWN_WAY for a, b in pairs
    )
