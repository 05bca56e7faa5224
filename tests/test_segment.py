"""Words and sentences keep their places, whatever the text."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readouts.segment import segment
from readouts.segment.marks import with_english_marks

DAY = datetime.date(2024, 5, 2)


@given(st.text(max_size=300))
def test_every_word_stands_where_it_says(text: str) -> None:
    doc = segment(text, DAY)
    said = with_english_marks(text)
    assert [said[a:b] for a, b in zip(doc.starts, doc.ends, strict=True)] == doc.words
    assert all(a >= b for a, b in zip(doc.starts[1:], doc.ends, strict=False))


@given(st.text(max_size=300))
def test_sentences_part_the_words(text: str) -> None:
    doc = segment(text, DAY)
    assert [k for s in doc.sentences for k in range(s.first, s.last)] == list(range(len(doc.words)))
    assert all(s.start == doc.starts[s.first] and s.end == doc.ends[s.last - 1] for s in doc.sentences)


@given(st.text(alphabet='„“”"a. ('))
def test_marks_of_other_customs_take_as_much_room_and_change_nothing_else(text: str) -> None:
    said = with_english_marks(text)
    assert [a for a, b in zip(text, said, strict=True) if a != b and a not in "„“”"] == []
    assert (
        with_english_marks("“We agree,” she said. “So do we.” (“Yes”)") == "“We agree,” she said. “So do we.” (“Yes”)"
    )


@given(st.text(alphabet=st.characters(blacklist_categories=["Z", "C"]), min_size=1, max_size=200))
def test_no_letter_is_lost(text: str) -> None:
    assert "".join(segment(text, DAY).words) == "".join(with_english_marks(text).split())


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Mr. Ito met Ms. Rao. They spoke.", 2),
        ("Lt. Gen. Ivo Marek came to the U.S. Embassy on Feb. 3. He left.", 2),
        ("J. P. Sorensen spoke. N. Brandt listened.", 2),
        ("They met, Rao wrote on X. The two spoke.", 2),
        ("It rose by 2.5 per cent. “Good,” she said. “Very good.”", 3),
        ("„We count on it.“ Rao left. ”So do we.” Ito stayed.", 4),
        ('Rao thanked Fiji for its help. "We count on it," she said.', 2),
        ('"We count on it." Rao left.', 2),
        ("Rao thanked Fiji for its help. 'We count on it,' she said.", 2),
        ("A headline without a stop\n\nThe text begins.", 2),
        ("The talks were held in the city of\nSamarkand on Monday.", 1),
        ("First item\nSecond item\nThird item", 3),
        (
            "Kari Lunde Meets Pablo Rojas\n"
            "On Monday, Minister Kari Lunde met Pablo Rojas and his aide Ana\n"
            "Vidal in Oslo, where they spoke of trade and of the harbour of\n"
            "Bergen. Both came from Rome, which they had left with Minister\n"
            "Ivo Marek.\n"
            "They spoke.",
            4,
        ),
        ("They discussed trade in various fields.The two agreed.", 2),
        ("They left for Lima.He followed, as UzDaily.com and A.Karimov of Report.az said.", 2),
        ("On 9 March, at 4:00 p.m. (local time), Rao met Ito.", 1),
        ("Mr. Tareq Md. Islam spoke.", 1),
    ],
)
def test_sentence_ends(text: str, sentences: int) -> None:
    assert len(segment(text, DAY).sentences) == sentences


def test_text_without_full_stops_is_cut() -> None:
    document = segment("Kari Lunde met Pablo Rojas and " * 400, datetime.date(2024, 5, 1))
    lengths = [sentence.last - sentence.first for sentence in document.sentences]
    assert sum(lengths) == len(document.words) == 2400
    assert max(lengths) == 300


@pytest.mark.parametrize(
    ("page", "article"),
    [
        ("{}\n\nRead also:\nPark meets Lund\nWill Ito win?\n\n{}\n\nTags: Rao, Ito", "{}{}"),
        (
            "Latest news\nRao meets Ito\n\n{}\n\nREAD MORE: Park meets Lund\n\nIn Lima\n{}",
            "Latest news Rao meets Ito {}In Lima {}",
        ),
        ("Share on Facebook, Twitter or by e-mail\n{}\nMore from World News\nPark meets Lund", "{}"),
        (
            "{}\nTopics: trade\nRead-outs of talks\nThe latest\n#Fiji #Peru",
            "{}Topics: trade Read-outs of talks The latest",
        ),
    ],
)
def test_what_stands_around_an_article_is_no_part_of_it(page: str, article: str) -> None:
    prose = "Minister Rao met Ito in Oslo on Friday for long talks."
    document = segment(page.format(prose, prose), DAY)
    assert "".join(document.words) == "".join(article.format(prose, prose).split())
