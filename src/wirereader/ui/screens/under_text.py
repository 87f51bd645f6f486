"""The sheets that stand under the text: the figures, who is named, why something is marked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from textual.strip import Strip

from wirereader.model.story import Story
from wirereader.reading.desk import Desk
from wirereader.reading.figure_list import figure_rows
from wirereader.reading.people_list import named_rows
from wirereader.reading.session import Session, Sheet
from wirereader.reading.why import explain
from wirereader.ui.screens.scenes import SHEET_LABELS
from wirereader.ui.theme.terminal import Look
from wirereader.ui.view.columns import Columns
from wirereader.ui.view.margin import short_names
from wirereader.ui.view.marking import Marking
from wirereader.ui.view.sheets.figure_detail import figure_detail
from wirereader.ui.view.sheets.figures import figure_line, kind_word
from wirereader.ui.view.sheets.people import named_detail, named_line
from wirereader.ui.view.sheets.why import why_strips


class UnderText(NamedTuple):
    """What such a sheet shows."""

    label: tuple[str, ...]
    """What stands on its rule, in parts."""
    total: int
    row: Callable[[int, bool], Strip]
    """The row of a number; whether it is the cursor's."""
    has_cursor: bool = True
    foot: Callable[[int, int], Sequence[Strip]] | None = None
    """What the row of a number has no room for, in so many rows; None where rows say all."""


def under_text(
    desk: Desk, session: Session, sheet: Sheet, columns: Columns, look: Look
) -> UnderText:
    """The rows of the open sheet."""
    story = desk.story(session.story)
    if story is not None and sheet.kind == "figures":
        return _figures(story, sheet, columns, look)
    if story is not None and sheet.kind == "people":
        return _people(story, sheet, columns, look)
    strips = why_strips(explain(desk, session), columns, look)
    label = (SHEET_LABELS[sheet.kind],)
    return UnderText(label, len(strips), lambda at, _: strips[at], has_cursor=False)


def _figures(story: Story, sheet: Sheet, columns: Columns, look: Look) -> UnderText:
    rows, short, marking = figure_rows(story, sheet), short_names(story), Marking(story)
    every = f"{len(story.figures):,}"
    label: tuple[str, ...] = (SHEET_LABELS["figures"],)
    label += (kind_word(sheet.only), f"{len(rows):,} of {every}") if sheet.only else (every,)
    if sheet.sort:
        label += (f"by {sheet.sort}",)

    def row(at: int, is_cursor: bool) -> Strip:
        name = short.get(rows[at].said_by, rows[at].said_by)
        return figure_line(story, rows[at], name, columns, look, is_cursor=is_cursor)

    def foot(at: int, height: int) -> Sequence[Strip]:
        role = marking.speaker_role(rows[at].said_by)
        return figure_detail(story, rows[at], role, height, columns, look)

    return UnderText(label, len(rows), row, foot=foot)


def _people(story: Story, sheet: Sheet, columns: Columns, look: Look) -> UnderText:
    rows, marking = named_rows(story, sheet), Marking(story)
    bodies = sum(row.is_body for row in rows)
    label: tuple[str, ...] = (SHEET_LABELS["people"],)
    if len(rows) > bodies:
        label += (f"{len(rows) - bodies:,}",)
    if bodies:
        label += (f"bodies {bodies:,}",)
    if sheet.sort:
        label += (f"by {sheet.sort}",)

    def row(at: int, is_cursor: bool) -> Strip:
        role = "dim" if rows[at].is_body else marking.speaker_role(rows[at].name)
        return named_line(rows[at], role, columns, look, is_cursor=is_cursor)

    def foot(at: int, height: int) -> Sequence[Strip]:
        return named_detail(story, rows[at], height, columns, look)

    return UnderText(label, len(rows), row, foot=foot)
