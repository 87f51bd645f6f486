"""Numbers within names: `Boeing 737`, `Article 370`, `10 Downing Street`, `Channel Four`."""

from __future__ import annotations

from wirereader.annotator.figures.money import currency_start
from wirereader.annotator.figures.reading import Passage, Reading
from wirereader.annotator.figures.scores import is_score
from wirereader.annotator.figures.units import read_unit_after
from wirereader.lexicons import words
from wirereader.text.contexts import context
from wirereader.text.dates import month_of, weekday_of
from wirereader.text.number_words import ONE, number_words
from wirereader.text.numbers import read_number

_ROAD_REACH = 4
"""Pieces after a house number in which the road's word is looked for."""

_SHORTEST_TITLE = 2
"""Words with capitals that at a sentence's start may still be a count of people."""

_MOST_POINTS = 3
"""Digits of the points that a team makes."""

_LIST_JOINTS = frozenset({"and", "or", ",", "to", "-", "through", "&"})


def read_named_number(p: Passage, i: int) -> Reading | None:
    """The number at piece `i` as part of the name before it, a reading without kind, or None."""
    return Reading(i, _list_end(p, i)) if _is_named(p, i) else None


def follows_house_or_model(piece: str) -> bool:
    """Whether a piece may follow the digits of a house, a model or a plan for savings."""
    lower = piece.lower()
    return lower != piece or lower in context("after model") or lower in context("savings plan")


def read_house_or_model(p: Passage, i: int) -> Reading | None:
    """The digits at piece `i` with which a name begins, as a reading without kind, or None."""
    is_model = p.low[i + 1] in context("after model") and len(p.raw[i]) > 1
    return Reading(i, i + 1) if is_model or _is_plan(p, i) else _read_address(p, i)


def read_title_word(p: Passage, i: int) -> Reading | None:
    """The number word at piece `i` within a name, as a reading without kind, or None."""
    return Reading(i, i + 1) if p.is_capital(i) and _is_title_word(p, i) else None


def _is_plan(p: Passage, i: int) -> bool:
    """Whether a plan for savings is called by the number: `529 plans`, `a 401(k)`."""
    is_known = p.low[i] in context("number of savings plan")
    return is_known and p.low[i + 1] in context("savings plan")


def _is_title_word(p: Passage, i: int) -> bool:
    """Whether a number word is capitalised within a name: `the Big Five`, `the Six-Day War`."""
    if p.is_name_part(i):
        following = p.next_word(i + 1)
        return not _is_measured(p, i) or (following is not None and p.is_capital(following))
    if not p.is_capital(i) or p.is_heading:
        return False
    end = i + 1
    while p.spaced(end) and p.is_capital(end):
        end += 1
    if not number_words()[p.low[i]][1] and end - i == _SHORTEST_TITLE:
        return not p.raw[end - 1].endswith(("s", "men"))  # Zero Alder, but Zero Aldermen
    # `Three Alder Gorge was`, but `Three Old Alder ships` and `Two New Aldermen` count.
    is_name = end - i > _SHORTEST_TITLE and not p.raw[end - 1].endswith(("s", "men"))
    return is_name and not p.has_plural_noun(end)


def _is_named(p: Passage, i: int) -> bool:
    """Whether the word before the number says that it is a name."""
    before = p.low[i - 1]
    if before == "." and p.low[i - 2] in context("abbreviation in name") and p.joined(i - 1):
        return True
    if not p.spaced(i) or not p.is_word(i - 1):
        return False
    if _is_set_phrase(p, i):
        return True
    is_small = p.raw[i - 1] == before
    if before in words("identifier_words") and (p.is_number(i) or before != "no"):
        # `articles 5 and 6` names two; `two articles 5 times` does not.
        is_plural = is_small and before.endswith("s")
        return not ((is_plural and p.low[i + 1] not in _LIST_JOINTS) or _is_measured(p, i))
    if is_small or _is_measured(p, i):
        return False
    if before in words("identifier_names"):
        return True
    return p.is_number(i) and _has_name_before(p, i)


def _is_set_phrase(p: Passage, i: int) -> bool:
    """`called 911`, `the Group of 20`."""
    before = p.low[i - 1]
    if p.low[i] in context("emergency number"):
        return before in context("calling")
    return before == "of" and p.raw[i - 2] == "Group"


def _has_name_before(p: Passage, i: int) -> bool:
    """Whether a capitalised word that opens no sentence makes a name with the digits at `i`."""
    before, word = p.low[i - 1], p.raw[i - 1]
    if p.is_heading or "," in p.raw[i] or month_of(before) or weekday_of(before):
        return False
    if currency_start(p, i) is not None:
        return False
    is_acronym = word.isupper() and len(word) > 1
    if before in context("season or feast") or (p.opens_sentence(i - 1) and not is_acronym):
        return False
    return not (p.has_plural_noun(i + 1) or is_score(p, i) or _is_result(p, i))


def _is_result(p: Passage, i: int) -> bool:
    """`Norland 3, Vestria 1`: a list of teams with their scores."""
    if not _is_points(p, i):
        return False
    if p.low[i + 1] in (",", ";") and p.is_capital(i + 2):
        return any(_is_points(p, k) for k in range(i + 3, i + 5))
    return any(p.low[k] in (",", ";") and _is_points(p, k - 1) for k in (i - 2, i - 3))


def _is_points(p: Passage, i: int) -> bool:
    """Whether a small number stands before a sign, as in a list of results."""
    return p.is_number(i) and len(p.raw[i]) <= _MOST_POINTS and not p.raw[i + 1].isalnum()


def _is_measured(p: Passage, i: int) -> bool:
    """Whether a unit, a scale or a hyphenated noun shows that the number at `i` counts."""
    number = read_number(p, i)
    if number is None:
        return False
    if number.scale != ONE or read_unit_after(p, number) is not None:
        return True
    at = p.after_hyphen(number.end)
    return at is not None and p.is_lower(at)


def _list_end(p: Passage, i: int) -> int:
    """The end of the names that share their word: `Articles 5 and 6`, `Boeing 737-800`."""
    end = p.joined_end(i)
    while p.low[end] in _LIST_JOINTS and p.is_number(end + 1) and not p.has_plural_noun(end + 2):
        if _is_measured(p, end + 1):
            break
        end = p.joined_end(end + 1)
    return end


def _read_address(p: Passage, i: int) -> Reading | None:
    """`10 Downing Street`: a house number, capitalised words and a road's word."""
    if not p.raw[i].isdecimal():
        return None
    roads = context("road")
    for k in range(i + 1, i + 1 + _ROAD_REACH):
        if not p.spaced(k) or not p.is_capital(k):
            return None
        if k > i + 1 and p.low[k] in roads:
            return Reading(i, k + 1)
    return None
