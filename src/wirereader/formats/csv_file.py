"""CSV and TSV with a column of text: one story a row.

The delimiter is told by the first line; quoted fields hold line breaks and may be as long as a
story. A row that holds nothing is counted and passed over.
"""

from __future__ import annotations

import csv
import io
import re
from collections import deque
from itertools import chain, islice
from typing import TYPE_CHECKING

from wirereader.errors import FormatError
from wirereader.formats.csv_names import DELIMITERS, are_names, names_by_content
from wirereader.formats.faults import names_instead
from wirereader.formats.loader import Items, Source
from wirereader.formats.news_record import fields_of, is_article, item_of
from wirereader.formats.read import READ_LIMIT

if TYPE_CHECKING:
    from _csv import Reader  # the type has no name at run time

_DOUBLED_RE = re.compile(r'[^,;\t|\n"]""[^,;\t|\n"]')
"""Two marks inside a field, where they stand for one."""
_UNESCAPED = {'\\"': '""', "\\\\": "\\"}
_ESCAPED_RE = re.compile(r'\\["\\]')
"""A mark behind a backslash, or a backslash behind one."""
_ONE_COLUMN = "\x1f"
"""A delimiter that is in no text: with one column, a comma is copy."""
_HEAD_ROWS = 20
"""Rows by which a table without names is judged."""


def items(source: Source) -> Items:
    """One item a row. Raises FormatError where no column has a headline or a text."""
    decoded = source.decode()
    text, delimiter = _told_apart(decoded.text.lstrip("\ufeff"))
    csv.field_size_limit(READ_LIMIT)
    rows = _rows(text, delimiter)
    number = 0
    try:
        head = list(islice(rows, _HEAD_ROWS))
        names = head.pop(0) if head and are_names(head[0]) else names_by_content(head)
        if names is None:
            columns = names_instead("columns", head[0] if head else ())
            raise FormatError(f"CSV, but no column with a headline or a text{columns}")
        for row in chain(head, rows):
            number += 1
            cells = _as_many(row, len(names), delimiter)
            fields = fields_of(dict(zip(names, cells, strict=False)))
            if is_article(fields):
                yield item_of(source, decoded, fields, number, "csv")
            elif any(cell.strip() for cell in row):
                yield source.failure(f"row {number}: no headline and no text", number=number)
    except csv.Error as error:
        yield source.failure(f"line {rows.line_num}: damaged CSV: {error}", number=number + 1)
    if _ends_inside_quotes(text, delimiter):
        yield source.failure("the file ends inside a quoted field", number=number + 1)


def _told_apart(text: str) -> tuple[str, str]:
    """The rows, and the sign that parts them: that of a line for spreadsheets (`sep=;`), which is
    no row, else the one that parts the names in the first line.
    """
    first, _, rest = text.partition("\n")
    told = first.strip("\r").strip('"').removeprefix("sep=")
    if first.lstrip('"').startswith("sep=") and told in DELIMITERS:
        return rest, told
    delimiter = max(DELIMITERS, key=first.count)
    return text, delimiter if delimiter in first else _ONE_COLUMN


def _as_many(row: list[str], count: int, delimiter: str) -> list[str]:
    """A row with as many cells as there are names; what is left over is copy that nobody quoted."""
    while len(row) > count and not row[-1]:
        row.pop()
    return row if len(row) <= count else [*row[: count - 1], delimiter.join(row[count - 1 :])]


def _rows(text: str, delimiter: str, *, strict: bool = False) -> Reader:
    """The rows of a table. Inside quotes a mark is doubled; some databases escape it instead."""
    # A NUL ends a field for Python's reader; what stands for it is settled later.
    text = text.replace("\0", "\u2400")
    if '\\"' in text and _DOUBLED_RE.search(text) is None:
        # Python's own escapes would take the backslash of a path or of `\n` away as well.
        text = _ESCAPED_RE.sub(lambda sign: _UNESCAPED[sign.group()], text)
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=strict)


def _ends_inside_quotes(text: str, delimiter: str) -> bool:
    """Whether a quoted field is still open at the end.

    Marks that come in pairs are enough to know that none is; an odd one may be an inch.
    """
    if text.count('"') % 2 == 0:
        return False
    rows = _rows(text, delimiter, strict=True)
    try:
        deque(rows, maxlen=0)
    except csv.Error as error:
        return "unexpected end" in str(error)
    return False
