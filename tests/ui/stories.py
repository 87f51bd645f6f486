"""Small invented stories, put together by the words that matter in them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Literal, NamedTuple

from textual.strip import Strip

from wirereader.corpus.rows import StoryRow
from wirereader.model.article import Article, Dateline
from wirereader.model.attribution import Attribution, QuoteKind
from wirereader.model.figure import Figure, FigureKind
from wirereader.model.item import Layout, Paragraph, Role, WireItem
from wirereader.model.person import Person
from wirereader.model.span import Span
from wirereader.model.story import Annotations, Story

TITLE = "Harbour board borrows 84 million crowns"
WORDS = (
    "The harbour board will borrow 84 million crowns.",
    "Board chair Ines Talvik said, “We are not buying a better harbour.”",
    "Per Aske called the terms “a mortgage on every fish” and said that the board was late.",
)


class Quoted(NamedTuple):
    """A quote by its words; each must stand in the text, the first place counts."""

    words: str
    source: str | None = None
    speaker: str | None = None
    kind: QuoteKind = "direct"
    cue: str | None = None
    confidence: float = 0.9


class Counted(NamedTuple):
    """A figure by its words."""

    words: str
    kind: FigureKind = "money"
    value: int = 84


def story_of(
    *paragraphs: str | tuple[str, Role] | tuple[str, Role, Layout],
    title: str | None = TITLE,
    quotes: tuple[Quoted, ...] = (),
    figures: tuple[Counted, ...] = (),
    people: dict[str, tuple[str, ...]] | None = None,
    path: str = "seeds/harbour.txt",
    status: str | None = None,
    note: str | None = None,
    language: str | None = "en",
    date: str | None = "2026-03-04",
    place: str | None = "Port Valda",
    is_title_in_text: bool = True,
) -> Story:
    """A story: its title on the first line, then the paragraphs with blank lines between them.

    `people` maps a name to the words that name the person, each met once.
    """
    parts: list[tuple[str, Role, Layout]] = []
    if title is not None and is_title_in_text:
        parts.append((title, "title", "flow"))
    for paragraph in paragraphs:
        words, *rest = (paragraph,) if isinstance(paragraph, str) else paragraph
        role: Role = rest[0] if rest else "body"  # type: ignore[assignment] # unpacked as str
        layout: Layout = rest[1] if len(rest) > 1 else "flow"  # type: ignore[assignment] # as above
        parts.append((words, role, layout))
    text, grafs = "", []
    for words, role, layout in parts:
        text += "\n\n" if text else ""
        grafs.append(Paragraph(len(text), len(text) + len(words), role, layout))
        text += words
    item = WireItem(path=path, sha256="0", format="plain", encoding="utf-8", text=text)
    article = Article(
        item=item,
        title=title,
        title_span=Span(0, len(title)) if title and is_title_in_text else None,
        dateline=Dateline(start=None, end=None, text="", place=place, agency="Valda Wire"),
        date=date,
        language=language,
        status=status,
        note=note,
        paragraphs=tuple(grafs),
    )
    annotations = Annotations(
        quotes=tuple(_attribution(text, quoted) for quoted in quotes),
        figures=tuple(
            Figure(start=span.start, end=span.end, kind=kind, value=Decimal(value))
            for span, kind, value in ((span_of(text, f.words), f.kind, f.value) for f in figures)
        ),
        people=tuple(
            Person(name=name, mentions=tuple(span_of(text, words) for words in mentions))
            for name, mentions in (people or {}).items()
        ),
    )
    return Story(article=article, annotations=annotations, key=f"key of {path}")


def harbour(**changes: object) -> Story:
    """The story most tests read: a direct, a mixed and an indirect quote, an amount, two people."""
    return story_of(
        *WORDS,
        quotes=(
            Quoted(
                "“We are not buying a better harbour.”",
                "Board chair Ines Talvik",
                "Ines Talvik",
                cue="said",
            ),
            Quoted("“a mortgage on every fish”", "Per Aske", "Per Aske", "mixed", "called"),
            Quoted("that the board was late", "Per Aske", "Per Aske", "indirect", "and said"),
        ),
        figures=(Counted("84 million crowns"),),
        people={"Ines Talvik": ("Ines Talvik", "Talvik"), "Per Aske": ("Per Aske",)},
        **changes,  # type: ignore[arg-type] # passed on as it is
    )


def row_of(**changes: Any) -> StoryRow:
    """A row of the list; `changes` are fields of it."""
    fields: dict[str, Any] = {
        "n": 0,
        "id": "a.txt#1",
        "key": "k",
        "path": "a.txt",
        "title": "Harbour loan doubled after storm surge",
        "place": "Port Valda, Kestrava",
        "date": "2026-11-26",
        "quote_count": 8,
        "figure_count": 10,
    }
    return StoryRow(**(fields | changes))


def span_of(text: str, words: str) -> Span:
    """Where the words stand first."""
    start = text.index(words)
    return Span(start, start + len(words))


def shown(strip: Strip, *, end: Literal["", "|"] = "") -> str:
    """A row as one reads it, without the blanks at its end."""
    return strip.text.rstrip() + end


def _attribution(text: str, quoted: Quoted) -> Attribution:
    return Attribution(
        parts=(span_of(text, quoted.words),),
        kind=quoted.kind,
        cue=span_of(text, quoted.cue) if quoted.cue else None,
        source=span_of(text, quoted.source) if quoted.source else None,
        speaker=quoted.speaker,
        rule="test",
        confidence=quoted.confidence,
    )
