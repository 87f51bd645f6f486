"""Where a query's words stand in one text: the pane's and the walk's front door.

Importing it costs next to nothing; the work is in `marking`, which comes with the first search.
"""

from __future__ import annotations

from functools import lru_cache

from wirereader.model.span import Span


@lru_cache(maxsize=64)
def spans_in(text: str, query: str) -> tuple[Span, ...]:
    """All places that the query's words mean, sorted and disjoint.

    Words in a row as typed where they stand so; else each word as typed, and where one does not
    stand, the words nearest to it.
    """
    from wirereader.search.marking import marks

    return marks(text, query)
