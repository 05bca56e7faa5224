"""Parties that a sentence joins or governs: "A, B and C", "with X", "X's"."""

from collections.abc import Sequence

from readouts.lexicon.entries import word_list, words
from readouts.lexicon.function_words import DETERMINERS, WEEKDAYS
from readouts.meet.vocabulary import BREAKS, HEADED, MEALS, MEETING_NOUNS, SAYING, TEAMS
from readouts.mention.parties import Party
from readouts.segment import Document, Sentence

_AWAY = words("of from for about to at in on behalf against than as under behind besides beside")
_JOINTS = words(
    ", ; and & as well along together with also the alongside both including then separately later by accompanied "
    "his her its their - – — / ( ) followed subsequently first but additional fellow visiting outgoing incoming new "
    "newly appointed special deputy"
)
_DETERMINING = words("the a an his her their its both visiting")
_COUNTING = words("number series host range")
_LONGEST_JOINT, _LONGEST_APPOSITION, _LONGEST_TITLE, _LONGEST_RELATIVE = 6, 9, 3, 20
CLAUSE_VERBS = SAYING | words(
    "will would has have had met said held was were is are also told hosted received expressed thanked arrived left "
    "signed called"
)
_LONGEST_REMARK = 6
_LISTING, _NOT_THERE = frozenset((",", ";", "and")), frozenset(("not", "late", "former"))
_OTHERS_MET = words("second third fourth last one another other latter")
# How adjectives end, which may stand before a title.
_DESCRIBING, _LONG, _MOST_ADJECTIVES = ("ist", "ial", "cal", "nal", "ous", "ive", "ly", "ian"), 5, 2
# Words with which a list goes on in a new phrase, and the prepositions repeated there.
_ANEW, _REPEATED, _OPENING = (
    frozenset((",", "and", "as", "then", "also")),
    frozenset(("with", "by", "on")),
    frozenset((",", "and", "as")),
)
_LONGEST_AGAIN = 14
# "talks with A, | a meeting with B": the second has a noun of its own.
_ENCOUNTERS = MEETING_NOUNS | MEALS
# A title between two marks: "; Chairman, B".
_SHORTEST_TITLED = 3
# What is done with meetings, not with people.
_BEFALLS = words(
    "held took planned foreseen envisaged arranged started begun began kicked commenced ended concluded finished "
    "wrapped lasted underway"
)
_EXAMPLES = words("including notably namely among :")
_OWNING = words("alliance country bloc union organization organisation ministry state government republic kingdom")
_LONGEST_CROWD = 8
_DASHES = frozenset("-–—(")
_OTHERS = words("other others officials leaders")
_CROWD = _EXAMPLES | _OTHERS | words(", and with several them a number of the its their senior high-ranking")
_PARTED = words(
    "to on at for during meet met hold held receive received visit one another will would confer conferred speak spoke"
)


def governor(doc: Document, sentence: Sentence, party: Party, floor: int = 0) -> str:
    """The word that governs the party, unless it stands before `floor`; "on Thursday Speaker X" has none."""
    if doc.lowers[party.first] in WEEKDAYS:
        return ""
    k = party.first - 1
    floor = max(floor, sentence.first)
    if party.country_span is not None and party.country_span[1] == k and doc.lowers[k] in ("'s", "'"):
        # "with Norway's Anna Moe"
        k = party.country_span[0] - 1
    while k >= floor and (doc.lowers[k] in _DETERMINING or _of_several(doc, k)):
        k -= 1
    return doc.lowers[k] if k >= floor else ""


def _of_several(doc: Document, k: int) -> bool:
    """Whether a word belongs to "a number of", "a series of"."""
    return doc.lowers[k] in _COUNTING or (doc.lowers[k] == "of" and doc.lowers[k - 1] in _COUNTING)


def governed(doc: Document, sentence: Sentence, party: Party) -> bool:
    """Whether a preposition governs the party."""
    return governor(doc, sentence, party) in _AWAY | {"by", "with", "between"}


def genitive(doc: Document, party: Party) -> bool:
    """Whether the party is an owner: "X's meeting"."""
    return party.last < len(doc.lowers) and doc.lowers[party.last] in ("'s", "'")


