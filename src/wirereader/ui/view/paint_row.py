"""Painting one row of text: which characters take which roles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from wirereader.model.span import Span
from wirereader.ui.view.emphasis import Emphasis
from wirereader.ui.view.marking import Marking
from wirereader.ui.view.page import Page, Row
from wirereader.ui.view.spans import Spans

Roles = tuple[str, ...]

_BASE: dict[str, Roles] = {
    "headline": ("headline",),
    "subhead": ("subhead",),
    "meta": ("dim",),
    "boilerplate": ("dim",),
    "end": ("dim",),
}


def row_words(
    page: Page, row: Row, marking: Marking | None, emphasis: Emphasis, hits: Spans[str]
) -> Iterator[tuple[str, Roles]]:
    """The row's words with the roles they have, left to right. `hits` are those of `emphasis`."""
    run = page.run(row.block)
    words = run.text[row.start : row.end]
    block = page.blocks[row.block]
    base = _BASE.get(block.kind, ())
    if not run.pieces:
        found = [(*span, ("hit",)) for span in _title_hits(block.kind, emphasis)]
        yield from _grouped(words, row.start, base, found)
        return
    if not words:
        return
    start, end = run.source(row.start), run.source(row.end - 1) + 1
    if marking is not None and marking.is_withdrawn and block.kind == "body":
        base, marking = ("dim",), None
    layers = [
        (run.displayed(max(left, start)), run.displayed(min(right, end) - 1) + 1, roles)
        for left, right, roles in _layers(start, end, marking, emphasis, hits)
        if left < end and start < right
    ]
    yield from _grouped(words, row.start, base, layers)


def _title_hits(kind: str, emphasis: Emphasis) -> list[Span]:
    return list(emphasis.title_hits) if kind == "headline" else []


def _layers(
    start: int, end: int, marking: Marking | None, emphasis: Emphasis, hits: Spans[str]
) -> Iterator[tuple[int, int, Roles]]:
    """What may touch the characters `start` to `end`, the lowest layer first."""
    if marking is not None:
        current = None if emphasis.quote is None else marking.quotes[emphasis.quote]
        if emphasis.has("quotes"):
            for left, right, role in marking.exact.touching(start, end):
                yield left, right, (role,)
        if current is not None:
            for part in current.parts:
                yield part.start, part.end, ("quote.current",)
            if current.cue is not None:
                yield *current.cue, ("cue.current",)
        if emphasis.has("figures"):
            live = ("figure.live",) if emphasis.are_figures_live else ()
            for left, right, role in marking.figures.touching(start, end):
                yield left, right, (role, *live)
        if emphasis.has("speakers"):
            for left, right, roles in marking.sources.touching(start, end):
                yield left, right, roles
    for left, right, role in hits.touching(start, end):
        yield left, right, (role,)
    if emphasis.current is not None:
        yield *emphasis.current, ("hit.current",)


def _grouped(
    words: str, offset: int, base: Roles, layers: Sequence[tuple[int, int, Roles]]
) -> Iterator[tuple[str, Roles]]:
    """The words in stretches of equal roles; `layers` in displayed characters from `offset`."""
    inked = [base] * len(words)
    for left, right, roles in layers:
        for at in range(max(0, left - offset), min(len(words), right - offset)):
            inked[at] += roles
    at = 0
    for roles, group in groupby(inked):
        length = sum(1 for _ in group)
        yield words[at : at + length], roles
        at += length
