"""Whether a word that may speak of an encounter does: a deadline is met too, a decision welcomed, a letter received."""

from collections.abc import Sequence
from itertools import pairwise

from readouts.lexicon.entries import Entry, word_list, words
from readouts.lexicon.function_words import BE, WEEKDAYS
from readouts.meet.trigger import Trigger, is_progressive
from readouts.meet.vocabulary import ATTENDING, MEALS
from readouts.meet.welcomes import welcomes_a_thing, will_welcome
from readouts.segment import Document, Sentence

# What stands for the noun of an encounter told before.
AGAIN = words("one another other first second third")
_OF_SEVERAL, _JUST_BEFORE = words("meetings calls conversations bilaterals"), 40
_NOT_CALLS = words("for on of upon to it a him himself attention")
_THINGS_MET = words(
    "needs challenges requirements deadline standards conditions criteria demand goals cost costs commitments "
    "obligations targets expectations objectives aspirations benchmarks demands"
)
_MEETING_WORDS = words("met meet meets")
# "interacting with students, she": no officials.
_INTERACTING, _END_OF_PUBLIC = words("interacts interacting"), words(", ; . in at on during after and")
# What is received or welcomed is no guest.
_THINGS = word_list("things_received")
# "discussed summit prospects": a meeting only thought of.
_OF_A_PLAN = words("prospects preparations plans agenda venue dates possibility")
_AT_ITS_END = 8
# How many words "for a private working breakfast" has before its last.
_OF_A_MEAL = 4
_GREETED, _ARRIVED, _LEAD = words("welcomed greeted"), words("arrived landed airport arrival"), 50
# "greeted her on the occasion of her birthday", be it in a letter
_GREETS, _FEASTS = words("greeted greets"), words("birthday anniversary holiday")
_DAYS, _ON_OCCASION, _OF_FEAST = _FEASTS | words("day eid nowruz christmas"), ["occasion", "of"], 6
_HONOURS = words("ceremony honours honors")
# "thanked Norway for its hosting the talks"
_OWNERS = words("its their his her our")
_ROOMS = words("room rooms hall place point venue")
_EVENTS = words("meeting meetings talks summit")
# "The summit was hosted by X": who hosts it, not whom.
_EVENTS_HOSTED, _SUBJECT = _EVENTS | words("conference forum event session dinner lunch reception"), 4
_BEFORE_GIVER = words(", ; from of by on to for who which that")
_HOSTED_BY = words("meeting talks summit conference forum event session ministerial")
# "received the delegation with talks", but "welcomed the recent meeting with".
_BEFORE_EVENT = words("with at in during before after ahead")
_WHERE = words("at in")
_ELSEWHEN = words("prior before after following ahead since")
_FARTHEST_THING = 6
# How far the phrase that names somebody goes at most.
_LONGEST_NAMING = 25
_VALUED, _HAVING = 5, words("had has have having held holding hold during")
_PRAISE = words(
    "appreciated appreciates appreciating welcomed welcomes welcoming praised praises praising valued values lauded "
    "commended hailed frequent regular constant continued"
)
# How many words "the agency by phone" has at most.
_SHORT = 5
_TELEPHONES = words("phone telephone")
_MEANS, _SPEECHES = words("through via by"), words("address addresses addressed addressing speech keynote")
# Within how many words "his Saudi Arabian counterpart" says so.
_PEER = 5
_WHY_CALLED = words("congratulate discuss thank wish felicitate condole brief")
_AND_CALLED = words("discussed congratulated thanked exchanged conveyed")
# For what one calls on somebody: "called on the King to bid farewell". After an ambassador "to", the country.
_WHY_VISITED = _WHY_CALLED | words(
    "bid say express review convey pay present exchange deliver hand extend offer introduce take seek talk explore "
    "inform invite share mark apprise update see farewell mend greet"
)
_AFTER_SENT = words("the him her them his its their a an")
_FARTHEST_AIRPORT = 6
# Words between which "meeting X", "meeting with X" is a verb's form: "after meeting", ", meeting also with".
_BEFORE_PARTICIPLE = words(", and after before by while when to besides upon without")
_NOUN_LINKS = words("with between of in on at")
_WHILE, _ARTICLES = words("while after before when upon"), words("the a an")
# "will be meeting on the sidelines", "are meeting in Rome"
_AFTER_PROGRESSIVE = words("on in at today tomorrow here for to face-to-face")
_AFTER_PARTICIPLE = words("with also separately his her their our my both several among")


