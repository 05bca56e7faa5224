"""Who brought a message to whom: "The letter was delivered by Foreign Minister X", "handed over a message to him"."""

from collections.abc import Sequence

from readouts.lexicon.entries import words
from readouts.meet.encounters import Encounter
from readouts.meet.groups import genitive, governed, governor
from readouts.meet.scene import Scene
from readouts.meet.trigger import Trigger
from readouts.meet.vocabulary import WAS
from readouts.mention.parties import Party

_MESSAGES = words("message letter note")
_BROUGHT = words("delivered delivers conveyed conveys handed hands transmitted relayed brought")
# What is sent, not brought: "conveyed in a video message", "delivered by phone", "a letter of condolence".
_FROM_AFAR = words(
    "phone telephone telephonic video letters telegram cable email e-mail condolence condolences congratulatory "
    "congratulation congratulations sympathy"
)
_COUNTERS = words("ministry embassy office parliament secretariat")
_SENT = words("that which sent addressed written")
_RECEIVED = frozenset(("received", "receives"))
# How many words may stand between the message and what is done with it, and between "brought" and "by".
_NEAR, _BY = 12, 6
# "The message, which dealt with trade, was handed over by"
_SUBJECT = 3


def message_brought(scene: Scene, number: int, own: Sequence[Party]) -> Encounter | None:
    """The encounter of who brought a message in person with its recipient, where a sentence names both."""
    sentence = scene.doc.sentences[number]
    lowers = scene.doc.lowers
    verb = next((k for k in range(sentence.first, sentence.last) if lowers[k] in _BROUGHT), None)
    if verb is None:
        return None
    after = lowers[verb + 1 : min(verb + 1 + _NEAR, sentence.last)]
    if not _FROM_AFAR.isdisjoint(lowers[sentence.first : sentence.last]):
        return None
    told = [*lowers[sentence.opening : sentence.opening + _SUBJECT], *lowers[max(0, verb - _NEAR) : verb]]
    if "by" in after[:_BY] and not _MESSAGES.isdisjoint(told):
        bearer, others = _brought_by(scene, own, verb), _received_by(scene, number, own, verb)
    elif _anothers_message(after) and lowers[verb - 1] not in WAS:
        bearer, others = _bringing(scene, own, verb), _brought_to(scene, number, own, verb)
    else:
        return None
    recipient = next((party for party in others if bearer is not None and party.person != bearer.person), None)
    if bearer is None or recipient is None:
        return None
    return Encounter(number, Trigger("meet", verb, verb + 1, "in_person"), [bearer], [recipient], "right")


def _anothers_message(after: Sequence[str]) -> bool:
    """Whether it is a letter, or a message that another sent: "delivered a message from the King", not "of thanks"."""
    what = next((k for k, word in enumerate(after) if word in _MESSAGES), None)
    return what is not None and (after[what] == "letter" or after[what + 1 : what + 2] == ["from"])


def _brought_by(scene: Scene, own: Sequence[Party], verb: int) -> Party | None:
    """Who brought it: the first after "delivered by", but for whose envoy he is."""
    named = (p for p in own if p.first > verb and p.person is not None and p.name is not None)
    bearer = next((party for party in named if not genitive(scene.doc, party)), None)
    after = scene.doc.lowers[bearer.last : bearer.last + _BY] if bearer is not None else []
    # "delivered by Ambassador X to the Foreign Ministry"
    return None if after[:1] == ["to"] and not _COUNTERS.isdisjoint(after) else bearer


def _bringing(scene: Scene, own: Sequence[Party], verb: int) -> Party | None:
    """Who brings it: the subject of "handed over a letter"."""
    sentence = scene.doc.sentences[own[0].sentence] if own else None
    before = [p for p in own if p.last <= verb and p.person is not None]
    return next((p for p in before if sentence is not None and not governed(scene.doc, sentence, p)), None)


def _brought_to(scene: Scene, number: int, own: Sequence[Party], verb: int) -> list[Party]:
    """To whom it is brought: "delivered a message to President X"; not to whom "a letter that Y sent to X" is."""
    sentence = scene.doc.sentences[number]
    given = (p for p in own if p.first > verb and p.person is not None and governor(scene.doc, sentence, p) == "to")
    near = (party for party in given if not genitive(scene.doc, party))
    return [party for party in near if _SENT.isdisjoint(scene.doc.lowers[verb : party.first])]


def _received_by(scene: Scene, number: int, own: Sequence[Party], verb: int) -> list[Party]:
    """Who received what was brought, told in this sentence or the one before."""
    to = _brought_to(scene, number, own, verb)
    before = scene.by_sentence.get(number - 1, []) if number else []
    told = [party for parties in (own, before) for party in parties if _receives(scene, party)]
    return [*to, *told]


def _receives(scene: Scene, party: Party) -> bool:
    """Whether somebody is the subject of "received a message"."""
    sentence = scene.doc.sentences[party.sentence]
    after = scene.doc.lowers[party.last : min(party.last + 2 * _NEAR, sentence.last)]
    verb = next((k for k, word in enumerate(after) if word in _RECEIVED), None)
    what = after[verb : verb + _NEAR] if verb is not None else []
    return party.person is not None and not _MESSAGES.isdisjoint(what) and not governed(scene.doc, sentence, party)
