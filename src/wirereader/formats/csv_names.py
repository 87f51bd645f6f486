"""What the columns of a table hold: by the names in its first row, or by the cells themselves.

Data sets come without a row of names too: there the column of the longest cells is the text, and
one of shorter prose before it the headline.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import mean

from wirereader.formats.news_record import fields_of, is_article
from wirereader.formats.stamps import iso_of

DELIMITERS = ",;\t|"
_MIN_TEXT = 60
"""Characters that the cells of a text have on the average; prose has blanks among them."""
_MIN_TITLE, _MAX_NAME = 15, 40
_MIN_ROWS = 2
_LIST_SIGNS = "[{"


def are_names(cells: Sequence[str]) -> bool:
    """Whether a row names columns, a headline or a text among them."""
    return is_article(fields_of(dict.fromkeys(cells, "x")))


def is_row_of_names(line: str) -> bool:
    """Whether a line by itself is a row of names: two of them at least have a meaning here."""
    delimiter = max(DELIMITERS, key=line.count)
    fields = fields_of(dict.fromkeys((cell.strip(" \"'\r") for cell in line.split(delimiter)), "x"))
    return len(fields) > 1 and is_article(fields)


def names_by_content(rows: Sequence[Sequence[str]]) -> list[str] | None:
    """Names for the columns of rows without any; None where no column holds prose.

    A first row of short names is a row of names that are not known: then there is no telling.
    """
    width = len(rows[0]) if rows else 0
    if len(rows) < _MIN_ROWS or width < _MIN_ROWS or all(len(c) < _MAX_NAME for c in rows[0]):
        return None
    columns = [[row[at] for row in rows if at < len(row)] for at in range(width)]
    lengths = [_mean_length([cell for cell in cells if cell]) for cells in columns]
    text = max(range(width), key=lengths.__getitem__)
    if lengths[text] < _MIN_TEXT:
        return None
    names = [""] * width
    names[text] = "text"
    titles = [at for at in range(text) if lengths[at] >= _MIN_TITLE]
    if titles:
        names[titles[-1]] = "title"
    dates = [
        at
        for at, cells in enumerate(columns)
        if all(map(iso_of, filter(None, cells))) and any(cells)
    ]
    if dates:
        names[dates[0]] = "date"
    return names


def _mean_length(cells: Sequence[str]) -> float:
    """The mean length of cells with prose in them; 0 for others."""
    is_prose = all(" " in cell and cell[0] not in _LIST_SIGNS for cell in cells)
    return mean(map(len, cells)) if cells and is_prose else 0.0
