"""Pieces: what the grammars of numbers and dates read, with their places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirereader.text.pieces import Pieces, columns_of, cut


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("1,200.5 tons", ["1,200.5", "tons"]),
        ("1,25,000", ["1,25,000"]),
        ("12\u2009500", ["12\u2009500"]),
        ("up .5 to 7.5m", ["up", ".5", "to", "7.5", "m"]),
        ("the 20th", ["the", "20", "th"]),
        ("Orlan’s U.S.-led", ["Orlan", "’", "s", "U", ".", "S", ".", "-", "led"]),
        ("5_000", ["5", "_", "000"]),
    ],
)
def test_numbers_stay_whole_and_signs_stand_alone(text: str, pieces: list[str]) -> None:
    assert cut(text) == pieces


@given(st.text(), st.integers(0, 5))
def test_pieces_hold_all_of_a_stretch_but_its_white_space(text: str, start: int) -> None:
    columns = columns_of(text, start)
    assert "".join(columns.raw) == "".join(text[start:].split())
    places = zip(columns.starts, columns.ends, strict=True)
    assert [text[begin:end] for begin, end in places] == columns.raw
    assert columns.low == [piece.lower() for piece in columns.raw]


def test_what_is_written_together_is_told_from_what_is_spaced() -> None:
    p = Pieces(columns_of("a 7-year plan"))
    assert [p.joined(i) for i in range(p.count)] == [True, False, True, True, False]
    assert [p.spaced(i) for i in range(p.count)] == [False, True, False, False, True]


@given(st.text())
def test_padding_is_no_word_and_no_white_space(text: str) -> None:
    p = Pieces(columns_of(text))
    for i in (*range(-8, 0), *range(p.count, p.count + 8)):
        assert p.raw[i] == p.low[i] == ""
        assert p.joined(i)
        assert not p.spaced(i)
    assert p.joined(0)
