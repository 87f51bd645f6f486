"""A row of the speaker finder: name, title, quotes with the unsure ones apart, stories.

A name that is near to what was typed, and not as typed, has a `~` before it.
"""

from __future__ import annotations

from textual.strip import Strip

from wirereader.corpus.rows import SpeakerRow
from wirereader.search.names import NameMatch
from wirereader.ui.theme.speakers import home_slot
from wirereader.ui.theme.terminal import Look
from wirereader.ui.view.columns import TWO_PANES
from wirereader.ui.view.line import Line
from wirereader.ui.view.matched import put_matched
from wirereader.ui.view.safe import cells

_NEAR, _NAME, _TITLE, _NARROW_TITLE = 1, 3, 31, 25
_WIDE = 100
"""Columns from which titles begin at 31 and the unsure quotes are told in words."""


def speaker_line(found: NameMatch[SpeakerRow], width: int, look: Look, *, is_cursor: bool) -> Strip:
    """The row; the sign at 0 and bold letters say that it is the cursor's."""
    line, row = Line(width), found.row
    if is_cursor:
        line.put(look.signs.cursor, look.paint("accent"))
    numbers = _numbers(found, width)
    if found.is_near:
        line.to(_NEAR).put("~", look.paint("dim"))
    right = width - 1
    end = right - sum(cells(text) for text, _ in numbers) - 2
    has_title = width >= TWO_PANES
    title = _TITLE if width >= _WIDE else _NARROW_TITLE
    colour = "dim" if row.unnamed else look.paint.speaker(home_slot(row.name))
    roles = (colour, "headline") if is_cursor else (colour,)
    name_end = title - 2 if has_title and found.title else end
    line.to(_NAME)
    put_matched(line, row.name, found.name_spans, name_end - _NAME, look, roles, "match")
    if has_title and found.title and end > title:
        line.to(title)
        put_matched(line, found.title, found.title_spans, end - title, look, ("dim",), "match")
    line.to(right - sum(cells(text) for text, _ in numbers))
    for text, role in numbers:
        line.put(text, look.paint(role))
    return line.strip()


def _numbers(found: NameMatch[SpeakerRow], width: int) -> list[tuple[str, str]]:
    """The right side in columns: how many quotes, how many of them unsure, in how many stories."""
    row = found.row
    quotes = f"{row.quotes:>5,} {'quote' if row.quotes == 1 else 'quotes':<6}"
    stories = f"{row.stories:>5,} {'story' if row.stories == 1 else 'stories':<7}"
    if width < TWO_PANES:
        return [(quotes, "text")]
    unsure = f"{row.unsure:>4,}?" if row.unsure else " " * 5
    return [(quotes, "text"), (unsure, "unsure"), (stories, "text")]
