"""A segment's cells back to the objects of the model, one story at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from itertools import pairwise
from typing import Any

from wirereader.corpus.cells import (
    COLD,
    ENCODING_GUESSED,
    TABLES,
    DetailCells,
    FigureCells,
    ParagraphCells,
    PersonCells,
    ProblemCells,
    QuoteCells,
    StoryCells,
)
from wirereader.corpus.columns import Columns
from wirereader.model.article import Article, Dateline
from wirereader.model.attribution import Attribution
from wirereader.model.figure import Figure, Value
from wirereader.model.item import Failure, Paragraph, WireItem
from wirereader.model.person import Body, Person
from wirereader.model.problem import Problem
from wirereader.model.span import Span
from wirereader.model.story import Annotations, Story


class Words(dict[int, Any]):
    """Ref to string, or None for 0; each cut from the segment once, for one story or for many.

    Any, because a cell cannot say that its string is one of a field's literals; `encode` wrote it
    from that field.
    """

    def __init__(self, string: Callable[[int], str]) -> None:
        super().__init__()
        self._string = string
        self[0] = None

    def __missing__(self, ref: int) -> str:
        self[ref] = value = self._string(ref)
        return value


class Strings:
    """The strings of a segment as they are read."""

    def __init__(self, columns: Columns) -> None:
        self.warm = Words(columns.string)
        self.cold = Words(columns.cold_string)


class StoryReader:
    """Reads one row of a segment into objects."""

    def __init__(
        self, columns: Columns, row: int, text: str, strings: Strings | None = None
    ) -> None:
        """`text` is the row's text, which the caller has to cut from the text column.

        Whoever reads many rows hands the same `strings` to each.
        """
        self._table = columns.table
        strings = Strings(columns) if strings is None else strings
        self._words, self._cold = strings.warm, strings.cold
        self._text = text
        self._number = row
        self._cells = StoryCells._make(self._row("stories", row))
        self._next = StoryCells._make(self._row("stories", row + 1))

    def failure(self) -> Failure:
        """The row as a failure."""
        (problem,) = self._problems("problems", "first_problem")
        return Failure(
            path=self._words[self._cells.path],
            number=_optional(self._cells.number),
            problem=problem,
            raw=self._text,
        )

    def story(self) -> Story:
        """The row as a story, equal to the one that was encoded."""
        annotations = Annotations(
            quotes=self.quotes(),
            figures=self.figures(),
            people=tuple(self._people()),
            bodies=tuple(self._bodies()),
            problems=self._problems("problems", "first_problem"),
        )
        key = self._words[self._cells.key]
        return Story(article=self._article(), annotations=annotations, key=key)

    def quotes(self) -> tuple[Attribution, ...]:
        """The story's attributions alone, of both classes."""
        return tuple(self._quotes())

    def figures(self) -> tuple[Figure, ...]:
        """The story's figures alone."""
        return tuple(self._figures())

    def _details(self) -> DetailCells:
        return DetailCells._make(self._row("details", self._number))

    def _row(self, name: str, row: int) -> list[int]:
        width = TABLES[name]
        return self._table(name)[row * width : (row + 1) * width].tolist()

    def _rows(self, name: str, start: int, end: int) -> Iterator[list[int]]:
        width = TABLES[name]
        cells = self._table(name)[start * width : end * width].tolist()
        return (cells[at : at + width] for at in range(0, len(cells), width))

    def _children(self, name: str, first: str) -> Iterator[list[int]]:
        """The rows of a table that belong to this story."""
        return self._rows(name, getattr(self._cells, first), getattr(self._next, first))

    def _spans(self, name: str, start: int, end: int) -> tuple[Span, ...]:
        cells = iter(self._table(name)[2 * start : 2 * end].tolist())
        return tuple(map(Span, cells, cells))

    def _item(self) -> WireItem:
        cells, details, words = self._cells, self._details(), self._words
        urgency = words[cells.urgency]
        return WireItem(
            path=words[cells.path],
            number=cells.number - 1,
            sha256=self._cold[details.sha256],
            format=words[details.format],
            encoding=words[details.encoding],
            encoding_guessed=bool(cells.flags & ENCODING_GUESSED),
            text=self._text,
            blocks=self._paragraphs("blocks", "first_block"),
            file_title=words[details.file_title],
            title=words[details.item_title],
            slug=words[details.item_slug],
            byline=words[details.item_byline],
            place=words[cells.item_place],
            dateline=self._cold[details.item_dateline],
            agency=words[cells.item_agency],
            date=self._cold[details.item_date],
            language=words[details.item_language],
            urgency=None if urgency is None else int(urgency),
            embargo=words[cells.embargo],
            status=words[details.item_status],
            version=words[details.item_version],
            note=words[details.item_note],
            keywords=tuple(
                self._cold[ref] for (ref,) in self._children("keywords", "first_keyword")
            ),
            identity=words[details.identity],
            problems=self._problems("item_problems", "first_item_problem"),
        )

    def _article(self) -> Article:
        cells, details, words = self._cells, self._details(), self._words
        return Article(
            item=self._item(),
            title=words[cells.title],
            title_span=_optional_span(cells.title_start, details.title_end),
            slug=words[cells.slug],
            byline=words[details.byline],
            dateline=self._dateline(),
            date=words[cells.date],
            date_from=words[details.date_from],
            language=words[cells.language],
            chain=words[cells.chain],
            status=words[cells.status],
            version=words[cells.version],
            note=words[details.note],
            paragraphs=self._paragraphs("paragraphs", "first_paragraph"),
            problems=self._problems("article_problems", "first_article_problem"),
        )

    def _dateline(self) -> Dateline | None:
        cells, words = self._cells, self._words
        if not cells.has_dateline:
            return None
        details = self._details()
        return Dateline(
            start=_optional(cells.dateline_start),
            end=_optional(cells.dateline_end),
            text=self._cold[details.dateline_text],
            place=words[cells.place],
            date=self._cold[details.dateline_date],
            agency=words[cells.agency],
        )

    def _paragraphs(self, name: str, first: str) -> tuple[Paragraph, ...]:
        words = self._cold if name in COLD else self._words
        rows = map(ParagraphCells._make, self._children(name, first))
        return tuple(Paragraph(r.start, r.end, words[r.role], words[r.layout]) for r in rows)

    def _problems(self, name: str, first: str) -> tuple[Problem, ...]:
        words = self._cold if name in COLD else self._words
        return tuple(
            Problem(
                words[row.stage],
                words[row.severity],
                words[row.message],
                _optional(row.start),
                _optional(row.end),
            )
            for row in map(ProblemCells._make, self._children(name, first))
        )

    def _quotes(self) -> Iterator[Attribution]:
        words = self._cold
        start, end = self._cells.first_quote, self._next.first_quote
        rows = [QuoteCells._make(row) for row in self._rows("quotes", start, end + 1)]
        for row, after in pairwise(rows):
            yield Attribution(
                parts=self._spans("parts", row.first_part, after.first_part),
                kind=words[row.kind],
                cue=_optional_span(row.cue_start, row.cue_end),
                source=_optional_span(row.source_start, row.source_end),
                speaker=words[row.speaker],
                quote_class=words[row.quote_class],
                rule=words[row.rule],
                confidence=float(words[row.confidence]),
                speaker_rule=words[row.speaker_rule],
            )

    def _figures(self) -> Iterator[Figure]:
        words = self._cold
        for row in map(FigureCells._make, self._children("figures", "first_figure")):
            yield Figure(
                start=row.start,
                end=row.end,
                kind=words[row.kind],
                value=_value(words[row.value]),
                unit=words[row.unit],
                comparator=words[row.comparator],
                low=_value(words[row.low]),
                high=_value(words[row.high]),
                of=_optional_span(row.of_start, row.of_end),
                resolved=words[row.resolved],
            )

    def _people(self) -> Iterator[Person]:
        words = self._cold
        start, end = self._cells.first_person, self._next.first_person
        rows = [PersonCells._make(row) for row in self._rows("people", start, end + 1)]
        for row, after in pairwise(rows):
            titles = self._rows("titles", row.first_title, after.first_title)
            yield Person(
                name=words[row.name],
                titles=tuple(words[ref] for (ref,) in titles),
                mentions=self._spans("mentions", row.first_mention, after.first_mention),
                references=self._spans("references", row.first_reference, after.first_reference),
            )

    def _bodies(self) -> Iterator[Body]:
        start, end = self._cells.first_body, self._next.first_body
        rows = list(self._rows("bodies", start, end + 1))
        for (name, first), (_, after) in pairwise(rows):
            yield Body(name=self._cold[name], mentions=self._spans("body_mentions", first, after))


def _optional(cell: int) -> int | None:
    return cell - 1 if cell else None


def _optional_span(start: int, end: int) -> Span | None:
    return Span(start - 1, end) if start else None


def _value(spelled: str | None) -> Value:
    if spelled is None:
        return None
    return Decimal(spelled[1:]) if spelled[0] == "d" else spelled[1:]
