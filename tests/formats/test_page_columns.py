"""Saved pages whose copy stands in several elements."""

from __future__ import annotations

import pytest

from tests.formats.loading import item, paragraphs
from wirereader.formats import second_opinion

DAYS = ("one", "two", "three", "four")
LONG = (
    "The port of Tarnholm closed on day {} because of the storm, the harbour office said, and all "
    "of the ships wait outside until the wind drops."
)
COPY = [f"<p>{LONG.format(day)}</p>" for day in DAYS]
TEASERS = "".join(f"<p>Bank number {day} raises its rate by half a point.</p>" for day in DAYS)


@pytest.fixture(autouse=True)
def _plain_extractor(monkeypatch: pytest.MonkeyPatch) -> None:
    """The plain extractor alone, whatever is installed here."""
    monkeypatch.setattr(second_opinion, "is_installed", lambda: False)


def days(body: str) -> list[str]:
    """The days that the paragraphs of a page are about, in order; `?` for another paragraph."""
    found = item(f"<html><head><title>Port closes</title></head><body>{body}</body></html>")
    lines = [line for line in paragraphs(found) if not line.startswith("title")]
    return [next((day for day in DAYS if f"on day {day} because" in line), "?") for line in lines]


def boxes(opening: str, size: int, depth: int = 1) -> str:
    """The copy, `size` paragraphs a box, the boxes `depth` elements deep."""
    starts = range(0, len(COPY), size)
    inner = "<div>" * (depth - 1), "</div>" * (depth - 1)
    return "".join(
        f"<{opening}>{inner[0]}{''.join(COPY[at : at + size])}{inner[1]}</div>" for at in starts
    )


PAGES = {
    "columns that look alike": f"<section>{boxes('div class=column', 2, 2)}</section>",
    "a box a paragraph": f"<section>{boxes('div class=text-block', 1, 3)}</section>",
    "boxes in an article": f"<article>{boxes('div', 2, 2)}<div class=x></div></article>",
    "boxes in what is called the copy": f"<div class=storytext>{boxes('div', 1, 3)}</div>",
    "an advertisement between": (
        "<article><div><div>" + "".join(COPY[:2]) + "</div></div><div class=ad><p>Buy boats now, "
        "they are cheap this week.</p></div><div><section>" + "".join(COPY[2:]) + "</section></div>"
        "</article>"
    ),
}  # fmt: skip


@pytest.mark.parametrize("body", PAGES.values(), ids=PAGES)
def test_copy_in_several_elements_is_read_whole(body: str) -> None:
    assert days(body) == list(DAYS)


ONE = "".join(COPY)
ALONE = {
    "teasers beside it": f"<div><div>{ONE}</div><section>{TEASERS}</section></div>",
    "other articles beside it": f"<div><article>{ONE}</article><article>{TEASERS}</article></div>",
    "a box of another kind": f"<div><div class=a>{ONE}</div><div class=b>{TEASERS * 2}</div></div>",
}


@pytest.mark.parametrize("body", ALONE.values(), ids=ALONE)
def test_what_stands_beside_the_copy_is_left_out(body: str) -> None:
    assert days(body) == list(DAYS)
