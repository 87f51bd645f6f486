"""Stretches of time, running times and ages."""

from __future__ import annotations

from collections.abc import Callable

import pytest

DURATIONS = [
    (
        "The past year-end, 2 hours, or two hours and then some.",
        ["2 hours = duration 2 hour", "two hours = duration 2 hour"],
    ),
    (
        "A week of protests, a day of joy, an hour of talk and a month-long strike.",
        ["week = duration 1 week", "hour = duration 1 hour", "month = duration 1 month"],
    ),
    (
        "One hour and 30 minutes, two days and six hours, two weeks and three days, three hours.",
        [
            "One hour and 30 minutes = duration 90 minute",
            "two days and six hours = duration 54 hour",
            "two weeks and three days = duration 17 day",
            "three hours = duration 3 hour",
        ],
    ),
    (
        "Three-quarters of an hour, quarter of an hour and a one-hour-long film.",
        [
            "Three-quarters of an hour = duration 0.75 hour",
            "quarter of an hour = duration 0.25 hour",
            "one-hour = duration 1 hour",
        ],
    ),
    (
        "The 12-day conflict, a two-day visit and a two-decade war.",
        ["12-day = duration 12 day", "two-day = duration 2 day", "two-decade = duration 2 decade"],
    ),
    (
        "Repairs took three and a half years, half an hour and half a century.",
        [
            "three and a half years = duration 3.5 year",
            "half an hour = duration 0.5 hour",
            "half a century = duration 0.5 century",
        ],
    ),
    (
        "A four-and-a-half-hour ferry and a quarter-century of work.",
        ["four-and-a-half-hour = duration 4.5 hour", "quarter-century = duration 0.25 century"],
    ),
    (
        "He ran it in 3 hours, 4 minutes and 20 seconds.",
        ["3 hours, 4 minutes and 20 seconds = duration 11060 second"],
    ),
    (
        "It took an hour and 20 minutes, 3 hours 5 minutes and two years and three months.",
        [
            "hour and 20 minutes = duration 80 minute",
            "3 hours 5 minutes = duration 185 minute",
            "two years and three months = duration 27 month",
        ],
    ),
    (
        "It was a year and a half, or two months and five days.",
        [
            "year and a half = duration 1.5 year",
            "two months = duration 2 month",
            "five days = duration 5 day",
        ],
    ),
    (
        "The truce held for a decade; it broke within a week and more than a year ago.",
        ["decade = duration 1 decade", "week = duration 1 week", "year = duration > 1 year"],
    ),
    (
        "He works eight hours a day, twice a week, for $20 an hour.",
        ["eight hours = duration 8 hour", "$20 = money 20 USD"],
    ),
    (
        "Over the past decade, in the last century and the next century.",
        ["decade = duration 1 decade", "century = duration 1 century"],
    ),
    (
        "Several days and a few years, over the next two weeks.",
        [
            "Several days = duration ? day",
            "few years = duration ? year",
            "two weeks = duration 2 week",
        ],
    ),
    (
        "He skated 4:07.13, she 2:09:30 and they 1:41.41.2 and 1:58.69 seconds.",
        [
            "4:07.13 = duration 247.13 second",
            "2:09:30 = duration 7770 second",
            "1:41.41.2 = duration 6101.2 second",
            "1:58.69 seconds = duration 118.69 second",
        ],
    ),
    (
        "They ran 27:36 and a 30-second ad; the second half.",
        ["27:36 = duration 1656 second", "30-second = duration 30 second", "second = ordinal 2"],
    ),
    (
        "No times are 0.1:9 and 1:41.41.2.5 here.",
        [
            "0.1 = cardinal 0.1",
            "9 = cardinal 9",
            "1 = cardinal 1",
            "41.41 = cardinal 41.41",
        ],
    ),
    (
        "It is a week-long fair, a day-old chick and a day job.",
        ["week = duration 1 week", "day = duration 1 day"],
    ),
]


@pytest.mark.parametrize(("text", "figures"), DURATIONS, ids=[text for text, _ in DURATIONS])
def test_a_stretch_of_time_has_its_length(
    read: Callable[[str], list[str]], text: str, figures: list[str]
) -> None:
    assert read(text) == figures


AGES = [
    (
        "She has sons aged 4, 7 and 11.",
        ["4 = duration 4 year", "7 = duration 7 year", "11 = duration 11 year"],
    ),
    (
        "A 52-year-old welder, a six-month-old infant and 12-year-olds.",
        [
            "52-year = duration 52 year",
            "six-month = duration 6 month",
            "12-year = duration 12 year",
        ],
    ),
    (
        "The diver, aged 81, began at the age of 14, or aged nine.",
        ["81 = duration 81 year", "14 = duration 14 year", "nine = duration 9 year"],
    ),
    ("Mira Okonjo, 47, and Tom Orr, 9.", ["47 = duration 47 year", "9 = duration 9 year"]),
    (
        "It could one day be rebuilt in one day by Okonjo, who is 70, who was 5 when she left.",
        ["one day = duration 1 day", "70 = duration 70 year", "5 = cardinal 5"],
    ),
    (
        "Mira Okonjo, 47 and a poet, taught pupils between the ages of 16 and 19, or ages of 9.",
        [
            "47 = duration 47 year",
            "16 and 19 = duration 16..19 year",
            "9 = duration 9 year",
        ],
    ),
    (
        "Children aged 6 to 12, adults aged over 65 and aged between 18 and 25.",
        [
            "6 to 12 = duration 6..12 year",
            "65 = duration > 65 year",
            "18 and 25 = duration 18..25 year",
        ],
    ),
    (
        "In his early 50s, in her 60s; aged 150.",
        ["50s = duration 50..59 year", "60s = duration 60..69 year", "150 = cardinal 150"],
    ),
    (
        "She was 45 years old and aged six months.",
        ["45 years = duration 45 year", "six months = duration 6 month"],
    ),
]


@pytest.mark.parametrize(("text", "figures"), AGES, ids=[text for text, _ in AGES])
def test_an_age_is_a_duration(
    read: Callable[[str], list[str]], text: str, figures: list[str]
) -> None:
    assert read(text) == figures
