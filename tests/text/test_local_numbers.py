"""Numbers in digits as other languages than English write them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirereader.lexicons import table
from wirereader.text.local_numbers import has_signs, local_numbers

CASES = {
    "thousands by points": ("de", "1.500", "1500"),
    "millions by points": ("it", "1.234.567", "1234567"),
    "a fraction behind a comma": ("de", "4,5", "4.5"),
    "both": ("es", "1.234,50", "1234.50"),
    "thousands by a blank": ("fr", "212 000", "212000"),
    "thousands by a hard blank": ("fr", "212\u00a0000", "212000"),
    "thousands by a thin blank": ("sv", "212\u202f000,5", "212000.5"),
    "thousands by an apostrophe": ("de", "12’500", "12500"),
    "no signs": ("nl", "1500", "1500"),
    "nothing before the comma": ("fr", "0,125", "0.125"),
    "at the end of a sentence": ("fr", "12.", "12"),
    "English thousands": ("de", "1,500", None),
    "an English fraction": ("fr", "1.5", None),
    "German thousands in French": ("fr", "1.500", None),
    "two kinds of groups": ("de", "1.234 567", None),
    "groups of two": ("it", "12.34.56", None),
    "a day": ("de", "24.12.2025", None),
    "an ordinal": ("de", "3. Mai", None),
    "a time": ("fr", "14:30", None),
    "a score": ("it", "3-1", None),
    "a range": ("es", "5–7", None),
    "a fraction by a slash": ("fr", "1/2", None),
    "a name with a hyphen": ("de", "F-35", None),
    "a name of letters and digits": ("fr", "A320", None),
    "a compound": ("de", "12-fach", None),
    "two numbers side by side": ("fr", "2015 300", None),
    "a phone number": ("fr", "01 234 567", None),
}


@pytest.mark.parametrize(("language", "text", "value"), CASES.values(), ids=CASES)
def test_a_number_is_read_where_it_is_certain(language: str, text: str, value: str | None) -> None:
    found = [number.value for number in local_numbers(text, 0, len(text), language)]
    assert found == ([] if value is None else [Decimal(value)])


SIGNS = {"point": ".", "comma": ",", "apostrophe": "’", "space": "\u202f"}


@given(
    st.sampled_from(sorted(table("number_signs"))),
    st.integers(0, 10**12),
    st.integers(0, 99),
    st.data(),
)
def test_a_number_keeps_its_value_however_it_is_written(
    language: str, whole: int, hundredths: int, data: st.DataObject
) -> None:
    groups, decimal, _ = table("number_signs")[language]
    group = SIGNS[data.draw(st.sampled_from(groups.split()))]
    text = f"{whole:,}".replace(",", group) + SIGNS[decimal] + f"{hundredths:02}"
    (number,) = local_numbers(f"({text})", 0, len(text) + 2, language)
    assert number.value == Decimal(f"{whole}.{hundredths:02}")
    assert (number.start, number.end) == (1, len(text) + 1)


@given(st.text(st.sampled_from("0123456789.,' \u202f-/a"), max_size=20))
def test_numbers_are_sorted_disjoint_and_inside(text: str) -> None:
    edges = [edge for n in local_numbers(text, 0, len(text), "de") for edge in (n.start, n.end)]
    assert edges == sorted(edges)
    assert all(0 <= edge <= len(text) for edge in edges)


def test_of_some_languages_nothing_is_known() -> None:
    assert has_signs("de")
    assert not has_signs("fa")
