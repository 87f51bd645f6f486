"""SGML collections: Reuters-21578 (`<REUTERS>`) and IE-ER (`<DOC>`), many stories a file.

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
    identity = _plain(_field(record_text, "DOCNO")).strip()
    record = Record(
        format="ieer",
        number=number,
        title=_plain(_field(record_text, "HEADLINE")),
        dateline=_plain(_field(record_text, "DATELINE")).strip() or None,
        date=iso_of(_plain(_field(record_text, "DATE_TIME")), is_month_first=True),
        slug=_plain(_field(record_text, "SLUG")),
        identity=f"urn:ieer:{identity}" if identity else None,
    )
    body = _field(record_text, "TEXT")
    return plain_item(source, decoded, record, _plain(body).strip("\n"))


def _plain(marked: str) -> str:
    """Text without the tags set into it."""
    return _words(_TAG_RE.sub("", marked))
