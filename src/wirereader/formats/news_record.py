"""News records of data sets and feeds: a mapping with fields of many names to one WireItem.

JSON and CSV both end here. What a field is called stands in the lexicon `record_fields`; what it
holds may be of any type, and whatever is not usable is passed over.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from wirereader.formats.blocks import blocks_of
from wirereader.formats.decode import Decoded
from wirereader.formats.html_tree import parse_html
from wirereader.formats.loader import Source
from wirereader.formats.record import Record, block_item, plain_item
from wirereader.formats.stamps import iso_of
from wirereader.lexicons import table, words
from wirereader.model.item import WireItem

_MARKUP_SIGNS = ("<p>", "<p ", "<br", "<div", "</p>", "<h2")
_SEPARATORS = str.maketrans("", "", " _-.:")
_MAX_PARTS = 200
"""Entries of a list that are read as keywords or authors."""
_MAX_WRAPS = 2
_MAY_WRAP = frozenset({"agency", "text"})
"""Fields of the names under which data sets set a whole record: `_source`, `article`."""
_ABOUT = frozenset({"agency", "byline", "keywords", "place"})
_NAMES = ("value", "name", "rendered", "text", "main", "original", "body", "content")
"""Names under which an object holds the words that it is about, the likeliest first."""
_MAX_LINE = 100
"""Code points of a dateline or the name of a place."""
_EPOCH_FROM = 100_000_000
"""Seconds; a smaller number is no time stamp but a year, a count or an id."""


def fields_of(record: Mapping[str, object], depth: int = _MAX_WRAPS) -> dict[str, object]:
    """The values by the field that they hold: `title`, `text`, `date`, ...; empty ones left out.

    `depth`: how many objects, one in the other, the record may be set into.
    """
    known = table("record_fields")
    found: dict[str, tuple[int, object]] = {}
    for name, value in record.items():
        row = known.get(_folded(name))
        if row is None or value in (None, "", [], {}):
            continue
        field, rank = row[0], int(row[1])
        if field in _MAY_WRAP and isinstance(value, Mapping) and depth and _holds(value, depth):
            field = "raw"
        if field not in found or rank < found[field][0]:
            found[field] = (rank, value)
    fields = {field: value for field, (_, value) in found.items()}
    raw = fields.pop("raw", None)
    if isinstance(raw, Mapping) and depth:
        fields = {**fields_of(raw, depth - 1), **fields}
    return fields


def is_about_record(name: str) -> bool:
    """Whether what stands under a name says something of a record, and is no list of records."""
    row = table("record_fields").get(_folded(name))
    return row is not None and row[0] in _ABOUT


def _folded(name: object) -> str:
    return str(name).translate(_SEPARATORS).lower()


def _holds(value: Mapping[str, object], depth: int) -> bool:
    """Whether an object is a record itself, set into another: `{"_source": {"title": ...}}`."""
    fields = fields_of(value, depth - 1)
    return bool(text_of(fields.get("title"))) and is_article({**fields, "title": None})


def is_article(fields: Mapping[str, object]) -> bool:
    """Whether there is something to read: a headline in words, or a text."""
    return any(text_of(fields.get(name)) for name in ("title", "text", "markup", "summary"))


def item_of(
    source: Source, decoded: Decoded, fields: Mapping[str, object], number: int, format_name: str
) -> WireItem:
    """The item that the fields of one record make."""
    record = record_of(fields, number, format_name)
    markup = text_of(fields.get("markup"))
    text = text_of(fields.get("text"))
    if not markup and not text:
        text = text_of(fields.get("summary"))
    if not markup and any(sign in text for sign in _MARKUP_SIGNS):
        markup = text
    if markup:
        return block_item(source, decoded, record, blocks_of(parse_html(markup)))
    if text.rstrip().endswith("chars]"):
        record.warn("the text was cut by its source")
    return plain_item(source, decoded, record, text)


def record_of(fields: Mapping[str, object], number: int, format_name: str) -> Record:
    """What the fields say of the story beside its text."""
    return Record(
        format=format_name,
        number=number,
        title=_title(fields.get("title")),
        slug=text_of(fields.get("slug")),
        byline=byline_of(fields.get("byline")),
        dateline=_line_of(fields.get("dateline")),
        place=(_line_of(fields.get("place")) or "").partition(",")[0],
        date=date_of(fields.get("date")),
        agency=text_of(fields.get("agency")),
        language=text_of(fields.get("language")),
        urgency=urgency_of(fields.get("urgency")),
        embargo=date_of(fields.get("embargo")),
        status=status_of(fields.get("status")),
        version=text_of(fields.get("version")),
        note=text_of(fields.get("note")),
        keywords=parts_of(fields.get("keywords")),
        identity=identity_of(fields.get("url")),
    )


def _line_of(value: object) -> str | None:
    """A short text that begins with a letter: no address, no pair of numbers on a map."""
    text = text_of(value).strip()
    return text if text[:1].isalpha() and len(text) <= _MAX_LINE and "://" not in text else None


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
        return [text_of(part) for part in value[:_MAX_PARTS]]
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
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    if isinstance(value, str):
        return iso_of(value)
    seconds = value / 1000 if value > 100_000_000_000 else value
    if not _EPOCH_FROM < seconds < 4_000_000_000:
        return None
    return datetime.fromtimestamp(int(seconds), UTC).isoformat()


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


def _title(value: object) -> str | None:
    title = text_of(value)
    if "&" in title or ("<" in title and ">" in title):
        return parse_html(title).line()
    return title
