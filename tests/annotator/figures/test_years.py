"""Years, decades, centuries."""

from __future__ import annotations

from collections.abc import Callable

import pytest

YEARS = [
    ("The 1980s to people.", ["1980s = date 198X"]),
    (
        "The ferry sank in 1987; the 1965 statement; year 2000.",
        ["1987 = date 1987", "1965 = date 1965", "2000 = date 2000"],
    ),
    (
        "Her lease runs from 2019 to 2023, 1994-97 and 2019/20.",
        [
            "2019 to 2023 = date 2019..2023",
            "1994-97 = date 1994..1997",
            "2019/20 = date 2019..2020",
        ],
    ),
    (
        "In the 1990s, the 1940's, the '80s, early 90s and the 1800s.",
        [
            "1990s = date 199X",
            "1940's = date 194X",
            "'80s = date 198X",
            "90s = date 199X",
            "1800s = date 18XX",
        ],
    ),
    (
        "From the 1980s to 1990s, the mid-1990s and post-1945.",
        ["1980s to 1990s = date 198X..199X", "1990s = date 199X", "1945 = date 1945"],
    ),
    (
        "The 19th century, a twenty-first-century city and the 99th century.",
        ["19th century = date 18XX", "twenty-first-century = date 20XX", "99th = ordinal 99"],
    ),
    (
        "The 19th and the 20th century, the 18th and 19th centuries, the 3rd and 4th gates.",
        [
            "19th = date 18XX",
            "20th century = date 19XX",
            "18th = date 17XX",
            "19th centuries = date 18XX",
            "3rd = ordinal 3",
            "4th = ordinal 4",
        ],
    ),
    ("The 20th and the 19th century", ["20th = ordinal 20", "19th century = date 18XX"]),
    (
        "It fell in 44 B.C., 2000 BC and 1066.",
        ["44 B.C. = date -0043", "2000 BC = date -1999", "1066 = date 1066"],
    ),
    (
        "The 1500 soldiers, 1500 meters, 2000 million and $1945.",
        [
            "1500 = cardinal 1500",
            "1500 meters = quantity 1500 m",
            "2000 million = cardinal 2000000000",
            "$1945 = money 1945 USD",
        ],
    ),
    (
        "At least 1900 people and its 1900 votes, about 2500 of them.",
        ["1900 = cardinal >= 1900", "1900 = cardinal 1900", "2500 = cardinal ~ 2500"],
    ),
    ("The 1994-1990 talks", ["1994 = date 1994", "1990 = date 1990"]),
    ("It was in the mid-30s, in the mid-'30s.", ["'30s = date 193X"]),
    ("It is 50s rock, the 50s and 20th Century Pictures.", ["50s = date 195X"]),
]


@pytest.mark.parametrize(("text", "figures"), YEARS, ids=[text for text, _ in YEARS])
def test_a_year_is_told_from_a_count(
    read: Callable[[str], list[str]], text: str, figures: list[str]
) -> None:
    assert read(text) == figures
