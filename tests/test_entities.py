"""Marks that a text took over from a web page as entities are read, and stay as they stand in what is quoted."""

import datetime
import html
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readouts.meet.account import Account
from readouts.read.entities import reading_of
from tests.scenes import account_from

DAY = datetime.date(2024, 5, 3)
ARTICLE = (
    "RIGA, May 3 – Latvia’s Minister of Trade & Industry Anna Moe met Denmark’s Foreign Minister Lars Holm on "
    "May\xa02 in Riga.\n\n"
    '"We discussed trade and energy," Moe said. “We agreed to meet again in June,” Holm said.'
)
SPELLINGS = {
    "–": ("&ndash;", "&#8211;", "&#x2013;"),
    "’": ("&rsquo;", "&#8217;", "&#x2019;"),
    "&": ("&amp;", "&#38;"),
    "\xa0": ("&nbsp;", "&#160;", "&#xA0;"),
    '"': ("&quot;", "&#34;"),
    "“": ("&ldquo;", "&#8220;"),
    "”": ("&rdquo;", "&#8221;"),
}


def _spelled(draw: st.DrawFn) -> str:
    return "".join(draw(st.sampled_from((mark, *SPELLINGS.get(mark, ())))) for mark in ARTICLE)


spelled = st.composite(_spelled)()


@given(spelled)
def test_every_place_of_what_is_read_is_one_of_the_text(text: str) -> None:
    reading = reading_of(text)
    places = [reading.place(k) for k in range(len(reading.text) + 1)]
    assert reading.text == ARTICLE
    assert [html.unescape(text[a:b]) for a, b in pairwise(places)] == list(ARTICLE)
    assert (places[0], places[-1]) == (0, len(text))


def _values(account: Account) -> list[object]:
    met = [
        (m.status, m.started_on, m.city, [t for t, _ in m.topics], [p.person for p in m.participants])
        for m in account.meetings
    ]
    people = [(person.name, [(o.title, o.role, o.country) for o in person.offices]) for person in account.people]
    return [met, people, [(s.speaker, s.act, html.unescape(s.exact)) for s in account.statements]]


@pytest.mark.parametrize("which", [0, 1])
def test_an_article_with_entities_tells_what_it_does_without(which: int, tmp_path: Path) -> None:
    text = "".join(SPELLINGS[mark][which] if mark in SPELLINGS else mark for mark in ARTICLE)
    plain, account = account_from(tmp_path, ARTICLE, DAY), account_from(tmp_path, text, DAY)
    assert _values(account) == _values(plain)
    assert len(account.meetings) == 1
    assert [person.name for person in account.people] == ["Anna Moe", "Lars Holm"]


def test_every_place_cited_is_one_of_the_article(tmp_path: Path) -> None:
    text = "".join(SPELLINGS.get(mark, (mark,))[0] for mark in ARTICLE)
    account = account_from(tmp_path, text, DAY)
    article = next(tmp_path.rglob("*.txt")).read_text("utf-8")
    cited = [cite for m in account.meetings for cite in m.words.values()] + [p.words for p in account.people]
    cited += [cite for told in account.statements for cite in told.words.values()]
    assert cited
    assert all(article[cite.start : cite.end] == cite.exact for cite in cited)
    assert all(article[told.start : told.end] == told.exact for told in account.statements)


def test_a_quotation_is_the_words_of_the_article(tmp_path: Path) -> None:
    text = f"{ARTICLE.splitlines()[0]} &quot;We agreed,&quot; Moe said."
    account = account_from(tmp_path, text, DAY)
    assert [told.exact for told in account.statements] == ["&quot;We agreed,&quot; Moe said"]


@pytest.mark.parametrize("text", ["R&D; they met", "AT&T and Co; B", "& ;", "&notit; met", "&;", "&#;"])
def test_what_is_no_entity_stays(text: str) -> None:
    assert reading_of(text).text == text


@pytest.mark.parametrize(
    ("text", "read"),
    [("Jo&atilde;o", "João"), ("O&amp;#39;Brien", "O'Brien"), ("A&amp;amp;B", "A&B"), ("A&#1;B", "AB"), ("&lt;", "<")],
)
def test_letters_and_what_was_escaped_twice_are_read(text: str, read: str) -> None:
    assert reading_of(text).text == read


def test_the_date_line_is_left_as_it_is() -> None:
    text = " date 2024-05-03 &amp; Rao &amp; Ito"
    assert reading_of(text, text.index("Rao")).text == " date 2024-05-03 &amp; Rao & Ito"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Anna Moe met Lars O&#39;Brien on Friday,&nbsp;19 April 2024 in New\xa0York.", datetime.date(2024, 4, 19)),
        ("Anna Moe met Lars O&rsquo;Brien this&nbsp;morning in New&nbsp;York.", DAY),
    ],
)
def test_names_days_and_cities_are_whole(text: str, day: datetime.date, tmp_path: Path) -> None:
    account = account_from(tmp_path, f"NEW YORK, May 3 – Latvia&#39;s Foreign Minister {text}", DAY)
    assert [(m.started_on, m.city) for m in account.meetings] == [(day, "New York")]
    assert account.people[1].name.replace("’", "'") == "Lars O'Brien"
