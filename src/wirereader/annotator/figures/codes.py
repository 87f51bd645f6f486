"""Numbers that are written into a code: `F-35`, `G20`, `555-0142`, `9/11`, `23-cv-1145`, `3D`."""

from __future__ import annotations

from wirereader.annotator.figures.reading import Passage, Reading
from wirereader.annotator.figures.times import read_time
from wirereader.annotator.figures.units import read_unit
from wirereader.lexicons import table, words
from wirereader.text.contexts import context
from wirereader.text.dates import read_date, year_at
from wirereader.text.fractions import read_fraction
from wirereader.text.number_words import class_of, read_scales

_CODE_SIGNS = frozenset("#@&=\\№~")
_HYPHENS = frozenset({"-", "\u2011"})
_DIGIT_SUFFIXES = frozenset({"st", "nd", "rd", "th", "s", "am", "pm", "a", "p"})
_SCALE_CLASSES = frozenset({"letter", "short", "scale", "glyph"})
_DIAL_SIGNS = frozenset({"+", "("})
_LONGEST_COUNT = 9
"""Digits of a count that is written without commas; longer rows are serial numbers."""

_LIST_HEADS = frozenset({"", ";", ":", ".", ","})
_MOST_GROUPS = 6
"""Of digits in a telephone number; a longer chain is not looked through to its end."""

_GROUP_SIGNS = frozenset({"-", ".", "\u2011"})


def read_code(p: Passage, i: int) -> Reading | None:
    """The code that the digits at piece `i` belong to, as a reading without kind, or None."""
    if p.spaced(i) and p.spaced(i + 1) and _may_stand_alone(p, i):
        return None
    if p.joined(i) and _is_tail(p, i):
        return Reading(i, p.joined_end(i))
    if p.joined(i + 1) and _is_head(p, i):
        return Reading(i, p.joined_end(i))
    if len(p.raw[i]) > _LONGEST_COUNT and p.raw[i].isdecimal():
        return Reading(i, p.joined_end(i))
    return _read_telephone(p, i) or _read_list_mark(p, i)


def _may_stand_alone(p: Passage, i: int) -> bool:
    """Whether digits with white space on both sides are no serial or telephone number."""
    written = p.raw[i]
    is_short = len(written) <= _LONGEST_COUNT and written[0] != "0"
    return is_short and p.low[i - 1] not in _DIAL_SIGNS


def _is_tail(p: Passage, i: int) -> bool:
    """Whether what stands right before the digits makes a code of them."""
    before = p.raw[i - 1]
    if before.isalpha():
        is_currency = p.low[i - 1] in table("currency_signs") and p.is_capital(i - 1)
        return not is_currency or (p.joined(i - 1) and p.raw[i - 2].isalnum())
    if before in ("/", "+"):
        return p.raw[i - 2].isalnum() and p.joined(i - 1)
    if before in _CODE_SIGNS:
        return True
    if before in _HYPHENS and p.joined(i - 1) and p.raw[i - 2].isalpha():
        if p.low[i - 2] in context("before hyphen and number"):
            return False
        return not _ends_measure(p, i - 2)
    if before == ".":
        return p.joined(i - 1) and _is_dotted_code(p, i - 2)
    if before == "(":
        return p.joined(i - 1) and p.raw[i - 2].isalnum()
    return False


def _is_dotted_code(p: Passage, i: int) -> bool:
    """Whether a full stop and digits go on from piece `i` as a code: `2.0.1`, `QX.5`."""
    if p.is_word(i):
        return p.low[i] not in table("currency_signs")
    return "." in p.raw[i] and p.is_number(i)


def _ends_measure(p: Passage, i: int) -> bool:
    """Whether the word at `i` belongs to the number before it: `$1.5m-2m`, `9am-5pm`, `5km-7km`."""
    return p.is_number(i - 1) and (
        class_of(p.low[i]) in _SCALE_CLASSES or p.low[i] in _DIGIT_SUFFIXES or bool(read_unit(p, i))
    )


def _is_head(p: Passage, i: int) -> bool:
    """Whether what is written right after the digits makes a code of them."""
    after = p.low[i + 1]
    if p.raw[i + 1].isalpha():
        return not _is_suffix(p, i + 1)
    if after == "/":
        is_season = year_at(p, i) is not None and len(p.raw[i + 2]) == len("97")
        return p.joined(i + 2) and p.is_number(i + 2) and not (is_season or read_fraction(p, i))
    if after == "+":
        return p.joined(i + 2) and p.raw[i + 2].isalnum()
    if after in _HYPHENS and p.joined(i + 2):
        return p.is_capital(i + 2) and not p.is_heading
    return False


def _is_suffix(p: Passage, at: int) -> bool:
    """Whether letters written against digits are a scale, a unit, a zone or an ending (`20th`)."""
    word = p.low[at]
    kind = class_of(word)
    if kind == "letter" and read_scales(p, at, in_digits=True)[1] == at:
        return False
    if word in _DIGIT_SUFFIXES or kind in _SCALE_CLASSES:
        return True
    return word in words("clock_zones") or read_unit(p, at) is not None


def _read_telephone(p: Passage, i: int) -> Reading | None:
    """`555-0142`, `(212) 555-0142`, `1-800-555-0142`, `+44 20 7946 0018`; also a leading zero."""
    if p.spaced(i + 1) and p.raw[i][0] != "0" and p.low[i - 1] not in _DIAL_SIGNS:
        return None
    if p.low[i - 1] == "(" and p.low[i + 1] == ")" and len(p.raw[i]) == 3 and p.is_number(i + 2):
        inner = _read_telephone(p, i + 2)
        return inner and inner._replace(start=i)
    groups = [i]
    while len(groups) < _MOST_GROUPS and _is_group(p, groups[-1] + 1):
        groups.append(groups[-1] + 2)
    end = groups[-1] + 1
    lengths = [len(p.raw[k]) for k in groups]
    if lengths == [3, 4] or (len(groups) > 2 and max(lengths) > 2 and not read_date(p, i)):
        return Reading(i, p.joined_end(end - 1))
    if p.low[i - 1] == "+" and p.joined(i) and (len(groups) > 1 or _is_bare(p, i + 1)):
        while _is_bare(p, end):
            end += 1
        return Reading(i, end)
    if p.raw[i][0] != "0" or len(p.raw[i]) == 1 or "." in p.raw[i]:
        return None
    is_known = read_date(p, i) is not None or read_time(p, i) is not None
    return None if is_known else Reading(i, p.joined_end(end - 1))


def _is_group(p: Passage, k: int) -> bool:
    if p.low[k] not in _GROUP_SIGNS or not (p.joined(k) and p.joined(k + 1)):
        return False
    return p.raw[k + 1].isdecimal() and p.is_number(k + 1)


def _is_bare(p: Passage, k: int) -> bool:
    return p.spaced(k) and p.is_number(k) and p.raw[k].isdecimal()


def _read_list_mark(p: Passage, i: int) -> Reading | None:
    """`1. Copper` or `(2) copper` at the start of a paragraph or of a member of a list."""
    if len(p.raw[i]) > 2 or not (p.joined(i + 1) and p.spaced(i + 2) and p.is_word(i + 2)):
        return None
    if p.low[i + 1] == "." and p.is_capital(i + 2):
        return Reading(i, i + 2) if p.low[i - 1] in _LIST_HEADS else None
    if p.low[i + 1] != ")":
        return None
    before = p.low[i - 2] if p.low[i - 1] == "(" else p.low[i - 1]
    return Reading(i, i + 2) if before in _LIST_HEADS or before == "and" else None
