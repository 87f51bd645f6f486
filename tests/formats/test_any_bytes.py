"""Whatever the bytes are, loading gives entries that are safe to show, and never an exception."""

from __future__ import annotations

import gzip
import re
from dataclasses import fields, is_dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.formats.loading import entries
from wirereader.model.item import Failure, WireItem

UNSAFE_RE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)

SAMPLES = {
    "a.txt": "BC-Port\nPort closes\nBy Ann Field\nTARNHOLM (AP) _ It rains.\n-30-\n",
    "a.sgm": "<REUTERS NEWID='1'><DATE>9-MAR-1987</DATE><TEXT>&#2;<TITLE>A &lt;B></TITLE>"
    "<BODY>C &#27;[B.</BODY></TEXT></REUTERS>",
    "a.json": '{"uri": "urn:a", "headline": "A", "body_html": "<p>B</p>", "bodies": [{}]}',
    "a.jsonl": '{"title": "A", "text": "B"}\n{"title": "C", "tags": "[1]"}\n',
    "a.csv": 'title,text,date\nA,"B\n""C""",2031-03-09\nD,E,\n',
    "a.story": "By\nAnn\nPUBLISHED:\n07:37, 11 June 2031\nIt rains.\n@highlight\nRain\n",
    "nitf.xml": "<nitf><head><docdata><date.issue norm='20310309'/></docdata></head><body>"
    "<body.head><hl1>A</hl1></body.head><body.content><p>B</p><table><tr><td>1</td></tr></table>"
    "</body.content></body></nitf>",
    "newsml.xml": "<NewsML><NewsItem><HeadLine>A</HeadLine><ContentItem><DataContent>&lt;p>B"
    "</DataContent></ContentItem></NewsItem></NewsML>",
    "g2.xml": "<newsItem guid='a:b'><contentMeta><headline>A</headline></contentMeta><contentSet>"
    "<inlineXML><html><body><p>B</p></body></html></inlineXML></contentSet></newsItem>",
    "rss.xml": "<rss><channel><item><title>A</title><description>&lt;b>B&lt;/b></description>"
    "<pubDate>9 Mar 2031</pubDate></item></channel></rss>",
    "a.html": "<html><head><title>A - B</title></head><body><div class=story><p>C, "
    + "d " * 80
    + "</p><ul><li><a href=x>E</a></ul></div></body></html>",
    "a.tst": "\x01a1\x1fb\r\nr z BC-Port 03-09 0500\r\n\x02^A<\r\n\t   B.\r\n"
    "\x03AP-03-09-31 0337GMT\x04",
    "a.iptc": "\x01eca1 4 i\r\nport/\r\n\x02A =\r\n\r\nB.\r\n\x03091137 GMT Mar 31\x04",
    "a.zczc": "ZCZC\n#port\n$A\nB.\nNNNN\n",
    "a.eml": "Subject: =?utf-8?q?A?=\nFrom: a@b\nContent-Type: multipart/mixed; boundary=b\n\n--b\n"
    "Content-Type: text/html\n\n<p>B</p>\n--b--\n",
    "a.mbox": "From a@b Mon\nSubject: A\nFrom: a@b\n\nB\n\nFrom a@b Tue\nSubject: C\n\nD\n",
}


def is_safe(value: object) -> bool:
    """Whether no string in a value can act on a terminal or fail to be written."""
    if isinstance(value, str):
        return UNSAFE_RE.search(value) is None
    if is_dataclass(value):
        return all(is_safe(getattr(value, field.name)) for field in fields(value))
    return not isinstance(value, tuple) or all(map(is_safe, value))


def is_disjoint(entry: WireItem | Failure) -> bool:
    """Whether the paragraphs that a format declared are sorted, disjoint and inside the text."""
    if isinstance(entry, Failure):
        return True
    ends = [0, *(end for _, end, _, _ in entry.blocks)]
    is_sorted = all(end <= block.start for end, block in zip(ends, entry.blocks, strict=False))
    return is_sorted and all(b.start < b.end <= len(entry.text) for b in entry.blocks)


@st.composite
def damaged(draw: st.DrawFn, sample: bytes) -> bytes:
    """The sample with a piece cut out, doubled or overwritten, a few times over."""
    data = sample
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(data)))
        end = draw(st.integers(start, min(len(data), start + 30)))
        piece = draw(
            st.sampled_from(
                [b"", data[start:end] * 2, b"\x00", b"<", b'"', b"&#27;", b"\xff", b"\x02"]
            )
        )
        data = data[:start] + piece + data[end:]
    return data


@pytest.mark.parametrize("name", SAMPLES)
def test_every_sample_gives_items(name: str) -> None:
    found = entries(SAMPLES[name], name)
    assert found
    assert not any(isinstance(entry, Failure) for entry in found)


@pytest.mark.parametrize("name", SAMPLES)
@given(data=st.data())
def test_damaged_files_give_entries_that_are_safe(name: str, data: st.DataObject) -> None:
    found = entries(data.draw(damaged(SAMPLES[name].encode())), name)
    assert found
    assert all(map(is_safe, found))
    assert all(map(is_disjoint, found))
    assert not [e for e in found if isinstance(e, Failure) and "loader failed" in e.problem.message]


@given(st.binary(max_size=200), st.sampled_from(sorted(SAMPLES)))
def test_any_bytes_give_entries_that_are_safe(data: bytes, name: str) -> None:
    found = entries(data, name)
    assert found
    assert all(map(is_safe, found))


@given(st.binary(max_size=60))
def test_any_packed_bytes_give_entries(data: bytes) -> None:
    assert entries(gzip.compress(data)[:-1] + b"\x00")
    assert entries(b"PK\x03\x04" + data)
    assert entries((b"a" * 257) + b"ustar" + data)
