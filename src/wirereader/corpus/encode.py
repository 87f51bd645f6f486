"""Stories and failures to a segment's bytes."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal

from wirereader.corpus.cells import (
    COLD,
    ENCODING_GUESSED,
    IS_FAILURE,
    SPEECH,
    TABLES,
    UNSURE,
    BodyCells,
    DetailCells,
    FigureCells,
    ParagraphCells,
    PersonCells,
    ProblemCells,
    QuoteCells,
    StoryCells,
)
from wirereader.corpus.columns import ENGINE_SIZE, StringsOut, packed, utf8
from wirereader.corpus.texts import deflated
from wirereader.model.attribution import Attribution
from wirereader.model.figure import Figure, Value
from wirereader.model.item import Failure, Paragraph
from wirereader.model.person import Body, Person
from wirereader.model.problem import Problem
from wirereader.model.span import Span
from wirereader.model.story import Story


def encode(rows: Sequence[Story | Failure], engine: bytes = bytes(ENGINE_SIZE)) -> bytes:
    """One segment of the rows, in their order. `engine` is the digest of the code, 16 bytes.

    Raises OverflowError for offsets that no text has (below 0).
    """
    writer = _Writer()
    for row in rows:
        if isinstance(row, Failure):
            writer.add_failure(row)
        else:
            writer.add_story(row)
    writer.close()
    strings = writer.strings, writer.cold_strings
    texts, writer.tables["text_blocks"] = deflated(writer.texts)
    return packed(texts, strings, writer.tables, len(rows), engine)


class _Writer:
    """The tables being filled; children are written beside their parent, so they lie in a row."""

    def __init__(self) -> None:
        self.strings = StringsOut()
        self.cold_strings = StringsOut()
        self.tables = {name: array("I") for name in TABLES}
        self.texts: list[bytes] = []
        self._text_end = 0

    def add_story(self, story: Story) -> None:
        article, item, found = story.article, story.article.item, story.annotations
        ref = self.strings.ref
        dateline = article.dateline
        title_start, _ = _optional_span(article.title_span)
        speech = story.quotes
        cells = self._begun()._replace(
            flags=ENCODING_GUESSED if item.encoding_guessed else 0,
            number=item.number + 1,
            speech_count=len(speech),
            unsure_count=sum(quote.is_unsure for quote in speech),
            key=ref(story.key),
            path=ref(item.path),
            item_place=ref(item.place),
            item_agency=ref(item.agency),
            urgency=ref(None if item.urgency is None else str(item.urgency)),
            embargo=ref(item.embargo),
            title=ref(article.title),
            title_start=title_start,
            slug=ref(article.slug),
            date=ref(article.date),
            language=ref(article.language),
            chain=ref(article.chain),
            status=ref(article.status),
            version=ref(article.version),
        )
        if dateline is not None:
            cells = cells._replace(
                has_dateline=1,
                dateline_start=_optional(dateline.start),
                dateline_end=_optional(dateline.end),
                place=ref(dateline.place),
                agency=ref(dateline.agency),
            )
        self.tables["stories"].extend(cells)
        self.tables["details"].extend(self._details(story))
        self._add_text(item.text)
        self._add_strings("keywords", item.keywords)
        self._add_paragraphs("blocks", item.blocks)
        self._add_paragraphs("paragraphs", article.paragraphs)
        self._add_problems("item_problems", item.problems)
        self._add_problems("article_problems", article.problems)
        self._add_problems("problems", found.problems)
        for quote in found.quotes:
            self._add_quote(quote)
        for figure in found.figures:
            self._add_figure(figure)
        for person in found.people:
            self._add_person(person)
        for body in found.bodies:
            self._add_body(body)

    def _details(self, story: Story) -> DetailCells:
        """What no list shows of a story."""
        article, item, dateline = story.article, story.article.item, story.article.dateline
        ref, cold = self.strings.ref, self.cold_strings.ref
        _, title_end = _optional_span(article.title_span)
        return DetailCells(
            sha256=cold(item.sha256),
            format=ref(item.format),
            encoding=ref(item.encoding),
            file_title=ref(item.file_title),
            item_title=ref(item.title),
            item_slug=ref(item.slug),
            item_byline=ref(item.byline),
            item_dateline=cold(item.dateline),
            item_date=cold(item.date),
            item_language=ref(item.language),
            item_status=ref(item.status),
            item_version=ref(item.version),
            item_note=ref(item.note),
            identity=ref(item.identity),
            title_end=title_end,
            byline=ref(article.byline),
            date_from=ref(article.date_from),
            note=ref(article.note),
            dateline_text=0 if dateline is None else cold(dateline.text),
            dateline_date=0 if dateline is None else cold(dateline.date),
        )

    def add_failure(self, failure: Failure) -> None:
        cells = self._begun()._replace(
            flags=IS_FAILURE,
            number=_optional(failure.number),
            path=self.strings.ref(failure.path),
        )
        self.tables["stories"].extend(cells)
        self.tables["details"].extend(DetailCells())
        self._add_text(failure.raw)
        self._add_problems("problems", (failure.problem,))

    def close(self) -> None:
        """End every table that has children with the row that bounds its last one's."""
        self.tables["stories"].extend(self._begun())
        self.tables["quotes"].extend(QuoteCells(first_part=self._length("parts")))
        self.tables["people"].extend(self._begun_person())
        self.tables["bodies"].extend(BodyCells(first_mention=self._length("body_mentions")))

    def _length(self, name: str) -> int:
        return len(self.tables[name]) // TABLES[name]

    def _begun(self) -> StoryCells:
        """Where a story's children begin, all else empty."""
        length = self._length
        return StoryCells(
            first_keyword=length("keywords"),
            first_block=length("blocks"),
            first_paragraph=length("paragraphs"),
            first_item_problem=length("item_problems"),
            first_article_problem=length("article_problems"),
            first_problem=length("problems"),
            first_quote=length("quotes"),
            first_figure=length("figures"),
            first_person=length("people"),
            first_body=length("bodies"),
        )

    def _begun_person(self) -> PersonCells:
        return PersonCells(
            first_title=self._length("titles"),
            first_mention=self._length("mentions"),
            first_reference=self._length("references"),
        )

    def _add_text(self, text: str) -> None:
        encoded = utf8(text)
        self.texts.append(encoded)
        self._text_end += len(encoded)
        self.tables["text_ends"].append(self._text_end)

    def _add_strings(self, name: str, values: Iterable[str]) -> None:
        self.tables[name].extend(map(self._refs(name), values))

    def _refs(self, name: str) -> Callable[[str | None], int]:
        """The numbering of the strings of a table."""
        return self.cold_strings.ref if name in COLD else self.strings.ref

    def _add_spans(self, name: str, spans: Iterable[Span]) -> None:
        table = self.tables[name]
        for span in spans:
            table.extend(span)

    def _add_paragraphs(self, name: str, paragraphs: Iterable[Paragraph]) -> None:
        ref, table = self._refs(name), self.tables[name]
        for start, end, role, layout in paragraphs:
            table.extend(ParagraphCells(start, end, ref(role), ref(layout)))

    def _add_problems(self, name: str, problems: Iterable[Problem]) -> None:
        ref, table = self._refs(name), self.tables[name]
        for problem in problems:
            table.extend(
                ProblemCells(
                    stage=ref(problem.stage),
                    severity=ref(problem.severity),
                    message=ref(problem.message),
                    start=_optional(problem.start),
                    end=_optional(problem.end),
                )
            )

    def _add_quote(self, quote: Attribution) -> None:
        ref = self.cold_strings.ref
        speech = SPEECH if quote.quote_class == "speech" else 0
        cells = QuoteCells(
            speech | (UNSURE if quote.is_unsure else 0),
            ref(quote.kind),
            *_optional_span(quote.cue),
            *_optional_span(quote.source),
            ref(quote.speaker),
            ref(quote.quote_class),
            ref(quote.rule),
            ref(repr(quote.confidence)),
            ref(quote.speaker_rule),
            self._length("parts"),
        )
        self.tables["quotes"].extend(cells)
        self._add_spans("parts", quote.parts)

    def _add_figure(self, figure: Figure) -> None:
        ref = self.cold_strings.ref
        of_start, of_end = _optional_span(figure.of)
        cells = FigureCells(
            start=figure.start,
            end=figure.end,
            kind=ref(figure.kind),
            value=ref(_spelled(figure.value)),
            unit=ref(figure.unit),
            comparator=ref(figure.comparator),
            low=ref(_spelled(figure.low)),
            high=ref(_spelled(figure.high)),
            of_start=of_start,
            of_end=of_end,
            resolved=ref(figure.resolved),
        )
        self.tables["figures"].extend(cells)

    def _add_person(self, person: Person) -> None:
        self.tables["people"].extend(
            self._begun_person()._replace(name=self.cold_strings.ref(person.name))
        )
        self._add_strings("titles", person.titles)
        self._add_spans("mentions", person.mentions)
        self._add_spans("references", person.references)

    def _add_body(self, body: Body) -> None:
        cells = BodyCells(self.cold_strings.ref(body.name), self._length("body_mentions"))
        self.tables["bodies"].extend(cells)
        self._add_spans("body_mentions", body.mentions)


def _optional(value: int | None) -> int:
    return 0 if value is None else value + 1


def _optional_span(span: Span | None) -> tuple[int, int]:
    return (0, 0) if span is None else (span.start + 1, span.end)


def _spelled(value: Value) -> str | None:
    if value is None:
        return None
    return f"d{value}" if isinstance(value, Decimal) else f"s{value}"
