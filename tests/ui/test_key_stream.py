"""Which keys a terminal's bytes are, by what came together and what followed in time."""

from __future__ import annotations

import pytest
from textual.events import Key

from wirereader.ui.answers import Told
from wirereader.ui.key_stream import KeyStream

PAUSE = None
"""Nothing came for as long as the stream is patient."""


def keys(*pieces: bytes | None) -> list[str]:
    stream = KeyStream(environ={})
    messages = [
        message
        for piece in (*pieces, PAUSE)
        for message in (stream.lapse() if piece is None else stream.feed(piece)[0])
    ]
    return [message.key for message in messages if isinstance(message, Key)]


@pytest.mark.parametrize(
    ("pieces", "names"),
    [
        pytest.param([b"jk"], ["j", "k"], id="letters"),
        pytest.param([b"\x1b"], ["escape"], id="Esc"),
        pytest.param([b"\x1b", PAUSE, b"q"], ["escape", "q"], id="Esc, then a letter"),
        pytest.param([b"\x1bq"], ["alt+q"], id="alt and a letter"),
        pytest.param([b"\x1b", b"q"], ["alt+q"], id="alt and a letter in two packets"),
        pytest.param([b"\x1b\x1b"], ["escape", "escape"], id="Esc twice at once"),
        pytest.param([b"\x1b", b"[A"], ["up"], id="an arrow in two packets"),
        pytest.param([b"\x1b[", b"A"], ["up"], id="an arrow cut elsewhere"),
        pytest.param(["é".encode()[:1], "é".encode()[1:]], ["é"], id="half a character"),
    ],
)
def test_keys_by_what_followed_in_time(pieces: list[bytes | None], names: list[str]) -> None:
    assert keys(*pieces) == names


def test_a_pause_after_esc_alone_makes_it_esc_at_once() -> None:
    stream = KeyStream(environ={})
    assert stream.feed(b"\x1b")[0] == []
    (escape,) = stream.lapse()
    assert isinstance(escape, Key)
    assert escape.key == "escape"


@pytest.mark.parametrize(
    ("data", "is_short"),
    [
        pytest.param(b"\x1b", True, id="Esc alone"),
        pytest.param(b"\x1b[", False, id="a begun sequence"),
        pytest.param(b"pasted words\x1b", False, id="words cut before a sequence"),
        pytest.param(b"\x1b]11;rgb:ff", False, id="half an answer"),
        pytest.param(b"j", False, id="a letter"),
    ],
)
def test_esc_alone_is_waited_on_shorter_than_what_is_cut(data: bytes, is_short: bool) -> None:
    stream = KeyStream(environ={})
    usual = stream.patience
    stream.feed(data)
    assert (stream.patience < usual) == is_short
    stream.lapse()
    assert stream.patience == usual


def test_the_delay_of_ncurses_is_kept_where_it_is_set() -> None:
    ours, theirs = KeyStream(environ={}), KeyStream(environ={"ESCDELAY": "100"})
    for stream in (ours, theirs):
        stream.feed(b"\x1b")
    assert ours.patience < theirs.patience


def test_answers_are_no_keys() -> None:
    stream = KeyStream(environ={})
    assert stream.feed(b"\x1b]11;rgb:0/0/0") == ([], [])
    assert stream.feed(b"\x1b\\\x1b[?62;22c") == ([], [Told("rgb:0/0/0"), Told(None)])
    assert stream.lapse() == []