def means_encounter(doc: Document, sentence: Sentence, first: int, last: int, entry: Entry) -> bool:
    """Whether the words `first` to `last`, which the lexicon enters so, speak of an encounter here."""
    following = doc.lowers[last] if last < sentence.last else "."
    before = doc.lowers[first - 1] if first > sentence.first else ""
    word = doc.lowers[first]
    if word == "call" and last == first + 1:
        return following not in _NOT_CALLS or before in ("phone", "a", "the", "his", "her")
    if word in _INTERACTING and _with_the_public(doc, sentence, last):
        return False
    if word == "conferred" and before in BE:
        return False
    if word in _MEETING_WORDS:
        # "was reportedly met"
        passive = before in BE or (before.endswith("ly") and doc.lowers[first - 2] in BE)
        fetched = passive and (
            on_arrival(doc.lowers[last : sentence.last]) or "airport" in doc.lowers[sentence.first : first]
        )
        return not (fetched or _met_otherwise(doc, sentence, last))
    if entry.kind == "say":
        told = doc.lowers[last : min(last + _LONGEST_NAMING, sentence.last)]
        # "told the agency by phone"
        return _by_phone(told) and not _by_phone(told[:_SHORT])
    if entry.kind == "dial":
        return before not in BE and _dials(doc, sentence, last)
    if entry.kind == "join":
        return _for_a_meal(doc, sentence, last)
    if entry.kind == "call_on":
        return not _urges(doc, sentence, last)
    if entry.kind == "chair":
        return word not in ("co-chair", "co-chairs") or _verb_here(before, following)
    if entry.kind == "receive":
        return _receives(doc, sentence, last, word, before)
    if word == "exchange" and _only_valued(doc.lowers[max(sentence.first, first - _VALUED) : first]):
        return False
    if entry.kind == "noun" and (following in _OF_A_PLAN or _another_before(doc, sentence, first)):
        return False
    if entry.value == "video" and entry.kind == "noun" and _addressed_by(doc, sentence, first):
        return False
    return not (word == "meeting" and following in _ROOMS)


def _with_the_public(doc: Document, sentence: Sentence, last: int) -> bool:
    """Whether those interacted with are told without any name: "interacting with | students, Rao said"."""
    words_after = doc.words[last : sentence.last]
    end = next((word for word in words_after if word[0].isupper() or word in _END_OF_PUBLIC), "")
    return end in _END_OF_PUBLIC and words_after[0] != end


def _only_valued(before: Sequence[str]) -> bool:
    """Whether exchanges are what somebody thinks well of: "appreciated the frequent | exchange of views with"."""
    return not _PRAISE.isdisjoint(before) and _HAVING.isdisjoint(before)


def _another_before(doc: Document, sentence: Sentence, first: int) -> bool:
    """Whether a noun only tells when another meeting was: "prior to this meeting, the Minister had met …"."""
    before = doc.lowers[max(sentence.first, first - _SUBJECT) : first]
    return before[-1:] == ["this"] and not _ELSEWHEN.isdisjoint(before)


def _addressed_by(doc: Document, sentence: Sentence, first: int) -> bool:
    """Whether a video link is only how somebody speaks to many: "will address the forum through a video conference"."""
    before = doc.lowers[max(sentence.first, first - _LONGEST_NAMING) : first]
    return not _MEANS.isdisjoint(before[-2:]) and not _SPEECHES.isdisjoint(before)


