"""What one quote, figure, person or file becomes in each form."""

from __future__ import annotations

from decimal import Decimal

import pytest

from wirereader.cli.check import COLUMNS as CHECK_COLUMNS
from wirereader.cli.check import file_row, tally
from wirereader.cli.figures import COLUMNS as FIGURE_COLUMNS
from wirereader.cli.figures import figure_row, is_wanted
from wirereader.cli.findings import Finding, finding_of, findings_in
from wirereader.cli.options import Options
from wirereader.cli.people import COLUMNS as PEOPLE_COLUMNS
from wirereader.cli.people import person_row
from wirereader.cli.quotes import COLUMNS as QUOTE_COLUMNS
from wirereader.cli.quotes import quote_row
from wirereader.cli.rows import counted, shown_figure
from wirereader.cli.speakers import COLUMNS as SPEAKER_COLUMNS
from wirereader.cli.speakers import speaker_row
from wirereader.corpus.encode import encode
from wirereader.corpus.rows import SpeakerRow
from wirereader.corpus.segment import Segment
from wirereader.model.article import Article
from wirereader.model.attribution import Attribution
from wirereader.model.figure import Figure
from wirereader.model.item import Failure, Paragraph, WireItem
from wirereader.model.person import Person
from wirereader.model.problem import Problem
from wirereader.model.span import Span
from wirereader.model.story import Annotations, Story

TEXT = "“We paid over $3\nbillion,” President Ilse Maradin said."


WORDS = "“We paid over $3\nbillion,”"


def span(words: str) -> Span:
    """Where the words stand in TEXT."""
    start = TEXT.index(words)
    return Span(start, start + len(words))


def story(path: str = "wire/a.txt", problems: tuple[Problem, ...] = ()) -> Story:
    quote = Attribution(
        parts=(span(WORDS),),
        kind="direct",
        cue=span("said"),
        source=span("President Ilse Maradin"),
        speaker="Ilse Maradin",
        rule="after",
        confidence=0.6,
    )
    start, end = span("$3\nbillion")
    figure = Figure(
        start=start, end=end, kind="money", value=Decimal("3E+9"), unit="USD", comparator=">"
    )
    person = Person(name="Ilse Maradin", titles=("President",), mentions=(span("Ilse Maradin"),))
    item = WireItem(path=path, sha256="0" * 64, format="plain", encoding="utf-8", text=TEXT)
    article = Article(
        item=item,
        title="Kestrava pays",
        title_span=None,
        paragraphs=(Paragraph(0, len(TEXT), "body", "flow"),),
        problems=problems,
    )
    found = Annotations(quotes=(quote,), figures=(figure,), people=(person,))
    return Story(article=article, annotations=found, key="k")


def test_a_quote_stands_in_its_exact_words() -> None:
    row = quote_row(story(), story().quotes[0])
    assert dict(zip(QUOTE_COLUMNS, row.cells, strict=True)) == {
        "id": "wire/a.txt#1",
        "path": "wire/a.txt",
        "title": "Kestrava pays",
        "speaker": "Ilse Maradin",
        "source": "President Ilse Maradin",
        "cue": "said",
        "kind": "direct",
        "class": "speech",
        "confidence": 0.6,
        "rule": "after",
        "start": 0,
        "end": len(WORDS),
        "text": "“We paid over $3 billion,”",
    }


def test_an_unsure_speaker_looks_unsure() -> None:
    row = quote_row(story(), story().quotes[0])
    assert row.line == ("Ilse Maradin ?", "direct", "“We paid over $3 billion,”")
    assert row.heading == "wire/a.txt#1  Kestrava pays"


def test_the_object_of_a_quote_is_the_exports_with_its_origin() -> None:
    exported = story().to_dict()
    row = quote_row(story(), story().quotes[0])
    assert row.record == {
        "id": exported["id"],
        "path": exported["path"],
        "title": exported["title"],
        **exported["quotes"][0],
    }


