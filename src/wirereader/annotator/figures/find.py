"""`find_figures`, the front door: candidates found cheaply, then an ordered chain of rules on each.

Only pieces in digits and the words that can begin a figure are candidates (`starts.py`); each
goes through its chain until a rule answers, with a figure or with the finding that there is none
(an identifier). What a rule has read is not read again, so the work is linear.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from wirereader.annotator.figures.chains import chain_at
from wirereader.annotator.figures.comparators import comparator_before
from wirereader.annotator.figures.counted import COUNTING, counted_phrase
from wirereader.annotator.figures.other_languages import find_local_figures
from wirereader.annotator.figures.passages import passage_of, passages
from wirereader.annotator.figures.reading import Passage, Reading
from wirereader.annotator.figures.resolving import full_date, resolve_date
from wirereader.annotator.tokens import Tokens
from wirereader.model.article import Article
from wirereader.model.figure import Figure

if TYPE_CHECKING:
    from datetime import date

_COMPARED = frozenset({"money", "percent", "quantity", "cardinal", "duration", "time"})


def find_figures(article: Article, tokens: Tokens) -> tuple[Figure, ...]:
    """All figures of the headline, subheads and body, sorted and disjoint.

    `tokens` are the article's. Dates are resolved where the story's day is known. Articles in other
    languages than English go another way.
    """
    language = (article.language or "en").partition("-")[0].lower()
    if language != "en":
        return tuple(find_local_figures(article, language))
    today = full_date(article.date)
    figures: list[Figure] = []
    for passage in passages(article, tokens):
        figures += _figures(passage, today)
    return tuple(figures)


def find_in(text: str, start: int, end: int, today: date | None = None) -> Iterator[Figure]:
    """The figures of one stretch of running text, which is its own paragraph.

    Dates are resolved against `today`, if given.
    """
    return _figures(passage_of(text, start, end), today)


def _figures(p: Passage, today: date | None) -> Iterator[Figure]:
    """The figures of a passage."""
    done = 0
    for i in p.candidates:
        if i < done:
            continue
        reading = _read(p, i)
        if reading is None:
            continue
        if reading.kind is not None and reading.start >= done:
            yield _figure(p, reading, today)
        done = reading.end


def _read(p: Passage, i: int) -> Reading | None:
    """What the first rule that answers makes of the candidate at piece `i`."""
    for rule in chain_at(p, i):
        reading = rule(p, i)
        if reading is not None:
            return reading
    return None


def _figure(p: Passage, reading: Reading, today: date | None) -> Figure:
    first, stop, kind, value, unit, comparator, low, high = reading
    assert kind is not None  # noqa: S101 - readings without a kind end before this; for the type checker
    if comparator is None and value is not None and kind in _COMPARED:
        comparator = comparator_before(p, first)
    start, end = p.starts[first], p.ends[stop - 1]
    resolved = None
    if kind == "date" and low is None and today is not None:
        resolved = resolve_date(p.text, start, end, value, today)
    of = counted_phrase(p, reading) if kind in COUNTING else None
    return Figure(start, end, kind, value, unit, comparator, low, high, of, resolved)