def _dials(doc: Document, sentence: Sentence, last: int) -> bool:
    """Whether it is by phone: "called X by telephone", "called his counterpart", "called X to congratulate him"."""
    words = doc.lowers[last : min(last + _LONGEST_NAMING, sentence.last)]
    by_phone = _by_phone(words)
    named = bool(words) and (doc.words[last][0].isupper() or words[0] in ("the", "his", "her"))
    peer = words[:1] in (["his"], ["her"]) and any(
        a in ("counterpart", "colleague") and b not in ("a", "an") for a, b in pairwise(words[:_PEER])
    )
    why = any((a == "to" and b in _WHY_CALLED) or (a == "and" and b in _AND_CALLED) for a, b in pairwise(words))
    return by_phone or (named and (peer or why))


def _by_phone(words: Sequence[str]) -> bool:
    """Whether it is told to be by phone before what is said: "told the Minister by telephone | that"."""
    said = words.index("that") if "that" in words else len(words)
    return any(
        means in _TELEPHONES and ("by" in words[max(0, k - 2) : k] or "the" in words[max(0, k - 1) : k])
        for k, means in enumerate(words[:said])
    )


def _for_a_meal(doc: Document, sentence: Sentence, last: int) -> bool:
    """Whether somebody is joined at table: "joined President Rao for a working breakfast"."""
    words = doc.lowers[last : min(last + _LONGEST_NAMING, sentence.last)]
    meals = (k for k, word in enumerate(words) if word in MEALS)
    return any("for" in words[max(0, k - _OF_A_MEAL) : k] for k in meals)


def _urges(doc: Document, sentence: Sentence, last: int) -> bool:
    """Whether somebody is called on to do something: "called on the Premier to resign", not "to bid farewell"."""
    words = doc.words[last : min(last + _LONGEST_NAMING, sentence.last)]
    words = words[: next((k for k, (a, b) in enumerate(pairwise(words)) if _new_clause(a, b)), len(words))]
    acts = (b for a, b in pairwise(words) if a == "to" and b.islower() and b not in _AFTER_SENT)
    return next(acts, "see") not in _WHY_VISITED


def _new_clause(word: str, following: str) -> bool:
    """Whether who is called on is named before these: "called on Minister X (photo)", "…, discussing how to"."""
    return following == "(" or (word == "," and following.islower() and following.endswith("ing"))


def _met_otherwise(doc: Document, sentence: Sentence, last: int) -> bool:
    """Whether a thing is met ("met the deadline"), or somebody at an airport, which is an act of protocol."""
    near = doc.lowers[last : min(last + _FARTHEST_AIRPORT, sentence.last)]
    return (near[1:2] != [] and near[1] in _THINGS_MET) or "airport" in near


def _verb_here(before: str, following: str) -> bool:
    """Whether "co-chair" is no person: not "the co-chair of"."""
    return following not in ("of", ",") and before not in ("the", "a", "as", "his", "her")


