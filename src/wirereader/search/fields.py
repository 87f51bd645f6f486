"""Fields of a query: their values read, or a message that says why they cannot be."""

from __future__ import annotations

import re
from decimal import Decimal

from wirereader.search import grammar
from wirereader.search.named_dates import WANTED_RE
from wirereader.search.query import Amount, By, Dated, Fact, Leaf, Said
from wirereader.search.words import words
from wirereader.text.fold import fold

_DATE_RE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_AGO_RE = re.compile(r"-(\d{1,4})([dwmy])")
_DAYS = {"d": 1, "w": 7, "m": 30, "y": 365}
_NUMBER_RE = re.compile(r"(-?\d{1,30}(?:,\d{3}){0,9}(?:\.\d{1,30})?)\s*([a-z]{0,2})%?")


def read_field(name: str, value: str, *, in_a_row: bool = False) -> Leaf | str:
    """The node for a field and its value; else a message."""
    if name == "said":
        found = tuple(words(value))
        return Said(found, in_a_row) if found else "said: wants words"
    if name in grammar.NAME_FIELDS:
        folded = " ".join(words(value))
        return By(folded) if folded else f"{name}: wants a name"
    if name in grammar.DATE_FIELDS:
        date = read_date(value)
        return Dated(name, date) if date else f"{name}: wants a date: 2025-06-30, today or -7d"
    if name == "date":
        return read_amount("date", "=", value)
    if name == "fig":
        kind = value.lower()
        if kind not in grammar.FIGURE_KINDS:
            return f"fig: wants one of {', '.join(sorted(grammar.FIGURE_KINDS))}"
        return Amount(kind)
    return _read_fact(name, fold(value).strip())


def _read_fact(name: str, value: str) -> Leaf | str:
    allowed = {"kind": grammar.QUOTE_KINDS, "is": grammar.STATES}.get(name)
    if allowed is not None and value not in allowed:
        return f"{name}: wants one of {', '.join(sorted(allowed))}"
    return Fact(name, value) if value else f"{name}: wants a word"


def read_date(value: str) -> str | None:
    """An ISO date, `today`, `yesterday`, or so long ago (`-7d`, `-2w`); None for anything else."""
    from datetime import UTC, datetime, timedelta  # not before somebody asks for a date

    value = value.lower()
    if _DATE_RE.fullmatch(value):
        return value
    ago = _AGO_RE.fullmatch(value)
    days = {"today": 0, "yesterday": 1}.get(value)
    if ago:
        days = int(ago[1]) * _DAYS[ago[2]]
    if days is None:
        return None
    today = datetime.now(UTC).astimezone().date()
    try:
        return (today - timedelta(days=days)).isoformat()
    except OverflowError:
        return "0001"


def read_amount(kind: str, relation: str, value: str) -> Leaf | str:
    """The node for a figure of a kind and how it compares; else a message."""
    if kind in ("date", "time"):
        if kind == "date" and not WANTED_RE.fullmatch(value):
            return "date: wants a date: 2025, 2025-06, 2025-06-30 or, of no year, --06"
        if kind == "date" and relation != "=" and value.startswith("--"):
            return f"date{relation} wants a date with its year"
        return Amount(kind, relation, value)
    number = read_number(value)
    if number is None:
        return f"{kind}{relation} wants a number: 5, 1,000, 2.5bn"
    return Amount(kind, relation, number)


def read_number(value: str) -> Decimal | None:
    """A plain number, perhaps with `k`, `mn`, `bn`, `tn`; None for anything else."""
    found = _NUMBER_RE.fullmatch(value.strip().lower())
    if found is None or (found[2] and found[2] not in grammar.MULTIPLIERS):
        return None
    power = grammar.MULTIPLIERS[found[2]] if found[2] else 0
    return Decimal(found[1].replace(",", "")).scaleb(power)