def test_the_object_of_a_figure_is_the_exports_with_its_origin_and_who_said_it() -> None:
    row = figure_row(story(), story().figures[0], 0)
    assert {n: v for n, v in row.record.items() if n not in {"id", "path", "title"}} == {
        **story().to_dict()["figures"][0],
        "speaker": "Ilse Maradin",
        "source": "President Ilse Maradin",
    }


def test_a_figure_has_its_value_its_words_and_its_speaker() -> None:
    row = figure_row(story(), story().figures[0], 0)
    assert row.line == ("> 3,000,000,000 USD", "money", "$3 billion", "", "Ilse Maradin")
    cells = dict(zip(FIGURE_COLUMNS, row.cells, strict=True))
    assert (cells["value"], cells["text"]) == (Decimal("3E+9"), "$3\nbillion")
    assert (cells["quote"], cells["speaker"]) == (0, "Ilse Maradin")


def test_a_figure_outside_of_quotes_has_nobody_who_said_it() -> None:
    row = figure_row(story(), story().figures[0], None)
    cells = dict(zip(FIGURE_COLUMNS, row.cells, strict=True))
    assert (cells["quote"], cells["speaker"], cells["source"]) == (None, None, None)


def test_a_person_has_titles_and_counts() -> None:
    row = person_row(story(), story().people[0], 1)
    assert row.line == ("Ilse Maradin", "1 mention", "1 quote", "President")
    assert dict(zip(PEOPLE_COLUMNS, row.cells, strict=True))["mentions"] == 1
    assert [mention["text"] for mention in row.record["mentions"]] == ["Ilse Maradin"]


def test_a_speaker_says_how_much_is_sure() -> None:
    speaker = SpeakerRow(name="Ilse Maradin", titles=("President",), quotes=12, unsure=2, stories=1)
    row = speaker_row(speaker)
    assert row.line == ("Ilse Maradin", "12 quotes", "2 unsure", "1 story", "President")
    assert row.record == {
        "name": "Ilse Maradin",
        "titles": ["President"],
        "quotes": 12,
        "unsure": 2,
        "stories": 1,
        "unnamed": False,
    }
    assert len(row.cells) == len(SPEAKER_COLUMNS)


FIGURES = {
    "a value": (Figure(start=0, end=1, kind="money", value=Decimal("0.5"), unit="EUR"), "0.5 EUR"),
    "a large one": (Figure(start=0, end=1, kind="cardinal", value=Decimal("1E+6")), "1,000,000"),
    "below zero": (
        Figure(start=0, end=1, kind="quantity", value=Decimal("-0.50"), unit="degC"),
        "-0.5 degC",
    ),
    "a fraction": (
        Figure(start=0, end=1, kind="cardinal", value=Decimal(2) / Decimal(3)),
        "0.6667",
    ),
    "a range": (
        Figure(
            start=0, end=1, kind="percent", value=None, unit="percent",
            low=Decimal(4), high=Decimal("4.5"),
        ),
        "4–4.5 percent",
    ),
    "a date": (Figure(start=0, end=1, kind="date", value="2025-11-26"), "2025-11-26"),
    "no value": (Figure(start=0, end=1, kind="date", value=None), "–"),
}  # fmt: skip


@pytest.mark.parametrize(("figure", "shown"), FIGURES.values(), ids=FIGURES)
def test_a_figure_is_shown_in_full_digits(figure: Figure, shown: str) -> None:
    assert shown_figure(figure) == shown


BILLIONS = Figure(start=0, end=1, kind="money", value=Decimal("3E+9"), unit="USD")
RANGE = Figure(
    start=0, end=1, kind="percent", value=None, unit="percent", low=Decimal(4), high=Decimal(6)
)
DAY = Figure(start=0, end=1, kind="date", value="2025-11-26")