def _receives(doc: Document, sentence: Sentence, last: int, word: str, before: str) -> bool:
    """Whether it is people who are received, welcomed or hosted, and not at an airport, for talks."""
    following = doc.lowers[last] if last < sentence.last else "."
    if (word == "host" and _names_host(doc, sentence, last - 1)) or (word == "hosting" and before in _OWNERS):
        return False
    if word.startswith("host") and following in ("of", "country", "the"):
        return following == "the" or word == "hosted"
    by = "by" in doc.lowers[last : min(last + 3, sentence.last)]
    if word == "hosted" and by and before == "," and doc.lowers[last - 3] not in MEALS:
        return False
    if word == "welcome" and not will_welcome(doc, last - 1):
        return False
    if word in _GREETED and before in BE and _just_arrived(doc, sentence, last):
        return False
    if word in _GREETS and _for_a_feast(doc.lowers[last : min(last + _LONGEST_NAMING, sentence.last)]):
        return False
    if word == "hosted" and following == "by" and _of_an_event(doc, sentence, last - 1):
        return False
    if word == "hosted" and following == "by" and before in MEALS:
        # "A lunch hosted by X" is met at only by who is told to have been there.
        return not ATTENDING.isdisjoint(doc.lowers[sentence.first : last])
    if before in BE and not _EVENTS_HOSTED.isdisjoint(doc.lowers[max(sentence.first, last - _SUBJECT) : last]):
        return False
    if "airport" in doc.lowers[sentence.opening : sentence.last] or on_arrival(
        doc.lowers[sentence.first : sentence.last]
    ):
        return False
    if by and before in BE and _at_the_airport(doc, sentence):
        return False
    thing = _of_things(doc, sentence, last) or welcomes_a_thing(doc, sentence, last)
    return not (thing or _with_honours(doc, sentence, last, word))


def _for_a_feast(words: Sequence[str]) -> bool:
    """Whether somebody is greeted for a feast: "on her birthday", "on the occasion of Navy Day", not of her visit."""
    occasion = next((k for k in range(len(words)) if words[k : k + 2] == _ON_OCCASION), None)
    named = words if occasion is None else words[occasion : occasion + _OF_FEAST]
    return not (_FEASTS if occasion is None else _DAYS).isdisjoint(named)


def _of_an_event(doc: Document, sentence: Sentence, hosted: int) -> bool:
    """Whether it is an event that is hosted, told of in its clause: "attend a meeting on trade | hosted by"."""
    if doc.lowers[hosted - 1] in BE or doc.lowers[hosted - 1] in ("and", ","):
        return False
    clause = doc.lowers[max(sentence.first, hosted - _LONGEST_NAMING) : hosted]
    clause = clause[max((k + 1 for k, word in enumerate(clause) if word in (";", ",")), default=0) :]
    return not _HOSTED_BY.isdisjoint(clause)


def _names_host(doc: Document, sentence: Sentence, host: int) -> bool:
    """Whether the word is who hosts: "his host", "her Indian host"."""
    k = host - 1 - (doc.words[host - 1][0].isupper() and host - 1 > sentence.first)
    return doc.lowers[k] in ("his", "her", "the", "their", "a")


def _with_honours(doc: Document, sentence: Sentence, last: int, word: str) -> bool:
    """Whether a guest is only welcomed as protocol has it: "welcomed him with an official ceremony"."""
    after = doc.lowers[last : min(last + _LONGEST_NAMING, sentence.last)]
    ceremony = next((k for k, late in enumerate(after) if late in _HONOURS), 0)
    before = after[max(0, ceremony - _OF_A_MEAL) : ceremony]
    talked = any(late.startswith(("talk", "discuss")) for late in after)
    return word in _GREETED and "with" in before and "connection" not in before and not talked


def _just_arrived(doc: Document, sentence: Sentence, before: int) -> bool:
    """Whether the words before a word, or before its sentence, tell of an arrival: to be greeted then is protocol."""
    return not _ARRIVED.isdisjoint(doc.lowers[max(0, sentence.first - _LEAD) : before])


def _at_the_airport(doc: Document, sentence: Sentence) -> bool:
    """Whether a sentence ended at an airport just before, and this one tells of no other place."""
    at_airport = {"airport", "airbase"} & set(doc.lowers[max(0, sentence.first - _AT_ITS_END) : sentence.first])
    return (
        bool(at_airport)
        and _just_arrived(doc, sentence, sentence.first)
        and {"at", "in", "later", "will"}.isdisjoint(doc.lowers[sentence.first : sentence.last])
    )


