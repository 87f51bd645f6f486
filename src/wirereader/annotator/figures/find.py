"""`find_figures`, the front door: candidates found cheaply, then an ordered chain of rules on each.

Only pieces in digits and the words that can begin a figure are candidates (`starts.py`); each
goes through its chain until a rule answers, with a figure or with the finding that there is none
(an identifier). What a rule has read is not read again, so the work is linear.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from wirereader.annotator.figures.ages import read_age
from wirereader.annotator.figures.bare_amounts import read_amount_figure, read_share
from wirereader.annotator.figures.calendar_dates import read_calendar_date
from wirereader.annotator.figures.codes import read_code
from wirereader.annotator.figures.comparators import comparator_before
from wirereader.annotator.figures.counted import counted_phrase
from wirereader.annotator.figures.durations import read_single_span
from wirereader.annotator.figures.identifiers import read_identifier
from wirereader.annotator.figures.ordinal_figures import read_ordinal_figure
from wirereader.annotator.figures.other_languages import find_local_figures
from wirereader.annotator.figures.passages import passage_of, passages
from wirereader.annotator.figures.reading import Passage, Reading, Rule
from wirereader.annotator.figures.relative_dates import read_relative_date
from wirereader.annotator.figures.resolving import full_date, resolve_date
from wirereader.annotator.figures.starts import CHAIN_OF
from wirereader.annotator.figures.times import read_running_time, read_time
from wirereader.annotator.figures.years import read_year
from wirereader.annotator.tokens import Tokens
from wirereader.model.article import Article
from wirereader.model.figure import Figure

if TYPE_CHECKING:
    from datetime import date

CHAINS: dict[str, tuple[Rule, ...]] = {
    "digits": (
        read_code,
        read_running_time,
        read_calendar_date,
        read_time,
        read_identifier,
        read_year,
        read_ordinal_figure,
        read_age,
        read_amount_figure,
    ),
    "number": (read_ordinal_figure, read_time, read_identifier, read_age, read_amount_figure),
    "ordinal": (read_share, read_ordinal_figure),
    "calendar": (read_calendar_date,),
    "relative": (read_relative_date,),
    "clock": (read_time,),
    "span": (read_single_span,),
}
"""Which rules a candidate goes through, in order; the first that answers decides."""

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
        reading = _apply(p, i, CHAINS[CHAIN_OF[p.low[i]]])
        if reading is None:
            continue
        if reading.kind is not None and reading.start >= done:
            yield _figure(p, reading, today)
        done = reading.end


def _apply(p: Passage, i: int, chain: tuple[Rule, ...]) -> Reading | None:
    for rule in chain:
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
    return Figure(
        start=start,
        end=end,
        kind=kind,
        value=value,
        unit=unit,
        comparator=comparator,
        low=low,
        high=high,
        of=counted_phrase(p, reading),
        resolved=resolved,
    )
