"""`answer`: one query answered as `wirereader search --queries` writes it."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, Any

from wirereader.search.find import find

if TYPE_CHECKING:
    from wirereader.search.index import Index

MOST_HITS = 20
"""Hits of one answer."""


def answer(index: Index, query: str) -> dict[str, Any]:
    """Query, elapsed milliseconds from query to ranked hits with titles, and the hits.

    What only the first search of a process does, importing and reading lexicons, is not counted.
    """
    _warm_up(index)
    start = perf_counter()
    found = None
    for step in find(index, query, limit=MOST_HITS):
        found = step
    corpus = index.corpus
    hits = [
        {
            "path": corpus.path(hit.n),
            "score": hit.score,
            "tier": hit.tier,
            "title": corpus.title(hit.n),
        }
        for hit in (found.hits if found else ())
    ]
    elapsed_ms = round((perf_counter() - start) * 1000, 3)
    return {"query": query, "elapsed_ms": elapsed_ms, "hits": hits}


def _warm_up(index: Index) -> None:
    if index.remembered:
        return
    # A word that nothing has takes every way there is.
    for _ in find(index, "qwertyuiop", limit=1):
        pass
