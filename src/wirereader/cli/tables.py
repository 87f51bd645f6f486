"""Rows to stdout in the form that was asked for; each row goes out when it comes.

A `Row` carries what all forms need: fixed cells for the tables, an object for JSON Lines, and for
`text` the words of a line with the heading that it stands under.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Protocol, TextIO

from wirereader.cli.options import Format

Cell = str | int | float | Decimal | bool | Sequence[str] | None

_FORMULA_SIGNS = frozenset("=+-@\t\uff1d\uff0b\uff0d\uff20")
"""A spreadsheet runs a cell that begins so; the full-width forms count in some languages."""

_WIDEST = 32
"""Characters of a padded column of `text`; only there are words cut, and only for the eye."""

_MARKDOWN_SIGNS = {ord(sign): f"\\{sign}" for sign in "\\`*_[]|~#"} | {
    ord("&"): "&amp;",
    ord("<"): "&lt;",
    ord("\n"): " ",
    ord("\t"): " ",
}
"""With these out of the way the rendered cell shows the words letter for letter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row, ready for every form."""

    cells: Sequence[Cell]
    """As many as the table has columns."""
    record: Mapping[str, Any]
    """The JSON object."""
    line: Sequence[str]
    """What `text` prints, padded to columns under one heading; the last is never padded."""
    heading: str | None = None
    """Printed by `text` above the first of the rows that share it; empty: aligned, but no line."""


class Table(Protocol):
    """A form of output, begun when it is made."""

    def add(self, row: Row) -> None:
        """Write the row, now or as soon as its group is known."""

    def close(self) -> None:
        """Write what is still held."""


def open_table(form: Format, columns: Sequence[str], out: TextIO | None = None) -> Table:
    """A table with these columns on stdout, or on `out`."""
    out = sys.stdout if out is None else out
    if form == "text":
        return _Text(out)
    if form == "jsonl":
        return _JsonLines(out)
    if form == "md":
        return _Markdown(out, columns)
    return _Csv(out, columns, is_for_spreadsheets=form == "excel")


def plain_decimal(number: Decimal) -> str:
    """All digits, no exponent, no trailing zeros: `1E+9` is `1000000000`."""
    digits = format(number, "f")
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def _plain(cell: Cell) -> str:
    """The cell as the words of a table."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, int | float | Decimal):
        return plain_decimal(Decimal(str(cell)))
    return "; ".join(cell)


class _Text:
    """For people: rows under the heading of their story, in columns as wide as that group needs."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._group: list[Row] = []
        self._has_printed = False

    def add(self, row: Row) -> None:
        if self._group and self._group[0].heading != row.heading:
            self._flush()
        self._group.append(row)
        if row.heading is None:
            self._flush()

    def close(self) -> None:
        self._flush()

    def _flush(self) -> None:
        if not self._group:
            return
        heading = self._group[0].heading
        if heading:
            gap = "\n" if self._has_printed else ""
            self._out.write(f"{gap}{heading}\n")
        columns = zip(*(row.line for row in self._group), strict=True)
        widths = [min(_WIDEST, max(map(len, column))) for column in columns]
        for row in self._group:
            *padded, last = row.line
            cells = [_fitted(*pair) for pair in zip(padded, widths, strict=False)]
            indent = "  " if heading else ""
            self._out.write(f"{indent}{'  '.join([*cells, last]).rstrip()}\n")
        self._group.clear()
        self._has_printed = True


def _fitted(words: str, width: int) -> str:
    """Padded, or cut with a sign that it was."""
    return words.ljust(width) if len(words) <= width else f"{words[: width - 1]}…"


class _JsonLines:
    """For programs: the export's objects, one a line."""

    def __init__(self, out: TextIO) -> None:
        from json import JSONEncoder

        self._out = out
        self._encode = JSONEncoder(ensure_ascii=False).encode

    def add(self, row: Row) -> None:
        self._out.write(self._encode(row.record) + "\n")

    def close(self) -> None:
        """Nothing is held."""


class _Csv:
    """A header and fixed columns; for spreadsheets with a byte-order mark and harmless cells."""

    def __init__(self, out: TextIO, columns: Sequence[str], *, is_for_spreadsheets: bool) -> None:
        import csv

        if is_for_spreadsheets:
            out.write("\ufeff")
        self._write = csv.writer(out, lineterminator="\n").writerow
        self._is_for_spreadsheets = is_for_spreadsheets
        self._write(columns)

    def add(self, row: Row) -> None:
        self._write([self._cell(cell) for cell in row.cells])

    def close(self) -> None:
        """Nothing is held."""

    def _cell(self, cell: Cell) -> str:
        words = _plain(cell)
        is_number = isinstance(cell, int | float | Decimal)
        if self._is_for_spreadsheets and not is_number and words[:1] in _FORMULA_SIGNS:
            return f"'{words}"
        return words


class _Markdown:
    """A table for notes and pull requests; the words of a cell render letter for letter."""

    def __init__(self, out: TextIO, columns: Sequence[str]) -> None:
        self._out = out
        self._line(columns)
        self._line(["---"] * len(columns))

    def add(self, row: Row) -> None:
        self._line([_plain(cell).translate(_MARKDOWN_SIGNS) for cell in row.cells])

    def close(self) -> None:
        """Nothing is held."""

    def _line(self, words: Sequence[str]) -> None:
        self._out.write(f"| {' | '.join(words)} |\n")
