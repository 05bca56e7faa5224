"""Days in every form that English gives them, against the day of publication."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readouts.mention.dates import days_in

# A Thursday.
DAY = datetime.date(2024, 5, 2)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("on May 1", "2024-05-01", "2024-05-01"),
        ("on 1 May 2023", "2023-05-01", "2023-05-01"),
        ("on the 3rd of April", "2024-04-03", "2024-04-03"),
        ("on April 27-28", "2024-04-27", "2024-04-28"),
        ("from 29 April to 1 May", "2024-04-29", "2024-05-01"),
        ("April 30 – May 1, 2024", "2024-04-30", "2024-05-01"),
        ("on 27 and 28 April", "2024-04-27", "2024-04-28"),
        ("from April 27 (Sat) to 28 (Sun)", "2024-04-27", "2024-04-28"),
        ("on Dec. 30", "2023-12-30", "2023-12-30"),
        ("on January 3", "2024-01-03", "2024-01-03"),
        ("on 2024-04-30", "2024-04-30", "2024-04-30"),
        ("on 30.04.2024", "2024-04-30", "2024-04-30"),
        ("today", "2024-05-02", "2024-05-02"),
        ("yesterday", "2024-05-01", "2024-05-01"),
        ("on Thursday", "2024-05-02", "2024-05-02"),
        ("on Monday", "2024-04-29", "2024-04-29"),
        ("next Monday", "2024-05-06", "2024-05-06"),
        ("last Thursday", "2024-04-25", "2024-04-25"),
        ("from the 29th to the 30th of April", "2024-04-29", "2024-04-30"),
        ("on 29/30 April", "2024-04-29", "2024-04-30"),
        ("on 30-Apr-2024", "2024-04-30", "2024-04-30"),
        ("on 2024/04/30", "2024-04-30", "2024-04-30"),
        ("on 2024.04.30", "2024-04-30", "2024-04-30"),
        ("the day before yesterday", "2024-04-30", "2024-04-30"),
        ("the past weekend", "2024-04-27", "2024-04-28"),
        ("on Monday last week", "2024-04-22", "2024-04-22"),
        ("on Friday of last week", "2024-04-26", "2024-04-26"),
        ("last week, on Monday", "2024-04-22", "2024-04-22"),
    ],
)
def test_day(text: str, first: str, last: str) -> None:
    (day,) = days_in(text, 0, len(text), DAY)
    assert (day.first.isoformat(), day.last.isoformat()) == (first, last)


@pytest.mark.parametrize(
    "text", ["on May 40", "the 5 presidents", "in 2023", "Monday's paper", "in May 2022", "31 February", "rose by 3.5"]
)
def test_no_day(text: str) -> None:
    assert days_in(text, 0, len(text), DAY) == []


@given(
    st.dates(datetime.date(1950, 1, 1), datetime.date(2090, 1, 1)),
    st.sampled_from(["%d %B %Y", "%B %d, %Y", "%Y-%m-%d"]),
)
def test_a_full_date_is_itself(day: datetime.date, form: str) -> None:
    text = day.strftime(form)
    if form == "%Y-%m-%d" and day.year < 2000:
        return
    (found,) = days_in(text, 0, len(text), DAY)
    assert (found.first, found.last, text[found.start : found.end]) == (day, day, text)


@given(st.dates(datetime.date(2000, 1, 1), datetime.date(2090, 1, 1)), st.integers(-170, 170))
def test_a_date_without_year_is_the_nearest(published: datetime.date, days: int) -> None:
    day = published + datetime.timedelta(days=days)
    text = f"{day.day} {day:%B}"
    (found,) = days_in(text, 0, len(text), published)
    assert found.first == day


def test_a_year_said_once_after_the_turn_of_the_year_is_the_last_days() -> None:
    text = "from 30 December to 2 January 2022"
    assert [(day.first, day.last) for day in days_in(text, 0, len(text), datetime.date(2022, 1, 3))] == [
        (datetime.date(2021, 12, 30), datetime.date(2022, 1, 2))
    ]
