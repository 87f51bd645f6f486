"""A corpus in memory for the tests of search: invented stories on a shelf."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from wirereader.model.article import Article, Dateline
from wirereader.model.attribution import Attribution, QuoteKind
from wirereader.model.figure import Figure
from wirereader.model.item import Paragraph, WireItem
from wirereader.model.person import Person
from wirereader.model.span import Span
from wirereader.model.story import Annotations, Story
from wirereader.search.find import find
from wirereader.search.hits import Found
from wirereader.search.index import Index
from wirereader.search.view import StoryFacts
from wirereader.search.work import finish


class Quoted(NamedTuple):
    """A quote of a story: who said which of its words."""

    speaker: str | None
    words: str
    kind: QuoteKind = "direct"


def story(
    title: str | None = None,
    *body: str,
    quotes: Sequence[Quoted] = (),
    titles: dict[str, tuple[str, ...]] | None = None,
    figures: Sequence[Figure] = (),
    boilerplate: str = "",
    place: str | None = None,
    agency: str | None = None,
    date: str | None = None,
    slug: str | None = None,
    status: str | None = None,
    path: str = "a.txt",
) -> Story:
    """A story whose text is its body paragraphs, one a line, then the boilerplate."""
    paragraphs: list[Paragraph] = []
    text = ""
    for words in body:
        paragraphs.append(Paragraph(len(text), len(text) + len(words), "body", "flow"))
        text += words + "\n"
    if boilerplate:
        end = len(text) + len(boilerplate)
        paragraphs.append(Paragraph(len(text), end, "boilerplate", "flow"))
        text += boilerplate
    article = Article(
        item=WireItem(path=path, sha256="0", format="plain", encoding="utf-8", text=text),
        title=title,
        title_span=None,
        slug=slug,
        status=status,
        date=date,
        dateline=Dateline(start=None, end=None, text="", place=place, agency=agency),
        paragraphs=tuple(paragraphs),
    )
    annotations = Annotations(
        quotes=tuple(_attribution(text, quoted) for quoted in quotes),
        figures=tuple(figures),
        people=tuple(
            Person(name=name, titles=given, mentions=()) for name, given in (titles or {}).items()
        ),
    )
    return Story(article=article, annotations=annotations, key=path)


def _attribution(text: str, quoted: Quoted) -> Attribution:
    start = text.index(quoted.words)
    return Attribution(
        parts=(Span(start, start + len(quoted.words)),),
        kind=quoted.kind,
        cue=None,
        source=None,
        speaker=quoted.speaker,
        rule="test",
        confidence=0.9,
    )


def money(value: str, unit: str = "USD") -> Figure:
    """A sum of money."""
    return Figure(start=0, end=1, kind="money", value=Decimal(value), unit=unit)


class Speaker(NamedTuple):
    """Who speaks in the stories of a shelf."""

    name: str
    titles: tuple[str, ...]
    quotes: int


class Shelf:
    """The corpus that search wants, made of a list of stories."""

    def __init__(self, stories: Sequence[Story]) -> None:
        self.stories = list(stories)

    def __len__(self) -> int:
        return len(self.stories)

    def story(self, n: int) -> Story:
        return self.stories[n]

    def title(self, n: int) -> str | None:
        return self.stories[n].title

    def text(self, n: int) -> str:
        return self.stories[n].text

    def path(self, n: int) -> str:
        return self.stories[n].path

    def passages(self, n: int) -> list[tuple[int, int]]:
        return [(p.start, p.end) for p in self.stories[n].paragraphs if p.role == "body"]

    def has_words(self, n: int) -> bool:
        return False

    def take_words(self, n: int) -> tuple[bytes, range]:
        raise AssertionError("no words were cut")

    def quotes(self, n: int) -> tuple[Attribution, ...]:
        return self.stories[n].quotes

    def figures(self, n: int) -> tuple[Figure, ...]:
        return self.stories[n].figures

    def row(self, n: int) -> StoryFacts:
        return StoryFacts(self.stories[n])

    def speakers(self) -> list[Speaker]:
        titles: dict[str, tuple[str, ...]] = {}
        for one in self.stories:
            for quote in one.quotes:
                if quote.speaker:
                    titles.setdefault(quote.speaker, ())
            titles.update((p.name, p.titles) for p in one.people if p.name in titles)
        return [Speaker(*item, self.quotes_of(item[0])) for item in titles.items()]

    def quotes_of(self, name: str) -> int:
        return sum(quote.speaker == name for one in self.stories for quote in one.quotes)

    def stories_of(self, name: str) -> list[int]:
        speak = [{quote.speaker for quote in one.quotes} for one in self.stories]
        return [n for n, speakers in enumerate(speak) if name in speakers]


def index_of(*stories: Story) -> Index:
    """An index of some stories."""
    index = Index(Shelf(stories))
    finish(index.extend())
    return index


def search(index: Index, query: str, limit: int = 100) -> Found:
    """The answer to a query."""
    found: Found | None = None
    for step in find(index, query, limit=limit):
        found = step
    assert found is not None
    return found


def numbers(index: Index, query: str) -> list[int]:
    """Numbers of the stories found, best first."""
    return [hit.n for hit in search(index, query).hits]
