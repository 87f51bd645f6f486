"""The values of news records, of any type, as what a field of a story may hold."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime

from wirereader.formats.stamps import iso_of
from wirereader.lexicons import table, words

_MAX_PARTS = 200
"""Entries of a list that are read as keywords or authors."""
_NAMES = (
    "value", "name", "rendered", "text", "main", "original", "body", "content", "webTitle", "by",
)  # fmt: skip
"""Names under which an object holds the words that it is about, the likeliest first."""
_DATE_NAMES = ("$date", "date", "value")
_EPOCH_RE = re.compile(r"\d{9,13}", re.ASCII)
_EPOCH_FROM = 100_000_000
"""Seconds; a smaller number is no time stamp but a year, a count or an id."""


def text_of(value: object) -> str:
    """A value as text: a string, a number, the name or value of an object, a list of those."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, int | float):
        return str(value)[:40]
    if isinstance(value, Mapping):
        return next(
            (text_of(value[name]) for name in _NAMES if name in value),
            "",
        )
    if isinstance(value, list):
        return "\n".join(filter(None, (text_of(part) for part in value[:5000])))
    return ""


def parts_of(value: object) -> list[str]:
    """A list of names: an array, or a string that holds one, or names parted by commas."""
    if isinstance(value, str):
        inner = value.strip()
        if inner.startswith("[") and inner.endswith("]"):
            inner = inner[1:-1].replace('"', " ").replace("'", " ")
        return [part.strip() for part in inner.replace(";", ",").split(",")[:_MAX_PARTS]]
    if isinstance(value, list):
        return [text_of(part) for part in value[:_MAX_PARTS] if not isinstance(part, int)]
    return [text_of(value)]


def byline_of(value: object) -> str | None:
    """The writers, without the sites' addresses and bare roles (`Author`) that crawlers leave."""
    if isinstance(value, str) and not value.strip().startswith("["):
        return value
    roles = words("byline_roles")
    names = [name for name in parts_of(value) if " " in name.strip() or "." not in name]
    kept = [name for name in names if name.lower() not in roles]
    return ", ".join(filter(None, kept)) or None


def date_of(value: object) -> str | None:
    """A date string or a Unix time as ISO 8601; None for anything else."""
    if isinstance(value, Mapping):
        # Databases export `{"$date": "2031-03-09T10:15:00Z"}`.
        value = next((value[name] for name in _DATE_NAMES if name in value), None)
        if isinstance(value, Mapping):  # or `{"$date": {"$numberLong": "1930731300000"}}`
            number = value.get("$numberLong")
            value = int(number) if isinstance(number, str) and _EPOCH_RE.fullmatch(number) else None
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    if isinstance(value, str):
        return iso_of(value)
    seconds = value / 1000 if value > 100_000_000_000 else value
    if not _EPOCH_FROM < seconds < 4_000_000_000:
        return None
    return datetime.fromtimestamp(int(seconds), UTC).isoformat()


def language_of(value: object) -> str:
    """A language's tag; its English name and the codes of three letters as that of two."""
    text = text_of(value).strip()
    row = table("language_names").get(text.lower())
    return row[0] if row else text


def urgency_of(value: object) -> int | None:
    """IPTC urgency, 1 to 9; None where the value is no such number."""
    text = str(value).strip() if isinstance(value, int | str) else ""
    return int(text) if len(text) == 1 and text.isdecimal() and text.isascii() else None


def status_of(value: object) -> str | None:
    """The declared publishing status where it is not the usual one."""
    text = text_of(value).strip().lower().removeprefix("stat:")
    return None if text in ("", "usable") else text


def identity_of(value: object) -> str | None:
    """The value where it is a URI, URN or tag: only these are the same everywhere."""
    text = text_of(value).strip()
    scheme, colon, _ = text.partition(":")
    is_uri = bool(colon) and scheme.isascii() and scheme[:1].isalpha() and " " not in text
    return text if is_uri and len(text) <= 1000 else None
