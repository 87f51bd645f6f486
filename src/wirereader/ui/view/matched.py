"""Words on a line with the characters that a search found set apart."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from wirereader.model.span import Span
from wirereader.ui.theme.terminal import Look
from wirereader.ui.view.line import Line
from wirereader.ui.view.safe import cut, shown


def put_matched(
    line: Line,
    words: str,
    matches: Sequence[Span],
    width: int,
    look: Look,
    roles: tuple[str, ...],
    match_role: str,
    *,
    first: tuple[Span, str] | None = None,
) -> None:
    """Put the words, cut to `width` cells, in `roles`; matches have `match_role` besides.

    `first` is a stretch at the front with a role of its own under the matches.
    """
    whole = shown(words)
    kept = cut(whole, max(0, width), look.signs.cut)
    length = len(kept) if kept == whole else len(kept) - len(look.signs.cut)
    at = 0
    edges = sorted(
        {0, length, *(min(length, edge) for span in matches for edge in span)}
        | ({min(length, first[0].end)} if first else set())
    )
    for left, right in pairwise(edges):
        own = (first[1],) if first and left < first[0].end else ()
        found = (match_role,) if any(s.start <= left < s.end for s in matches) else ()
        line.put(kept[left:right], look.paint(*roles, *own, *found))
        at = right
    line.put(kept[at:], look.paint(*roles))
