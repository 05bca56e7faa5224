"""Whom a telling means that leaves a side unnamed: "he", "the guest", "the Turkish official", nobody at all."""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from operator import attrgetter

from readouts.lexicon.entries import words
from readouts.meet.encounters import Encounter
from readouts.meet.groups import genitive, governor
from readouts.meet.protagonist import protagonist
from readouts.meet.scene import Scene, role, serves, speaks_for_others
from readouts.meet.vocabulary import GUESTS, HEADED, HIGHNESSES, JOURNEYS, OWNERS, SAYING
from readouts.mention.parties import Party

# How near before the verb "His Majesty" stands.
_STYLE = 4
# Of whom these words speak is told by more than the word.
_SIDES = words("sides parties two minister president prime sidelines visit meeting talks")
# How many words before its head's name a delegation is told of, at most.
_DELEGATION = 12
# "Speaking when X called on him, Y said"
_CLAUSES = words("speaking when after as addressing")
_PRONOUNS, _SAID = frozenset(("he", "she")), 2
_VAGUE = words("official diplomat side politician dignitary statesman visitor counterpart")
_AFTER_PRONOUN = words(", . ; in at on for and there to during too respectively separately")


def implied_side(scene: Scene, encounter: Encounter, right: Sequence[Party]) -> Party | None:
    """Whom an unnamed subject means: "the Turkish official" one of that country, "he" the last subject."""
    sentence = scene.doc.sentences[encounter.sentence]
    named = {party.person for party in right}
    if (country := _country_told(scene, encounter)) is not None:
        return _of_country(scene, encounter, named, country) or _delegation_before(scene, sentence.first, country)
    words = scene.doc.lowers[sentence.first : encounter.trigger.first]
    meant = _described(scene, encounter, words, named)
    if meant is not None:
        return meant
    speaker = _speaker(scene, encounter) or _before_whom(scene, encounter)
    if speaker is not None and speaker.person not in named:
        return speaker
    if scene.subject is not None and scene.subject.person not in named:
        pronoun = encounter.host != "left" and any(word in ("he", "she") for word in words)
        return (_guest_instead(scene, right) if pronoun else None) or _spoken_for(scene, encounter, named)
    return None if {"he", "she"}.isdisjoint(words) else _beside(scene, encounter, named)


def _country_told(scene: Scene, encounter: Encounter) -> str | None:
    """The country of an unnamed subject: "the Turkish minister met", "the Turkey side met"."""
    after_pronoun = _pronoun_before(scene, encounter)
    for unit in scene.units[encounter.sentence][:6]:
        vague = unit.kind == "country" and not _VAGUE.isdisjoint(scene.doc.lowers[unit.last : unit.last + 1])
        told = unit.kind == "adjective" or vague
        if told and after_pronoun < unit.first < encounter.trigger.first and not _in_name(scene, encounter, unit.first):
            return unit.entries[0].value
    return None


def _described(scene: Scene, encounter: Encounter, words: Sequence[str], named: Collection[int | None]) -> Party | None:
    """Whom "the guest", "the delegation", "His Highness" or another description before the verb means."""
    if not GUESTS.isdisjoint(words) and (guest := guest_meant(scene, encounter, named)) is not None:
        return guest
    if "delegation" in words:
        start = scene.doc.sentences[encounter.sentence].first
        led = _leader_of_delegation(scene, start) or _delegation_before(scene, start, None)
        if led is not None and (led.person is None or led.person not in named):
            return led
    return _highness(scene, words, encounter, named) or _called(scene, words, encounter, named)


def _beside(scene: Scene, encounter: Encounter, named: Collection[int | None]) -> Party | None:
    """Who else the sentence names, an owner before the verb first: "X's trip began in Oslo, where he met Y"."""
    sentence = scene.doc.sentences[encounter.sentence]
    here = [p for p in scene.by_sentence.get(encounter.sentence, []) if p.person is not None and p.person not in named]
    free = [party for party in here if governor(scene.doc, sentence, party) != "to"]
    before = [party for party in free if party.last <= encounter.trigger.first and genitive(scene.doc, party)]
    return next(iter(before or free[-1:]), None)


def _spoken_for(scene: Scene, encounter: Encounter, named: Collection[int | None]) -> Party | None:
    """The last subject; instead of a spokesperson, of whom nothing is told, who was one before."""
    if scene.subject is None or not speaks_for_others(scene, scene.subject):
        return scene.subject
    return next((p for p in _earlier(scene, encounter, named) if _is_subject(scene, p)), scene.subject)


