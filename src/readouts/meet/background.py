"""Sentences amid what was said at the talks that tell how the world is, or what else a visit is for."""

from readouts.meet.quotes import CLOSING, OPENING
from readouts.meet.scene import Scene
from readouts.meet.wordlists import wordlist
from readouts.segment import Document, Sentence

# How the words begin with which one tells what was spoken of, said, wanted or agreed.
_BEGINNINGS = wordlist(
    "discuss exchang view touch focus address cover review talk spoke speak topic issue agenda consider dwel explor "
    "rais attention matter subject point question theme centr center said say stress note noting emphas underlin "
    "underscor express thank prais inform brief told tell affirm reaffirm hail laud added adding stated stating "
    "mention welcom appreciat highlight call urg invit propos recall commend assess agreed agrees concur condemn "
    "reiterat confirm explain outlin present request ask offer pledg vow promis hope wish wants grat concern convey "
    "messag ready readiness importan negotiat dialog consult conver declar announc "
    "refer examin analys analyz evaluat deliberat debat dealt deals reflect identif sought seek encourag acknowledg "
    "insist assur compliment congrat suggest recommend warn reject deplor regret remark observed observes elaborat"
)
_SPOKEN = tuple(_BEGINNINGS)
# Those who met, or one of them.
_SPEAKERS = wordlist(
    "he she they him them his her i we you our us both sides parties leaders ministers officials presidents diplomats "
    "counterparts interlocutors delegations delegation guest guests heads chiefs premiers ambassador ambassadors "
    "minister president secretary premier king prince amir emir sheikh chairman speaker speakers commander meeting"
)
_MARKS = OPENING | CLOSING
# What one does elsewhere, before or after.
_GOING = wordlist(
    "visit visits visited visiting tour toured attend attended travel travelled traveled leave left depart departed "
    "arrive arrived arrives inaugurate inaugurated laid lay lays planted unveiled"
)
_DETERMINERS = frozenset(("the", "this", "his", "her", "their"))
_JOURNEYS = frozenset(("visit", "trip", "tour"))
_OUTSIDERS = wordlist("analysts observers commentators critics pundits")
_TALKS = wordlist("meeting meetings talks call conversation conversations summit negotiations discussions")
_CAME = wordlist("came come comes follow follows followed")


def is_background(scene: Scene, number: int) -> bool:
    """Whether a sentence that tells of no meeting is about the visit, or names no one and no word of what was said."""
    doc, sentence = scene.doc, scene.doc.sentences[number]
    words = doc.lowers[sentence.first : sentence.last]
    if (words[0] in _DETERMINERS and words[1:2] and words[1] in _JOURNEYS) or not _OUTSIDERS.isdisjoint(words):
        return True
    if any(word in _MARKS or word.startswith(_SPOKEN) for word in words):
        return False
    if not _GOING.isdisjoint(words):
        return True
    named = any(party.person is not None for party in scene.by_sentence.get(number, []))
    return not named and _SPEAKERS.isdisjoint(words)


def comes_amid(doc: Document, sentence: Sentence) -> bool:
    """Whether a sentence tells amid what the talks were: "The talks came days after a coup"."""
    first, event, verb, *_ = [*doc.lowers[sentence.first : sentence.last], "", "", ""]
    return first in _DETERMINERS and event in _TALKS and verb in _CAME
