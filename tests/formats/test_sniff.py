"""Formats are told by content; the suffix is a hint."""

from __future__ import annotations

import pytest

from wirereader.formats.binary import kind_of_binary
from wirereader.formats.sniff import sniff

CASES = [
    (b"Port closes\nIt rains.", ".txt", "plain"),
    (b"", "", "plain"),
    (b"\x1f\x8b\x08", ".xml", "gzip"),
    (b"BZh91AY", "", "bzip2"),
    (b"\xfd7zXZ\x00", "", "xz"),
    (b"PK\x03\x04", ".docx", "zip"),
    (b"a".ljust(257, b"\0") + b"ustar", "", "tar"),
    (b"<?xml version='1.0'?>\n<nitf/>", "", "nitf"),
    (b"\xef\xbb\xbf<nitf>", ".txt", "nitf"),
    ("<nitf>".encode("utf-16"), "", "nitf"),
    (b"<?xml?><!-- <rss> --><!DOCTYPE nitf [<!ENTITY a '>'>]><nitf>", "", "nitf"),
    (b"<!DOCTYPE nitf SYSTEM 'nitf.dtd'><nitf>", "", "nitf"),
    (b"<NewsML Version='1.2'>", "", "newsml"),
    (b"<newsMessage>", "", "newsmlg2"),
    (b"<g2:newsItem>", "", "newsmlg2"),
    (b"<packageItem>", "", "newsmlg2"),
    (b"<rss version='2.0'>", "", "rss"),
    (b"<rdf:RDF>", "", "rss"),
    (b"<feed xmlns='atom'>", "", "atom"),
    (b"<!doctype HTML><html>", "", "html"),
    (b"  <html>", ".txt", "html"),
    (b"<div>saved</div>", ".htm", "html"),
    (b"<!DOCTYPE lewis SYSTEM 'lewis.dtd'>", "", "sgml"),
    (b"<REUTERS TOPICS='NO'>", "", "sgml"),
    (b"<DOC>\n<DOCNO> 1 </DOCNO>", "", "sgml"),
    (b"<invoice/>", ".xml", "xml"),
    (b"<?xml version='1.0'?><invoice/>", "", "xml"),
    (b"<?xml version='1.0'?>", "", "xml"),
    (b"<!-- never closed", "", "plain"),
    (b"<b>Tags</b> in copy", ".txt", "plain"),
    (b"<3 copy", ".txt", "plain"),
    (b' {"uri": 1}', "", "json"),
    (b"[\n{", "", "json"),
    (b"42", ".json", "json"),
    (b"[bold]not JSON[/]", ".txt", "plain"),
    (b"\x01eca001 3 i 20 dpa\r\n\x02Head", "", "iptc7901"),
    (b"\x16\x16\x01W2870\x1fasian\r\n\x02^Head<", "", "anpa"),
    (b"a\x01b without a text code", "", "plain"),
    (b"\r\nZCZC ABC\n", "", "zczc"),
    (b"From a@b Thu Jan 1\nSubject: x\n", "", "mbox"),
    (b"Subject: x\nFrom: a@b\n\nbody", ".txt", "eml"),
    (b"Received: from x\n by y\nDate: z\n\n", "", "eml"),
    (b"Subject: the only header of copy\nIt rains.", "", "plain"),
    (b"a,b\n1,2", ".csv", "csv"),
    (b"T1\tCue 7 11\tsaid\r\nE1\tAttribution:T1\r\n", ".txt", "standoff"),
    (b"T1\tCue 7 11;14 16\tsaid on\n\n#1\tNote T1\tunsure", ".ann", "standoff"),
    (b"T1\tCue 7 11\tsaid\nT12", ".ann", "standoff"),
    (b"T1\tCue 7 11\tsaid\nCopy about a line of marks.", ".ann", "plain"),
    (b"Copy.\n\n@highlight\n\nShort", "", "story"),
    (b"Copy.", ".story", "story"),
]


@pytest.mark.parametrize(("head", "suffix", "name"), CASES)
def test_sniff(head: bytes, suffix: str, name: str) -> None:
    assert sniff(head, suffix) == name


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7", "PDF, not read"),
        (b"\x7fELF\x02", "not text (ELF program)"),
        (b"{\\rtf1", "RTF, not read"),
        (bytes(range(32)) * 20, "not text"),
        (b"\x7f\x00\xff" * 20 + b"copy " * 30, None),
        (b"\x1b[2J copy \x07 " * 50, None),
        (b"Port closes", None),
    ],
)
def test_binary(data: bytes, kind: str | None) -> None:
    assert kind_of_binary(data) == kind