def _pronoun_before(scene: Scene, encounter: Encounter) -> int:
    """Where "he" or "she" just before the verb stands, after which nothing before it tells the side; else -1."""
    at = encounter.trigger.first
    near = range(max(scene.doc.sentences[encounter.sentence].first, at - _STYLE), at)
    return next((k for k in near if scene.doc.lowers[k] in ("he", "she")), -1)


def guest_meant(scene: Scene, encounter: Encounter, named: Collection[int | None]) -> Party | None:
    """Whom "the guest" means: the visitor at the last meeting, else whoever was told last to have come."""
    present = scene.focus.present if scene.focus is not None else ()
    others = [a for a in present if a.person not in named and a.side != "host"]
    guests = [a.party for a in others if a.side == "visitor"] or [a.party for a in others if _delegate(scene, a.party)]
    return guests[0] if guests else _traveller(scene, encounter, named)


def _traveller(scene: Scene, encounter: Encounter, named: Collection[int | None]) -> Party | None:
    """Who was told last to have come."""
    come = [v.person for v in scene.visits if v.sentence <= encounter.sentence and v.person not in named]
    return next((p for p in _earlier(scene, encounter, named) if come and p.person == come[-1]), None)


def _earlier(scene: Scene, encounter: Encounter, named: Collection[int | None]) -> Iterator[Party]:
    """Those named before an encounter's sentence, the last first, but for those named with it."""
    count = bisect_left(scene.parties, scene.doc.sentences[encounter.sentence].first, key=attrgetter("first"))
    before = (scene.parties[k] for k in range(count - 1, -1, -1))
    return (party for party in before if party.person is not None and party.person not in named)


def _of_country(scene: Scene, encounter: Encounter, named: Collection[int | None], country: str | None) -> Party | None:
    """Whom "the Turkish official" means: the last named of the country, one who met before anybody else."""
    earlier = _earlier(scene, encounter, named)
    same = [p for p in earlier if scene.people[p.person].serves == country]  # type: ignore[index]
    principals = [p for p in same if not _only_attends(scene, p)]
    met = (p for p in principals if scene.met[p.person])
    return next(met, None) or next(iter([*principals, *same]), None)


def _speaker(scene: Scene, encounter: Encounter) -> Party | None:
    """Who speaks of himself: "Rao said that he had met …"; a spokesperson does not."""
    at, lowers = encounter.trigger.first, scene.doc.lowers
    before = [p for p in scene.by_sentence.get(encounter.sentence, []) if p.last <= at and p.person is not None]
    if not before or _PRONOUNS.isdisjoint(lowers[before[-1].last : at]):
        return None
    said = lowers[before[-1].last : before[-1].last + _SAID]
    return None if speaks_for_others(scene, before[-1]) or SAYING.isdisjoint(said) else before[-1]


def _is_subject(scene: Scene, party: Party) -> bool:
    """Whether somebody else than a spokesperson is named as doing something, beside no preposition."""
    beside = governor(scene.doc, scene.doc.sentences[party.sentence], party) in OWNERS | {"at", "by", "with"}
    return not (beside or genitive(scene.doc, party) or speaks_for_others(scene, party))


def _before_whom(scene: Scene, encounter: Encounter) -> Party | None:
    """Who met somebody told in passing: "Rao told the press with Ito, whom he met in the morning"."""
    at, lowers = encounter.trigger.first, scene.doc.lowers
    if lowers[at - 2 : at - 1] != ["whom"] or lowers[at - 1] not in _PRONOUNS:
        return None
    before = [p for p in scene.by_sentence.get(encounter.sentence, []) if p.last <= at and p.person is not None]
    sentence = scene.doc.sentences[encounter.sentence]
    return next((p for p in before[:-1] if not governor(scene.doc, sentence, p) and not genitive(scene.doc, p)), None)


def _only_attends(scene: Scene, party: Party) -> bool:
    """Whether somebody was only beside the principals of the meetings told so far."""
    meetings = scene.by_person.get(party.person, {}).values() if party.person is not None else ()
    return any(a.attendee and a.person == party.person for meeting in meetings for a in meeting.present)


def _leader_of_delegation(scene: Scene, first: int) -> Party | None:
    """Who was told last before to lead a delegation: "a delegation of Congress led by Senator X"."""
    for party in reversed([party for party in scene.parties if party.first < first and party.person is not None]):
        start = scene.doc.sentences[party.sentence].first
        near = scene.doc.lowers[max(start, party.first - _DELEGATION) : party.first]
        if "delegation" in near and near[-1:] == ["by"] and not HEADED.isdisjoint(near[-2:]):
            return party
    return None


def _delegation_before(scene: Scene, first: int, country: str | None) -> Party | None:
    """The delegation, of a country if one is said, that was told of before, and is led by nobody named."""
    told = [p for p in scene.parties if p.kind == "delegation" and p.first < first and country in (None, p.country)]
    return told[-1] if told else None


