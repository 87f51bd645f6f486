"""Where a query's words stand in one text: the pane's and the walk's front door.

Importing it costs next to nothing; the work is in `marking`, which comes with the first search.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from wirereader.model.attribution import Attribution
from wirereader.model.figure import Figure
from wirereader.model.span import Span


@lru_cache(maxsize=256)
def spans_in(text: str, query: str, *, with_said: bool = True) -> tuple[Span, ...]:
    """All places that the query's words mean, sorted and disjoint.

    Words in a row as typed where they stand so; else each word as typed, and where one does not
    stand, the words nearest to it. What a quote is to have (`said:`) is found anywhere, or not at
    all where it is looked for in the quotes.
    """
    from wirereader.search.marking import marks

    return marks(text, query, with_said=with_said)


def asks_figures(query: str) -> bool:
    """Whether a query has conditions on figures."""
    from wirereader.search.figure_conditions import figure_conditions

    return bool(figure_conditions(query))


def figure_spans(figures: Iterable[Figure], query: str) -> tuple[Span, ...]:
    """Where the figures stand that the query asks for; nowhere, if it asks for none."""
    from wirereader.search.figure_conditions import chosen_figures

    return tuple(Span(f.start, f.end) for f in chosen_figures(figures, query))


def hits_in(
    text: str, figures: Iterable[Figure], quotes: Sequence[Attribution], query: str
) -> tuple[Span, ...]:
    """All places of a story that the query means, sorted and disjoint: words, figures, and what is
    to be said, in the quotes that have it.
    """
    is_said = "said:" in query.casefold()
    words, found = spans_in(text, query, with_said=not is_said), figure_spans(figures, query)
    if is_said:
        from wirereader.search.said_marks import said_marks

        found = (*found, *said_marks(text, quotes, query))
    if not found:
        return words
    from wirereader.search.marking import disjoint

    apart = (word for word in words if not any(word.overlaps(other) for other in found))
    return tuple(disjoint((*apart, *found)))
