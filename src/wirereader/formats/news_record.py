"""News records of data sets and feeds: a mapping with fields of many names to one WireItem.

JSON and CSV both end here. What a field is called stands in the lexicon `record_fields`; what it
holds may be of any type, and whatever is not usable is passed over.
"""

from __future__ import annotations

from collections.abc import Mapping

from wirereader.formats.blocks import markup_blocks
from wirereader.formats.decode import Decoded
from wirereader.formats.html_tree import parse_html
from wirereader.formats.loader import Source
from wirereader.formats.record import Record, block_item, plain_item
from wirereader.formats.record_values import (
    byline_of,
    date_of,
    identity_of,
    language_of,
    parts_of,
    status_of,
    text_of,
    urgency_of,
)
from wirereader.formats.story_file import without_furniture
from wirereader.lexicons import table
from wirereader.model.item import WireItem

_MARKUP_SIGNS = ("<p>", "<p ", "<br", "<div", "</p>", "<h2")
_SEPARATORS = str.maketrans("", "", " _-.:")
_MAX_WRAPS = 2
_MAY_WRAP = frozenset({"agency", "text"})
"""Fields of the names under which data sets set a whole record: `_source`, `article`."""
_TEXT_RANK = 50
"""Added to the rank of a name for a record where it holds words."""
_ABOUT = frozenset({"agency", "byline", "keywords", "place"})
_MAX_LINE = 100
"""Code points of a dateline or the name of a place."""


def fields_of(record: Mapping[str, object]) -> dict[str, object]:
    """The values by the field that they hold: `title`, `text`, `date`, ...; empty ones left out."""
    return {field: value for field, (_, value) in _ranked(record, _MAX_WRAPS).items()}


def _ranked(record: Mapping[str, object], depth: int) -> dict[str, tuple[int, object]]:
    """The best value of each field and the rank of its name, those of a record set into it too.

    `depth`: how many objects, one in the other, the record may be set into.
    """
    known = table("record_fields")
    found: dict[str, tuple[int, object]] = {}
    wrapped: list[Mapping[str, object]] = []
    for name, value in record.items():
        row = known.get(_folded(name))
        if row is None or value in (None, "", [], {}):
            continue
        field, rank = row[0], int(row[1])
        if isinstance(value, Mapping) and _is_wrap(field, value, depth):
            wrapped.append(value)
            continue
        if field == "raw":
            # Under such a name a record that is not set into another has its text.
            field, rank = "text", rank + _TEXT_RANK
        if field in _ABOUT and _is_code(value):
            continue
        if field not in found or rank < found[field][0]:
            found[field] = (rank, value)
    for value in wrapped:
        for field, (rank, inner) in _ranked(value, depth - 1).items():
            if field not in found or rank < found[field][0]:
                found[field] = (rank, inner)
    return found


def _is_wrap(field: str, value: Mapping[str, object], depth: int) -> bool:
    return depth > 0 and (field == "raw" or (field in _MAY_WRAP and _holds(value, depth)))


def _is_code(value: object) -> bool:
    """Whether a value is a number, or numbers, by which a table elsewhere knows the words."""
    values = value if isinstance(value, list) else [value]
    return all(isinstance(entry, int | float) for entry in values)


def is_about_record(name: str) -> bool:
    """Whether what stands under a name says something of a record, and is no list of records."""
    row = table("record_fields").get(_folded(name))
    return row is not None and row[0] in _ABOUT


def _folded(name: object) -> str:
    return str(name).translate(_SEPARATORS).lower()


def _holds(value: Mapping[str, object], depth: int) -> bool:
    """Whether an object is a record itself, set into another: `{"_source": {"title": ...}}`."""
    fields = {field: inner for field, (_, inner) in _ranked(value, depth - 1).items()}
    return bool(text_of(fields.get("title"))) and is_article({**fields, "title": None})


def is_article(fields: Mapping[str, object]) -> bool:
    """Whether there is something to read: a headline in words, or a text."""
    return any(text_of(fields.get(name)) for name in ("title", "text", "markup", "summary"))


def item_of(
    source: Source, decoded: Decoded, fields: Mapping[str, object], number: int, format_name: str
) -> WireItem:
    """The item that the fields of one record make."""
    record = record_of(fields, number, format_name)
    markup = text_of(fields.get("markup")) or _typed_markup(fields.get("parts"))
    text = text_of(fields.get("text"))
    if not markup and not text:
        text = text_of(fields.get("summary"))
    if not markup and any(sign in text for sign in _MARKUP_SIGNS):
        markup = text
    if markup:
        return block_item(source, decoded, record, markup_blocks(markup))
    text = without_furniture(text, record)
    if text.rstrip().endswith("chars]"):
        record.warn("the text was cut by its source")
    return plain_item(source, decoded, record, text)


def record_of(fields: Mapping[str, object], number: int, format_name: str) -> Record:
    """What the fields say of the story beside its text."""
    return Record(
        format=format_name,
        number=number,
        title=_title(fields.get("title")) or _first_line(fields.get("highlights")),
        slug=text_of(fields.get("slug")),
        byline=byline_of(fields.get("byline")),
        dateline=_line_of(fields.get("dateline")),
        place=(_line_of(fields.get("place")) or "").partition(",")[0],
        date=date_of(fields.get("date")),
        agency=text_of(fields.get("agency")),
        language=language_of(fields.get("language")),
        urgency=urgency_of(fields.get("urgency")),
        embargo=date_of(fields.get("embargo")),
        status=status_of(fields.get("status")),
        version=text_of(fields.get("version")),
        note=text_of(fields.get("note")),
        keywords=parts_of(fields.get("keywords")),
        identity=identity_of(fields.get("url")),
    )


def _typed_markup(value: object) -> str:
    """The paragraphs of a list of typed parts; headline, byline and pictures are others of it."""
    parts = value if isinstance(value, list) else []
    return "".join(
        f"<p>{part['content']}</p>"
        for part in parts
        if isinstance(part, Mapping)
        and isinstance(part.get("content"), str)
        and (part.get("subtype") == "paragraph" or "html" in str(part.get("type")))
    )


def _first_line(value: object) -> str | None:
    """The first of the highlights: data sets of these have no headlines."""
    return text_of(value).strip().partition("\n")[0].removesuffix(" .") or None


def _line_of(value: object) -> str | None:
    """A short text that begins with a letter: no address, no pair of numbers on a map."""
    text = text_of(value).strip()
    return text if text[:1].isalpha() and len(text) <= _MAX_LINE and "://" not in text else None


def _title(value: object) -> str | None:
    title = text_of(value)
    if "&" in title or ("<" in title and ">" in title):
        return parse_html(title).line()
    return title
