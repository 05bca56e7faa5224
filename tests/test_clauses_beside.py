"""What another clause of a sentence tells changes no meeting; and a text may end at any word."""

import pytest

from readouts.article import account_of
from readouts.meet.account import MeetingTold
from readouts.read.seed import source


def _meetings(text: str) -> list[MeetingTold]:
    dated = f" date 2024-03-06 {text}"
    return account_of(source("one.txt", dated, dated.encode(), {})).meetings


KIMANI = "Kenyan Foreign Minister Abel Kimani"
HOLM, ROJAS = "Norwegian Foreign Minister Anna Holm", "Peruvian Minister Luis Rojas"


def test_talks_held_before_what_is_to_come_were_held() -> None:
    talks = (
        f"The talks between Ugandan Foreign Minister Joe Lule and {KIMANI}, held in Nairobi on Monday, come ahead of"
    )
    assert [m.status for m in _meetings(f"{talks} a summit next week.")] == ["held"]
    visit = "President Peter Okello's visit next week, when he will meet President Ruth Odera."
    assert [m.status for m in _meetings(f"{talks} {visit}")] == ["held", "planned"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"{HOLM} missed the opening but met {ROJAS} in Lima.", "held"),
        (f"{HOLM} said both sides had missed deadlines and held talks with {ROJAS} in Oslo.", "held"),
        (f"{HOLM} said Norway would open an embassy, at a meeting with {ROJAS} in Oslo.", "held"),
        (f"{HOLM} said they would expand trade during talks with {ROJAS} in Oslo on Monday.", "held"),
        (f"{HOLM} holds talks with {ROJAS}; a summit is due next week.", "held"),
        (f"{HOLM} meets {ROJAS}, who visits Chile next week.", "held"),
        (f"{HOLM} is hosting {ROJAS} in Oslo; elections are on Sunday.", "held"),
        (f"The talks between {HOLM} and {ROJAS}, held annually, will resume on Friday.", "planned"),
        (f"{HOLM} came to Lima to inspect the port and meet {ROJAS}.", "held"),
        (f"{HOLM} told reporters before her meeting with {ROJAS} in Oslo on Monday that peace was near.", "held"),
    ],
)
def test_what_else_a_sentence_tells_changes_no_meeting(text: str, status: str) -> None:
    assert [meeting.status for meeting in _meetings(text)] == [status]


def test_what_was_skipped_was_not() -> None:
    assert _meetings(f"{HOLM} skipped a meeting with {ROJAS}.") == []


def test_a_meeting_after_something_by_video_is_by_video() -> None:
    assert [m.mode for m in _meetings(f"{HOLM} met with {ROJAS} after the earthquake via video link.")] == ["video"]


@pytest.mark.parametrize(
    "text",
    [
        "President Anna Holm met her Swedish and Danish counterparts",
        f"{HOLM} and Georgian Foreign Minister Ilia Darch spoke",
        f"{HOLM} met {ROJAS}. They agreed at the meeting",
        "President Charbel Tannous on Monday welcomed the special envoy of Syrian President Nizar Qasim, Ramez Hallaq",
        f"{HOLM} met the Omani and Qatari ministers, President Ruth Odera of Kenya and the Speaker, on Monday in Oslo",
    ],
)
def test_a_text_may_end_at_any_word(text: str) -> None:
    words = text.split(" ")
    for end in range(1, len(words) + 1):
        dated = " date 2024-03-06 " + " ".join(words[:end])
        account_of(source("one.txt", dated, dated.encode(), {}))
