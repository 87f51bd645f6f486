"""The content behind a cue, if the verb can have one of that shape."""

from __future__ import annotations

from wirereader.annotator.quotes.ends import PLAIN, Bounds, content_end
from wirereader.annotator.quotes.found import Range
from wirereader.annotator.quotes.openings import Opening, is_opening_mark
from wirereader.annotator.tokens import Tokens
from wirereader.lexicons import words

_FRAMES = {
    "quote": frozenset("qsk"),
    "that": frozenset("ts"),
    "clause": frozenset("cs"),
    "wh": frozenset("ws"),
    "to": frozenset("i"),
    "object to": frozenset("o"),
    "phrase": frozenset("ns"),
}
"""Shape of a content to the frames that allow it; the lexicon explains the letters."""
_NO_FRAME: frozenset[str] = frozenset()
_QUOTES_PART = frozenset("kq")
"""Frames of verbs that take any content of which part is quoted."""
_PARENTHESIS_REACH = 20
_LEAST_QUOTED = 5
"""Tokens of a quotation with its marks: three words."""
_LEAST_NAMED = 3
"""The same behind verbs of naming (`called the plan "dangerous"`): one word."""


def content_behind(
    tokens: Tokens, frames: str, opening: Opening, hi: int, bounds: Bounds = PLAIN
) -> Range | None:
    """The content that `opening` opens, up to `hi` at most; None if the frames do not allow it.

    A phrase or clause that no frame allows is taken all the same where three words or more of it
    are quoted (one behind a verb of naming), and `the need for ...` behind any verb of saying.
    """
    kind, at = opening
    if kind == "comma":
        kind, at = _behind_comma(tokens, frames, at, hi)
    if kind == "colon":
        return (at, hi) if "q" in frames and at < hi else None
    if kind == "prep":
        kind, at, frames = "phrase", at + 1, "n"
    if at >= hi:
        return None
    is_allowed = not _FRAMES.get(kind, _NO_FRAME).isdisjoint(frames)
    if not is_allowed and (
        kind not in ("phrase", "clause", "quote") or _QUOTES_PART.isdisjoint(frames)
    ):
        return None
    end = content_end(tokens, at, hi, bounds)
    least = _LEAST_NAMED if "x" in frames else _LEAST_QUOTED
    if is_allowed or has_quotation(tokens, at, end, least):
        return (at, end) if end > at else None
    names_claim = kind == "phrase" and "q" in frames and _names_a_claim(tokens, at, hi)
    return (at, end) if names_claim else None


def _behind_comma(tokens: Tokens, frames: str, comma: int, hi: int) -> tuple[str, int]:
    """For `said, however, that` and `added, in a letter, "X"`: what follows the second comma.

    Behind a verb like `say` a clause may follow the first comma.
    """
    for k in range(comma + 1, min(hi - 1, comma + _PARENTHESIS_REACH)):
        if is_opening_mark(tokens, k, hi):
            break
        if tokens.tags[k] == ",":
            if tokens.tags[k + 1] == "T":
                return "that", k + 1
            if is_opening_mark(tokens, k + 1, hi):
                return "quote", k + 1
    if "s" in frames and comma + 1 < hi and tokens.tags[comma + 1] not in "GC-":
        return "clause", comma + 1
    return "none", comma


def _names_a_claim(tokens: Tokens, at: int, hi: int) -> bool:
    """Whether the phrase at `at` is `the need for ...`, `the growing importance of ...`."""
    claims = words("claim_nouns")
    return any(
        tokens.lowers[k] in claims and tokens.tags[k + 1] in "It"
        for k in range(at, min(at + 4, hi - 1))
    )


def has_quotation(tokens: Tokens, first: int, stop: int, least: int = _LEAST_QUOTED) -> bool:
    """Whether `least` tokens between `first` and `stop` stand in marks, these among them."""
    for number in {*tokens.region_of[first:stop]} - {-1}:
        region = tokens.regions[number]
        if min(region.stop, stop) - max(region.first, first) >= least:
            return True
    return False
