"""CSV and TSV with a row of names and a column of text: one story a row.

The delimiter is told by the first line; quoted fields hold line breaks and may be as long as a
story. A row that holds nothing is counted and passed over.
"""

from __future__ import annotations

import csv
import io

from wirereader.errors import FormatError
from wirereader.formats.loader import Items, Source
from wirereader.formats.news_record import fields_of, is_article, item_of
from wirereader.formats.read import READ_LIMIT

_DELIMITERS = ",;\t|"


def items(source: Source) -> Items:
    """One item a row. Raises FormatError where no column has a headline or a text."""
    decoded = source.decode()
    text, delimiter = _told_apart(decoded.text.lstrip("\ufeff"))
    csv.field_size_limit(READ_LIMIT)
    # A NUL ends a field for Python's reader; what stands for it is settled later.
    rows = csv.reader(io.StringIO(text.replace("\0", "\u2400"), newline=""), delimiter=delimiter)
    number = 0
    try:
        names = next(rows, [])
        if not is_article(fields_of(dict.fromkeys(names, "x"))):
            raise FormatError("CSV, but no column with a headline or a text")
        for row in rows:
            number += 1
            fields = fields_of(dict(zip(names, row, strict=False)))
            if is_article(fields):
                yield item_of(source, decoded, fields, number, "csv")
            elif any(cell.strip() for cell in row):
                yield source.failure(f"row {number}: no headline and no text", number=number)
    except csv.Error as error:
        yield source.failure(f"line {rows.line_num}: damaged CSV: {error}", number=number + 1)
    if _ends_inside_quotes(text):
        yield source.failure("the file ends inside a quoted field", number=number + 1)


def _told_apart(text: str) -> tuple[str, str]:
    """The rows, and the sign that parts them: that of a line for spreadsheets (`sep=;`), which is
    no row, else the one that parts the names in the first line.
    """
    first, _, rest = text.partition("\n")
    told = first.strip("\r").strip('"').removeprefix("sep=")
    if first.lstrip('"').startswith("sep=") and told in _DELIMITERS:
        return rest, told
    return text, max(_DELIMITERS, key=first.count)


def _ends_inside_quotes(text: str) -> bool:
    """Whether a quoted field is still open at the end: quotation marks come in pairs."""
    return text.count('"') % 2 == 1
