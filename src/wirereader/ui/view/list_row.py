"""A story in the list: its title, below it where, when, and what is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.strip import Strip

from wirereader.corpus.rows import StoryRow
from wirereader.model.span import Span
from wirereader.reading.dates import day
from wirereader.reading.notices import label_length, notice
from wirereader.ui.theme.terminal import Look
from wirereader.ui.view.columns import WIDEST
from wirereader.ui.view.line import Line
from wirereader.ui.view.matched import put_matched
from wirereader.ui.view.safe import cells, cut, cut_front, shown

if TYPE_CHECKING:
    from wirereader.search.snippet import Snippet

_TITLE = 3
"""Column of title and place."""
_DATE = 17
"""Column of the date."""
_WITH_DATE = 34
"""Columns of a list that has room for the date."""


class ListRow(NamedTuple):
    """A row and the state it is shown in."""

    row: StoryRow
    opening: str = ""
    """First words of a story without a title, which stand in its place."""
    is_cursor: bool = False
    is_active: bool = True
    """Whether the list has the keys."""
    is_read: bool = False
    is_starred: bool = False
    title_hits: tuple[Span, ...] = ()
    """Characters of the title that the search found."""
    snippet: Snippet | None = None
    """Words of the text that the search found, where the title does not show its hit."""


def title_room(width: int) -> int:
    """Cells of a title in a list of a width: a blank stands before the rule."""
    return width - 1 - _TITLE


def list_lines(scene: ListRow, width: int, look: Look) -> tuple[Strip, Strip]:
    """The two lines of a story, or of a file that could not be read."""
    first, second = _begin(scene, width, look), _begin(scene, width, look)
    right = width - 1
    if scene.is_starred:
        second.put(look.signs.star, look.paint("accent"))
    if scene.row.failure is not None:
        _failed(first, second, scene, right, look)
    else:
        _title(first, scene, right, look)
        if scene.snippet is not None:
            words, hits = scene.snippet
            second.to(_TITLE)
            put_matched(second, words, hits, right - _TITLE, look, ("dim",), "hit")
        else:
            _facts(second, scene.row, min(right, WIDEST - 1), look)
    return first.strip(), second.strip()


def _begin(scene: ListRow, width: int, look: Look) -> Line:
    line = Line(width)
    if scene.is_cursor:
        active = scene.is_active
        sign = look.signs.cursor if active else look.signs.resting
        line.put(sign, look.paint("accent" if active else "sign"))
    return line.to(1)


def _failed(first: Line, second: Line, scene: ListRow, right: int, look: Look) -> None:
    first.put(look.signs.failed, look.paint("flag.kill")).to(_TITLE)
    roles = ("row.cursor",) if scene.is_cursor and scene.is_active else ()
    first.put(cut_front(shown(scene.row.path), right - _TITLE, look.signs.cut), look.paint(*roles))
    reason = cut(shown(scene.row.failure or ""), right - _TITLE, look.signs.cut)
    second.to(_TITLE).put(reason, look.paint("error"))


def _title(line: Line, scene: ListRow, right: int, look: Look) -> None:
    row = scene.row
    if not scene.is_read:
        line.put(look.signs.unread, look.paint("unread"))
    roles: tuple[str, ...] = () if scene.is_read else ("row.unread",)
    if scene.is_cursor and scene.is_active:
        roles += ("row.cursor",)
    title = row.title or scene.opening or row.path.rpartition("/")[2]
    told, first = notice(row.status, row.embargo), None
    line.to(_TITLE)
    if told is not None:
        length = label_length(title, row.status)
        if length:
            first = (Span(0, length), told.flag_role)
        else:
            line.put(f"{told.label} ", look.paint(told.flag_role))
    put_matched(line, title, scene.title_hits, right - line.at, look, roles, "hit", first=first)


def _facts(line: Line, row: StoryRow, right: int, look: Look) -> None:
    dim, signs = look.paint("dim"), look.signs
    numbers = ((signs.quotes, row.quote_count), (signs.figures, row.figure_count))
    counts = "  ".join(f"{sign}{number:,}" for sign, number in numbers if number)
    place = shown((row.place or "").partition(",")[0].upper() or row.agency or "")
    date = day(row.date) if right + 1 >= _WITH_DATE else ""
    if row.standing is not None:
        place = f"{row.standing} {signs.dot} {place}" if place else row.standing
    room = (_DATE if date else right - cells(counts)) - 1 - _TITLE
    line.to(_TITLE).put(cut(place, max(0, room), signs.cut), dim)
    if date:
        line.to(_DATE).put(date, dim)
    line.right(right, counts, dim)