def _in_name(scene: Scene, encounter: Encounter, word: int) -> bool:
    """Whether a word belongs to the mention of somebody named: "spoke with | Danish Minister Lund"."""
    named = [party for party in scene.by_sentence.get(encounter.sentence, []) if party.name is not None]
    return any(party.first <= word < party.last for party in named)


def _guest_instead(scene: Scene, right: Sequence[Party]) -> Party | None:
    """Whom "he" means where all met are the last subject's compatriots: his guest, who is of another country."""
    subject = scene.subject
    received_several = subject is not None and scene.foremost == {subject.person} and scene.most > 1
    return None if subject is None or received_several else _guest_of(scene, subject, right)


def _guest_of(scene: Scene, subject: Party, compatriots: Sequence[Party]) -> Party | None:
    """The only other principal of another country at the meeting at hand, where these are the subject's compatriots."""
    focus = scene.focus
    if focus is None or {serves(scene, party) for party in compatriots} != {serves(scene, subject)}:
        return None
    others = [a.party for a in focus.present if a.person is not None and not a.attendee]
    guests = [p for p in others if serves(scene, p) not in (None, serves(scene, subject))]
    return guests[0] if len(guests) == 1 and subject.person in focus.persons else None


def _delegate(scene: Scene, party: Party) -> bool:
    """Whether the party was named with a delegation: "a delegation of senators led by X", not "it met with X"."""
    start = max(scene.doc.sentences[party.sentence].first, party.first - _DELEGATION)
    before = scene.doc.lowers[start : party.first]
    return "delegation" in before and "with" not in before[before.index("delegation") :]


def _highness(scene: Scene, words: Sequence[str], encounter: Encounter, named: Collection[int | None]) -> Party | None:
    """Whom "His Majesty" before the verb means: the last subject if named with that style, else who last was."""
    style = next((word for word in reversed(words[-_STYLE:]) if word in HIGHNESSES), None)
    earlier = _earlier(scene, encounter, named) if style is not None else iter(())
    subject = scene.subject
    if subject is not None and subject.person not in named and style in _title(scene, subject):
        return subject
    return next((p for p in earlier if style in scene.doc.lowers[p.first : p.last]), None)


def _title(scene: Scene, party: Party) -> list[str]:
    """The words of a mention, and those just before it: "His Highness | the Crown Prince"."""
    return scene.doc.lowers[max(0, party.first - 2) : party.last]


def _called(scene: Scene, words: Sequence[str], encounter: Encounter, named: Collection[int | None]) -> Party | None:
    """Whom "the general", "the congressman" before the verb means: the last named with that word in the title."""
    states = {scene.doc.lowers[u.first] for u in scene.units[encounter.sentence] if u.kind in ("adjective", "country")}
    for article, word in pairwise(words):
        if article == "the" and word not in _SIDES | states:
            earlier = (p for p in _earlier(scene, encounter, named) if p.name is not None)
            bearing = next((p for p in earlier if word in scene.doc.lowers[p.first : p.last]), None)
            if bearing is not None:
                return bearing
    return None


def implied_object(scene: Scene, encounter: Encounter, left: Sequence[Party]) -> Party | None:
    """Whom "the US delegation", "the guest" or "him" after the verb means: the visitor told of before."""
    sentence = scene.doc.sentences[encounter.sentence]
    words = scene.doc.lowers[encounter.trigger.last : min(encounter.trigger.last + 6, sentence.last)]
    named = {party.person for party in left}
    if _him(words):
        return _ruler(scene, words, encounter, named) or _last_named(scene, encounter, named)
    if encounter.trigger.passive or GUESTS.isdisjoint(words):
        return _compatriot(scene, encounter, named)
    guests = [a for m in scene.meetings for a in m.present if a.person not in named | {None} and a.side != "host"]
    guest = encounter.trigger.last + next(k for k, word in enumerate(words) if word in GUESTS)
    adjectives = [
        u.entries[0].value
        for u in scene.units[encounter.sentence]
        if u.kind in ("adjective", "country") and encounter.trigger.last <= u.first < guest
    ]
    fitting = [a for a in guests if not adjectives or serves(scene, a.party) == adjectives[0]]
    come = [a for a in fitting if a.side == "visitor" or _delegate(scene, a.party)]
    if not fitting and "delegation" in words:
        unnamed = _delegation_before(scene, sentence.first, adjectives[0] if adjectives else None)
        return unnamed or _traveller(scene, encounter, named) or _expected(scene, left, adjectives)
    if not fitting and not adjectives:
        return _traveller(scene, encounter, named)
    ours = {serves(scene, party) for party in left}
    foreign = [a for a in fitting if serves(scene, a.party) not in ours]
    main = protagonist(scene)
    about = [a for a in fitting if main is not None and a.person == main.person]
    return (about or come or foreign or fitting)[-1].party if fitting else None


