"""The stretches of an article in which figures may stand.

Most sentences hold no figure. Therefore only what stands near a word that can begin one is cut into
pieces and shown to the rules.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from wirereader.annotator.figures.reading import Heading
from wirereader.annotator.tokens import Tokens
from wirereader.annotator.traits import Trait
from wirereader.model.article import Article
from wirereader.model.item import Paragraph

_BACK = 14
"""Tokens before a candidate that its rules may look at: a verb of change before `from`, the `aged`
before a list of ages."""

_AHEAD = 18
"""Tokens behind a candidate: what it counts, the road's word behind a house number. A longer figure
has candidates of its own inside, which carry the stretch on."""


class Stretch(NamedTuple):
    """Some running text in which figures may stand; characters, half-open."""

    start: int
    end: int
    first: int
    last: int
    """Before `first` and from `last` on stands no candidate, only what rules may look at."""
    heading: Heading
    """Its paragraph."""


def stretches(article: Article, tokens: Tokens) -> Iterator[Stretch]:
    """The stretches with candidates, sorted and disjoint.

    The cells of a table and the lines of a verse are stretches of their own: nothing is read across
    their borders.
    """
    text = article.item.text
    hits = tokens.places_with(Trait.FIGURE)
    at = 0
    for paragraph in article.paragraphs:
        if paragraph.role == "boilerplate":
            continue
        begin = at
        while at < len(hits) and tokens.starts[hits[at]] < paragraph.end:
            at += 1
        if at == begin:
            continue
        if paragraph.layout == "flow":
            heading = Heading(text, paragraph.start, paragraph.end)
            yield from _around(tokens, hits[begin:at], paragraph, heading)
        else:
            for start, end in _cells(text, paragraph.start, paragraph.end):
                yield Stretch(start, end, start, end, Heading(text, start, end))


def _around(
    tokens: Tokens, hits: Sequence[int], paragraph: Paragraph, heading: Heading
) -> Iterator[Stretch]:
    """The text around the candidates of a paragraph of prose; near ones share a stretch."""
    opens, stop, _ = tokens.paragraphs[tokens.paragraph_of[hits[0]]]
    first = hits[0]
    for hit, following in zip(hits, (*hits[1:], None), strict=True):
        if following is not None and following - _BACK <= hit + _AHEAD:
            continue
        begin, end = first - _BACK, hit + _AHEAD
        # With the white space before it, which tells what is written against what.
        yield Stretch(
            tokens.ends[begin - 1] if begin > opens else paragraph.start,
            tokens.ends[end - 1] if end < stop else paragraph.end,
            tokens.starts[first],
            tokens.ends[hit],
            heading,
        )
        if following is not None:
            first = following


def _cells(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for line in text[start:end].split("\n"):
        for cell in line.split("\t"):
            yield start, start + len(cell)
            start += len(cell) + 1
