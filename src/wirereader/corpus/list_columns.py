"""What the list is sorted by, read of all rows of a segment at once: a row at a time, sorting
100,000 stories took three seconds, for which no key was answered.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any, Literal

from wirereader.corpus.cells import IS_FAILURE, TABLES, StoryCells
from wirereader.corpus.columns import Columns

ListColumn = Literal["date", "place", "slug", "key", "quotes", "figures", "length"]
Values = Sequence[Any]
"""One a row, strings or numbers but never both in a column; None for a failure, and where there is
none.
"""

_WIDTH = TABLES["stories"]


def list_column(columns: Columns, name: ListColumn) -> Values:
    """A column of all rows of a segment."""
    values = _values(columns, name)
    flags = _cells(columns, "flags")[: columns.row_count]
    if not any(flag & IS_FAILURE for flag in flags):
        return values
    return [None if f & IS_FAILURE else value for f, value in zip(flags, values, strict=True)]


def _values(columns: Columns, name: ListColumn) -> Values:
    if name == "quotes":
        return _cells(columns, "speech_count")[: columns.row_count]
    if name == "figures":
        return [after - first for first, after in pairwise(_cells(columns, "first_figure"))]
    if name == "length":
        ends = columns.table("text_ends").tolist()
        return [end - start for start, end in pairwise((0, *ends))]
    if name == "place":
        dateline, declared = _strings(columns, "place"), _strings(columns, "item_place")
        return [one or other for one, other in zip(dateline, declared, strict=True)]
    return _strings(columns, name)


def _strings(columns: Columns, cell: str) -> list[str | None]:
    refs = _cells(columns, cell)[: columns.row_count]
    known = {ref: columns.optional_string(ref) for ref in set(refs)}
    return [known[ref] for ref in refs]


def _cells(columns: Columns, cell: str) -> list[int]:
    """A column of cells, that of the row behind the last too."""
    return columns.table("stories")[StoryCells._fields.index(cell) :: _WIDTH].tolist()
