"""`Answers`: what a terminal says of itself, read from the bytes that it sends back.

Sources: xterm's ctlseqs (OSC 11, DECRQM, DECRQSS, DA1, XTVERSION), the note on synchronized output
(mode 2026), kitty's key protocol.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from wirereader.reading.terminal.questions import BACKGROUND, FENCE

_SYNCHRONIZED = "\x1b[?2026$p"
_KEYS = "\x1b[?u"
_VERSION = "\x1b[>0q"
_TRUECOLOUR = "\x1b[48;2;1;2;3m\x1bP$qm\x1b\\\x1b[0m"
"""A colour is set, its setting asked for, and taken back; nothing is drawn."""

_BACKGROUND_RE = re.compile(r"\x1b\]11;(rgba?:[0-9a-fA-F/]+)")
_SYNCHRONIZED_RE = re.compile(r"\x1b\[\?2026;(\d)\$y")
_KEYS_RE = re.compile(r"\x1b\[\?\d+u")
_VERSION_RE = re.compile(r"\x1bP>\|([^\x1b\x07]*)")
_TRUECOLOUR_RE = re.compile(r"\x1bP1\$r[\d;:]*48[;:]2[;:]+1[;:]2[;:]3")
_SETTING_RE = re.compile(r"\x1bP[01]\$r")
FENCE_RE = re.compile(r"\x1b\[\?[\d;]*c")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """None wherever nothing was answered."""

    round_trip_s: float | None = None
    """From the question to the answer that every terminal gives."""
    background: str | None = None
    """The colour as X11 writes it: `rgb:ffff/ffff/ffff`."""
    is_synchronized: bool | None = None
    """Whether a frame can be shown at once."""
    has_key_protocol: bool = False
    """Whether kitty's key protocol is known."""
    version: str | None = None
    """Name and version of the terminal."""
    has_truecolour: bool | None = None


def questions(environ: Mapping[str, str]) -> str:
    """What to ask a terminal, the fence last; fewer where a question would be drawn as letters."""
    term = environ.get("TERM", "")
    if re.match(r"linux|vt\d", term):  # but not vte
        return FENCE
    if environ.get("TERM_PROGRAM") == "Apple_Terminal":
        # It draws the last letter of DECRQM and DECRQSS.
        return BACKGROUND + FENCE
    return BACKGROUND + _SYNCHRONIZED + _KEYS + _VERSION + _TRUECOLOUR + FENCE


def answers_in(data: str, round_trip_s: float | None) -> Answers:
    """What the bytes that came back say."""
    background = _BACKGROUND_RE.search(data)
    synchronized = _SYNCHRONIZED_RE.search(data)
    version = _VERSION_RE.search(data)
    return Answers(
        round_trip_s=round_trip_s if FENCE_RE.search(data) else None,
        background=background[1] if background else None,
        is_synchronized=synchronized[1] in "123" if synchronized else None,
        has_key_protocol=_KEYS_RE.search(data) is not None,
        version=version[1].strip() or None if version else None,
        has_truecolour=(
            True if _TRUECOLOUR_RE.search(data) else (False if _SETTING_RE.search(data) else None)
        ),
    )
