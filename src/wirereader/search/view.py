"""`View`: what a query's conditions look at in one story, each thing worked out when first asked.

Its source is a story as it stands, for `--where`, or a story of a corpus, of which only the parts
are taken that are asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import Protocol

from wirereader.model.attribution import Attribution
from wirereader.model.figure import Figure
from wirereader.model.item import READ
from wirereader.model.person import Person
from wirereader.model.story import Story
from wirereader.search.words import raw_words, run_together, words

States = Mapping[str, Callable[[str], bool]]
"""Reading states by name (`unread`, `starred`): whether the story with a key is in it."""


class Facts(Protocol):
    """The metadata that a query can ask for."""

    @property
    def key(self) -> str:
        """The story's key."""

    @property
    def place(self) -> str | None:
        """Where it was filed."""

    @property
    def date(self) -> str | None:
        """ISO 8601, as much as is known."""

    @property
    def agency(self) -> str | None:
        """Who filed it."""

    @property
    def slug(self) -> str | None:
        """Its slug."""

    @property
    def status(self) -> str | None:
        """Whether it is a correction, an update, ..."""


class Source(Protocol):
    """Where a view takes its story from."""

    @property
    def title(self) -> str | None:
        """The headline."""

    @property
    def text(self) -> str:
        """The text that spans count in."""

    @property
    def passages(self) -> Sequence[tuple[int, int]]:
        """Spans of the paragraphs to search: no title, no boilerplate."""

    @property
    def quotes(self) -> Sequence[Attribution]:
        """The quotes."""

    @property
    def figures(self) -> Sequence[Figure]:
        """The figures."""

    @property
    def people(self) -> Sequence[Person]:
        """The people named."""

    @property
    def facts(self) -> Facts:
        """The metadata."""


class View:
    """One story."""

    def __init__(self, source: Source, states: States | None = None) -> None:
        self.source = source
        self.states = states or {}

    @cached_property
    def title(self) -> list[str]:
        """The words of the headline."""
        return words(self.source.title or "")

    @cached_property
    def paragraphs(self) -> list[list[str]]:
        """The words of the headline, and of each paragraph that is searched."""
        text = self.source.text
        return [self.title, *(words(text[start:end]) for start, end in self.source.passages)]

    @cached_property
    def words(self) -> frozenset[str]:
        """All of these words, and what tied ones are run together."""
        text = self.source.text
        pieces = [self.source.title or "", *(text[s:e] for s, e in self.source.passages)]
        tied = {run_together(raw) for piece in pieces for raw in raw_words(piece)}
        return frozenset(tied.union(*self.paragraphs))

    @cached_property
    def quoted(self) -> list[list[str]]:
        """The words of each quote."""
        text = self.source.text
        return [
            [word for start, end in quote.parts for word in words(text[start:end])]
            for quote in self.source.quotes
        ]


class StorySource:
    """A story as it stands."""

    def __init__(self, story: Story) -> None:
        self.title, self.text = story.title, story.text
        read = (p for p in story.paragraphs if p.role in READ)
        self.passages = [(p.start, p.end) for p in read]
        self.quotes, self.figures, self.people = story.quotes, story.figures, story.people
        self.facts = StoryFacts(story)


class StoryFacts:
    """The metadata of a story as it stands."""

    def __init__(self, story: Story) -> None:
        item, dateline = story.article.item, story.dateline
        self.key = story.key
        self.place = (dateline.place if dateline else None) or item.place
        self.agency = (dateline.agency if dateline else None) or item.agency
        self.date = story.date
        self.slug = story.article.slug
        self.status = story.article.status


class Shelved(Protocol):
    """A corpus that gives the parts of a story one by one."""

    def title(self, n: int) -> str | None:
        """The headline."""

    def text(self, n: int) -> str:
        """The text."""

    def passages(self, n: int) -> Sequence[tuple[int, int]]:
        """Spans of the paragraphs to search."""

    def quotes(self, n: int) -> Sequence[Attribution]:
        """The quotes."""

    def figures(self, n: int) -> Sequence[Figure]:
        """The figures."""

    def story(self, n: int) -> Story:
        """The whole story."""

    def row(self, n: int) -> Facts:
        """The metadata."""


class ShelvedSource:
    """A story of a corpus."""

    def __init__(self, corpus: Shelved, n: int) -> None:
        self._corpus = corpus
        self._n = n

    @property
    def title(self) -> str | None:
        """The headline."""
        return self._corpus.title(self._n)

    @property
    def text(self) -> str:
        """The text that spans count in."""
        return self._corpus.text(self._n)

    @property
    def passages(self) -> Sequence[tuple[int, int]]:
        """Spans of the paragraphs to search."""
        return self._corpus.passages(self._n)

    @property
    def quotes(self) -> Sequence[Attribution]:
        """The quotes."""
        return self._corpus.quotes(self._n)

    @property
    def figures(self) -> Sequence[Figure]:
        """The figures."""
        return self._corpus.figures(self._n)

    @property
    def people(self) -> Sequence[Person]:
        """The people named."""
        return self._corpus.story(self._n).people

    @property
    def facts(self) -> Facts:
        """The metadata."""
        return self._corpus.row(self._n)
