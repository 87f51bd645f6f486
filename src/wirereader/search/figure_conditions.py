"""Which figures of a story a query asks for, beside which stories.

Conditions on one kind that stand side by side are one: `money>1bn money<5bn` asks for a sum that is
both. Of different kinds each chooses its own figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from wirereader.model.figure import Figure
from wirereader.search.compare import meets
from wirereader.search.grammar import FIELDS, FIGURE_KINDS
from wirereader.search.parse_query import parse_query
from wirereader.search.query import AllOf, Amount, AnyOf, Node, OneFigure

_KINDS, _FIELDS = "|".join(sorted(FIGURE_KINDS)), "|".join(sorted(FIELDS))
_FIELD_RE = re.compile(rf"(?:^|[\s(|!])(?:(?:{_KINDS})[<>=]|(?:{_FIELDS}):)", re.IGNORECASE)


@lru_cache(maxsize=16)
def figure_conditions(query: str) -> tuple[Amount | OneFigure, ...]:
    """The conditions on figures in a query, those left out that exclude stories."""
    return tuple(_conditions(parse_query(query).root))


def chosen_figures(figures: Iterable[Figure], query: str) -> Iterator[Figure]:
    """The figures that meet a condition of the query; none where it has no conditions on them."""
    conditions = figure_conditions(query)
    return (f for f in figures if any(meets(f, condition) for condition in conditions))


def has_fields(words: str) -> bool:
    """Whether words of the command line are a query rather than a path: `who:lari`, `money>1bn`."""
    return _FIELD_RE.search(words) is not None


def _conditions(node: Node) -> Iterator[Amount | OneFigure]:
    if isinstance(node, AllOf | AnyOf):
        for inner in node.nodes:
            yield from _conditions(inner)
    elif isinstance(node, Amount | OneFigure):
        yield node
