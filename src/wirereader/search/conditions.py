"""Parts of a query that hold for a story or do not: phrases, fields, what is excluded.

Each answers with one truth value a story. Words, phrases and headlines are looked up in the index;
the rest is asked of the stories that are left by then (`asking`).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from wirereader.search.arrays import Array
from wirereader.search.asking import ask
from wirereader.search.headlines import headline
from wirereader.search.index import Index
from wirereader.search.names import names_of
from wirereader.search.query import AllOf, AnyOf, By, Headline, Node, Not, Phrase, Word
from wirereader.search.rows import in_a_row
from wirereader.search.view import States
from wirereader.search.work import Work


def asks_stories(node: Node) -> bool:
    """Whether a node, or one inside it, has to ask stories one by one."""
    if isinstance(node, AllOf | AnyOf):
        return any(map(asks_stories, node.nodes))
    if isinstance(node, Not):
        return asks_stories(node.node)
    return not isinstance(node, Word | Phrase | Headline | By)


def all_of(index: Index, nodes: Sequence[Node], keep: Array, states: States) -> Work[Array]:
    """The stories of `keep` for which all nodes hold; those that ask stories come last."""
    keep = keep.copy()
    for node in sorted(nodes, key=asks_stories):
        keep &= yield from condition(index, node, keep, states)
        yield
    return keep


def condition(index: Index, node: Node, keep: Array, states: States) -> Work[Array]:
    """Whether a node holds for each story of `keep`; elsewhere the answer may be anything."""
    if isinstance(node, Not):
        return ~(yield from condition(index, node.node, keep, states))
    if isinstance(node, AllOf):
        return (yield from all_of(index, node.nodes, keep, states))
    if isinstance(node, AnyOf):
        found = np.zeros(len(index), bool)
        for inner in node.nodes:
            found |= yield from condition(index, inner, keep, states)
        return found
    if isinstance(node, Phrase):
        return (yield from _phrase(index, node))
    if isinstance(node, Word):
        return index.having(index.meant(node.word, unfinished=node.unfinished))
    if isinstance(node, Headline):
        return headline(index, node)
    if isinstance(node, By):
        return (yield from _by(index, node))
    return (yield from ask(index, node, keep, states))


def _phrase(index: Index, node: Phrase) -> Work[Array]:
    whole = node.words[:-1] if node.unfinished else node.words
    numbers = [number for number in map(index.number_of, whole) if number is not None]
    found = np.zeros(len(index), bool)
    if len(numbers) < len(whole):
        return found
    last = index.meant(node.words[-1], unfinished=True) if node.unfinished else None
    if not numbers and last is not None:
        return index.having(last)
    if len(numbers) == 1 and last is None:
        return index.having(np.array(numbers))
    stories = yield from in_a_row(index, numbers, last, _begun_so(index, node))
    if node.unfinished:
        index.remember((index.version, _BEGUN, " ".join(node.words)), stories)
    found[stories] = True
    return found


_BEGUN = "phrase begun"
"""What the stories of a phrase that was still being typed are remembered by."""


def _begun_so(index: Index, node: Phrase) -> Array | None:
    """The stories of the phrase some keys ago: it stands nowhere else. None where nobody asked."""
    typed = " ".join(node.words)
    before = [
        stories
        for (version, kind, *rest), stories in index.remembered.items()
        if version == index.version and kind == _BEGUN and typed.startswith(rest[0])
    ]
    return min(before, key=len, default=None)


def _by(index: Index, node: By) -> Work[Array]:
    key = (index.version, node)
    found: Array | None = index.remembered.pop(key, None)
    if found is None:
        names = names_of(index.corpus)
        yield from names.prepare()
        found = np.zeros(len(index), bool)
        for row in names.meant(node.name):
            stories = index.corpus.stories_of(row.name)
            found[[n for n in stories if n < len(found)]] = True
            yield
    index.remember(key, found)
    return found.copy()
