"""`load`, the front door of `formats`: a path in, WireItems and Failures out. It never raises.

The table names each format's module; it is imported when the first file of that format comes, so
a folder of plain text never pays for XML or mail.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from importlib import import_module

from wirereader.errors import FormatError
from wirereader.formats.binary import kind_of_binary
from wirereader.formats.decode import is_known, is_wide
from wirereader.formats.loader import Items, Loader, Source
from wirereader.formats.read import (
    COLLECTION_LIMIT,
    HEAD_SIZE,
    READ_LIMIT,
    SHORTENED_SIZE,
    read_file,
)
from wirereader.formats.sniff import sniff
from wirereader.model.item import Failure, WireItem
from wirereader.model.problem import Problem
from wirereader.text.settle import settle_line, settle_name

_LOADERS = {
    "plain": "plain.story",
    "anpa": "anpa",
    "atom": "feed",
    "csv": "csv_file",
    "eml": "mail",
    "html": "html_page",
    "iptc7901": "iptc7901",
    "json": "json_file",
    "mbox": "mail",
    "newsml": "newsml",
    "newsmlg2": "newsmlg2",
    "nitf": "nitf",
    "rcv1": "rcv1",
    "rss": "feed",
    "sgml": "sgml",
    "standoff": "standoff",
    "story": "story_file",
    "xml": "xml_record",
    "zczc": "plain.zczc",
}
"""Format to the module of this package whose `items` reads it."""

_PACKINGS = frozenset({"gzip", "bzip2", "xz", "zip", "tar"})
_LISTS = frozenset({"sgml", "json", "csv", "mbox", "rss", "atom"})
"""Formats of lists of stories."""
_COLLECTIONS = frozenset({"sgml", "json", "csv", "mbox"}) | _PACKINGS
"""Formats of which one file may hold very many stories."""


def load(
    path: str, *, shown: str | None = None, encoding: str | None = None, data: bytes | None = None
) -> Iterator[WireItem | Failure]:
    """The items of the file at `path`, at least one item or failure.

    `shown` is the path to show and export (default: `path`), `encoding` overrides what the bytes
    say, `data` is taken instead of the file's bytes where it is given (a pipe, a member). Whatever
    is wrong with the content or the file becomes a Failure.
    """
    label = settle_name(shown if shown is not None else path)
    if encoding is not None and not is_known(encoding):
        yield _failed(label, f"unknown encoding {encoding!r}")
        return
    try:
        source = _open(path, label, encoding, data)
    except FormatError as error:
        yield _failed(label, str(error))
        return
    yield from load_source(source)


def may_hold_many(path: str) -> bool:
    """Whether a file is of a format of which one may hold very many stories, by its beginning.

    Packed ones are none of them: what is in them is not known before. Never raises.
    """
    try:
        data, _ = read_file(path, HEAD_SIZE)
    except FormatError:
        return False
    return sniff(data, _suffix(path)) in _LISTS


def load_source(source: Source) -> Items:
    """The items of bytes already read, at least one item or failure. Never raises on content."""
    data = source.data
    if not data:
        yield _failed(source.path, "empty file")
        return
    format_name = sniff(data[:HEAD_SIZE], source.suffix)
    is_text = format_name in _PACKINGS or is_wide(data)
    kind = None if is_text else kind_of_binary(data)
    if kind is not None:
        yield _failed(source.path, kind)
        return
    is_empty = True
    try:
        for item in _items(source, format_name):
            is_empty = False
            yield item
    except FormatError as error:
        is_empty = False
        yield source.failure(str(error))
    except Exception as error:
        # The one place that catches everything: a slip of ours in one loader costs one file, told
        # by name, and not the folder.
        is_empty = False
        yield source.failure(f"the {format_name} loader failed: {type(error).__name__}")
    if is_empty:
        yield source.failure("no story in it")


def _items(source: Source, format_name: str) -> Items:
    if format_name in _PACKINGS:
        from wirereader.formats.packed import members

        for member in members(source, format_name):
            if isinstance(member, Failure):
                yield member
            else:
                yield from load_source(member)
        return
    items: Loader = import_module(f"wirereader.formats.{_LOADERS[format_name]}").items
    yield from items(source)


def _open(path: str, label: str, encoding: str | None, data: bytes | None) -> Source:
    is_shortened = False
    if data is None:
        data, is_shortened = read_file(path, READ_LIMIT)
        if is_shortened and sniff(data[:HEAD_SIZE], _suffix(path)) in _COLLECTIONS:
            data, is_shortened = read_file(path, COLLECTION_LIMIT)
        elif is_shortened:
            data = data[:SHORTENED_SIZE]
    return Source(
        path=label,
        data=data,
        sha256=hashlib.sha256(data).hexdigest(),
        encoding=encoding,
        is_shortened=is_shortened,
    )


def _suffix(path: str) -> str:
    return Source(path=path, data=b"", sha256="").suffix


def _failed(label: str, message: str) -> Failure:
    return Failure(path=label, problem=Problem("load", "error", settle_line(message)))
