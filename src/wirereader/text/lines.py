"""The text cut at its line feeds, white space measured off: what every later rule looks at."""

from __future__ import annotations

from typing import NamedTuple

_ENDS = frozenset(".!?:;…。！？")
_CLOSERS = "”’\"')]»›"


class Line(NamedTuple):
    """A line with something on it. Offsets leave the white space around it out."""

    start: int
    end: int
    indent: int
    """Characters of white space before `start` on the line; a tab counts 8."""
    blank_before: bool
    """Whether a blank line, or nothing at all, stands before it."""

    @property
    def width(self) -> int:
        """Code points on the line, without the white space around them."""
        return self.end - self.start


def lines_of(text: str) -> list[Line]:
    r"""The lines of `text` that are not blank, in order. Only `\n` ends a line."""
    found: list[Line] = []
    start = 0
    is_blank_before = True
    for raw in text.split("\n"):
        left = raw.lstrip()
        if left:
            first = start + len(raw) - len(left)
            end = first + len(left.rstrip())
            indent = first - start
            if indent and "\t" in raw[:indent]:
                indent += 7 * raw.count("\t", 0, indent)
            found.append(Line(first, end, indent, is_blank_before))
            is_blank_before = False
        else:
            is_blank_before = True
        start += len(raw) + 1
    return found


def is_sentence_end(words: str) -> bool:
    """Whether the words end as a sentence does, closing marks aside."""
    return words.rstrip(_CLOSERS)[-1:] in _ENDS
