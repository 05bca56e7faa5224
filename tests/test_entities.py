"""Marks that a text took over from a web page as entities are read, and stay as they stand in what is quoted."""

import datetime
import html
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readouts.meet.account import Account
from readouts.segment import segment
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
def test_words_are_the_same_and_stand_where_they_say(text: str) -> None:
    doc = segment(text, DAY)
    assert doc.words == segment(ARTICLE, DAY).words
    cut = [html.unescape(text[start:end]) for start, end in zip(doc.starts, doc.ends, strict=True)]
    assert cut == doc.words
    assert [doc.exact(k, k + 1) for k in range(len(doc.words))] == doc.words


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


def test_a_quotation_is_the_words_of_the_article(tmp_path: Path) -> None:
    text = f"{ARTICLE.splitlines()[0]} &quot;We agreed,&quot; Moe said."
    account = account_from(tmp_path, text, DAY)
    assert [told.exact for told in account.statements] == ["&quot;We agreed,&quot; Moe said"]


@pytest.mark.parametrize("text", ["R&D; they met", "AT&T and Co; B", "J&amp;nis", "&#99999999;", "Jos&eacute; met"])
def test_what_is_no_mark_stays(text: str) -> None:
    doc = segment(text, DAY)
    assert "".join(doc.words) in ("".join(text.split()), "J&nis")
