"""Whether one story, on its own, is what a query asks for: `--where`, and the bar's fields.

Every word must stand in the story whole, phrases as typed; nothing is fuzzy and nothing may be
missing.
"""

from __future__ import annotations

from collections.abc import Callable

from wirereader.model.story import Story
from wirereader.search import spread
from wirereader.search.compare import is_dated, meets
from wirereader.search.names import fits_name
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
    OneFigure,
    Phrase,
    Query,
    Said,
    SamePara,
    Word,
)
from wirereader.search.view import States, StorySource, View
from wirereader.text.fold import fold


def judge(query: Query, story: Story, states: States | None = None) -> bool:
    """Whether a story is what a query asks for; an empty query takes every story."""
    return holds(query.root, View(StorySource(story), states))


def holds(node: Node, view: View) -> bool:
    """Whether a node of a query holds for a story."""
    if isinstance(node, AllOf):
        return all(holds(inner, view) for inner in node.nodes)
    if isinstance(node, AnyOf):
        return any(holds(inner, view) for inner in node.nodes)
    if isinstance(node, Not):
        return not holds(node.node, view)
    return _LEAVES[type(node)](node, view)


def _headline(node: Headline, view: View) -> bool:
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


def _word(node: Word, view: View) -> bool:
    """Whether the word is there whole; one that is still being typed may be a beginning."""
    if node.unfinished:
        return any(word.startswith(node.word) for word in view.words)
    return node.word in view.words


def _phrase(node: Phrase, view: View) -> bool:
    if not node.unfinished:
        return spread.in_a_row(view.paragraphs, node.words)
    whole, begun = node.words[:-1], node.words[-1]
    return any(
        tuple(words[at : at + len(whole)]) == whole and words[at + len(whole)].startswith(begun)
        for words in view.paragraphs
        for at in range(len(words) - len(whole))
    )


def _said(node: Said, view: View) -> bool:
    if node.in_a_row:
        return spread.in_a_row(view.quoted, node.words)
    return spread.in_one_paragraph(view.quoted, node.words)


def _by(node: By, view: View) -> bool:
    speakers = {quote.speaker for quote in view.source.quotes if quote.speaker}
    titles = {person.name: person.titles for person in view.source.people}
    return any(fits_name(node.name, name, titles.get(name, ())) for name in speakers)


def _fact(node: Fact, view: View) -> bool:
    if node.field == "kind":
        return any(quote.kind == node.value for quote in view.source.quotes)
    facts = view.source.facts
    if node.field == "is":
        if node.value == "corrected":
            return "correct" in fold(f"{facts.status} {facts.slug}")
        state = view.states.get(node.value)
        return state is not None and state(facts.key)
    field = {"slug": facts.slug, "place": facts.place, "from": facts.agency}[node.field]
    return node.value in fold(field or "")


_LEAVES: dict[type, Callable[..., bool]] = {
    Word: _word,
    Phrase: _phrase,
    Headline: _headline,
    Near: lambda node, view: spread.within(view.paragraphs, node.words, node.within),
    SamePara: lambda node, view: spread.in_one_paragraph(view.paragraphs, node.words),
    AtLeast: lambda node, view: spread.count(view.paragraphs, node.word) >= node.times,
    Said: _said,
    By: _by,
    Fact: _fact,
    Dated: lambda node, view: is_dated(view.source.facts.date, node),
    Amount: lambda node, view: any(meets(figure, node) for figure in view.source.figures),
    OneFigure: lambda node, view: any(meets(figure, node) for figure in view.source.figures),
}
"""Kind of node to what it asks of a story."""
