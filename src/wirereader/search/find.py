"""`find`: the stories of an index that answer a query, in slices that leave every key at once.

Importing this module costs little; numpy and rapidfuzz come in with the first search.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from wirereader.search.hits import Found, Hit, Tier

if TYPE_CHECKING:
    from wirereader.search.index import Index
    from wirereader.search.query import Query
    from wirereader.search.view import States

__all__ = ["Found", "Hit", "Tier", "find"]

LIMIT = 1000
"""Hits that are given out, if not told otherwise; `Found.total` counts all."""


def find(
    index: Index, query: str | Query, *, limit: int = LIMIT, states: States | None = None
) -> Iterator[Found | None]:
    """Search: None between slices of at most a few milliseconds, the answer at last.

    A text is read as one that is still being typed: its last word may be a beginning. `states`
    tells which stories are `is:unread` or `is:starred`, by key. A newer search drops this one by
    not asking it for more.
    """
    from wirereader.search.parse_query import parse_query

    if isinstance(query, str):
        query = parse_query(query)
    if not query.root.nodes or not len(index):
        yield Found((), 0, len(index), query.slips)
        return
    from wirereader.search.answering import answers  # numpy, at the first search only

    yield from answers(index, query, limit, states or {})
