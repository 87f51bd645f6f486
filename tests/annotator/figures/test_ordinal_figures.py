"""Ordinals that rank, and those in names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

ORDINALS = [
    ("Third men came; the Second bank closed.", ["Third = ordinal 3"]),
    (
        "A split second; wait a second; every second man; for a second time.",
        ["second = ordinal 2", "second = ordinal 2"],
    ),
    ("The 10th floor and 3rd Street.", ["10th = ordinal 10"]),
    (
        "He finished second, her 20th, the twenty-first and one hundred and fifth.",
        [
            "second = ordinal 2",
            "20th = ordinal 20",
            "twenty-first = ordinal 21",
            "one hundred and fifth = ordinal 105",
        ],
    ),
    ("The first lady, the First Lady, Fifth Avenue, 42nd Street and the 5th Fleet.", []),
    (
        "At first, it was the first. First, it was. Second Bank said. Third men.",
        ["first = ordinal 1", "Third = ordinal 3"],
    ),
]


@pytest.mark.parametrize(("text", "figures"), ORDINALS, ids=[text for text, _ in ORDINALS])
def test_an_ordinal_ranks_or_names(
    read: Callable[[str], list[str]], text: str, figures: list[str]
) -> None:
    assert read(text) == figures
