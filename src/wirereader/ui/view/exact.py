"""Which words of a quote are exact: those between quotation marks, the marks too."""

from __future__ import annotations

from collections.abc import Iterator

from wirereader.model.attribution import Attribution
from wirereader.model.span import Span

_CLOSERS = {
    "“": "”",
    "„": "“”",
    "«": "»",
    "»": "«",
    "‘": "’",
    '"': '"',
    "`": "'",
    "「": "」",
    "『": "』",
}
"""Opening mark to the marks that may close it. Two backticks close with two apostrophes."""


def exact_spans(text: str, quote: Attribution) -> Iterator[Span]:
    """The stretches of a quote that stand in marks; a direct quote does so wholly, an indirect one
    nowhere.
    """
    if quote.kind == "direct":
        yield from quote.parts
    elif quote.kind == "mixed":
        for part in quote.parts:
            yield from _marked(text, part)


def _marked(text: str, part: Span) -> Iterator[Span]:
    at = part.start
    while at < part.end:
        closers = _CLOSERS.get(text[at])
        if closers is None or (text[at] == "`" and text[at : at + 2] != "``"):
            at += 1
            continue
        end = _closing(text, at, part.end, closers)
        yield Span(at, end)
        at = end


def _closing(text: str, start: int, end: int, closers: str) -> int:
    """The end of what the mark at `start` opens; the part's end where nothing closes it."""
    if text[start] == "`":
        found = text.find("''", start + 2, end)
        return found + 2 if found >= 0 else end
    ends = [found for closer in closers if (found := text.find(closer, start + 1, end)) >= 0]
    return min(ends) + 1 if ends else end
