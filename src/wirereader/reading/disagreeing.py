"""Figures of one story that contradict each other. They are pointed out, never mended.

A false alarm costs more trust than a slip that goes unnoticed, so two figures count as values of
one thing only in two cases. A headline's figure disagrees where no figure of the text agrees with
it and the text has one single value for the same noun. `The 13 ferry passengers` disagrees where
the story has spoken of one other number of ferry passengers before, and of this one nowhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from wirereader.lexicons import table
from wirereader.model.figure import Figure
from wirereader.model.story import Story
from wirereader.text.fold import fold

_KINDS = frozenset({"money", "quantity", "cardinal", "duration"})
"""Kinds that are compared. Polls give one thing many percentages, and rightly."""

_BEFORE, _BEHIND = 8, 60
"""Characters looked at before a figure for its article, and behind its noun for what happened."""

_MOST = 400
"""Figures of a story that are compared; one with more is a table."""

_NO_END = Decimal("Infinity")


class Thing(NamedTuple):
    """A figure and what it counts."""

    number: int
    """Its place among the story's figures, from 0."""
    figure: Figure
    in_title: bool
    is_the: bool
    """Whether `the` stands before it, and not `of the`, as in `56 of the 146`: it speaks again of
    what was spoken of before."""
    phrase: tuple[str, ...]
    """The folded words of what it counts."""
    happened: str
    """The word behind them, without forms of `be` and `have`: `killed` of `12 men were killed`."""


def disagreements(story: Story) -> dict[int, int]:
    """Numbers of the figures that contradict another one, each with that other one's number."""
    if not 2 <= len(story.figures) <= _MOST:
        return {}
    found: dict[int, int] = {}
    for alike in _groups(story):
        said: dict[tuple[str, ...], list[Thing]] = {}
        for thing in alike:
            if not thing.phrase:
                continue
            if thing.in_title:
                other = _in_text(thing, alike)
            else:
                other = _before(thing, said.get(thing.phrase, ()), alike)
            said.setdefault(thing.phrase, []).append(thing)
            if other is not None:
                found.setdefault(thing.number, other.number)
                found.setdefault(other.number, thing.number)
    return found


def difference(story: Story, other: Figure) -> str:
    """`the headline says 12 passengers`: a figure that contradicts one, with what it counts."""
    in_title = any(p.start <= other.start < p.end for p in story.paragraphs if p.role == "title")
    where = "the headline" if in_title else "elsewhere the text"
    end = other.of.end if other.of else other.end
    return f"{where} says {' '.join(story.text[other.start : end].split())}"


def agree(one: Figure, other: Figure) -> bool:
    """Whether both can be said of one thing: `4 billion` may be `4.1 billion`, 12 is not 13.

    A round number stands for all that is less than one of its last digit away; a range and what is
    over, under or about a number for all that they take in.
    """
    (low, high), (other_low, other_high) = _reach(one), _reach(other)
    gap = max(low - other_high, other_low - high)
    return gap <= 0 or gap < max(map(_last_digit, (low, high, other_low, other_high)))


def _things(story: Story) -> Iterator[Thing]:
    text = story.text
    titles = [p for p in story.paragraphs if p.role == "title"]
    for number, figure in enumerate(story.figures):
        if figure.kind not in _KINDS or not _is_number(figure):
            continue
        counted = figure.of
        yield Thing(
            number,
            figure,
            any(title.start <= figure.start < title.end for title in titles),
            _is_the(text[max(0, figure.start - _BEFORE) : figure.start]),
            tuple(fold(counted.cut(text)).split()) if counted else (),
            _happened(text[counted.end : counted.end + _BEHIND]) if counted else "",
        )


def _is_the(before: str) -> bool:
    words = fold(before).split()
    return before[-1:].isspace() and words[-1:] == ["the"] and words[-2:-1] != ["of"]


def _happened(behind: str) -> str:
    for word in fold(behind).split():
        if not word[0].isalpha():
            return ""
        word = word.rstrip(".,;:")
        if word not in _auxiliaries():
            return word
    return ""


@cache
def _auxiliaries() -> frozenset[str]:
    groups = table("word_groups").items()
    return frozenset(word for word, (names,) in groups if {"be", "have"} & set(names.split()))


def _groups(story: Story) -> Iterable[Sequence[Thing]]:
    """The figures that can be compared, those of one kind and unit together."""
    groups: dict[tuple[str, str | None], list[Thing]] = {}
    for thing in _things(story):
        groups.setdefault((thing.figure.kind, thing.figure.unit), []).append(thing)
    return groups.values()


def _in_text(title: Thing, alike: Sequence[Thing]) -> Thing | None:
    """What the text says instead of a headline's figure, None where it need not disagree."""
    rest = [thing for thing in alike if not thing.in_title]
    same = [thing for thing in rest if _is_same(title, thing)]
    return same[0] if _contradict(title, same, rest) else None


def _before(thing: Thing, said: Sequence[Thing], alike: Sequence[Thing]) -> Thing | None:
    """What was said before of the thing that a figure with `the` speaks of again."""
    if not thing.is_the or not said:
        return None
    same = [other for other in said if _is_told_again(thing, other)]
    return same[0] if _contradict(thing, same, alike) else None


def _contradict(thing: Thing, same: Sequence[Thing], alike: Sequence[Thing]) -> bool:
    """Whether one single other value is there, and nothing that agrees or makes up the rest."""
    if not same:
        return False
    reach = _reach(same[0].figure)
    if any(_reach(other.figure) != reach for other in same):
        return False
    rest = [other for other in alike if other.number != thing.number]
    if any(agree(thing.figure, other.figure) for other in rest):
        return False
    value, other_value = thing.figure.value, same[0].figure.value
    if not isinstance(value, Decimal) or not isinstance(other_value, Decimal):
        return True
    return all(abs(value - other_value) != other.figure.value for other in rest)


def _is_same(title: Thing, thing: Thing) -> bool:
    """Whether both count the same noun; of persons and things, to which the same happened."""
    if not thing.phrase or title.phrase[-1] != thing.phrase[-1]:
        return False
    return title.figure.kind != "cardinal" or (
        bool(title.happened) and (title.happened == thing.happened)
    )


def _is_told_again(thing: Thing, before: Thing) -> bool:
    """Whether two figures of the same words count one thing: `the two countries` may be any."""
    return len(thing.phrase) > 1 or thing.happened == before.happened != ""


def _is_number(figure: Figure) -> bool:
    values = (figure.low, figure.high) if figure.value is None else (figure.value,)
    return all(isinstance(value, Decimal) for value in values)


def _reach(figure: Figure) -> tuple[Decimal, Decimal]:
    """The smallest and the largest number that a figure may stand for."""
    value, low, high = figure.value, figure.low, figure.high
    if not isinstance(value, Decimal):
        assert isinstance(low, Decimal)  # noqa: S101 - for the type checker: others are left out
        assert isinstance(high, Decimal)  # noqa: S101 - the same
        return low, high
    sign = figure.comparator or ""
    return (
        -_NO_END if sign in ("<", "<=", "~") else value,
        _NO_END if sign in (">", ">=", "~") else value,
    )


def _last_digit(number: Decimal) -> Decimal:
    """What one more in the last digit that is not zero would add: 100 of `4,100`."""
    exponent = number.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(0)
