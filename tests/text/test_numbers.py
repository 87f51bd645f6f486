"""Numbers in digits, in words and mixed: what they are worth and where they end."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirereader.lexicons.read import complaints
from wirereader.text.numbers import read_number
from wirereader.text.ordinals import read_ordinal
from wirereader.text.pieces import Pieces, columns_of


def worth_of(text: str) -> Decimal | None:
    """The value of a text that is one number and nothing else (an article and a minus aside)."""
    p = Pieces(columns_of(text))
    start = 1 if p.low[0] in ("-", "\u2212", "minus") else 0
    begin = start + 1 if p.low[start] in ("a", "an") else start
    number = read_number(p, begin)
    if number is None or number.end != p.count or number.value is None:
        return None
    return -number.value if start else number.value


WORTH = [
    ("0", "0"),
    ("1,200.5", "1200.5"),
    ("1,25,000", "125000"),
    ("1\u2009200\u2009000", "1200000"),
    (".5", "0.5"),
    ("minus 12", "-12"),
    ("-0.4", "-0.4"),
    ("\u22123", "-3"),
    ("seven", "7"),
    ("twenty-one", "21"),
    ("twenty one", "21"),
    ("four hundred and fifty", "450"),
    ("four hundred fifty", "450"),
    ("four-hundred-and-fifty", "450"),
    ("twelve hundred", "1200"),
    ("a hundred and one", "101"),
    ("two million three hundred thousand and five", "2300005"),
    ("one million, two hundred thousand", "1200000"),
    ("two hundred and fifty thousand", "250000"),
    ("a million", "1000000"),
    ("hundred thousand", "100000"),
    ("three dozen", "36"),
    ("half a dozen", "6"),
    ("2.3 million", "2300000"),
    ("1.5-million", "1500000"),
    ("7.5m", "7500000"),
    ("3.2bn", "3200000000"),
    ("3.2 bn", "3200000000"),
    ("9k", "9000"),
    ("2 lakh", "200000"),
    ("12.5 crore", "125000000"),
    ("1 lakh crore", "1000000000000"),
    ("1 crore 20 lakh", "12000000"),
    ("half a million", "500000"),
    ("half-million", "500000"),
    ("quarter of a million", "250000"),
    ("three-quarters of a million", "750000"),
    ("three and a half", "3.5"),
    ("four-and-a-half", "4.5"),
    ("one and three-quarters", "1.75"),
    ("two and a half million", "2500000"),
    ("a million and a half", "1500000"),
    ("5 1/2", "5.5"),
    ("5-1/2", "5.5"),
    ("5½", "5.5"),
    ("2½ million", "2500000"),
    ("3/4", "0.75"),
    ("1 1/2 million", "1500000"),
    ("half", "0.5"),
    ("one half", "0.5"),
    ("nine-tenths", "0.9"),
    ("three quarters", "0.75"),
    ("a quarter", "0.25"),
    ("thousands", "1000"),
    ("tens of thousands", "10000"),
    ("hundreds of millions", "100000000"),
]


@pytest.mark.parametrize(("written", "worth"), WORTH, ids=[w for w, _ in WORTH])
def test_a_number_has_its_value(written: str, worth: str) -> None:
    assert worth_of(written) == Decimal(worth)


def test_two_thirds_is_exact_to_the_precision_of_decimals() -> None:
    assert worth_of("two-thirds") == Decimal(2) / Decimal(3)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "of",
        "9/11",
        "24/7",
        "1/2/3",
        "a/1/2",
        "tens",
        "several",
        "m",
        "bn",
        "1" * 19,
        "dozen of",
    ],
)
def test_what_is_no_number_has_no_value(written: str) -> None:
    assert worth_of(written) is None


@pytest.mark.parametrize(
    "written",
    [
        "second",
        "5 of",
        "two and",
        "0/2",
        "3/2",
        "1.5/2",
        "1/2-3",
        "three halves",
        "half of million",
    ],
)
def test_a_broken_number_has_no_value(written: str) -> None:
    assert worth_of(written) is None


BOUNDS = [
    ("one hundred and two hundred", "one hundred"),
    ("2 million five years", "2 million"),
    ("2 million 300", "2 million"),
    ("one million, two hundred of them", "one million"),
    ("two and a man", "two"),
    ("two and half of them", "two"),
    ("9kg", "9"),
    ("7b", "7"),
    ("7m5", "7"),
    ("thousand million million million million", "thousand million million million"),
    ("thousands of people", "thousands"),
    ("several tens of million people", "several tens of million"),
    ("few thousand people", "few thousand"),
    ("couple of hundred people", "couple of hundred"),
    ("two third graders", "two"),
    ("twenty zero", "twenty"),
    ("two thousand 300", "two thousand"),
    ("five thousand six million", "five thousand"),
    ("half, a million", "half"),
    ("two, three", "two"),
]


@pytest.mark.parametrize(("text", "number"), BOUNDS, ids=[t for t, _ in BOUNDS])
def test_a_number_ends_where_another_thing_begins(text: str, number: str) -> None:
    p = Pieces(columns_of(text))
    found = read_number(p, 0)
    assert found is not None
    assert text[: p.ends[found.end - 1]] == number


@pytest.mark.parametrize(
    ("text", "is_fraction"),
    [
        ("a third of it", True),
        ("by a tenth.", True),
        ("a third man", False),
        ("the third of", False),
    ],
)
def test_a_lone_ordinal_is_a_fraction_after_an_article_and_before_no_noun(
    text: str, is_fraction: bool
) -> None:
    p = Pieces(columns_of(text))
    at = next(i for i in range(p.count) if p.low[i] in ("third", "tenth"))
    assert (read_number(p, at) is not None) == is_fraction


def test_the_letter_b_is_a_scale_only_after_a_currency_sign() -> None:
    p = Pieces(columns_of("$2b"))
    number = read_number(p, 1)
    assert number is not None
    assert number.value == Decimal(2_000_000_000)


ORDINALS = [
    ("first", 1),
    ("twenty-first", 21),
    ("one hundred and fifth", 105),
    ("two hundred tenth", 210),
    ("hundredth", 100),
    ("20th", 20),
    ("1,000th", 1000),
]


@pytest.mark.parametrize(("text", "value"), ORDINALS, ids=[t for t, _ in ORDINALS])
def test_an_ordinal_has_its_rank(text: str, value: int) -> None:
    ordinal = read_ordinal(Pieces(columns_of(text)), 0)
    assert ordinal is not None
    assert ordinal.value == value


@pytest.mark.parametrize(
    "text",
    ["one", "one fifth", "two and", "20", "20 th", "20km", "2.5th", "twenty tenth"],
)
def test_what_is_no_ordinal(text: str) -> None:
    assert read_ordinal(Pieces(columns_of(text)), 0) is None


_BELOW_TWENTY = """zero one two three four five six seven eight nine ten eleven twelve thirteen
fourteen fifteen sixteen seventeen eighteen nineteen"""
_BY_TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety"
ONES, TENS = _BELOW_TWENTY.split(), _BY_TENS.split()


def in_words(number: int, joiner: str) -> str:
    """English words of a whole number below a quadrillion; `joiner` stands after `hundred`."""
    for value, name in (
        (10**12, "trillion"),
        (10**9, "billion"),
        (10**6, "million"),
        (1000, "thousand"),
    ):
        if number >= value:
            rest = f" {in_words(number % value, joiner)}" if number % value else ""
            return f"{in_words(number // value, joiner)} {name}{rest}"
    if number >= 100:
        rest = f"{joiner}{in_words(number % 100, joiner)}" if number % 100 else ""
        return f"{ONES[number // 100]} hundred{rest}"
    if number < 20:
        return ONES[number]
    return TENS[number // 10] + (f"-{ONES[number % 10]}" if number % 10 else "")


WHOLE = st.one_of(st.integers(0, 2000), st.integers(0, 10**15 - 1))


@given(WHOLE, st.sampled_from([" ", " and "]))
def test_words_are_worth_what_digits_are(number: int, joiner: str) -> None:
    assert worth_of(in_words(number, joiner)) == worth_of(str(number)) == number


@given(WHOLE)
def test_commas_change_nothing(number: int) -> None:
    assert worth_of(f"{number:,}") == number


@given(
    st.decimals(min_value=0, max_value=999, places=2),
    st.sampled_from([("thousand", 3), ("million", 6), ("bn", 9), ("crore", 7), ("lakh", 5)]),
    st.sampled_from([" ", "-"]),
)
def test_digits_with_a_scale_are_worth_the_long_form(
    coefficient: Decimal, scale: tuple[str, int], joiner: str
) -> None:
    word, zeros = scale
    assert worth_of(f"{coefficient}{joiner}{word}") == coefficient.scaleb(zeros)


_SNIPPETS = "one two and hundred thousand million half a - , of third 5 /"


@given(st.lists(st.sampled_from(_SNIPPETS.split())))
def test_reading_never_raises_and_stays_in_bounds(words: list[str]) -> None:
    p = Pieces(columns_of(" ".join(words)))
    for i in range(p.count):
        number = read_number(p, i)
        if number is not None:
            assert i == number.start < number.end <= p.count


def test_the_lexicon_keeps_its_rules() -> None:
    assert complaints("number_words") == []
