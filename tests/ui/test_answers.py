"""What the terminal answers is taken out of its keys, in whatever pieces it comes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirereader.ui.answers import Answers, Told

BACKGROUND = "\x1b]11;rgb:ffff/fafa/f0f0\x1b\\"
ATTRIBUTES = "\x1b[?64;1;2;22c"


def sifted(*pieces: str) -> tuple[str, list[Told]]:
    answers = Answers()
    keys, told = "", []
    for piece in pieces:
        more, answered = answers.sift(piece)
        keys += more
        told += answered
    return keys + answers.release(), told


@pytest.mark.parametrize(
    ("data", "keys", "told"),
    [
        pytest.param(BACKGROUND, "", [Told("rgb:ffff/fafa/f0f0")], id="a background"),
        pytest.param("\x1b]11;rgb:0/0/0\x07", "", [Told("rgb:0/0/0")], id="ended by BEL"),
        pytest.param(ATTRIBUTES, "", [Told(None)], id="no more to come"),
        pytest.param("j" + BACKGROUND + "k", "jk", [Told("rgb:ffff/fafa/f0f0")], id="among keys"),
        pytest.param("\x1b[A\x1bOP\x1b[15~", "\x1b[A\x1bOP\x1b[15~", [], id="keys alone"),
        pytest.param("\x1b", "\x1b", [], id="Esc"),
        pytest.param("\x1b]q", "\x1b]q", [], id="alt and a bracket"),
        pytest.param("\x1b[?2026;2$y", "\x1b[?2026;2$y", [], id="an answer that Textual knows"),
    ],
)
def test_keys_and_answers_are_told_apart(data: str, keys: str, told: list[Told]) -> None:
    assert sifted(data) == (keys, told)


@given(st.integers(0, 80), st.integers(0, 80))
def test_an_answer_may_come_in_pieces(first: int, second: int) -> None:
    data = f"j{BACKGROUND}k{ATTRIBUTES}\x1b[A"
    first, second = sorted((first, second))
    pieces = data[:first], data[first:second], data[second:]
    assert sifted(*pieces) == ("jk\x1b[A", [Told("rgb:ffff/fafa/f0f0"), Told(None)])


@given(st.text("\x1b[]?1;c\x07\\rgb/0f"))
def test_no_key_is_lost_that_is_no_answer(data: str) -> None:
    keys, told = sifted(*data)
    assert sifted(data) == (keys, told)
    assert keys == data or told


def test_what_is_too_long_for_an_answer_is_none() -> None:
    endless = "\x1b]11;" + "f" * 200
    assert Answers().sift(endless) == (endless, [])
