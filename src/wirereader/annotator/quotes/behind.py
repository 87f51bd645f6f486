"""The content behind a cue, if the verb can have one of that shape."""

from __future__ import annotations

from wirereader.annotator.quotes.cues import cue_forms
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
_NO_PHRASE = frozenset("CVA,")
"""Tags that do not open the phrase behind a preposition: it ended a relative clause."""
_PARENTHESIS_REACH = 20
_LONGEST_POINTER = 4
_LONGEST_FEELING = 4
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
        if at < hi and tokens.tags[at] in _NO_PHRASE and not tokens.lowers[at].endswith("ing"):
            return None  # `a card that nobody asked for or wanted`; but `insisted on being heard`
    elif kind in ("phrase", "clause") and "f" in frames:
        kind, at = _behind_feeling(tokens, kind, at, hi)
    if at >= hi:
        return None
    is_allowed = not _FRAMES.get(kind, _NO_FRAME).isdisjoint(frames)
    if not is_allowed and (
        kind not in ("phrase", "clause", "quote")
        or _QUOTES_PART.isdisjoint(frames)
        or (frames == "q" and kind != "quote")
    ):
        return None
    end = content_end(tokens, at, hi, bounds)
    if kind in ("phrase", "clause") and "q" in frames:
        mark = _mark_behind_colon(tokens, at, end)
        if mark is not None and (
            _points_on(tokens, at, mark - 1) or (not is_allowed and tokens.tags[mark - 1] == ":")
        ):
            return mark, end
    least = _LEAST_NAMED if "x" in frames else _LEAST_QUOTED
    if is_allowed or has_quotation(tokens, at, end, least):
        return (at, end) if end > at else None
    names_claim = kind == "phrase" and "q" in frames and _names_a_claim(tokens, at, hi)
    return (at, end) if names_claim else None


def with_feeling(tokens: Tokens, cue: Range, part: Range) -> Range:
    """The cue with the noun of feeling that stands between it and its content."""
    between = tokens.lowers[cue[1] : part[0]]
    return cue if words("feelings").isdisjoint(between) else (cue[0], part[0])


def _behind_feeling(tokens: Tokens, kind: str, at: int, hi: int) -> tuple[str, int]:
    """For `expressed concern that X`, `voiced concern about X`: where X begins.

    Words may stand before the noun where `that` follows, none where a preposition does.
    """
    feelings = words("feelings")
    for k in range(at, min(at + _LONGEST_FEELING, hi - 2)):
        if tokens.lowers[k] in feelings:
            following = tokens.tags[k + 1]
            if following == "T":
                return "that", k + 1
            is_topic = k == at and tokens.lowers[k + 1] in ("about", "over")
            return ("phrase", k + 2) if is_topic else (kind, at)
        if tokens.tags[k] not in "NBEGv":
            break
    return kind, at


def _mark_behind_colon(tokens: Tokens, at: int, end: int) -> int | None:
    """For `explained it this way: "X"`, `by saying, "X"`: the mark of the quotation.

    None where a clause with a verb of its own stands before the colon or comma.
    """
    for k in range(at, end):
        if tokens.tags[k] in ":," and is_opening_mark(tokens, k + 1, end):
            return k + 1
        if tokens.tags[k] in "VA" or tokens.region_of[k] >= 0:
            break
    return None


def _points_on(tokens: Tokens, at: int, colon: int) -> bool:
    """Whether the words before a colon only lead to what follows: `it this way`, `by saying`."""
    if tokens.lowers[at] in ("it", "this") and colon - at <= _LONGEST_POINTER:
        return True
    is_cue = tokens.tags[colon - 1] == "G" and tokens.lowers[colon - 1] in cue_forms()
    return is_cue and (
        at == colon - 1 or tokens.tags[colon] == ":" or tokens.lowers[colon - 2] == "by"
    )


def _behind_comma(tokens: Tokens, frames: str, comma: int, hi: int) -> tuple[str, int]:
    """For `said, however, that` and `added, in a letter, "X"`: what follows the second comma.

    Behind a verb like `say` a clause may follow the first comma; `that` behind any.
    """
    if comma + 1 < hi and tokens.tags[comma + 1] == "T":
        return "that", comma + 1
    for k in range(comma + 1, min(hi - 1, comma + _PARENTHESIS_REACH)):
        if is_opening_mark(tokens, k, hi):
            break
        if tokens.tags[k] == ",":
            if tokens.tags[k + 1] == "T":
                return "that", k + 1
            opens = tokens.tags[k + 1] == "t" and k + 2 < hi and tokens.tags[k + 2] in "Vv"
            if opens and "o" in frames:
                return "object to", k + 1
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
