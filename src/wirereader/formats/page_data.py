"""The linked data of a web page: JSON-LD objects, the article's among them, references resolved."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterator, Mapping

from wirereader.formats.record_values import text_of
from wirereader.formats.tree import Node

_MAX_OBJECTS = 50
"""Objects of a page's linked data that are looked at."""
_HOLDERS = ("@graph", "mainEntity", "mainEntityOfPage")
"""Properties under which a page sets its article into another object."""


def article_data(page: Node) -> dict[str, object]:
    """The properties of the articles among a page's JSON-LD objects; of each the first one's."""
    objects = list(_objects(page))
    named = {text_of(entry.get("@id")): entry for entry in objects if _is_named(entry)}
    found: dict[str, object] = {}
    for entry in filter(_is_article, objects):
        for name, value in entry.items():
            found.setdefault(name, _resolved(value, named))
    return found


def _objects(page: Node) -> Iterator[Mapping[str, object]]:
    """The objects of all scripts that hold linked data, in order; damaged ones passed over."""
    waiting: deque[object] = deque()
    for node in page.all("script"):
        if "ld+json" in node.get("type"):
            try:
                waiting.append(json.loads(node.text(), strict=False))
            except (ValueError, RecursionError):
                continue
    for _ in range(_MAX_OBJECTS):
        if not waiting:
            return
        entry = waiting.popleft()
        if isinstance(entry, list):
            waiting.extend(entry[:_MAX_OBJECTS])
        elif isinstance(entry, Mapping):
            yield entry
            waiting.extend(entry[name] for name in _HOLDERS if name in entry)


def _is_article(entry: Mapping[str, object]) -> bool:
    kinds = text_of(entry.get("@type")).lower()
    return "headline" in entry or "articleBody" in entry or kinds.endswith("article")


def _is_named(entry: Mapping[str, object]) -> bool:
    return "@id" in entry and "name" in entry


def _resolved(value: object, named: Mapping[str, Mapping[str, object]]) -> object:
    """A value whose objects are the ones that they refer to: `{"@id": "#ann"}`."""
    if isinstance(value, list):
        return [_resolved(part, named) for part in value]
    if isinstance(value, Mapping) and not text_of(value):
        return named.get(text_of(value.get("@id")), value)
    return value
