"""`Answers`: takes what the terminal answers out of what comes from it, so that no answer is a key.

Textual 8.2 does not know the answers to OSC 11 and to the request for device attributes: it would
hand them on as some twenty keys. They come in any pieces, and at any time.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from wirereader.reading.terminal.questions import BACKGROUND, FENCE

QUESTION = BACKGROUND + FENCE
"""What colour the background is, then what ends the answers."""

_ANSWER_RE = re.compile(
    r"\x1b\]1[01];(?P<colour>[^\x07\x1b\x9c]*)(?:\x07|\x1b\\|\x9c)|\x1b\[\?[0-9;]*c"
)
_BEGUN_RE = re.compile(r"\x1b(?:\](?:1(?:[01](?:;[^\x07\x1b\x9c]*\x1b?)?)?)?|\[(?:\?[0-9;]*)?)?\Z")
_LONGEST = 100
"""Characters of an answer; what is longer is none."""


class Told(NamedTuple):
    """One answer."""

    background: str | None
    """The colour as the terminal writes it (`rgb:ffff/ffff/ffff`); None: no more is to come."""


class Answers:
    """Sifts one terminal's input."""

    def __init__(self) -> None:
        self._held = ""

    def sift(self, data: str) -> tuple[str, list[Told]]:
        """The keys of what has come, and the answers in it; what may be half an answer is held."""
        data = self._held + data
        told = [Told(found["colour"]) for found in _ANSWER_RE.finditer(data)]
        keys = _ANSWER_RE.sub("", data)
        begun = _BEGUN_RE.search(keys)
        at = begun.start() if begun is not None and len(begun.group()) < _LONGEST else len(keys)
        self._held = keys[at:]
        return keys[:at], told

    def release(self) -> str:
        """What was held; nothing has followed it, so it is keys after all."""
        held, self._held = self._held, ""
        return held
