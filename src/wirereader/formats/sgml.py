"""SGML collections: Reuters-21578 (`<REUTERS>`), IE-ER and TREC's (`<DOC>`), many stories a file.

Neither is XML: there is no root element, `&lt;XYZ>` is text, references to control codes frame
every Reuters story (`&#2;` ... `&#3;`) and the tags of IE-ER are never closed. The body is plain
hard-wrapped copy and stays as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from wirereader.formats.decode import Decoded
from wirereader.formats.loader import Items, Source
from wirereader.formats.record import Record, plain_item
from wirereader.formats.stamps import iso_of
from wirereader.model.item import WireItem

_TAG_RE = re.compile(r"<[/A-Za-z_][^<>]{0,200}>")
_FRAMES = str.maketrans({"\x02": None, "\x03": None})
"""Start and end of text: the frame of the message, not its words."""
_CONTROL_REF_RE = re.compile(r"&#(\d{1,3});")
_SLUG_RE = re.compile(r"\b(?:BC|AM|PM)-\S{2,60}")
_ID_RE = re.compile(r'\bid="([^"<>]{1,100})"', re.IGNORECASE)
_PARAGRAPH_RE = re.compile(r"\n?<[pP]>\n?")
_SERVICE_RE = re.compile(r"[A-Z]{2,4}-[A-Z]{2}-(\d\d)-(\d\d)-(\d\d) (\d\d)(\d\d)([A-Z]{3})?")
_NUMBERED_DAY_RE = re.compile(r"[A-Za-z_](\d{8}|\d{6})(?=[.-])")
_FULL_DAY = 8
_ATTRIBUTE_RE = re.compile(r'([A-Z]{2,20})="([^"<>]{0,200})"')


def items(source: Source) -> Items:
    """One item a `<REUTERS>` or `<DOC>` element; a cut one is a failure of its own."""
    decoded = source.decode()
    is_reuters = "<REUTERS" in decoded.text
    read = _reuters if is_reuters else _ieer
    tag = "REUTERS" if is_reuters else "DOC"
    for number, record_text in enumerate(_records(decoded.text, tag), 1):
        if record_text is None:
            yield source.failure(f"story {number} is cut off", number=number)
        else:
            yield read(source, decoded, number, record_text)


def _records(text: str, tag: str) -> Iterator[str | None]:
    """The content of each element of that name, attributes included; None for a cut one."""
    opening, closing = f"<{tag}", f"</{tag}>"
    at = _next(text, opening, 0)
    while at >= 0:
        following = _next(text, opening, at + 1)
        end = text.find(closing, at, following if following >= 0 else len(text))
        yield text[at + len(opening) : end] if end >= 0 else None
        at = following


def _next(text: str, opening: str, at: int) -> int:
    """The next place of the tag itself: `<DOC` is not `<DOCNO`."""
    while (at := text.find(opening, at)) >= 0:
        following = text[at + len(opening) : at + len(opening) + 1]
        if following == ">" or following.isspace():
            break
        at += 1
    return at


def _field(record_text: str, name: str) -> str:
    """The content of the first element of that name as it stands; empty where there is none."""
    start = record_text.find(f"<{name}")
    start = record_text.find(">", start) + 1 if start >= 0 else 0
    end = record_text.find(f"</{name}>", start)
    return record_text[start:end] if start and end >= 0 else ""


def _reuters(source: Source, decoded: Decoded, number: int, record_text: str) -> WireItem:
    head = dict(_ATTRIBUTE_RE.findall(record_text[: record_text.find(">")]))
    whole = _field(record_text, "TEXT")
    slug = _SLUG_RE.search(_words(_field(record_text, "UNKNOWN")))
    record = Record(
        format="reuters",
        number=number,
        title=_words(_field(whole, "TITLE")),
        slug=slug.group() if slug else None,
        byline=_words(_field(record_text, "AUTHOR")),
        agency="Reuters",
        date=iso_of(_field(record_text, "DATE").strip().partition(".")[0]),
        language="en",
        keywords=[
            unescape(value).strip()
            for name in ("TOPICS", "PLACES", "PEOPLE", "ORGS", "EXCHANGES", "COMPANIES")
            for value in _field(record_text, name).replace("<D>", "").split("</D>")
        ],
        identity=f"urn:reuters-21578:{head['NEWID']}" if "NEWID" in head else None,
    )
    return plain_item(source, decoded, record, _reuters_body(whole))


def _reuters_body(whole: str) -> str:
    """The copy with its dateline before it; of a brief or an unprocessed story, what is there."""
    body = _field(whole, "BODY")
    if body:
        return _words(_field(whole, "DATELINE")).rstrip("\n ") + " " + _words(body)
    for name in ("TITLE", "AUTHOR", "DATELINE"):
        content = _field(whole, name)
        whole = whole.replace(f"<{name}>{content}</{name}>", "")
    # Before its title a brief has a row of stars: the mark of a flash, no copy.
    return _words(whole).strip("*\n ")


def _words(marked: str) -> str:
    """Text with its references resolved once and without its frame."""
    return unescape(_CONTROL_REF_RE.sub(_control, marked)).translate(_FRAMES)


def _control(reference: re.Match[str]) -> str:
    """A reference to a control code as that code: `html.unescape` would drop or change it."""
    code = int(reference.group(1))
    return chr(code) if code < 0x20 or 0x7F <= code < 0xA0 else reference.group()


def _ieer(source: Source, decoded: Decoded, number: int, record_text: str) -> WireItem:
    head = record_text[: record_text.find(">")]
    identity = _first(record_text, "DOCNO", "DOCID") or _id_of(head) or ""
    stamps = (_first(record_text, name) for name in ("DATE_TIME", "DD", "DATE", "FILEID"))
    dates = (iso_of(_without_service(stamp), is_month_first=True) for stamp in stamps)
    record = Record(
        format="ieer",
        number=number,
        title=_first(record_text, "HEADLINE", "HEAD", "HL"),
        byline=_first(record_text, "BYLINE"),
        dateline=_first(record_text, "DATELINE"),
        date=next(filter(None, dates), None) or _day_in(identity),
        slug=_first(record_text, "SLUG", "SECOND"),
        identity=f"urn:ieer:{identity}" if identity else None,
    )
    body = _PARAGRAPH_RE.sub("\n\n", _field(record_text, "TEXT"))
    return plain_item(source, decoded, record, _plain(body).strip("\n"))


def _first(record_text: str, *names: str) -> str | None:
    """The words of the first of the elements that has any."""
    return next(filter(None, (_plain(_field(record_text, n)).strip() for n in names)), None)


def _id_of(head: str) -> str | None:
    """The `id` of a `<DOC>` that has one."""
    match = _ID_RE.search(head)
    return match.group(1) if match else None


def _without_service(stamp: str | None) -> str | None:
    """`AP-NR-02-12-88 2344EST` without the service before its date."""
    match = _SERVICE_RE.search(stamp or "")
    if match is None:
        return stamp
    month, day, year, hour, minute, zone = match.groups()
    return f"{month}/{day}/19{year} {hour}:{minute} {zone}"


def _day_in(identity: str) -> str | None:
    """The day in a number: `AP880212-0001`, `APW_ENG_19980429.0001`, `nyt960214.0509`."""
    match = _NUMBERED_DAY_RE.search(identity)
    if match is None:
        return None
    day = match.group(1)
    return iso_of(day if len(day) == _FULL_DAY else f"19{day}")


def _plain(marked: str) -> str:
    """Text without the tags set into it."""
    return _words(_TAG_RE.sub("", marked))
