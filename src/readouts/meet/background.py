"""Sentences amid what was said at the talks that tell how the world is, or what else a visit is for."""

from collections.abc import Sequence
from itertools import pairwise

from readouts.lexicon.entries import words
from readouts.meet.quotes import CLOSING, OPENING
from readouts.meet.scene import Scene
from readouts.meet.vocabulary import JOURNEYS, MEETING_NOUNS
from readouts.segment import Document, Sentence

# How the words begin with which one tells what was spoken of, said, wanted or agreed.
_BEGINNINGS = words(
    "discuss exchang view touch focus address cover review talk spoke speak topic issue agenda consider dwel explor "
    "rais attention matter subject point question theme centr center said say stress note noting emphas underlin "
    "underscor express thank prais inform brief told tell affirm reaffirm hail laud added adding stated stating "
    "mention welcom appreciat highlight call urg invit propos recall commend assess agreed agrees concur condemn "
    "reiterat confirm explain outlin present request ask offer pledg vow promis hope wish wants grat concern convey "
    "messag ready readiness importan negotiat dialog consult conver declar announc "
    "refer examin analys analyz evaluat deliberat debat dealt deals reflect identif sought seek encourag acknowledg "
    "insist assur compliment congrat suggest recommend warn reject deplor regret remark observed observes elaborat "
    "priorit sign table look gone"
)
_SPOKEN = tuple(_BEGINNINGS)
# Those who met, or one of them.
_SPEAKERS = words(
    "he she they him them his her i we you our us both sides parties leaders ministers officials presidents diplomats "
    "counterparts interlocutors delegations delegation guest guests heads chiefs premiers ambassador ambassadors "
    "minister president secretary premier king prince amir emir sheikh chairman speaker speakers commander meeting"
)
_MARKS = OPENING | CLOSING
# What one does elsewhere, before or after.
_GOING = words(
    "visit visits visited visiting tour toured attend attended travel travelled traveled leave left depart departed "
    "arrive arrived arrives inaugurate inaugurated laid lay lays planted unveiled"
)
_DETERMINERS = frozenset(("the", "this", "his", "her", "their"))
_OUTSIDERS = words("analysts observers commentators critics pundits")
# How far a sentence must have come for "after" to tell what was before; how near before its verb a negation stands.
_LEAST = 3
_REACH = 3
_CLAUSE_ENDS = frozenset((",", ";", ":", "that", "said"))
_AGREED = words("agreed decided agree decide")
_NAMING = words("mention mentioned discuss discussed raise raised address comment elaborate disclose disclosed specify")
_NEGATIONS = words("not n't never without neither nor")
_SAID = words("said told stated announced let")
_CAME = words("came come comes follow follows followed")


def is_background(scene: Scene, number: int) -> bool:
    """Whether a sentence that tells of no meeting is about another time or event, or of nothing that anybody said."""
    sentence = scene.doc.sentences[number]
    words = scene.doc.lowers[sentence.opening : sentence.last]
    if _apart(words):
        return True
    named = any(party.person is not None for party in scene.by_sentence.get(number, []))
    if _GOING.isdisjoint(words) and (named or not _SPEAKERS.isdisjoint(words)):
        return False
    return not speaks(scene, number)


def speaks(scene: Scene, number: int) -> bool:
    """Whether a sentence tells what was said, or quotes it."""
    sentence = scene.doc.sentences[number]
    return any(
        word in _MARKS or word.startswith(_SPOKEN) for word in scene.doc.lowers[sentence.opening : sentence.last]
    )


def _apart(words: Sequence[str]) -> bool:
    """Whether a sentence is about the visit, or what was said before, or by who was not there."""
    if words[0] in _DETERMINERS and not JOURNEYS.isdisjoint(words[1:2]):
        return True
    if "had" in words and any(had == "had" and said in _SAID for had, said in pairwise(words)):
        return True
    return not _OUTSIDERS.isdisjoint(words)


def comes_amid(doc: Document, sentence: Sentence) -> bool:
    """Whether a sentence tells amid what the talks were: "The talks came days after a coup"."""
    first, event, verb, *_ = [*doc.lowers[sentence.opening : sentence.last][:3], "", "", ""]
    return first in _DETERMINERS and event in MEETING_NOUNS and verb in _CAME


def _another_time(doc: Document, k: int) -> bool:
    """Whether it was only agreed to meet again: "decided to | meet in May to discuss trade"."""
    return doc.lowers[k] == "meet" and doc.lowers[k - 1] == "to" and not _AGREED.isdisjoint(doc.lowers[k - _REACH : k])


def beside_the_point(doc: Document, sentence: Sentence) -> set[int]:
    """Words that tell what came before, is left for later, or was not spoken of.

    "After a coup", "agreed to meet in May to discuss trade", "did not mention peace talks".
    """
    aside, inside = set[int](), False
    for k in range(sentence.first + _LEAST, sentence.last):
        word = doc.lowers[k]
        if word in _CLAUSE_ENDS:
            inside = False
        elif (
            word == "after"
            or _another_time(doc, k)
            or (word in _NAMING and not _NEGATIONS.isdisjoint(doc.lowers[k - _REACH : k]))
        ):
            inside = True
        if inside:
            aside.add(k)
    return aside
