"""Words before a figure that compare it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

COMPARATORS = [
    (
        "Well over 200, just under $3, fewer than half and nearly two-thirds.",
        [
            "200 = cardinal > 200",
            "$3 = money < 3 USD",
            "half = cardinal < 0.5",
            "two-thirds = cardinal ~ 0.6666666666666666666666666667",
        ],
    ),
    (
        "Over a 40-year career, nearly a 40-year low, over a decade and over 40 years.",
        [
            "40-year = duration 40 year",
            "40-year = duration ~ 40 year",
            "decade = duration > 1 decade",
            "40 years = duration > 40 year",
        ],
    ),
    (
        "Talks about 12 prisoners; some of the 12; up to March 3.",
        ["12 = cardinal 12", "12 = cardinal 12", "March 3 = date --03-03"],
    ),
    (
        "More than 5, over 6, exceeding 7, exceeded 8 and above 9.",
        [
            "5 = cardinal > 5",
            "6 = cardinal > 6",
            "7 = cardinal > 7",
            "8 = cardinal > 8",
            "9 = cardinal > 9",
        ],
    ),
    (
        "At least 5, no fewer than 6 and no less than 7.",
        ["5 = cardinal >= 5", "6 = cardinal >= 6", "7 = cardinal >= 7"],
    ),
    (
        "Less than 5, fewer than 6, under 7 and below 8.",
        ["5 = cardinal < 5", "6 = cardinal < 6", "7 = cardinal < 7", "8 = cardinal < 8"],
    ),
    (
        "Up to 5, as many as 6, as much as 7, no more than 8.",
        ["5 = cardinal <= 5", "6 = cardinal <= 6", "7 = cardinal <= 7", "8 = cardinal <= 8"],
    ),
    (
        "About 5, around 6, roughly 7, some 8, nearly 9, almost 10 and an estimated 11.",
        [
            "5 = cardinal ~ 5",
            "6 = cardinal ~ 6",
            "7 = cardinal ~ 7",
            "8 = cardinal ~ 8",
            "9 = cardinal ~ 9",
            "10 = cardinal ~ 10",
            "11 = cardinal ~ 11",
        ],
    ),
    (
        "Roughly half a million, more than a dozen and nearly a decade.",
        [
            "half a million = cardinal ~ 500000",
            "dozen = cardinal > 12",
            "decade = duration ~ 1 decade",
        ],
    ),
    (
        "Winds over the strait, around May 5, over the 12 men and a dispute over two islands.",
        ["May 5 = date --05-05", "12 = cardinal 12", "two = cardinal 2"],
    ),
    (
        "About 10 to 12 and at least $5 to $6.",
        ["10 to 12 = cardinal 10..12", "$5 to $6 = money 5..6 USD"],
    ),
    (
        "It is closer to 18, close to $5 and north of 7; they live close to 10 Alder Street.",
        ["18 = cardinal ~ 18", "$5 = money ~ 5 USD", "7 = cardinal > 7"],
    ),
    (
        "With 15-plus years, 20-plus ships, a 500-plus crowd and a 5-plus-2 vote.",
        [
            "15-plus years = duration >= 15 year",
            "20-plus = cardinal >= 20",
            "500-plus = cardinal >= 500",
            "5-plus = cardinal >= 5",
            "2 = cardinal 2",
        ],
    ),
    (
        "Around noon, about 3:30 p.m., more than tens of thousands.",
        ["noon = time ~ 12:00", "3:30 p.m. = time ~ 15:30", "tens of thousands = cardinal > 10000"],
    ),
]


@pytest.mark.parametrize(("text", "figures"), COMPARATORS, ids=[text for text, _ in COMPARATORS])
def test_a_comparator_modifies_the_number(
    read: Callable[[str], list[str]], text: str, figures: list[str]
) -> None:
    assert read(text) == figures