WANTED = {
    "without bounds all are": (DAY, {}, True),
    "of that kind": (BILLIONS, {"kind": "money"}, True),
    "of another kind": (BILLIONS, {"kind": "percent"}, False),
    "of that unit, whatever its case": (BILLIONS, {"unit": "usd"}, True),
    "of another unit": (BILLIONS, {"unit": "EUR"}, False),
    "without a unit": (DAY, {"unit": "USD"}, False),
    "at the lower bound": (BILLIONS, {"low": Decimal("3e9")}, True),
    "below it": (BILLIONS, {"low": Decimal("3.1e9")}, False),
    "at the upper bound": (BILLIONS, {"high": Decimal("3e9")}, True),
    "above it": (BILLIONS, {"high": Decimal(5)}, False),
    "a range that reaches over the lower bound": (RANGE, {"low": Decimal(5)}, True),
    "a range that begins under the upper bound": (RANGE, {"high": Decimal(5)}, True),
    "a range outside": (RANGE, {"low": Decimal(7)}, False),
    "a date lies in no bounds": (DAY, {"low": Decimal(0)}, False),
}


@pytest.mark.parametrize(("figure", "asked", "expected"), WANTED.values(), ids=WANTED)
def test_figures_are_chosen(figure: Figure, asked: dict[str, object], expected: bool) -> None:
    options = Options(command="figures", **asked)  # type: ignore[arg-type] # one of its fields each
    assert is_wanted(figure, options) is expected


def test_check_counts_a_file_once_and_says_what_is_wrong_with_it() -> None:
    note = Problem("decode", "note", "decoded as Windows-1252")
    bad = Failure(path="b.jsonl", number=3, problem=Problem("load", "error", "no text"))
    found: list[Finding | Failure] = [
        finding_of(story(problems=(note,))),
        finding_of(story("b.jsonl", (note,))),
        finding_of(story("b.jsonl", (note,))),
        bad,
        Failure(path="c.txt", problem=Problem("load", "error", "empty file")),
    ]
    rows = [file_row(t) for t in tally(iter(found))]
    assert [dict(zip(CHECK_COLUMNS, row.cells, strict=True)) for row in rows] == [
        {
            "path": "wire/a.txt", "stories": 1, "quotes": 1, "figures": 1, "failed": 0,
            "problems": ["decoded as Windows-1252"],
        },
        {
            "path": "b.jsonl", "stories": 2, "quotes": 2, "figures": 2, "failed": 1,
            "problems": ["decoded as Windows-1252 (2 times)", "item 3: no text"],
        },
        {
            "path": "c.txt", "stories": 0, "quotes": 0, "figures": 0, "failed": 1,
            "problems": ["empty file"],
        },
    ]  # fmt: skip
    assert [row.line[0] for row in rows] == ["ok    ", "failed", "failed"]


def test_check_does_not_repeat_a_thousand_faults() -> None:
    found: list[Finding | Failure] = [
        Failure(path="feed.xml", number=n, problem=Problem("load", "error", "no text"))
        for n in range(1, 1001)
    ]
    (row,) = [file_row(t) for t in tally(iter(found))]
    assert row.record["failed"] == 1000
    assert row.record["problems"] == [
        *(f"item {n}: no text" for n in range(1, 6)),
        "and 995 more",
    ]


def test_counts_read_from_a_segment_are_those_of_its_stories() -> None:
    note = Problem("decode", "note", "decoded as Windows-1252")
    bad = Failure(path="c.txt", problem=Problem("load", "error", "empty file"))
    rows: list[Story | Failure] = [story(), bad, story("b.jsonl", (note,))]
    assert list(findings_in(Segment(encode(rows)))) == [
        row if isinstance(row, Failure) else finding_of(row) for row in rows
    ]


def test_check_of_nothing_has_no_rows() -> None:
    assert list(tally(iter([]))) == []


@pytest.mark.parametrize(
    ("number", "noun", "words"),
    [(1, "story", "1 story"), (0, "story", "0 stories"), (2000, "quote", "2,000 quotes")],
)
def test_counts_agree_with_their_noun(number: int, noun: str, words: str) -> None:
    assert counted(number, noun) == words
