"""Meetings told in quotations: by an institution, by one of those who met, or by somebody about others."""

import pytest

from tests.scenes import scene_of
from tests.test_meetings_told import pairs

OTHERS = "Kenyan President Rose Oti met with Peruvian President Luis Rojas"
SPOKE = 'Serbian Foreign Minister Goran Ilic spoke of trade. "Trade will grow.'


@pytest.mark.parametrize("source", ["the ministry said in a statement", "reads the statement", "a spokeswoman noted"])
def test_an_institution_tells_what_took_place(source: str) -> None:
    assert pairs(scene_of(f'"On Tuesday, {OTHERS} in Lima," {source}.')) == [["Luis Rojas", "Rose Oti"]]


def test_others_are_not_known_to_have_met_from_a_quotation_over_two_sentences() -> None:
    assert pairs(scene_of(f'{SPOKE} We saw how {OTHERS} in Lima for it," Ilic said.')) == []


def test_the_article_goes_on_after_a_quotation() -> None:
    text = f'{SPOKE} It must," Ilic said after a meeting with Kenyan President Rose Oti on Tuesday.'
    assert pairs(scene_of(text)) == [["Goran Ilic", "Rose Oti"]]


@pytest.mark.parametrize(
    "quote", ["„Trade grows. So it must,“", "„Trade grows. So it must,”", "”Trade grows. So it must,”"]
)
def test_the_article_goes_on_after_a_quotation_of_another_custom(quote: str) -> None:
    text = f"{quote} Serbian Premier Goran Ilic said at the meeting with Kenyan President Rose Oti."
    assert pairs(scene_of(text)) == [["Goran Ilic", "Rose Oti"]]


@pytest.mark.parametrize(
    "speech",
    [
        "President Oti said:\n\n- I met Peruvian President Luis Rojas in Lima.\n\n- We spoke of rail.",
        "Rose Oti: I met Peruvian President Luis Rojas in Lima.\n\nGoran Ilic: Thank you for it.",
        "Rose Oti: You are welcome.\n\nI met Peruvian President Luis Rojas in Lima.",
    ],
)
def test_what_is_given_word_for_word_recalls_other_meetings(speech: str) -> None:
    text = f"Kenyan President Rose Oti received Serbian Premier Goran Ilic.\n\n{speech}"
    assert pairs(scene_of(text)) == [["Goran Ilic", "Rose Oti"]]


def test_what_is_given_word_for_word_may_be_of_that_day_or_the_news() -> None:
    speech = "Goran Ilic: I held talks with Kenyan Speaker Ali Badr today."
    scene = scene_of(f"Kenyan President Rose Oti received Serbian Premier Goran Ilic.\n\n{speech}")
    assert pairs(scene) == [["Goran Ilic", "Rose Oti"], ["Ali Badr", "Goran Ilic"]]
    assert pairs(scene_of("Serbian Premier Goran Ilic: I met Kenyan Speaker Ali Badr.")) == [["Ali Badr", "Goran Ilic"]]


def test_a_speaker_leaves_himself_out() -> None:
    text = (
        "Serbian Foreign Minister Goran Ilic put out this statement: “We came to Lima on Sunday. Then came a long "
        "discussion with Peruvian President Luis Rojas. We agreed on trade.”"
    )
    assert pairs(scene_of(text)) == [["Goran Ilic", "Luis Rojas"]]


def test_us_is_a_country_in_capitals() -> None:
    text = "“The Kenyan President Rose Oti met US Secretary of State John Hill in Nairobi,” her office said."
    assert pairs(scene_of(text)) == [["John Hill", "Rose Oti"]]


@pytest.mark.parametrize(
    "post",
    [
        '"Great to host Peruvian President Luis Rojas in Belgrade," tweeted Serbian Foreign Minister Goran Ilic.',
        '"Good talks today with Peruvian President Luis Rojas on trade," wrote Serbian Foreign Minister Goran Ilic.',
        '"Trade grows," said Serbian Foreign Minister Goran Ilic. "We met Peruvian President Luis Rojas," he added.',
    ],
)
def test_posts_leave_their_author_out(post: str) -> None:
    other = "Kenyan President Rose Oti met Danish Minister Karen Lund."
    assert pairs(scene_of(f"{other} {post}")) == [["Karen Lund", "Rose Oti"], ["Goran Ilic", "Luis Rojas"]]
