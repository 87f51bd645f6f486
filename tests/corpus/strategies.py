"""Any values of the model, for properties: also such as no stage would make."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from wirereader.model.article import Article, Dateline
from wirereader.model.attribution import Attribution
from wirereader.model.figure import Figure
from wirereader.model.item import Failure, Paragraph, WireItem
from wirereader.model.person import Body, Person
from wirereader.model.problem import Problem
from wirereader.model.span import Span
from wirereader.model.story import Annotations, Story

_ITEM_WORDS = (
    *("file_title", "title", "slug", "byline", "place", "dateline", "agency", "date", "language"),
    *("embargo", "status", "version", "note", "identity"),
)
_ARTICLE_WORDS = (
    *("title", "slug", "byline", "date", "language", "chain", "status", "version", "note"),
)

WORDS = st.text(max_size=5)
OPTIONAL_WORDS = st.none() | WORDS
OFFSETS = st.integers(0, 2**31)
SPANS = st.builds(Span, OFFSETS, OFFSETS)
VALUES = (
    st.none()
    | WORDS
    | st.decimals(allow_nan=False, allow_infinity=False)
    | st.sampled_from([Decimal("1E+9"), Decimal("-0.50"), Decimal("12")])
)
PROBLEMS = st.builds(
    Problem,
    st.sampled_from(["decode", "parse", "annotate"]),
    st.sampled_from(["note", "warning", "error"]),
    WORDS,
    st.none() | OFFSETS,
    st.none() | OFFSETS,
)


def few(values: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(values, max_size=2).map(tuple)


PARAGRAPHS = few(
    st.builds(
        Paragraph,
        OFFSETS,
        OFFSETS,
        st.sampled_from(["title", "body", "subhead", "boilerplate"]),
        st.sampled_from(["flow", "lines"]),
    )
)
ITEMS = st.builds(
    WireItem,
    path=WORDS,
    number=st.integers(1, 10**6),
    sha256=WORDS,
    format=WORDS,
    encoding=WORDS,
    encoding_guessed=st.booleans(),
    text=st.text(max_size=30),
    blocks=PARAGRAPHS,
    urgency=st.none() | st.integers(-9, 9),
    keywords=few(WORDS),
    problems=few(PROBLEMS),
    **dict.fromkeys(_ITEM_WORDS, OPTIONAL_WORDS),
)
DATELINES = st.builds(
    Dateline,
    start=st.none() | OFFSETS,
    end=st.none() | OFFSETS,
    text=WORDS,
    place=OPTIONAL_WORDS,
    date=OPTIONAL_WORDS,
    agency=OPTIONAL_WORDS,
)
ARTICLES = st.builds(
    Article,
    item=ITEMS,
    title_span=st.none() | SPANS,
    dateline=st.none() | DATELINES,
    date_from=st.none() | st.sampled_from(["declared", "dateline", "text", "file name"]),
    paragraphs=PARAGRAPHS,
    problems=few(PROBLEMS),
    **dict.fromkeys(_ARTICLE_WORDS, OPTIONAL_WORDS),
)
QUOTES = st.builds(
    Attribution,
    parts=st.lists(SPANS, min_size=1, max_size=3).map(tuple),
    kind=st.sampled_from(["direct", "mixed", "indirect"]),
    cue=st.none() | SPANS,
    source=st.none() | SPANS,
    speaker=OPTIONAL_WORDS,
    quote_class=st.sampled_from(["speech", "attitude"]),
    rule=WORDS,
    confidence=st.floats(0, 1),
    speaker_rule=OPTIONAL_WORDS,
)
FIGURES = st.builds(
    Figure,
    start=OFFSETS,
    end=OFFSETS,
    kind=st.sampled_from(["money", "percent", "date"]),
    value=VALUES,
    unit=OPTIONAL_WORDS,
    comparator=st.none() | st.sampled_from([">", "~"]),
    low=VALUES,
    high=VALUES,
    of=st.none() | SPANS,
    resolved=OPTIONAL_WORDS,
)
PEOPLE = st.builds(
    Person, name=WORDS, titles=few(WORDS), mentions=few(SPANS), references=few(SPANS)
)
ANNOTATIONS = st.builds(
    Annotations,
    quotes=few(QUOTES),
    figures=few(FIGURES),
    people=few(PEOPLE),
    bodies=few(st.builds(Body, name=WORDS, mentions=few(SPANS))),
    problems=few(PROBLEMS),
)
STORIES = st.builds(Story, article=ARTICLES, annotations=ANNOTATIONS, key=WORDS)
FAILURES = st.builds(
    Failure, path=WORDS, number=st.none() | st.integers(1, 99), problem=PROBLEMS, raw=WORDS
)
ROWS = st.lists(STORIES | FAILURES, max_size=3)