def coordinated(doc: Document, a: Party, b: Party) -> bool:
    """Whether only a comma, "and" or the like joins them; a country may stand before the title of the second."""
    if a.first == b.first:
        # Holders of one title in the plural.
        return True
    aside = _aside(doc, a.last, b.first)
    gap = doc.lowers[aside : _before_description(doc, aside, b.first)]
    if gap[-1:] == ["'s"] and gap[-2:-1] != [] and gap[-2] in _OWNING:
        # "X, and the alliance's committee chair Y"
        gap = gap[:-2]
    if gap[:2] == [",", "and"] and gap[2:3] in (["a"], ["an"], ["the"]) and gap[-1] == ",":
        # "Representative X, and a caucus member, Representative Y", "X, and the alliance's committee chair, Y"
        return len(gap) < _LONGEST_APPOSITION and not any(w in BREAKS or w in _AWAY - {"of"} for w in gap)
    if gap[:2] == [",", "who"] and gap[-1] in ("and", "the") and "and" in gap[-2:]:
        # "Minister X, who is on a visit, and President Y"
        return len(gap) < _LONGEST_RELATIVE and gap.count(",") == 2
    if gap[-1:] == ["by"] and not HEADED.isdisjoint(gap[-2:-1]) and "and" in gap[:2]:
        # "Minister X and a team of the Fund led by Y"
        return len(gap) < _LONGEST_RELATIVE and BREAKS.isdisjoint(gap) and not TEAMS.isdisjoint(gap)
    joints = gap[: max(len(gap) - _capitalized(doc, aside, aside + len(gap)), 0)]
    return (bool(joints) and len(joints) < _LONGEST_JOINT and _joins(joints)) or _by_unknown_title(doc, a.last, b.first)


def _by_unknown_title(doc: Document, first: int, last: int) -> bool:
    """Whether a list goes on with a title unknown to us before the next name: "A; Chair House Trade Committee, B"."""
    gap = doc.words[first:last]
    if not _SHORTEST_TITLED <= len(gap) <= _LONGEST_AGAIN or gap[0] not in (";", ",") or gap[-1] != ",":
        return False
    return all(word[0].isupper() or word in ("of", "for", "and", "the") for word in gap[1 + (gap[1] == "and") : -1])


def _joins(joints: Sequence[str]) -> bool:
    """Whether words only join two; the second may be described: "and putschist General Y", "and the re-elected"."""
    described = next((k for k, word in enumerate(joints) if word not in _JOINTS), len(joints))
    if described == len(joints):
        return True
    rest, told = joints[described:], joints[described - 1 : described]
    adjectives = all(word.endswith(_DESCRIBING) or (told == ["the"] and word.endswith("ed")) for word in rest)
    return described > 0 and len(rest) <= _MOST_ADJECTIVES and adjectives and all(len(word) >= _LONG for word in rest)


def _aside(doc: Document, first: int, last: int) -> int:
    """Where a gap goes on after what it may begin with: "Lund (Centre) |", "Lund in Oslo |", "Lund on Monday |"."""
    k = first + (doc.lowers[first : first + 2] == [",", "("])
    if doc.lowers[k : k + 1] == ["("] and ")" in doc.lowers[k : min(k + _LONGEST_REMARK, last)]:
        return doc.lowers.index(")", k) + 1
    placed = first + 1 + (doc.lowers[first + 1 : first + 2] == ["the"])
    if first < last and doc.lowers[first] in ("in", "at") and placed < last and doc.words[placed][0].isupper():
        k = placed
        while k < last and (doc.words[k][0].isupper() or doc.lowers[k] in word_list("buildings")):
            k += 1
        return k if doc.lowers[k] in (",", ";", "and") else first
    k = first + (first < last and doc.lowers[first] == "on")
    return k + 1 if k < last and doc.lowers[k] in WEEKDAYS else first


def _before_description(doc: Document, first: int, last: int) -> int:
    """Where a gap ends before words that only tell who is named next: ", | US civil rights activist" Ana Rao."""
    if doc.lowers[last - 1] not in word_list("what_people_are"):
        return last
    k = last - 1
    while k > first and doc.lowers[k - 1] not in _LISTING:
        k -= 1
    told = doc.lowers[k:last]
    other = told[0].endswith(("ing", "ed")) or not (_AWAY | BREAKS | _NOT_THERE).isdisjoint(told)
    return last if other or k == first or len(told) >= _LONGEST_JOINT else k


def _capitalized(doc: Document, first: int, last: int) -> int:
    """How many words at the end of a gap belong to the title after it: "and Vietnam's | General Y"."""
    k = last
    while k > first and last - k < _LONGEST_TITLE and (doc.words[k - 1][0].isupper() or doc.lowers[k - 1] == "'s"):
        k -= 1
    return last - k


