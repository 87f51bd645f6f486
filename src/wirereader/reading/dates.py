"""ISO 8601 partial dates (`2025-11-26`, `2025-11`, `--11-26`) as people write them."""

from __future__ import annotations

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

_ZONES = {"+00:00": "UTC", "Z": "UTC"}


def day(date: str | None, *, with_year: bool = False) -> str:
    """`26 Nov` or `26 Nov 2025` of an ISO date, as much as it knows; else empty.

    Of a week (`2025-W48`) its Monday: `week of 24 Nov 2025`.
    """
    if date and "W" in date:
        from datetime import date as calendar_day  # on use: the first frame knows no weeks

        monday = calendar_day.fromisoformat(f"{date}-1").isoformat()
        return f"week of {day(monday, with_year=with_year)}"
    year, month, number = _parts(date or "")
    if not month:
        return year if with_year else ""
    words = f"{number} {month}".strip()
    return f"{words} {year}".strip() if with_year or not number else words


def moment(date: str | None) -> str:
    """`26 Nov 2025 14:05 +03:30`: the day, and the time with its zone where they are stated."""
    words = day(date, with_year=True)
    _, has_time, time = (date or "").partition("T")
    if not has_time:
        return words
    zone = time[8:]
    return f"{words} {time[:5]} {_ZONES.get(zone, zone)}".rstrip()


def _parts(date: str) -> tuple[str, str, str]:
    fields = date.partition("T")[0].replace("--", "-", 1).split("-")
    year = fields[0] if fields[0].isdigit() else ""
    month = number = ""
    if len(fields) > 1 and fields[1].isdigit() and 1 <= int(fields[1]) <= 12:
        month = _MONTHS[int(fields[1]) - 1]
    if month and len(fields) > 2 and fields[2].isdigit():
        number = str(int(fields[2]))
    return year, month, number
