"""`Story`: an article with its annotations; `to_dict` is the export's object."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from wirereader.model.article import Article, Dateline
from wirereader.model.attribution import Attribution
from wirereader.model.enclosing import quotes_around
from wirereader.model.figure import Figure, Value
from wirereader.model.item import Paragraph
from wirereader.model.person import Body, Person
from wirereader.model.problem import Problem
from wirereader.model.span import Span

SCHEMA = 1
"""Version of the export's object; fields may be added without a change of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotations:
    """What `annotate` finds in one article. Everything is sorted by place."""

    quotes: tuple[Attribution, ...] = ()
    """Speech and attitudes both; the class tells them apart."""
    figures: tuple[Figure, ...] = ()
    people: tuple[Person, ...] = ()
    bodies: tuple[Body, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One wire story, whole."""

    article: Article
    annotations: Annotations
    key: str
    """Declared identity with its version, else a digest of the text; equal copies share it."""

    @property
    def id(self) -> str:
        """Path, `#`, number in the file from 1."""
        return self.article.item.id

    @property
    def path(self) -> str:
        """Where it came from."""
        return self.article.item.path

    @property
    def text(self) -> str:
        """The text that every offset counts in."""
        return self.article.item.text

    @property
    def title(self) -> str | None:
        """The headline, single-spaced."""
        return self.article.title

    @property
    def dateline(self) -> Dateline | None:
        """Where and when it was filed."""
        return self.article.dateline

    @property
    def date(self) -> str | None:
        """ISO 8601, as much as is known."""
        return self.article.date

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Title, body, subheads, boilerplate."""
        return self.article.paragraphs

    @property
    def quotes(self) -> tuple[Attribution, ...]:
        """The attributions of class speech."""
        return tuple(q for q in self.annotations.quotes if q.quote_class == "speech")

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The numbers."""
        return self.annotations.figures

    @property
    def people(self) -> tuple[Person, ...]:
        """Human beings named."""
        return self.annotations.people

    @property
    def bodies(self) -> tuple[Body, ...]:
        """Organisations and places named."""
        return self.annotations.bodies

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Findings of all stages."""
        return (*self.article.problems, *self.annotations.problems)

    @property
    def figure_quotes(self) -> tuple[int | None, ...]:
        """For each figure the number, in `quotes`, of the quote it stands in."""
        return quotes_around(self.figures, self.quotes)

    def to_dict(self, *, attitudes: bool = False) -> dict[str, Any]:
        """The export's object, ready for JSON; with `attitudes` that class of quotes too."""
        text = self.text
        quotes = self.annotations.quotes if attitudes else self.quotes
        around = zip(self.figures, quotes_around(self.figures, quotes), strict=True)
        return head_dict(self) | {
            "paragraphs": [p._asdict() for p in self.paragraphs],
            "quotes": [quote_dict(self, q) for q in quotes],
            "figures": [figure_dict(self, figure, number) for figure, number in around],
            "people": [person_dict(self, p) for p in self.people],
            "bodies": [
                {"name": b.name, "mentions": [_cut(text, s) for s in b.mentions]}
                for b in self.bodies
            ],
            "problems": [problem_dict(p) for p in self.problems],
        }


def head_dict(story: Story) -> dict[str, Any]:
    """What the export says of a story before its lists."""
    article, item = story.article, story.article.item
    return {
        "schema": SCHEMA,
        "id": story.id,
        "key": story.key,
        "path": item.path,
        "sha256": item.sha256,
        "format": item.format,
        "encoding": item.encoding,
        "text": item.text,
        "title": article.title,
        "chain": article.chain,
        "version": article.version,
        "status": article.status,
        "note": article.note,
        "slug": article.slug,
        "byline": article.byline,
        "dateline": _dateline(article.dateline),
        "date": article.date,
        "date_from": article.date_from,
        "language": article.language,
        "urgency": item.urgency,
        "embargo": item.embargo,
        "keywords": list(item.keywords),
    }


def quote_dict(story: Story, quote: Attribution) -> dict[str, Any]:
    """One quote as the export writes it."""
    text = story.text
    return {
        "start": quote.start,
        "end": quote.end,
        "parts": [list(part) for part in quote.parts],
        "text": quote_words(story, quote),
        "kind": quote.kind,
        "cue": _cut(text, quote.cue),
        "source": _cut(text, quote.source),
        "speaker": quote.speaker,
        "class": quote.quote_class,
        "rule": quote.rule,
        "confidence": quote.confidence,
    }


def quote_words(story: Story, quote: Attribution) -> str:
    """The parts joined by one space; `flow` breaks as spaces, all else verbatim."""
    return " ".join([flow_text(story, part) for part in quote.parts])


def flow_text(story: Story, span: Span) -> str:
    """The span's words; in a `flow` paragraph a line break and its indent are one space."""
    start, end = span
    words = story.article.item.text[start:end]
    if "\n" not in words:
        return words
    if any(p.layout == "lines" and span.overlaps(Span(p.start, p.end)) for p in story.paragraphs):
        return words
    return " ".join(line.strip(" \t") for line in words.split("\n") if line.strip(" \t"))


def figure_dict(story: Story, figure: Figure, quote: int | None) -> dict[str, Any]:
    """One figure as the export writes it, with the number of the quote it stands in.

    Numbers are JSON numbers.
    """
    return {
        "start": figure.start,
        "end": figure.end,
        "text": story.text[figure.start : figure.end],
        "kind": figure.kind,
        "value": to_number(figure.value),
        "unit": figure.unit,
        "comparator": figure.comparator,
        "low": to_number(figure.low),
        "high": to_number(figure.high),
        "of": _cut(story.text, figure.of),
        "resolved": figure.resolved,
        "quote": quote,
    }


def person_dict(story: Story, person: Person) -> dict[str, Any]:
    """One person as the export writes it."""
    return {
        "name": person.name,
        "titles": list(person.titles),
        "mentions": [_cut(story.text, span) for span in person.mentions],
        "references": [_cut(story.text, span) for span in person.references],
    }


def problem_dict(problem: Problem) -> dict[str, Any]:
    """One problem as the export writes it."""
    return {
        "stage": problem.stage,
        "severity": problem.severity,
        "message": problem.message,
        "start": problem.start,
        "end": problem.end,
    }


def to_number(value: Value) -> int | float | str | None:
    """A figure's value as a number or text of JSON."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value


def _cut(text: str, span: Span | None) -> dict[str, Any] | None:
    if span is None:
        return None
    start, end = span
    return {"start": start, "end": end, "text": text[start:end]}


def _dateline(dateline: Dateline | None) -> Mapping[str, Any] | None:
    if dateline is None:
        return None
    return {
        "start": dateline.start,
        "end": dateline.end,
        "text": dateline.text,
        "place": dateline.place,
        "date": dateline.date,
        "agency": dateline.agency,
    }
