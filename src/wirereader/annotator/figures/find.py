"""`find_figures`, the front door: candidates found cheaply, then an ordered chain of rules on each.

A passage is cut into pieces once. Only pieces in digits and the words that can begin a figure are
candidates; each goes through its chain until a rule answers, with a figure or with the finding that
there is none (an identifier). What a rule has read is not read again, so the work is linear.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from wirereader.annotator.figures.ages import read_age
from wirereader.annotator.figures.bare_amounts import read_amount_figure, read_share
from wirereader.annotator.figures.calendar_dates import read_calendar_date
from wirereader.annotator.figures.codes import read_code
from wirereader.annotator.figures.comparators import comparator_before
from wirereader.annotator.figures.counted import counted_phrase
from wirereader.annotator.figures.durations import read_single_span
from wirereader.annotator.figures.identifiers import read_identifier
from wirereader.annotator.figures.ordinal_figures import read_ordinal_figure
from wirereader.annotator.figures.reading import Passage, Reading, Rule
from wirereader.annotator.figures.relative_dates import read_relative_date
from wirereader.annotator.figures.resolving import resolve_dates
from wirereader.annotator.figures.times import read_running_time, read_time
from wirereader.annotator.figures.years import read_year
from wirereader.lexicons import table
from wirereader.model.article import Article
from wirereader.model.figure import Figure
from wirereader.text.number_words import number_words

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

_NO_START = frozenset({"letter", "short", "parts", "ordinal"})
_COMPARED = frozenset({"money", "percent", "quantity", "cardinal", "duration", "time"})


@cache
def _starts() -> dict[str, str]:
    """The words that can begin a figure, each with its chain."""
    starts = dict.fromkeys(("noon", "midnight"), "clock")
    for unit, (kind, _, _) in table("units").items():
        if kind == "duration":
            starts[unit] = "span"
    for word in table("calendar"):
        starts[word] = "calendar"
    for word, (kind,) in table("relative_dates").items():
        if kind in ("day", "lead"):
            starts[word] = "relative"
    for word, (kind, _) in number_words().items():
        if kind == "ordinal":
            starts[word] = "ordinal"
        elif kind not in _NO_START:
            starts[word] = "number"
    return starts


def find_figures(article: Article) -> tuple[Figure, ...]:
    """All figures of the headline, subheads and body, sorted and disjoint."""
    text = article.item.text
    figures: list[Figure] = []
    for paragraph in article.paragraphs:
        if paragraph.role == "boilerplate":
            continue
        if paragraph.layout == "flow":
            figures += find_in(text, paragraph.start, paragraph.end)
        else:
            for start, end in _cells(text, paragraph.start, paragraph.end):
                figures += find_in(text, start, end)
    return resolve_dates(tuple(figures), text, article.date)


def _cells(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The cells of a table or the lines of a verse: nothing is read across their borders."""
    begin = start
    for k in range(start, end):
        if text[k] in "\n\t":
            yield begin, k
            begin = k + 1
    yield begin, end


def find_in(text: str, start: int, end: int) -> Iterator[Figure]:
    """The figures of one stretch of running text."""
    p = Passage(text, start, end)
    starts = _starts()
    # What begins with a digit, or with a dot before one, sorts after a lone dot and before a colon.
    candidates = [i for i, word in enumerate(p.low) if word in starts or "." < word < ":"]
    done = 0
    for i in candidates:
        chain = starts.get(p.low[i])
        if chain is None:
            if not p.is_number(i):
                continue
            chain = "digits"
        if i < done:
            continue
        reading = _apply(p, i, chain)
        if reading is None:
            continue
        if reading.kind is not None and reading.start >= done:
            yield _figure(p, reading)
        done = reading.end


def _apply(p: Passage, i: int, chain: str) -> Reading | None:
    for rule in CHAINS[chain]:
        reading = rule(p, i)
        if reading is not None:
            return reading
    return None


def _figure(p: Passage, reading: Reading) -> Figure:
    start, end, kind, value, unit, comparator, low, high = reading
    assert kind is not None  # noqa: S101 - readings without a kind end before this; for the type checker
    if comparator is None and value is not None and kind in _COMPARED:
        comparator = comparator_before(p, start)
    return Figure(
        start=p.start_of(start),
        end=p.end_of(end - 1),
        kind=kind,
        value=value,
        unit=unit,
        comparator=comparator,
        low=low,
        high=high,
        of=counted_phrase(p, reading),
    )
