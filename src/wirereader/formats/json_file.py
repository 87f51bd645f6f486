"""JSON and JSON Lines: ninjs, JSON Feed, and the records of news data sets.

A file may be one record, a list of them, an object that holds the list, or one record a line. A
line that is damaged costs that line only.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from wirereader.errors import FormatError
from wirereader.formats import ninjs
from wirereader.formats.decode import Decoded
from wirereader.formats.faults import in_words, names_instead
from wirereader.formats.loader import Items, Source
from wirereader.formats.news_record import fields_of, is_about_record, is_article, item_of
from wirereader.model.item import Failure, WireItem

_MAX_NESTING = 3
"""Objects round the list of records, as in `{"response": {"docs": [...]}}`."""
_MAX_DIGITS = 18
"""Digits of a number that is read as one: Python itself refuses numbers over 4,300."""


def items(source: Source) -> Items:
    """One item a record. Raises FormatError where the whole file is no JSON or holds no record."""
    decoded = source.decode()
    text = decoded.text.lstrip("\ufeff")
    try:
        whole = _parse(text)
    except FormatError as error:
        if not _is_lines(text):
            raise FormatError(f"damaged JSON: {error}") from error
        yield from _line_items(source, decoded, text)
        return
    records = list(_records(whole, 0))
    if not records:
        raise FormatError(f"JSON, but no article in it{_names_in(whole)}")
    feed = whole if isinstance(whole, Mapping) else {}
    for number, record in enumerate(records, 1):
        yield _item(source, decoded, {**_of_feed(feed), **record}, number)


def _parse(text: str) -> object:
    """The value of a JSON text. Raises FormatError with the place of the fault."""
    try:
        value: object = json.loads(text, parse_int=_number, parse_constant=lambda _: None)
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise FormatError(in_words(error.msg), where) from error
    except RecursionError as error:
        raise FormatError("nested too deep") from error
    return value


def _number(digits: str) -> int | str:
    return int(digits) if len(digits) <= _MAX_DIGITS else digits


def _is_lines(text: str) -> bool:
    """Whether the first line with something on it is a record by itself."""
    first = text.lstrip().partition("\n")[0]
    try:
        return isinstance(_parse(first), Mapping) and "\n" in text.strip()
    except FormatError:
        return False


def _line_items(source: Source, decoded: Decoded, text: str) -> Items:
    """The records of JSON Lines; what is wrong with a line is told once any line is a record."""
    faults: list[Failure] = []
    is_empty = True
    number = 0
    for line_number, line in enumerate(_lines(text), 1):
        if not line.strip():
            continue
        number += 1
        entry = _line_item(source, decoded, line, number, line_number)
        if is_empty and isinstance(entry, Failure):
            faults.append(entry)
            continue
        if is_empty:
            is_empty = False
            yield from faults
        yield entry
    if is_empty:
        first = _parse(text.lstrip().partition("\n")[0])
        yield source.failure(f"JSON Lines, but no article in them{_names_in(first)}")


def _lines(text: str) -> Iterator[str]:
    """One line after the other: a list of all of them would take twice the text."""
    start = 0
    while (end := text.find("\n", start)) >= 0:
        yield text[start:end]
        start = end + 1
    yield text[start:]


def _line_item(
    source: Source, decoded: Decoded, line: str, number: int, line_number: int
) -> WireItem | Failure:
    try:
        record = _parse(line)
    except FormatError as error:
        message = f"line {line_number}: damaged JSON: {error.message}"
        return source.failure(message, number=number)
    if isinstance(record, Mapping) and _is_record(record):
        return _item(source, decoded, record, number)
    return source.failure(f"line {line_number}: no article in it", number=number)


def _records(value: object, depth: int) -> Iterator[Mapping[str, object]]:
    """The records in a value: itself, the entries of a list, or what lies a few objects deep."""
    if isinstance(value, list):
        for entry in value:
            if isinstance(entry, Mapping) and _is_record(entry):
                yield entry
        return
    if not isinstance(value, Mapping) or depth > _MAX_NESTING:
        return
    parts = [part for name, part in value.items() if not is_about_record(name)]
    lists = [part for part in parts if isinstance(part, list)]
    is_feed = "jsonfeed" in str(value.get("version", ""))
    if not is_feed and _is_record(value):
        yield value
        return
    for part in lists or parts:
        if isinstance(part, list | dict):
            yield from _records(part, depth + 1)


def _names_in(value: object) -> str:
    """The names in an object, or in the first of a list."""
    first = value[0] if isinstance(value, list) and value else value
    return names_instead("names in it", first if isinstance(first, Mapping) else ())


def _is_record(value: Mapping[str, object]) -> bool:
    fields = fields_of(value)
    # With a headline it is a piece of an article, cut up by its places.
    is_told = "title" in fields or not _is_span(value)
    return ninjs.is_ninjs(value) or (is_told and is_article(fields))


def _is_span(value: Mapping[str, object]) -> bool:
    """Whether an object marks a place of another text, as annotations do."""
    start, end, text = value.get("start"), value.get("end"), value.get("text")
    return (
        isinstance(start, int)
        and isinstance(end, int)
        and isinstance(text, str)
        and end - start == len(text)
    )


def _of_feed(feed: Mapping[str, object]) -> dict[str, object]:
    """What a JSON Feed says once for all of its items."""
    if "jsonfeed" not in str(feed.get("version", "")):
        return {}
    return {name: feed[name] for name in ("author", "authors", "language") if name in feed}


def _item(source: Source, decoded: Decoded, record: Mapping[str, object], number: int) -> WireItem:
    if ninjs.is_ninjs(record):
        return ninjs.item_of(source, decoded, record, number)
    return item_of(source, decoded, fields_of(record), number, "json")
