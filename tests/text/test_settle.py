"""The one last decoding step."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirereader.text.settle import settle, settle_line, settle_name, stand_in_count

CASES = [
    ("a clean text stays", "Ann said.\n\tBo left.\n", "Ann said.\n\tBo left.\n"),
    ("the byte-order mark goes", "\ufeffTitle", "Title"),
    ("a later one stays", "wo\ufeffrd", "wo\ufeffrd"),
    ("CRLF", "a\r\nb", "a\nb"),
    ("CR CR LF is one line end", "a\r\r\nb", "a\nb"),
    ("CR", "a\rb", "a\nb"),
    ("two bare CRs are two", "a\r\rb", "a\n\nb"),
    ("next line", "a\x85b", "a\nb"),
    ("line and paragraph separators", "a\u2028b\u2029c", "a\nb\nc"),
    ("escape", "\x1b[31m", "\u241b[31m"),
    ("NUL and bell", "\x00\x07", "\u2400\u2407"),
    ("vertical tab and form feed are no line ends", "\x0b\x0c", "\u240b\u240c"),
    ("delete", "\x7f", "\u2421"),
    ("C1", "\x9b31m", "\u242631m"),
    ("bidi controls", "\u202ea\u2069\u061c\u200e", "\u2426a\u2426\u2426\u2426"),
    ("tag characters", "\U000e0041", "\u2426"),
    ("a lone surrogate", "\ud800", "\u2426"),
    (
        "zero-width characters stay",
        "می\u200cخواهیم \u200b\u200d\u2060",
        "می\u200cخواهیم \u200b\u200d\u2060",
    ),
]


@pytest.mark.parametrize(("raw", "settled"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_settle(raw: str, settled: str) -> None:
    assert settle(raw) == settled


def test_a_clean_text_is_not_copied() -> None:
    text = "“We will act,” she said.\n"
    assert settle(text) is text


@given(st.text(st.characters(), max_size=60))
def test_nothing_settled_can_act_and_settling_again_changes_nothing(raw: str) -> None:
    settled = settle(raw)
    assert settle(settled) == settled or settled.startswith("\ufeff")
    settled.encode("utf-8")
    assert not any(ord(char) < 32 and char not in "\n\t" for char in settled)
    assert not any(0x7F <= ord(char) < 0xA0 for char in settled)


def test_a_line_has_single_spaces_and_no_breaks() -> None:
    assert settle_line("  Two \n words\u2028here ") == "Two words here"


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("a.txt", "a.txt"),
        ("line\nbreak\t.txt", "line␊break␉.txt"),
        ("\x1b]0;x\x07.txt", "␛]0;x␇.txt"),
        ("caf\udce9.txt", "caf\ufffd.txt"),
        ("[bold]x[b].txt", "[bold]x[b].txt"),
    ],
)
def test_a_file_name_is_shown_on_one_row(name: str, shown: str) -> None:
    assert settle_name(name) == shown


def test_stand_ins_are_counted() -> None:
    assert stand_in_count(settle("a\x1b\x9b\x7f b")) == 3