def _compatriot(scene: Scene, encounter: Encounter, named: set[int | None]) -> Party | None:
    """Whom "met with the Indian official" means: the last one named who serves that state, if he was no attendee."""
    last = encounter.trigger.last
    for unit in scene.units[encounter.sentence]:
        told = (
            unit.kind in ("adjective", "country")
            and last < unit.first < last + _STYLE
            and unit.last < len(scene.doc.lowers)
        )
        if (
            told
            and scene.doc.lowers[unit.last] in _VAGUE | _AFTER_PRONOUN
            and scene.doc.lowers[unit.first - 1] == "the"
        ):
            return _of_country(scene, encounter, named, unit.entries[0].value)
    return None


def _expected(scene: Scene, left: Sequence[Party], countries: Sequence[str | None]) -> Party | None:
    """Whose delegation will be met: the article's first subject, of another state, who "will visit" the hosts."""
    who, ours = scene.opener, {serves(scene, party) for party in left}
    if who is None or serves(scene, who) in ours | {None} or (countries and serves(scene, who) != countries[0]):
        return None
    sentence = scene.doc.sentences[who.sentence]
    return None if JOURNEYS.isdisjoint(scene.doc.lowers[sentence.first : sentence.last]) else who


def _ruler(scene: Scene, words: Sequence[str], encounter: Encounter, named: set[int | None]) -> Party | None:
    """Whom "welcomed His Highness" means, where nobody was styled so: the head of state named last."""
    styled = any(not HIGHNESSES.isdisjoint(scene.doc.lowers[party.first : party.last]) for party in scene.parties)
    if encounter.trigger.passive or styled or HIGHNESSES.isdisjoint(words[:3]):
        return None
    start = scene.doc.sentences[encounter.sentence].first
    earlier = [p for p in scene.parties if p.first < start and p.person not in named | {None}]
    rulers = [party for party in earlier if role(scene, party) == "head_of_state"]
    return rulers[-1] if rulers else None


def _him(words: Sequence[str]) -> bool:
    """Whether these words, which follow a verb of meeting, begin with "him", "with her", "by His Highness"."""
    for k, word in enumerate(words[:3]):
        following = words[k + 1] if k + 1 < len(words) else "."
        if word in HIGHNESSES or word == "him" or (word == "her" and following in _AFTER_PRONOUN):
            return True
        if word not in ("with", "by", "his", "her"):
            return False
    return False


def _speaks_next(scene: Scene, encounter: Encounter, here: Sequence[Party], named: set[int | None]) -> Party | None:
    """Who speaks in the clause after: "Speaking when the envoy called on her, | Speaker Rao said"."""
    beyond = (p for p in here if p.first >= encounter.trigger.last and p.person not in named | {None})
    return next((p for p in beyond if not SAYING.isdisjoint(scene.doc.lowers[p.last : p.last + 1])), None)


def _last_named(scene: Scene, encounter: Encounter, named: set[int | None]) -> Party | None:
    """Whom "him" means: the last person named in the sentence before the verb, else the last host or subject."""
    here = scene.by_sentence.get(encounter.sentence, [])
    sentence = scene.doc.sentences[encounter.sentence]
    if scene.doc.lowers[sentence.opening] in _CLAUSES and (speaker := _speaks_next(scene, encounter, here, named)):
        return speaker
    before = [p for p in here if p.person not in named | {None} and p.last <= encounter.trigger.first]
    free = [p for p in before if governor(scene.doc, sentence, p) not in OWNERS and not genitive(scene.doc, p)]
    hosts = [a.party for m in scene.meetings for a in m.present if a.side == "host" and a.person not in named | {None}]
    if encounter.trigger.passive and hosts:
        return hosts[-1]
    other = scene.subject if scene.subject is not None and scene.subject.person not in named else None
    if other is not None and speaks_for_others(scene, other):
        other = next((p for p in _earlier(scene, encounter, named) if _is_subject(scene, p)), other)
    if other is not None and not free and (guest := _guest_of(scene, other, encounter.left)) is not None:
        return guest
    ours = {serves(scene, party) for party in encounter.left}
    if free and ours and {serves(scene, party) for party in free} == ours:
        # "The Vice President will meet him and the Minister will hold talks with him"
        foreign = (p for p in _earlier(scene, encounter, named) if serves(scene, p) not in ours | {None})
        free = [p for p in [next((p for p in foreign if _is_subject(scene, p)), None)] if p is not None] or free
    owners = [party for party in before if genitive(scene.doc, party)]
    return free[-1] if free else other or (owners[0] if owners else None)
