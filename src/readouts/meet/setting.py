"""Whether the principals met alone or with their delegations, where the article says so."""

from readouts.meet.scene import Meeting
from readouts.segment import Document

_SETTINGS = (
    (
        "expanded",
        (
            "expanded format",
            "extended format",
            "enlarged format",
            "expanded meeting",
            "expanded talks",
            "delegation-level talks",
            "plenary session",
        ),
    ),
    (
        "one_on_one",
        (
            "one-on-one",
            "tête-à-tête",
            "tete-a-tete",
            "face-to-face",
            "narrow format",
            "private meeting",
            "limited format",
        ),
    ),
)


def setting_of(doc: Document, meeting: Meeting) -> tuple[str, int, int] | None:
    """(setting, first word, last word half-open) as its sentences say it; the wider one where both are told."""
    for setting, phrases in _SETTINGS:
        for number in meeting.sentences:
            sentence = doc.sentences[number]
            said = " ".join(doc.lowers[sentence.first : sentence.last])
            phrase = next((phrase for phrase in phrases if f" {phrase} " in f" {said} "), None)
            if phrase is not None:
                first = sentence.first + said[: said.index(phrase)].count(" ")
                return setting, first, first + phrase.count(" ") + 1
    return None
