"""Which quote a figure stands in: the link of what was counted with who said it."""

from __future__ import annotations

from collections.abc import Sequence

from wirereader.model.attribution import Attribution
from wirereader.model.figure import Figure


def quotes_around(
    figures: Sequence[Figure], quotes: Sequence[Attribution]
) -> tuple[int | None, ...]:
    """For each figure the number of the quote it stands in, counted from 0; None outside of all.

    A figure stands in a quote where one part holds it whole; of two such quotes the inner one
    counts. Figures are sorted and disjoint; the time is linear in both.
    """
    parts = sorted(
        [(start, -end, number) for number, quote in enumerate(quotes) for start, end in quote.parts]
    )
    found: list[int | None] = []
    around: list[tuple[int, int]] = []
    """End and quote of the parts begun, outer ones first."""
    at = 0
    for first, last, *_ in figures:
        while at < len(parts) and parts[at][0] <= first:
            _, end, number = parts[at]
            around.append((-end, number))
            at += 1
        while around and around[-1][0] < last:
            around.pop()
        found.append(around[-1][1] if around else None)
    return tuple(found)
