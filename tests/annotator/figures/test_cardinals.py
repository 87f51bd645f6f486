"""Plain numbers, fractions and plural scales; scores and votes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

CARDINALS = [
    (
        "A margin of plus or minus 3 points, or minus 3.",
        ["3 = cardinal 3", "minus 3 = cardinal -3"],
    ),
    (
        "400m, 5k and 2 million, 300 thousand.",
        [
            "400m = cardinal 400000000",
            "5k = cardinal 5000",
            "2 million = cardinal 2000000",
            "300 thousand = cardinal 300000",
        ],
    ),
    (
        "More than 3,000 pilgrims and twenty-one fishermen.",
        ["3,000 = cardinal > 3000", "twenty-one = cardinal 21"],
    ),
    (
        "A million saplings, half a million voters and a quarter of a million herrings.",
        [
            "million = cardinal 1000000",
            "half a million = cardinal 500000",
            "quarter of a million = cardinal 250000",
        ],
    ),
    (
        "The clinic treated four hundred and fifty people.",
        ["four hundred and fifty = cardinal 450"],
    ),
    (
        "They hired 2 lakh clerks and counted 12.5 crore ballots and 9k stalls.",
        ["2 lakh = cardinal 200000", "12.5 crore = cardinal 125000000", "9k = cardinal 9000"],
    ),
    (
        "Dozens of stalls, thousands of people, tens of millions more.",
        [
            "Dozens = cardinal >= 12",
            "thousands = cardinal >= 1000",
            "tens of millions = cardinal >= 10000000",
        ],
    ),
    (
        "Several hundred came, then a few thousand.",
        ["Several hundred = cardinal ?", "few thousand = cardinal ?"],
    ),
    (
        "Two-thirds of them, a third of the grain and nearly half of the bridges.",
        [
            "Two-thirds = cardinal 0.6666666666666666666666666667",
            "third = cardinal 0.3333333333333333333333333333",
            "half = cardinal ~ 0.5",
        ],
    ),
    (
        "A quarter of the crop, 3/4 of the wheat and 2 1/2 times more.",
        ["quarter = cardinal 0.25", "3/4 = cardinal 0.75", "2 1/2 = cardinal 2.5"],
    ),
    (
        "He won a fifth, shorter term and met a third man.",
        ["fifth = ordinal 5", "third = ordinal 3"],
    ),
    (
        "One of them met one man; one in five left, killing one.",
        ["One = cardinal 1", "one = cardinal 1", "one = cardinal 1", "five = cardinal 5"],
    ),
    ("No one knew the one that another one took, or each one of them.", ["one = cardinal 1"]),
    ("One can say it and one has to. One was hurt.", ["One = cardinal 1"]),
    (
        "In the first half and the second half, half his force slept half-empty.",
        ["first = ordinal 1", "second = ordinal 2", "half = cardinal 0.5"],
    ),
    (
        "It began in the first quarter, after three quarters, near ground zero.",
        ["first = ordinal 1", "three quarters = cardinal 0.75"],
    ),
    (
        "The 2,000-strong force took 20-odd men and a three-pronged, one-on-one plan.",
        ["2,000 = cardinal 2000", "20 = cardinal 20"],
    ),
    (
        "In the first three quarters it made two.",
        ["first = ordinal 1", "three = cardinal 3", "two = cardinal 2"],
    ),
    ("It is 1,234,567,890,123,456,789 or 12345678901234567890.", []),
]


@pytest.mark.parametrize(("text", "figures"), CARDINALS, ids=[text for text, _ in CARDINALS])
def test_a_number_counts_or_is_left_alone(
    read: Callable[[str], list[str]], text: str, figures: list[str]
) -> None:
    assert read(text) == figures


SCORES = [
    ("It won. Then 10-15 men came.", ["10-15 = cardinal 10..15"]),
    (
        "The visitors won 3-1, then 6-4, 5-7, 7-6 (7-5).",
        [
            "3 = cardinal 3",
            "1 = cardinal 1",
            "6 = cardinal 6",
            "4 = cardinal 4",
            "5 = cardinal 5",
            "7 = cardinal 7",
            "7 = cardinal 7",
            "6 = cardinal 6",
            "7 = cardinal 7",
            "5 = cardinal 5",
        ],
    ),
    (
        "The motion passed 212-98; the vote was 98-212.",
        ["212 = cardinal 212", "98 = cardinal 98", "98 = cardinal 98", "212 = cardinal 212"],
    ),
    (
        "The sides drew 2-2 and the record is 10-12-3.",
        [
            "2 = cardinal 2",
            "2 = cardinal 2",
            "10 = cardinal 10",
            "12 = cardinal 12",
            "3 = cardinal 3",
        ],
    ),
    (
        "A 1-3 defeat and 52 to 48.",
        ["1 = cardinal 1", "3 = cardinal 3", "52 = cardinal 52", "48 = cardinal 48"],
    ),
]


@pytest.mark.parametrize(("text", "figures"), SCORES, ids=[text for text, _ in SCORES])
def test_a_score_is_two_numbers(
    read: Callable[[str], list[str]], text: str, figures: list[str]
) -> None:
    assert read(text) == figures
