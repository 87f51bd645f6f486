"""Percentages, percentage points and basis points."""

from __future__ import annotations

from collections.abc import Callable

import pytest

PERCENT = [
    ("A 25-basis-point cut.", ["25-basis-point = percent 0.25 percentage_point"]),
    (
        "Half of one percent, 51.5 per cent and a tenth of a percent.",
        [
            "Half of one percent = percent 0.5 percent",
            "51.5 per cent = percent 51.5 percent",
            "tenth of a percent = percent 0.1 percent",
        ],
    ),
    (
        "Output fell 3.9 percent, 61% or 40 per cent.",
        [
            "3.9 percent = percent 3.9 percent",
            "61% = percent 61 percent",
            "40 per cent = percent 40 percent",
        ],
    ),
    (
        "The levy is 2.5 pct, down four percentage points.",
        ["2.5 pct = percent 2.5 percent", "four percentage points = percent 4 percentage_point"],
    ),
    ("Venn raised hers by 25 basis points.", ["25 basis points = percent 0.25 percentage_point"]),
    (
        "The index lost -0.4%, then minus 2 percent.",
        ["-0.4% = percent -0.4 percent", "minus 2 percent = percent -2 percent"],
    ),
    (
        "A 10-percent rise and a 5-percentage-point gap.",
        ["10-percent = percent 10 percent", "5-percentage-point = percent 5 percentage_point"],
    ),
    (
        "It rose half a percentage point, or one-third of one percent.",
        [
            "half a percentage point = percent 0.5 percentage_point",
            "one-third of one percent = percent 0.3333333333333333333333333333 percent",
        ],
    ),
]


@pytest.mark.parametrize(("text", "figures"), PERCENT, ids=[text for text, _ in PERCENT])
def test_a_percentage_has_its_value(
    read: Callable[[str], list[str]], text: str, figures: list[str]
) -> None:
    assert read(text) == figures