def group_left(doc: Document, before: Sequence[Party], k: int) -> list[Party]:
    """The party at `k` with those before it that are coordinated to it."""
    group = [before[k]]
    while k > 0 and coordinated(doc, before[k - 1], before[k]):
        k -= 1
        group.insert(0, before[k])
    return group


def group_right(doc: Document, after: Sequence[Party], k: int) -> list[Party]:
    """The party at `k` with those after it that are coordinated to it."""
    group = [after[k]]
    for party in after[k + 1 :]:
        if group[-1].first < party.first < group[-1].last:
            # "the adviser to President X, Y": the President is not there.
            continue
        if not (coordinated(doc, group[-1], party) or _again(doc, group[-1], party)):
            break
        # "Ambassador X, President Y's envoy": the President is not there.
        if genitive(doc, party) or begins_clause(doc, party):
            break
        group.append(party)
    return group


def begins_clause(doc: Document, party: Party) -> bool:
    """Whether the party is the subject of a new clause: "met X, and Y will hold talks …"."""
    following = doc.lowers[party.last : party.last + 3]
    # "Meetings with A and B are planned", "… will be held", "… are scheduled for Friday"
    befallen = following[1:] if following[1:2] != ["be"] else following[2:]
    of_meetings = befallen != [] and befallen[0] in _BEFALLS and not DETERMINERS & set(befallen[1:])
    of_meetings = of_meetings or following[1:] in (
        ["been", "held"],
        ["scheduled", "for"],
        ["set", "for"],
        ["due", "on"],
    )
    return bool(following) and following[0] in CLAUSE_VERBS and not of_meetings


def listed(doc: Document, group: list[Party], after: Sequence[Party]) -> list[Party]:
    """A group with those named as examples of it: "his counterparts, including A and B", "A and others, notably B"."""
    if len(group) > 1 and _is_crowd(group[0]) and doc.lowers[group[1].first - 1] in _DASHES:
        # "his counterparts — A and B"
        return group[1:]
    beyond = [party for party in after if party.first >= group[-1].last]
    gap = doc.lowers[group[-1].last : beyond[0].first] if beyond else []
    crowd = _is_crowd(group[-1])
    examples = not _EXAMPLES.isdisjoint(gap[-3:]) or (crowd and gap[-1:] != [] and gap[-1] in _DASHES)
    if not examples or len(gap) > _LONGEST_CROWD:
        return group
    if not (_CROWD.issuperset(gap) or (crowd and _tells_whence(doc, group[-1].last, beyond[0].first))):
        return group
    if not crowd and _OTHERS.isdisjoint(gap):
        return group
    return [*(group[:-1] if crowd else group), *group_right(doc, beyond, 0)]


def _is_crowd(party: Party) -> bool:
    """Whether a party is several without names: "his counterparts", "the leaders"."""
    return party.person is None and (party.kind == "counterpart" or any(office.plural for office in party.offices))


def _tells_whence(doc: Document, first: int, last: int) -> bool:
    """Whether words only tell whence a crowd is before its list: "from the Five Nations, including"."""
    words = doc.words[first + 1 : last]
    named = all(word[0].isupper() or word in _DASHES or word.lower() in _CROWD for word in words)
    return doc.lowers[first] in ("from", "of", "in") and named


def _again(doc: Document, a: Party, b: Party) -> bool:
    """Whether the list goes on in a new phrase: "… and with the Minister", "… as well as with", "… and then by"."""
    gap = doc.lowers[a.last : b.first]
    if len(gap) >= _LONGEST_AGAIN or "presence" in gap or not _ENCOUNTERS.isdisjoint(gap):
        return False
    for k in range(len(gap) - 1, 0, -1):
        if gap[k - 1] in _OTHERS_MET:
            # "The first meeting was with A, the second with B"
            return False
        if gap[k] in _REPEATED and not gap[k - 1].endswith("ed") and not _ANEW.isdisjoint(gap[max(0, k - 4) : k]):
            title = gap[k + 1 :]
            if gap[k] == "on" and title[:1] not in ([], ["the"]):
                # "met A and, on Tuesday, B"
                return False
            named = len(title) <= _LONGEST_TITLE and "of" not in title
            return named and _PARTED.isdisjoint([*gap[:k], *title]) and BREAKS.isdisjoint(gap)
    return (
        gap[:1] != [] and gap[0] in _OPENING and gap[-1] == "the" and _PARTED.isdisjoint(gap) and BREAKS.isdisjoint(gap)
    )