def on_arrival(words: Sequence[str]) -> bool:
    """Whether the words hold "on arrival", "upon her arrival": to be received then is an act of protocol."""
    places = [k for k, word in enumerate(words) if word == "arrival"]
    return any(not {"on", "upon"}.isdisjoint(words[max(0, k - 2) : k]) for k in places)


def _of_things(doc: Document, sentence: Sentence, last: int) -> bool:
    """Whether what follows "received" or "welcomed" is a thing: "a letter from", "the decision of".

    So it is where it stands before: "the letter that he received from Rao".
    """
    if doc.lowers[last : last + 1] == ["from"]:
        return True
    start = _past_place(doc, sentence, last)
    # "was received in separate meetings by the President"
    things = _THINGS if start > last else _THINGS | _EVENTS
    near = doc.lowers[start : min(start + _FARTHEST_THING, sentence.last)]
    for before, word in pairwise([doc.lowers[start - 1], *near]):
        if word in things and (before, word) != ("in", "honour"):
            return True
        if word in _BEFORE_EVENT:
            things = _THINGS
        if word in _BEFORE_GIVER or word.endswith("ing"):
            return False
    return False


def _past_place(doc: Document, sentence: Sentence, last: int) -> int:
    """Where a day or place told at once ends: received "on Monday" a letter, "at the Second Presidency" the envoy."""
    dated = doc.lowers[last : last + 1] == ["on"] and not WEEKDAYS.keys().isdisjoint(doc.lowers[last + 1 : last + 2])
    k = last + 2 * dated
    k += k < sentence.last and doc.lowers[k] in ("today", "yesterday")
    if k < sentence.last and doc.lowers[k] in _WHERE:
        k += 1
        while k < sentence.last and (doc.words[k][0].isupper() or doc.lowers[k] == "the"):
            k += 1
    return k


def is_participle(doc: Document, sentence: Sentence, first: int, last: int) -> bool:
    """Whether "meeting" is the verb's form: "after meeting X", "will visit Rome, meeting also with Y"."""
    if doc.lowers[first:last] != ["meeting"] or last >= sentence.last:
        return False
    if first == sentence.opening:
        # "Meeting Minister X, he said", but in a headline "Meeting With X"
        if doc.lowers[last] in _NOUN_LINKS:
            return False
        return doc.words[last][0].isupper() or doc.lowers[last] in ("his", "her")
    if first == sentence.first:
        return False
    if is_progressive(doc, first):
        return doc.lowers[last] in _AFTER_PARTICIPLE | _AFTER_PROGRESSIVE or doc.words[last][0].isupper()
    if doc.lowers[first - 1] in _WHILE and doc.lowers[last] in _ARTICLES:
        # "He said so while meeting the Minister"
        return doc.words[last + 1 : last + 2] != [] and doc.words[last + 1][0].isupper()
    follows = doc.lowers[last] in _AFTER_PARTICIPLE or doc.words[last][0].isupper()
    return follows and doc.lowers[first - 1] in _BEFORE_PARTICIPLE


def is_one_of_several(doc: Document, sentence: Sentence, first: int) -> bool:
    """Whether a sentence opens with one of the meetings told just before: "The first was with X", "One was with"."""
    start = sentence.opening + (doc.lowers[sentence.opening] == "the")
    told = doc.lowers[max(0, sentence.first - _JUST_BEFORE) : sentence.first]
    return first == start and not _OF_SEVERAL.isdisjoint(told)


def is_another(doc: Document, sentence: Sentence, earlier: Trigger, first: int) -> bool:
    """Whether "one with", "the other with" is an encounter like the one before: "a meeting with X and one with Y"."""
    before = first - 2 if doc.lowers[first - 1] == "the" else first - 1
    joined = doc.lowers[before] if before >= sentence.first else ""
    told_as_noun = earlier.kind == "noun" or earlier.verb >= 0 or doc.lowers[earlier.first] in AGAIN
    return told_as_noun and (joined in ("and", ",", ";") or doc.lowers[first - 2 : first] == ["followed", "by"])
