"""Whether one story, on its own, is what a query asks for: `--where`, and the bar's fields.

Every word must stand in the story whole, phrases as typed; nothing is fuzzy and nothing may be
missing. A story is looked at through `StoryView`, which works out what is asked of it once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property

from wirereader.model.story import Story, quote_words
from wirereader.search import spread
from wirereader.search.compare import compares, is_dated
from wirereader.search.naming import fits_name
from wirereader.search.query import (
    AllOf,
    Amount,
    AnyOf,
    AtLeast,
    By,
    Dated,
    Fact,
    Headline,
    Near,
    Node,
    Not,
    Phrase,
    Query,
    Said,
    SamePara,
    Word,
)
from wirereader.search.words import words
from wirereader.text.fold import fold

States = Mapping[str, Callable[[str], bool]]
"""Reading states by name (`unread`, `starred`): whether the story with a key is in it."""


class StoryView:
    """What the words of a query are compared with."""

    def __init__(self, story: Story, states: States | None = None) -> None:
        self.story = story
        self.states = states or {}

    @cached_property
    def title(self) -> list[str]:
        """The words of the headline."""
        return words(self.story.title or "")

    @cached_property
    def paragraphs(self) -> list[list[str]]:
        """The words of the headline, and of each paragraph that is no boilerplate."""
        text = self.story.text
        body = [p for p in self.story.paragraphs if p.role in ("body", "subhead")]
        return [self.title, *(words(text[p.start : p.end]) for p in body)]

    @cached_property
    def words(self) -> frozenset[str]:
        """All of these words, and what tied ones give run together."""
        return frozenset(word for paragraph in self.paragraphs for word in paragraph)

    @cached_property
    def quotes(self) -> list[list[str]]:
        """The words of each quote."""
        return [words(quote_words(self.story, quote)) for quote in self.story.quotes]


def judge(query: Query, story: Story, states: States | None = None) -> bool:
    """Whether a story is what a query asks for; an empty query takes every story."""
    return holds(query.root, StoryView(story, states))


def holds(node: Node, view: StoryView) -> bool:
    """Whether a node of a query holds for a story."""
    if isinstance(node, AllOf):
        return all(holds(inner, view) for inner in node.nodes)
    if isinstance(node, AnyOf):
        return any(holds(inner, view) for inner in node.nodes)
    if isinstance(node, Not):
        return not holds(node.node, view)
    return _LEAVES[type(node)](node, view)


def _headline(node: Headline, view: StoryView) -> bool:
    title, wanted = view.title, list(node.words)
    if node.at == "anywhere":
        return set(wanted) <= set(title)
    if node.at == "start":
        begun = title[: len(wanted)]
        return (
            begun[:-1] == wanted[:-1]
            and len(begun) == len(wanted)
            and begun[-1].startswith(wanted[-1])
        )
    ended = title[-len(wanted) :]
    return ended[1:] == wanted[1:] and len(ended) == len(wanted) and ended[0].endswith(wanted[0])


def _said(node: Said, view: StoryView) -> bool:
    if node.in_a_row:
        return spread.in_a_row(view.quotes, node.words)
    return spread.in_one_paragraph(view.quotes, node.words)


def _by(node: By, view: StoryView) -> bool:
    speakers = {quote.speaker for quote in view.story.quotes if quote.speaker}
    titles = {person.name: person.titles for person in view.story.people}
    return any(fits_name(node.name, name, titles.get(name, ())) for name in speakers)


def _fact(node: Fact, view: StoryView) -> bool:
    story = view.story
    if node.field == "kind":
        return any(quote.kind == node.value for quote in story.quotes)
    if node.field == "is":
        if node.value == "corrected":
            return "correct" in fold(f"{story.article.status} {story.article.slug}")
        state = view.states.get(node.value)
        return state is not None and state(story.key)
    return node.value in fold(_text_of(story, node.field) or "")


def _text_of(story: Story, field: str) -> str | None:
    item, dateline = story.article.item, story.dateline
    if field == "slug":
        return story.article.slug
    if field == "place":
        return (dateline.place if dateline else None) or item.place
    return (dateline.agency if dateline else None) or item.agency


_LEAVES: dict[type, Callable[..., bool]] = {
    Word: lambda node, view: node.word in view.words,
    Phrase: lambda node, view: spread.in_a_row(view.paragraphs, node.words),
    Headline: _headline,
    Near: lambda node, view: spread.within(view.paragraphs, node.words, node.within),
    SamePara: lambda node, view: spread.in_one_paragraph(view.paragraphs, node.words),
    AtLeast: lambda node, view: spread.count(view.paragraphs, node.word) >= node.times,
    Said: _said,
    By: _by,
    Fact: _fact,
    Dated: lambda node, view: is_dated(view.story.date, node),
    Amount: lambda node, view: any(compares(figure, node) for figure in view.story.figures),
}
"""Kind of node to what it asks of a story."""
