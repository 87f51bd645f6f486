"""The one door for words of articles."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirereader.reading.facts import count
from wirereader.ui.view.line import Line
from wirereader.ui.view.safe import cells, cut, cut_front, cut_middle, shown

ANY_TEXT = st.text(st.characters(codec=None), max_size=80)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        pytest.param("plain “words”", "plain “words”", id="plain words stay"),
        pytest.param("a\x1b[31mb", "a␛[31mb", id="an escape code becomes a picture"),
        pytest.param("\x07\x7f\x9b", "␇␡␦", id="bell, delete and a C1 code"),
        pytest.param("a\tb\nc\u2028d", "a b c d", id="tabs and breaks are blanks"),
        pytest.param("a\u202eb\u2066", "a␦b␦", id="bidi controls are seen"),
        pytest.param("e\u0301\u200d", "e\u0301\u200d", id="combining and joining stay"),
        pytest.param("[bold]no[/bold] [/]", "[bold]no[/bold] [/]", id="markup is only text"),
    ],
)
def test_shown(text: str, seen: str) -> None:
    assert shown(text) == seen


@given(ANY_TEXT)
def test_shown_is_one_for_one_and_cannot_act(text: str) -> None:
    seen = shown(text)
    assert len(seen) == len(text)
    assert not any(ord(sign) < 32 or 0x7F <= ord(sign) < 0xA0 for sign in seen)
    assert shown(seen) == seen


@given(ANY_TEXT, st.integers(0, 40))
def test_a_line_never_passes_its_edge(text: str, width: int) -> None:
    strip = Line(width).to(3).put(text).put(text).strip()
    assert strip.cell_length == width
    assert cells(strip.text) == width


@pytest.mark.parametrize(
    ("text", "width", "front", "back"),
    [
        pytest.param("harbour", 7, "harbour", "harbour", id="it fits"),
        pytest.param("harbour", 5, "harb…", "…bour", id="one cell for the sign"),
        pytest.param("a harbour", 4, "a h…", "…our", id="a blank is a character"),
        pytest.param("harb our", 6, "harb…", "…b our", id="no blank before the sign"),
        pytest.param("漢字漢字", 5, "漢字…", "…漢字", id="wide characters are whole or not there"),
        pytest.param("harbour", 0, "", "", id="no room at all"),
    ],
)
def test_cutting(text: str, width: int, front: str, back: str) -> None:
    assert cut(text, width) == front
    assert cut_front(text, width) == back


def test_counts_have_their_noun() -> None:
    assert count(1, "story", "stories") == "1 story"
    assert count(8430, "story", "stories") == "8,430 stories"
    assert count(0, "quote") == "0 quotes"


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("ferry.txt", 36, "ferry.txt"),
        ("a-long-name-of-a-file.txt", 18, "a-long-nam...e.txt"),
        ("日本語の長い名前のファイル.txt", 18, "日本語の長....txt"),
    ],
)
def test_a_name_is_shortened_in_its_middle(text: str, width: int, expected: str) -> None:
    assert cut_middle(text, width) == expected
    assert cells(expected) <= width
