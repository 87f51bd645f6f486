"""What a web page says of its article: meta elements, JSON-LD, and the visible head."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

from wirereader.formats.news_record import byline_of, date_of, parts_of, text_of
from wirereader.formats.record import Record
from wirereader.formats.stamps import iso_of, join
from wirereader.formats.tree import Node, line_of
from wirereader.lexicons import table

_SITE_SEPARATORS = (" | ", " - ", " – ", " — ", " :: ", " » ", " · ")
_ADDRESS_DAY_RE = re.compile(r"/((?:19|20)\d\d)/(?:[\w.-]{1,40}/)?(\d{1,2})/(\d{1,2})/")
"""`/2013/middle_east/8/3/`: year, a section at most, month, day."""
_MAX_GRAPH = 50
"""Objects of a JSON-LD graph that are looked at."""


def read_page_head(page: Node, record: Record) -> None:
    """Fill `record` with what the page declares."""
    fields = _declared(page)
    site = text_of(fields.get("site"))
    record.title = _title(page, text_of(fields.get("title")), site)
    record.byline = byline_of(fields.get("byline")) or _visible_byline(page)
    if record.byline and "://" in record.byline:
        record.byline = _visible_byline(page)
    record.date = date_of(fields.get("date")) or _visible_date(page)
    record.keywords = parts_of(fields.get("keywords"))
    record.agency = site or None
    root = page.first("html")
    declared = (root.get("lang") if root else "") or text_of(fields.get("language"))
    record.language = declared.replace("_", "-") or None
    record.identity = _canonical(page)


def declared_text(page: Node) -> str:
    """The article's text as JSON-LD gives it, where a script is to show it; else empty."""
    bodies = (value for name, value in _linked_data(page) if name == "articleBody")
    return next(filter(None, map(text_of, bodies)), "")


def _declared(page: Node) -> dict[str, object]:
    """The best value of each field among meta elements and JSON-LD properties."""
    known = table("page_fields")
    found: dict[str, tuple[int, object]] = {}
    for name, value in (*_metas(page), *_linked_data(page)):
        row = known.get(name.lower())
        if row is None or not text_of(value).strip():
            continue
        field, rank = row[0], int(row[1])
        if field not in found or rank < found[field][0]:
            found[field] = (rank, value)
    return {field: value for field, (_, value) in found.items()}


def _metas(page: Node) -> Iterator[tuple[str, object]]:
    for node in page.all("meta"):
        name = node.get("property") or node.get("name") or node.get("itemprop")
        if name:
            yield name, node.get("content")


def _linked_data(page: Node) -> Iterator[tuple[str, object]]:
    """The properties of the article among a page's JSON-LD objects."""
    for node in page.all("script"):
        if "ld+json" not in node.get("type"):
            continue
        try:
            value: object = json.loads(node.text())
        except (ValueError, RecursionError):
            continue
        for entry in _objects(value):
            if "headline" in entry:
                yield from entry.items()


def _objects(value: object) -> Iterator[Mapping[str, object]]:
    waiting = [value]
    for _ in range(_MAX_GRAPH):
        if not waiting:
            return
        entry = waiting.pop()
        if isinstance(entry, list):
            waiting.extend(entry[:_MAX_GRAPH])
        elif isinstance(entry, Mapping):
            yield entry
            waiting.append(entry.get("@graph"))


def _title(page: Node, declared: str, site: str) -> str | None:
    """The headline without the site's name."""
    heading = line_of(page.first("h1"))
    whole = " ".join(declared.split()) or line_of(page.first("title")) or ""
    if heading and len(heading) > 12 and whole.startswith(heading):
        return heading
    for separator in _SITE_SEPARATORS:
        head, found, tail = whole.rpartition(separator)
        # A site's name is short; a dash in a headline has more behind it.
        if found and (tail == site or (len(tail.split()) <= 3 and len(head) > 20)):
            return head
    return whole or heading


def _visible_byline(page: Node) -> str | None:
    """The words of the element that a page marks as byline."""
    for node in page.walk():
        marks = {node.get("itemprop"), node.get("rel"), *node.get("class").lower().split()}
        if marks & {"author", "byline", "cnnbyline"}:
            line = node.line()
            if 0 < len(line) < 120:
                return line
    return None


def _visible_date(page: Node) -> str | None:
    """The first date that the page shows as one, else the day in its address."""
    for node in page.all("time"):
        found = date_of(node.get("datetime"))
        if found:
            return found
    for node in page.walk():
        marks = f"{node.get('class')} {node.get('id')}".lower()
        if "date" in marks or "time" in marks:
            found = iso_of(node.line())
            if found:
                return found
    match = _ADDRESS_DAY_RE.search(_canonical(page) or "")
    if match is None:
        return None
    year, month, day = map(int, match.groups())
    return join(year, month, day)


def _canonical(page: Node) -> str | None:
    for node in page.all("link"):
        if node.get("rel") == "canonical" and node.get("href").startswith("http"):
            return node.get("href")
    return None
