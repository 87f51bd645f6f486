"""The open sheet: where it stands, and its rows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from textual.geometry import Region
from textual.strip import Strip

from wirereader.reading import saved, sheets
from wirereader.reading.desk import Desk
from wirereader.reading.finding import no_command
from wirereader.reading.help import help_groups, query_lines
from wirereader.reading.session import Session, SheetKind
from wirereader.ui.screens.under_text import UnderText, under_text
from wirereader.ui.theme.terminal import Look
from wirereader.ui.view.columns import Columns
from wirereader.ui.view.line import Line
from wirereader.ui.view.rule import over_sheet, under_sheet
from wirereader.ui.view.sheets.help import help_strips
from wirereader.ui.view.sheets.palette import command_line
from wirereader.ui.view.sheets.problems import problem_line
from wirereader.ui.view.sheets.searches import search_line
from wirereader.ui.view.sheets.speakers import speaker_line

UNDER_TEXT: frozenset[SheetKind] = frozenset({"figures", "people", "why"})
"""Sheets that stand below the text, so that what they are about stays in sight."""
_KEPT = 5
"""Rows of the screen that a sheet hanging from the bar leaves."""


_HIGH, _HIGH_FOOT, _LOW_FOOT = 16, 4, 2
"""Rows of the body from which the foot of a list under the text has a rule and three rows, else
two rows alone."""
_WITH_FOOT, _TEXT_KEPT = 5, 2
"""Rows that such a list needs with its rule and its foot, and rows that the text keeps above it."""


@dataclass(frozen=True, slots=True)
class SheetScene:
    """A sheet's place and rows."""

    region: Region
    count: int
    """Its rows, which may be more than are in sight."""
    cursor: int | None
    row: Callable[[int, bool], Strip]
    """The row of a number; whether it is the cursor's."""
    head: tuple[Strip, ...]
    foot: tuple[Strip, ...]
    blank: Strip

    @property
    def height(self) -> int:
        """Rows in sight."""
        return self.region.height - len(self.head) - len(self.foot)


def sheet_scene(desk: Desk, session: Session, columns: Columns, look: Look) -> SheetScene | None:
    """The open sheet, None where none is or the terminal is too small."""
    if session.sheet is None or not columns.fits:
        return None
    if session.sheet.kind in UNDER_TEXT:
        return _under_text(desk, session, columns, look)
    return _hanging(desk, session, columns, look)


def _hanging(desk: Desk, session: Session, columns: Columns, look: Look) -> SheetScene:
    """From edge to edge below the rule; all of the body for the help."""
    sheet, width = session.sheet, columns.width
    kind = sheet.kind if sheet else "help"
    rows = sheets.row_count(desk, session)
    blank = Line(width).strip()
    if kind == "help":
        strips = _help(desk, session, columns, look)
        region = Region(0, 2, width, columns.body)
        return SheetScene(region, len(strips), None, lambda at, _: strips[at], (), (), blank)
    shown = min(max(rows, 1), columns.height - _KEPT - 1)
    shown -= not shown % 2 and shown + 2 > columns.height - _KEPT
    total = shown + 1 + (shown + 1) % 2
    return SheetScene(
        region=Region(0, 2, width, total),
        count=max(rows, 1),
        cursor=min(sheet.row, rows - 1) if sheet and rows else None,
        row=_rows(desk, session, kind, width, look),
        head=(),
        foot=(under_sheet(columns, look),),
        blank=blank,
    )


def _rows(
    desk: Desk, session: Session, kind: SheetKind, width: int, look: Look
) -> Callable[[int, bool], Strip]:
    if kind == "speakers" and len(speakers := sheets.speaker_rows(desk, session)):
        return lambda at, cur: speaker_line(
            sheets.speaker_row(speakers, at), width, look, is_cursor=cur
        )
    if kind == "palette" and (commands := sheets.command_rows(desk, session)):
        return lambda at, cur: command_line(commands[at], width, look, is_cursor=cur)
    if kind == "problems" and (problems := sheets.problem_rows(desk)):
        return lambda at, cur: problem_line(problems[at], width, look, is_cursor=cur)
    if kind == "searches" and (searches := saved.rows(session)):
        return lambda at, cur: search_line(searches[at], width, look, is_cursor=cur)
    words = {"speakers": "No speaker fits.", "searches": "Nothing was searched for yet."}
    if kind == "palette" and session.bar is not None:
        words[kind] = f"{no_command(desk, session.bar.text).capitalize()}."
    nothing = words.get(kind, "Every file could be read.")
    return lambda at, cur: Line(width).to(3).put(nothing, look.paint("dim")).strip()


def _help(desk: Desk, session: Session, columns: Columns, look: Look) -> list[Strip]:
    typed = session.bar.text if session.bar is not None else ""
    groups = help_groups(desk.commands, session.pane, typed)
    forms = query_lines(typed)
    return help_strips(groups, forms, columns.width, look, is_searching=bool(typed.strip()))


def _under_text(desk: Desk, session: Session, columns: Columns, look: Look) -> SheetScene | None:
    """Below the text, at most half of its rows; in a low terminal the text keeps two."""
    sheet = session.sheet
    if sheet is None:
        return None
    most = max(columns.body // 2, min(_WITH_FOOT, columns.body - _TEXT_KEPT))
    width = columns.width - columns.pane
    blank = Line(width)
    if columns.has_rule:
        blank.put(look.signs.vertical, look.paint("rule"))
    shown = under_text(desk, session, sheet, columns, look)
    foot = 0 if shown.foot is None else _HIGH_FOOT if columns.body >= _HIGH else _LOW_FOOT
    height = min(shown.total, most - 1 - foot) + 1 + foot
    cursor = min(sheet.row, shown.total - 1) if shown.has_cursor else None
    return SheetScene(
        region=Region(columns.pane, columns.height - 1 - height, width, height),
        count=shown.total,
        cursor=cursor,
        row=shown.row,
        head=(over_sheet(f" {look.signs.dot} ".join(shown.label), columns, look),),
        foot=_foot(shown, cursor, foot, columns, look),
        blank=blank.strip(),
    )


def _foot(
    shown: UnderText, cursor: int | None, height: int, columns: Columns, look: Look
) -> tuple[Strip, ...]:
    """What the row at the cursor has no room for; a rule before it, where there is a row for it."""
    if shown.foot is None or cursor is None:
        return ()
    if height < _HIGH_FOOT:
        return tuple(shown.foot(cursor, height))
    return (over_sheet("", columns, look), *shown.foot(cursor, height - 1))
