"""`find` and `select`: the stories that answer a query, in slices that leave every key at once.

Importing this module costs little; numpy and rapidfuzz come in with the first search.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from wirereader.search.hits import Found, Hit, Selected, Tier

if TYPE_CHECKING:
    from wirereader.search.index import Index
    from wirereader.search.query import Query
    from wirereader.search.view import States

__all__ = ["Found", "Hit", "Selected", "Tier", "find", "select"]

LIMIT = 1000
"""Hits that are given out, if not told otherwise; `Found.total` counts all."""


def find(
    index: Index,
    query: str | Query,
    *,
    limit: int = LIMIT,
    states: States | None = None,
    within: Collection[int] | None = None,
) -> Iterator[Found | None]:
    """Search: None between slices of at most a few milliseconds, the answer at last.

    A text is read as one that is still being typed: its last word may be a beginning. `states`
    tells which stories are `is:unread` or `is:starred`, by key; `within` are the only stories that
    may be hits. A newer search drops this one by not asking it for more.
    """
    from wirereader.search.parse_query import parse_query

    if isinstance(query, str):
        query = parse_query(query)
    if not query.root.nodes or not len(index):
        searched = len(index) if within is None else len(within)
        yield Found((), 0, searched, query.slips)
        return
    from wirereader.search.answering import answers  # numpy, at the first search only

    yield from answers(index, query, limit, states or {}, within)


def select(index: Index, query: str, *, states: States | None = None) -> Iterator[Selected | None]:
    """The stories that a query lets through, as a filter: None between slices, the answer at last.

    They have all words as typed, the last one perhaps only begun; where no story has, those nearest
    to it are meant.
    """
    from wirereader.search.parse_query import parse_query

    read = parse_query(query)
    if not read.root.nodes or not len(index):
        yield Selected(frozenset(range(len(index))), False, len(index), read.slips)
        return
    from wirereader.search.answering import selection

    yield from selection(index, read, states or {})
