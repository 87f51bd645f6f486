"""The help: keys by group, then signs and colours, in as many columns as there is room for; below
them what can be written in a query, from edge to edge.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import NamedTuple

from textual.strip import Strip

from wirereader.reading.help import HelpGroup, HelpLine
from wirereader.ui.theme.palette import ROLES, Depth
from wirereader.ui.theme.signs import Signs
from wirereader.ui.theme.terminal import Look
from wirereader.ui.view.columns import TWO_PANES
from wirereader.ui.view.line import Line
from wirereader.ui.view.run import Run
from wirereader.ui.view.safe import cells
from wirereader.ui.view.wrap import wrap

_THREE = 116
"""Columns from which there are three side by side."""
_MOST_KEYS = 9
"""Cells kept for keys; the words of longer ones begin further right."""
_SAMPLE = "Words"
_QUERIES = "What can be searched for, in / and &"
_LEFT, _GAP = 3, 2
"""First column; blanks between keys and words, and at least between columns."""


class Entry(NamedTuple):
    """One row of the help: a heading (no words), a key and its words, or nothing."""

    key: str = ""
    words: str = ""
    role: str = "accent"


def help_strips(
    groups: Sequence[HelpGroup],
    forms: Sequence[HelpLine],
    width: int,
    look: Look,
    *,
    is_searching: bool,
) -> list[Strip]:
    """All rows of the help, the first one blank. While something is searched in it, only keys and
    forms of a query.
    """
    blocks = [_keys(group) for group in groups]
    if not is_searching:
        blocks += [_signs(look.signs), _colours(look.paint.depth)]
    if not blocks and not forms:
        blocks = [[Entry("Nothing fits.")]]
    queries = _query_strips(forms, width, look) if forms else []
    if not blocks:
        return queries
    number = 3 if width >= _THREE else 2 if width >= TWO_PANES else 1
    columns = _balanced(blocks, number)
    places = _places(columns, width)
    wrapped = [_wrapped(column, place) for column, place in zip(columns, places, strict=True)]
    rows = zip_longest(*wrapped, fillvalue=Entry())
    return [Line(width).strip(), *(_row(row, places, width, look) for row in rows), *queries]


def _query_strips(forms: Sequence[HelpLine], width: int, look: Look) -> list[Strip]:
    """A blank, a heading, and a row a form; below 72 columns its meaning has a row of its own."""
    meanings = _LEFT + max(cells(form.keys) for form in forms) + _GAP
    rows = [Line(width), Line(width).to(_LEFT).put(_QUERIES, look.paint("headline"))]
    for form in forms:
        line = Line(width).to(_LEFT).put(form.keys, look.paint("accent"))
        rows.append(line)
        start = meanings if width >= TWO_PANES else 2 * _LEFT
        for number, words in enumerate(_lines(form.words, width - start - 1)):
            if number or width < TWO_PANES:
                line = Line(width)
                rows.append(line)
            line.to(start).put(words)
    return [row.strip() for row in rows]


class Place(NamedTuple):
    """Where a column of the help stands."""

    keys: int
    words: int
    end: int


def _places(columns: Sequence[list[Entry]], width: int) -> list[Place]:
    """Columns as wide as they must be, what is left shared out; the widest give way first."""
    keys = [
        min(_MOST_KEYS, max((cells(each.key) for each in column if each.words), default=0))
        for column in columns
    ]
    words = [max(cells(e.words) for e in column) for column in columns]
    room = width - _LEFT - sum(keys) - _GAP * (2 * len(columns) - 1)
    while sum(words) > room and max(words) > 0:
        words[words.index(max(words))] -= 1
    gap = _GAP + max(0, room - sum(words)) // len(columns)
    places, start = [], _LEFT
    for key, word in zip(keys, words, strict=True):
        end = min(width, start + key + _GAP + word)
        places.append(Place(start, start + key + _GAP, end))
        start = end + gap
    return places


def _wrapped(column: Sequence[Entry], place: Place) -> list[Entry]:
    """The entries, with words that are too long for their place on rows of their own below."""
    rows: list[Entry] = []
    for entry in column:
        start = max(place.words, place.keys + cells(entry.key) + _GAP)
        first, *more = _lines(entry.words, place.end - start)
        rows.append(entry._replace(words=first))
        if more:
            behind = entry.words.removeprefix(first).lstrip()
            rows += [Entry("", words) for words in _lines(behind, place.end - place.words)]
    return rows


def _lines(words: str, room: int) -> list[str]:
    """The words in as many lines as they need."""
    return [words[left:right] for left, right in wrap(Run(words), max(1, room))]


def _row(entries: Sequence[Entry], places: Sequence[Place], width: int, look: Look) -> Strip:
    line = Line(width)
    for entry, place in zip(entries, places, strict=False):
        if entry.key:
            role = entry.role if entry.words else "headline"
            line.to(place.keys).put(entry.key, look.paint(role))
        if entry.words:
            line.to(max(place.words, line.at + _GAP if entry.key else 0)).put(entry.words)
    return line.strip()


def _balanced(blocks: Sequence[list[Entry]], number: int) -> list[list[Entry]]:
    """The blocks in order, one under the other, in columns as even as can be."""
    limit = max(map(len, blocks))
    while len(columns := _filled(blocks, limit)) > number:
        limit += 1
    return columns


def _filled(blocks: Sequence[list[Entry]], limit: int) -> list[list[Entry]]:
    columns: list[list[Entry]] = []
    for block in blocks:
        if columns and len(columns[-1]) + 1 + len(block) <= limit:
            columns[-1] += [Entry(), *block]
        else:
            columns.append(list(block))
    return columns


def _keys(group: HelpGroup) -> list[Entry]:
    return [Entry(group.name), *(Entry(line.keys, line.words) for line in group.lines)]


def _signs(signs: Signs) -> list[Entry]:
    return [
        Entry("Signs"),
        Entry(signs.cursor, "where you are"),
        Entry(signs.exact, "exact words, in marks", "sign"),
        Entry(signs.reported, "reported words", "sign"),
        Entry(signs.unsure, "not sure who says it", "unsure"),
        Entry(signs.unread, "unread", "unread"),
        Entry(signs.star, "starred"),
        Entry(signs.failed, "could not be read", "flag.kill"),
        Entry(f"{signs.quotes}19", "quotes in the story", "dim"),
        Entry(f"{signs.figures}13", "figures in the story", "dim"),
    ]


_COLOURS = [
    Entry("blue", "where you are"),
    Entry("green", "exact words", "quote"),
    Entry("sand", "figures; amounts bold", "figure.amount"),
    Entry("names", "one colour a speaker", "speaker.0"),
    Entry("yellow", "search hits", "hit"),
    Entry("orange", "correction, embargo", "flag"),
]


def _colours(depth: Depth) -> list[Entry]:
    """What a colour means; with the user's own colours a sample stands for its name, and without
    colours only what looks different is told: signs say the rest.
    """
    if depth == "indexed":
        return [Entry("Colours"), *_COLOURS]
    told = [entry for entry in _COLOURS if depth != "mono" or ROLES[entry.role].mono]
    return [Entry("Looks"), *(entry._replace(key=_SAMPLE) for entry in told)]
