"""What terminals send back when they are asked, and what it says of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirereader.reading.terminal.answers import Answers, answers_in, questions
from wirereader.reading.terminal.questions import FENCE

KITTY = (
    "\x1b]11;rgb:1e1e/1e1e/2e2e\x1b\\\x1b[?2026;2$y\x1b[?0u\x1bP>|kitty(0.35.2)\x1b\\"
    "\x1bP1$r0;48:2:1:2:3m\x1b\\\x1b[?62;52;c"
)
XTERM = (
    "\x1b]11;rgb:ffff/ffff/ffff\x07\x1b[?2026;0$y\x1bP>|XTerm(379)\x1b\\\x1bP1$r0m\x1b\\"
    "\x1b[?64;1;2;6;9;15;18;21;22c"
)
VT220 = "\x1b[?62;1;2;6;7;8;9c"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param(
            KITTY,
            Answers(
                round_trip_s=0.02,
                background="rgb:1e1e/1e1e/2e2e",
                is_synchronized=True,
                has_key_protocol=True,
                version="kitty(0.35.2)",
                has_truecolour=True,
            ),
            id="one that knows everything",
        ),
        pytest.param(
            XTERM,
            Answers(
                round_trip_s=0.02,
                background="rgb:ffff/ffff/ffff",
                is_synchronized=False,
                version="XTerm(379)",
                has_truecolour=False,
            ),
            id="one that says no",
        ),
        pytest.param(VT220, Answers(round_trip_s=0.02), id="one that knows the fence alone"),
        pytest.param("", Answers(), id="one that says nothing"),
        pytest.param("typed ahead", Answers(), id="keys instead of answers"),
    ],
)
def test_answers_are_read(data: str, expected: Answers) -> None:
    assert answers_in(data, 0.02) == expected


@given(st.text())
def test_nothing_that_comes_back_can_break_it(data: str) -> None:
    assert isinstance(answers_in(data + FENCE, 0.1), Answers)


@pytest.mark.parametrize(
    ("environ", "asked"),
    [
        pytest.param({"TERM": "linux"}, FENCE, id="a console"),
        pytest.param({"TERM": "vt220"}, FENCE, id="a vt220"),
        pytest.param(
            {"TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"},
            "\x1b]11;?\x1b\\" + FENCE,
            id="one that would draw the question",
        ),
    ],
)
def test_nobody_is_asked_what_would_be_drawn(environ: dict[str, str], asked: str) -> None:
    assert questions(environ) == asked


def test_the_fence_is_asked_for_last() -> None:
    assert questions({"TERM": "xterm-256color"}).endswith(FENCE)
