"""Rows where the locale is not UTF-8: as many cells, and nothing that cannot be encoded."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.segment import Segment
from textual.strip import Strip

from wirereader.ui.view.safe import cells, shown
from wirereader.ui.view.sent import sent, sent_strip


@pytest.mark.parametrize(
    ("text", "encoding", "expected"),
    [
        ("“It’s”", "ascii", '"It\'s"'),
        ("café…", "ascii", "cafe."),
        ("café½", "latin-1", "café½"),
        ("½", "ascii", "?"),
        ("日本", "ascii", "????"),
        ("e\u0301x", "ascii", "ex"),
        ("▌│·", "ascii", "??-"),
        ("“x”", "utf-8", "“x”"),
    ],
)
def test_the_nearest_signs_in_as_many_cells(text: str, encoding: str, expected: str) -> None:
    assert sent(text, encoding) == expected


@given(st.text(), st.sampled_from(["ascii", "latin-1", "cp1252"]))
def test_the_width_stays(text: str, encoding: str) -> None:
    line = shown(text)
    told = sent(line, encoding)
    told.encode(encoding)
    assert cells(told) == cells(line)


def test_a_row_that_can_be_sent_is_the_same() -> None:
    strip = Strip([Segment("plain")])
    assert sent_strip(strip, "ascii") is strip
    assert sent_strip(Strip([Segment("“x”")]), "ascii").text == '"x"'
