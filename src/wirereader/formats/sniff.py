"""Tells the format of a file by its first bytes; the suffix is a hint, never a proof."""

from __future__ import annotations

import re

_ROOT_RE = re.compile(rb"<([A-Za-z_][\w.:-]{0,60})")
_JSON_RE = re.compile(rb'\s*(?:\{\s*["}]|\[\s*[\[{\]"\d-])')
_HEADER_RE = re.compile(rb"([A-Za-z][A-Za-z-]{1,40}):[ \t]?")
_STANDOFF_RE = re.compile(
    rb"T\d+\t\S+ \d+ \d+(?:;\d+ \d+)*\t[^\n]*(?:\n+(?:[TREAMN#]\d+|\*)\t[^\n]*)*\s*[TREAMN#]?\d*"
)
"""A span, then nothing but spans, relations, events, attributes and notes; the last may be cut."""
_BARE_RE = re.compile(rb"\s*[A-Za-z]{1,4}\d{3,4}\S{0,12}[ \r\n]")
"""The number of a message at the top of a file."""
_NAMES_RE = re.compile(rb"""["']?\w[\w "'-]{0,40}([,;\t|])[\w "'-]{0,40}(?:\1[\w "'-]{0,40})+\r?""")
"""Short words parted by one sign, three at least: the names of columns, or a list of things."""
_MAX_NAMES = 500
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe\x00\x00", b"\xff\xfe", b"\xfe\xff")

_PACKED = (
    (b"\x1f\x8b", "gzip"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
)
_TAR_MAGIC_AT = 257

_ROOTS = {
    b"nitf": "nitf",
    b"newsml": "newsml",
    b"newsmessage": "newsmlg2",
    b"newsitem": "newsmlg2",
    b"packageitem": "newsmlg2",
    b"rss": "rss",
    b"rdf": "rss",
    b"feed": "atom",
    b"html": "html",
    b"reuters": "sgml",
    b"ieer_doc": "sgml",
    b"doc": "sgml",
}
"""Name of the root element, in lower case and without prefix, to format."""

_MAIL_FIELDS = frozenset(
    {b"from", b"to", b"subject", b"date", b"received", b"message-id", b"mime-version",
     b"return-path", b"content-type", b"reply-to", b"delivered-to", b"sender"}
)  # fmt: skip


def sniff(head: bytes, suffix: str) -> str:
    """The name of the format, a key of the table in `load.py`; `plain` where nothing else fits."""
    packed = _packed(head)
    if packed is not None:
        return packed
    text = head
    for mark in _MARKS:
        if head.startswith(mark):
            # Only the shape matters here: without its NULs, wide text reads as narrow.
            text = head[len(mark) :].replace(b"\0", b"") if mark != _MARKS[0] else head[3:]
            break
    return (
        _markup(text, suffix)
        or _json(text, suffix)
        or _wire(text)
        or _mail(text, suffix)
        or _table(text, suffix)
        or "plain"
    )


def _packed(head: bytes) -> str | None:
    for magic, name in _PACKED:
        if head.startswith(magic):
            return name
    return "tar" if head.startswith(b"ustar", _TAR_MAGIC_AT) else None


def _markup(text: bytes, suffix: str) -> str | None:
    """XML, HTML and SGML by their root element."""
    opening = text.lstrip()
    if not opening.startswith(b"<"):
        return None
    lowered = opening[:200].lower()
    if lowered.startswith(b"<!doctype html"):
        return "html"
    if lowered.startswith(b"<!doctype lewis"):
        return "sgml"
    root = _root(opening)
    known = _ROOTS.get(root)
    if known == "newsmlg2" and b"<newsitem itemid" in opening[:2000]:
        return "rcv1"
    if known is not None:
        return known
    if suffix in (".html", ".htm", ".xhtml"):
        return "html"
    # An unknown element without an XML declaration may be copy that is about markup.
    return "xml" if lowered.startswith(b"<?xml") or suffix == ".xml" else None


def _root(opening: bytes) -> bytes:
    """The name of the first element, declarations and comments passed over."""
    at = 0
    while True:
        at = opening.find(b"<", at)
        if at < 0:
            return b""
        if opening.startswith(b"<!--", at):
            at = opening.find(b"-->", at)
        elif opening.startswith(b"<!DOCTYPE", at) and 0 <= opening.find(b"[", at) < (
            opening.find(b">", at)
        ):
            at = opening.find(b"]>", at)
        elif opening.startswith((b"<!", b"<?"), at):
            at = opening.find(b">", at)
        else:
            match = _ROOT_RE.match(opening, at)
            return match.group(1).rpartition(b":")[2].lower() if match else b""
        if at < 0:
            return b""


def _json(text: bytes, suffix: str) -> str | None:
    if suffix in (".json", ".jsonl", ".ndjson") or _JSON_RE.match(text):
        return "json"
    return None


def _wire(text: bytes) -> str | None:
    """Messages framed by control codes or by `ZCZC`."""
    start = text.find(b"\x01", 0, 2000)
    if start >= 0 and b"\x02" in text[start : start + 1000]:
        header = text[start : text.find(b"\x02", start)]
        return "anpa" if b"\x1f" in header else "iptc7901"
    if text[:80].lstrip(b"\x00\x7f\r\n \x07").startswith(b"ZCZC"):
        return "zczc"
    return _bare_message(text)


def _bare_message(text: bytes) -> str | None:
    """A message that has lost its codes: only then its patterns are looked at."""
    if _BARE_RE.match(text) is None:
        return None
    from wirereader.formats.wire_frame import bare_format

    return bare_format(text[:400].decode("latin-1"))


def _mail(text: bytes, suffix: str) -> str | None:
    if text.startswith(b"From ") and b"@" in text[:200] and b":" in text[:400]:
        return "mbox"
    count = 0
    for line in text[:4000].split(b"\n"):
        match = _HEADER_RE.match(line)
        if match is None:
            if line.startswith((b" ", b"\t")) and count:
                continue
            break
        count += match.group(1).lower() in _MAIL_FIELDS
    return "eml" if count >= (1 if suffix == ".eml" else 2) else None


def _table(text: bytes, suffix: str) -> str | None:
    if suffix in (".csv", ".tsv"):
        return "csv"
    if _STANDOFF_RE.fullmatch(text):
        return "standoff"
    if suffix == ".story" or b"\n@highlight" in text:
        return "story"
    first = text[:_MAX_NAMES].partition(b"\n")[0]
    if _NAMES_RE.fullmatch(first) is None:
        return None
    from wirereader.formats.csv_names import is_row_of_names

    return "csv" if is_row_of_names(first.decode("latin-1")) else None
