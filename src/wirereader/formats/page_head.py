"""What a web page says of its article: meta elements, JSON-LD, and the visible head."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from wirereader.formats.page_data import article_data
from wirereader.formats.record import Record
from wirereader.formats.record_values import byline_of, date_of, parts_of, text_of
from wirereader.formats.stamps import iso_of, join
from wirereader.formats.tree import Node, line_of
from wirereader.lexicons import table

_SITE_SEPARATORS = (" | ", " - ", " – ", " — ", " :: ", " » ", " · ")
_ADDRESS_DAY_RES = (
    # `/2013/middle_east/8/3/`: year, a section at most, month, day.
    re.compile(r"/((?:19|20)\d\d)/(?:[\w.-]{1,40}/)?(\d{1,2})/(\d{1,2})/"),
    # `/2024/may/06/`
    re.compile(r"/((?:19|20)\d\d)/([a-z]{3})/(\d{1,2})/"),
    # `/2023-11/17/`, `/20231117/`, `/2023/1117/`, `-2023-11-17`
    re.compile(r"[/_-]((?:19|20)\d\d)[/-]?([01]\d)[/-]?([0-3]\d)(?=[/._-]|$)"),
)
_MIN_HEADING = 12
"""Characters of a heading that may be the headline; what is shorter names a section."""
_MIN_SHARED = 0.6
"""Share of a heading's words in the declared title that shows that both name the same story."""
_MAX_BYLINE = 120
_NAME_PART_RE = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
"""`TextContributorName` is three words, as `text-contributor-name` is."""


def read_page_head(page: Node, record: Record) -> None:
    """Fill `record` with what the page declares."""
    data = article_data(page)
    fields = _declared(page, data)
    site = text_of(fields.get("site"))
    record.title = _title(page, text_of(fields.get("title")), site)
    record.byline = _byline(
        page, (data.get("author"), fields.get("byline")), _publishers(data, site)
    )
    record.date = date_of(fields.get("date")) or _visible_date(page)
    record.keywords = parts_of(fields.get("keywords"))
    record.agency = site or None
    root = page.first("html")
    declared = (root.get("lang") if root else "") or text_of(fields.get("language"))
    record.language = declared.replace("_", "-") or None
    record.identity = _canonical(page)


def declared_text(page: Node) -> str:
    """The article's text as JSON-LD gives it, where a script is to show it; else empty."""
    return text_of(article_data(page).get("articleBody"))


def _declared(page: Node, data: Mapping[str, object]) -> dict[str, object]:
    """The best value of each field among meta elements and JSON-LD properties."""
    known = table("page_fields")
    found: dict[str, tuple[int, object]] = {}
    for name, value in (*_metas(page), *data.items()):
        row = known.get(name.lower())
        if row is None or not text_of(value).strip():
            continue
        field, rank = row[0], int(row[1])
        if field not in found or rank < found[field][0]:
            found[field] = (rank, value)
    return {field: value for field, (_, value) in found.items()}


def _metas(page: Node) -> Iterator[tuple[str, object]]:
    for node in page.all("meta"):
        names = ("property", "name", "itemprop", "http-equiv")
        name = next(filter(None, map(node.get, names)), "")
        if name:
            yield name, node.get("content")


def _title(page: Node, declared: str, site: str) -> str | None:
    """The headline that the page shows, where it is the declared one in other words; without the
    site's name.
    """
    whole = " ".join(declared.split()) or line_of(page.first("title")) or ""
    bare = _without_site(whole, site)
    headings = [line for node in page.all("h1") if (line := node.line())]
    for heading in headings:
        if len(heading) > _MIN_HEADING and _is_same(heading, whole):
            # What goes on without a blank is a label of the site's that stands in the heading too.
            is_glued = heading.startswith(bare) and heading[len(bare) : len(bare) + 1].isalnum()
            return bare if is_glued else heading
    return bare or next(iter(headings), None)


def _without_site(title: str, site: str) -> str:
    for separator in _SITE_SEPARATORS:
        head, found, tail = title.rpartition(separator)
        # A site's name is short; a dash in a headline has more behind it.
        if found and (tail == site or (len(tail.split()) <= 3 and len(head) > 20)):
            return head
    return title


def _is_same(heading: str, declared: str) -> bool:
    """Whether a heading of the page says what its declared title says."""
    if declared.startswith(heading):
        return True
    said, told = (set(line.casefold().split()) for line in (heading, declared))
    shorter = min(len(said), len(told))
    return shorter > 1 and len(said) > 2 and len(said & told) >= _MIN_SHARED * shorter


def _publishers(data: Mapping[str, object], site: str) -> frozenset[str]:
    """The names of who brings the page out, in lower case."""
    return frozenset(filter(None, (text_of(data.get("publisher")).lower(), site.lower())))


def _byline(page: Node, declared: Sequence[object], publishers: frozenset[str]) -> str | None:
    """The writers: whom the page declares, else whom it shows; the publisher only if nobody else.

    Some sites declare the address of a profile.
    """
    found = [byline_of(value) for value in declared if value is not None]
    names = [name for name in found if name and "://" not in name]
    writers = [name for name in names if name.lower() not in publishers]
    return next(filter(None, (*writers, _visible_byline(page), *names)), None)


def _visible_byline(page: Node) -> str | None:
    """The words of the element that a page marks as byline, else of one that it names so."""
    for is_byline in (_is_marked, _is_named):
        for node in page.walk():
            line = node.spaced_line() if is_byline(node) and _is_short(node) else ""
            if 0 < len(line) < _MAX_BYLINE and not any(char.isdecimal() for char in line):
                return line.partition(" | ")[0]
    return None


def _is_short(node: Node) -> bool:
    """Whether an element has few enough words; a whole page may be set into hundreds of them."""
    length = 0
    for inner in node.walk():
        length += sum(len(child.strip()) for child in inner.children if isinstance(child, str))
        if length >= _MAX_BYLINE:
            return False
    return True


def _is_marked(node: Node) -> bool:
    marks = {node.get("itemprop"), node.get("rel"), *node.get("class").lower().split()}
    return bool(marks & {"author", "byline", "cnnbyline"})


def _is_named(node: Node) -> bool:
    """Whether the template's name of an element has the word for a byline among its parts."""
    names = " ".join(map(node.get, ("class", "id", "data-component", "data-testid")))
    parts = _NAME_PART_RE.findall(names)
    known = table("page_words")
    kinds = {known[part.lower()][0] for part in parts if part.lower() in known}
    return "byline" in kinds and "furniture" not in kinds


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
    return _address_day(_canonical(page) or "")


def _address_day(address: str) -> str | None:
    """The day that stands in a story's address."""
    for pattern in _ADDRESS_DAY_RES:
        match = pattern.search(address)
        if match is not None:
            year, month, day = match.groups()
            named = table("dateline_months").get(month, [month])[0]
            return join(int(year), int(named), int(day)) if named.isdecimal() else None
    return None


def _canonical(page: Node) -> str | None:
    """The address of the page as it gives it itself."""
    for node in page.all("link", "meta"):
        is_own = node.get("rel") == "canonical" or node.get("property") == "og:url"
        address = node.get("href") or node.get("content")
        if is_own and address.startswith("http"):
            return address
    return None
