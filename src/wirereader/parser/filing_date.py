"""When a story was filed: declared, in the dateline, on a line of its own, or in the file's name.

The fullest date wins; among equals the order is the one above. A dateline without a year takes it
from another place that names the same day.
"""

from __future__ import annotations

import re

from wirereader.model.article import DateFrom, Dateline
from wirereader.model.item import WireItem
from wirereader.parser.day import read_day

_MAX_LINE = 40
_ISO_RE = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ].*)?")
_IN_NAME_RE = re.compile(
    r"(?<!\d)((?:19|20)\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)"
)
_WITHOUT_YEAR = "--"


def filing_date(
    item: WireItem, dateline: Dateline | None, date_line: str | None
) -> tuple[str | None, DateFrom | None]:
    """The date in ISO 8601, as much as is known, and where it comes from.

    `date_line` is the date that stands on a line above the copy, if any.
    """
    if item.date is not None:
        return item.date, "declared"
    in_dateline = dateline.date if dateline is not None else None
    others: tuple[tuple[str | None, DateFrom], ...] = (
        (date_line, "text"),
        (date_in_name(item.path), "file name"),
    )
    if in_dateline is not None and not in_dateline.startswith(_WITHOUT_YEAR):
        return in_dateline, "dateline"
    for known, source in others:
        if known is None:
            continue
        is_same = in_dateline is not None and known[4:] == in_dateline[1:]
        return known, "dateline" if is_same else source
    return in_dateline, "dateline" if in_dateline is not None else None


def read_date_line(line: str) -> str | None:
    """The date where the line holds nothing else: `Tuesday, 9 March 2031`, `Published: ...`."""
    if len(line) > _MAX_LINE:
        return None
    label, colon, rest = line.partition(":")
    words = rest.strip() if colon and label.isalpha() else line.strip()
    match = _ISO_RE.fullmatch(words)
    if match is not None:
        return match.group(1)
    day = read_day(words)
    return day.iso() if day is not None and day.year is not None else None


def date_in_name(path: str) -> str | None:
    """The day that the last part of a path names: `2031-03-09`, `20310309`."""
    name = path.rpartition("!")[2].rpartition("/")[2]
    match = _IN_NAME_RE.search(name)
    return "-".join(match.groups()) if match is not None else None
