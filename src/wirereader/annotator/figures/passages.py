"""The passages of an article in which figures may stand.

Only paragraphs with a word that can begin a figure are shown to the rules. Prose is not cut once
more for them: most tokens are one piece, and the few that are several (`7.5m`, `U.S.`) are put in
their place.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import compress

from wirereader.annotator.figures.reading import Passage
from wirereader.annotator.figures.starts import KIND_OF
from wirereader.annotator.tokens import Tokens
from wirereader.annotator.traits import Trait
from wirereader.model.article import Article
from wirereader.text.memo import Memo
from wirereader.text.pieces import DIGITS, Columns, columns_of

_INNER_SIGNS = (".", ",")
_THIN_SPACES = frozenset("\u2009\u202f")


def passages(article: Article, tokens: Tokens) -> Iterator[Passage]:
    """The passages with words that can begin a figure, sorted and disjoint.

    The cells of a table and the lines of a verse are passages of their own: nothing is read across
    their borders.
    """
    text = article.item.text
    hits = tokens.places_with(Trait.FIGURE)
    at = 0
    for paragraph in article.paragraphs:
        if paragraph.role == "boilerplate":
            continue
        begin = at
        while at < len(hits) and tokens.starts[hits[at]] < paragraph.end:
            at += 1
        if at == begin:
            continue
        if paragraph.layout == "flow":
            yield _paragraph(tokens, hits[begin:at])
        else:
            for start, end in _cells(text, paragraph.start, paragraph.end):
                yield passage_of(text, start, end)


def passage_of(text: str, start: int, end: int) -> Passage:
    """One stretch of a text, which is cut for it."""
    columns = columns_of(text, start, end)
    return Passage(text, columns, [i for i, piece in enumerate(columns.low) if KIND_OF[piece]])


def _paragraph(tokens: Tokens, hits: Sequence[int]) -> Passage:
    """A paragraph of prose, `hits` being its tokens that can begin a figure."""
    first, stop, _ = tokens.paragraphs[tokens.paragraph_of[hits[0]]]
    words, starts, ends = tokens.words, tokens.starts, tokens.ends
    for hit in hits:
        if words[hit][0] in DIGITS and _goes_on_number(tokens, hit):
            return passage_of(tokens.text, starts[first], ends[stop - 1])
    columns = Columns(
        words[first:stop], tokens.lowers[first:stop], starts[first:stop], ends[first:stop]
    )
    compounds = compress(range(stop - first), map(_PARTS.__getitem__, columns.raw))
    for i in reversed(list(compounds)):
        _take_apart(columns, i)
    candidates: list[int] = []
    for hit in hits:
        i = bisect_left(columns.starts, starts[hit], hit - first)
        parts = _PARTS[words[hit]]
        if parts is None:
            candidates.append(i)
        else:
            candidates += [i + k for k, piece in enumerate(parts.low) if KIND_OF[piece]]
    return Passage(tokens.text, columns, candidates)


def _goes_on_number(tokens: Tokens, i: int) -> bool:
    """Whether the digits at token `i` go on a number: `1,25,000`, ` .5`, thin spaces."""
    if not i:
        return False
    begin, end = tokens.ends[i - 1], tokens.starts[i]
    if begin == end:
        return tokens.words[i - 1].endswith(_INNER_SIGNS)
    return tokens.text[begin] in _THIN_SPACES


def _take_apart(columns: Columns, i: int) -> None:
    """Put the pieces of the token at `i` in its place."""
    parts = _PARTS[columns.raw[i]]
    if parts is not None:
        here, begin = slice(i, i + 1), columns.starts[i]
        starts = [begin + at for at in parts.starts]
        columns.raw[here] = parts.raw
        columns.low[here] = parts.low
        columns.starts[here] = starts
        columns.ends[here] = [*starts[1:], columns.ends[i]]  # nothing stands between them


def _parts(word: str) -> Columns | None:
    if word.isalpha() or len(word) == 1:
        return None
    columns = columns_of(word)
    return columns if len(columns.raw) > 1 else None


_PARTS = Memo(_parts)
"""Token to its pieces; None for most, which are one."""


def _cells(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for line in text[start:end].split("\n"):
        for cell in line.split("\t"):
            yield start, start + len(cell)
            start += len(cell) + 1
