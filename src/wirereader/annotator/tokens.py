"""Cuts an article into tokens: flat parallel lists that every rule reads.

`cutting.py` says what a token is, `tags` what a word may be (`tags.py` has the legend, `retag.py`
minds the neighbours). Only the title, subheads and body paragraphs have tokens: boilerplate is not
annotated.

Every article pays for each pass over all its tokens, so there are few, made at C speed; where a
rule looks for rare signs it scans the tags as one string.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from wirereader.annotator.cutting import cut
from wirereader.annotator.quotes.marks import DOUBLE, MARKS, Mark, Region, pair_marks
from wirereader.annotator.retag import retag_headline, retag_marks, retag_sentence_starts
from wirereader.annotator.sentences import find_sentences
from wirereader.annotator.tags import LOWERS, MARK_TAGS, places_of
from wirereader.annotator.traits import Trait, places_with, tags_and_traits
from wirereader.lexicons import words as lexicon
from wirereader.model.article import Article
from wirereader.model.item import Role
from wirereader.model.span import Span

_LEADS_IN = frozenset({"(", "[", "{", "—", "–", "-", "--", "/", ":", "‘", "'"})
"""What may touch an opening mark on its left."""


_LABEL_RE = re.compile(r"([A-Z]+)(?: \d+)? ?- ?(?=\S)")
"""A word in capitals, perhaps with a number, and a hyphen."""
_Row = tuple[int, int, Role]
"""Characters of a stretch that is a paragraph of its own, half-open, and its role."""


class Paragraph(NamedTuple):
    """Token range of one paragraph, or of one row of a table; half-open, with its role."""

    first: int
    stop: int
    role: Role


@dataclass(frozen=True, slots=True, eq=False)
class Tokens:
    """An article's tokens. Index `i` means the same token in every per-token list.

    All ranges are half-open token indices. Callers must not change the lists.
    """

    text: str
    """The item's text; `text[starts[i]:ends[i]] == words[i]`."""
    starts: list[int]
    ends: list[int]
    words: list[str]
    """As written."""
    lowers: list[str]
    """Lower case, with curly apostrophes made straight: the form that lexicons hold."""
    tags: list[str]
    """One letter a token; legend in `tags.py`."""
    traits: bytes
    """One byte a token; see `traits.py`."""
    paragraphs: list[Paragraph]
    paragraph_of: list[int]
    """Token to index in `paragraphs`."""
    sentences: list[tuple[int, int]]
    """Sorted, disjoint, covering; none crosses a paragraph or the end of the dateline."""
    sentence_of: list[int]
    """Token to index in `sentences`."""
    regions: list[Region]
    """Quotations: sorted, disjoint token ranges, marks included."""
    region_of: list[int]
    """Token to index in `regions`; -1 outside quotations."""

    def __len__(self) -> int:
        return len(self.words)

    def places_with(self, trait: int) -> list[int]:
        """Tokens that have a trait; sorted."""
        return places_with(trait, self.traits)

    def span(self, first: int, stop: int) -> Span:
        """Characters of the tokens `first` to `stop - 1`."""
        # Past the class's own `__new__`, a Python function that would do no more than this.
        return tuple.__new__(Span, (self.starts[first], self.ends[stop - 1]))


def tokenize(article: Article) -> Tokens:
    """Tokens, sentences, paragraphs and quotation regions of title, subheads and body."""
    text = article.item.text
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    signs = ""
    dotted: list[int] = []
    paragraphs: list[Paragraph] = []
    for rows in _runs(article):
        run = cut(text[rows[0][0] : rows[-1][1]], rows[0][0])
        first = len(words)
        starts += run.starts
        ends += run.ends
        words += run.words
        signs += run.signs
        dotted += [first + i for i in run.dotted]
        for _, end, role in rows:
            stop = bisect_left(starts, end, first)
            if stop > first:
                paragraphs.append(Paragraph(first, stop, role))
                first = stop
    tags, traits = tags_and_traits(signs)
    lowers = words.copy()
    for i in places_with(Trait.FOLDED, traits):
        lowers[i] = LOWERS[words[i]]
    regions = _regions(starts, ends, words, "".join(tags), paragraphs)
    region_of = _index(regions, len(words))
    retag_marks(words, tags, regions)
    for paragraph in paragraphs:
        if paragraph.role in ("title", "subhead"):
            retag_headline(lowers, tags, paragraph.first, paragraph.stop)
    breaks = {paragraph.stop for paragraph in paragraphs}
    if article.dateline is not None and article.dateline.end is not None:
        breaks.add(bisect_left(starts, article.dateline.end))
    sentences = find_sentences(words, lowers, tags, dotted, breaks, regions, region_of)
    retag_sentence_starts(words, tags, sentences)
    return Tokens(
        text=text,
        starts=starts,
        ends=ends,
        words=words,
        lowers=lowers,
        tags=tags,
        traits=traits,
        paragraphs=paragraphs,
        paragraph_of=_index(paragraphs, len(words)),
        sentences=sentences,
        sentence_of=_index(sentences, len(words)),
        regions=regions,
        region_of=region_of,
    )


def _runs(article: Article) -> Iterator[list[_Row]]:
    """Rows with nothing but white space between them, which one pass can cut together."""
    text = article.item.text
    run: list[_Row] = []
    for row in _rows(article):
        if run and not text[run[-1][1] : row[0]].isspace():
            yield run
            run = []
        run.append(row)
    if run:
        yield run


def _rows(article: Article) -> Iterator[_Row]:
    """Start, end and role of the paragraphs that have tokens, and of the rows of tables."""
    text = article.item.text
    for start, end, role, layout in article.paragraphs:
        if role == "boilerplate":
            continue
        if layout == "flow":
            yield (start + _label_end(text, start, end) if role == "title" else start), end, role
            continue
        for row in text[start:end].split("\n"):
            yield start, start + len(row), role
            start += len(row) + 1


def _label_end(text: str, start: int, end: int) -> int:
    """Characters of the label that opens a headline (`UPDATE 1-`); 0 where there is none.

    It says what kind of piece follows; nobody said it, and nobody is called so.
    """
    label = _LABEL_RE.match(text, start, end)
    is_known = label is not None and label[1].lower() in lexicon("headline_kickers")
    return label.end() - start if label is not None and is_known else 0


def _regions(
    starts: list[int], ends: list[int], words: list[str], signs: str, paragraphs: list[Paragraph]
) -> list[Region]:
    """Quotation regions of all paragraphs; `signs` are the tags."""
    places = [i for i in places_of(MARK_TAGS, signs) if words[i] in MARKS]
    regions: list[Region] = []
    cursor = 0
    for paragraph in paragraphs:
        begin = cursor
        while cursor < len(places) and places[cursor] < paragraph.stop:
            cursor += 1
        if cursor > begin:
            own = places[begin:cursor]
            pairs = list(zip(own[::2], own[1::2], strict=False))
            if len(own) % 2 == 0 and _are_plain(starts, ends, words, paragraph, pairs):
                regions += [Region(opening, closing + 1, True) for opening, closing in pairs]
            else:
                marks = list(_marks(starts, ends, words, paragraph, own))
                regions += pair_marks(marks, paragraph.stop)
    return regions


def _are_plain(
    starts: list[int],
    ends: list[int],
    words: list[str],
    paragraph: Paragraph,
    pairs: list[tuple[int, int]],
) -> bool:
    """Whether all marks of a paragraph are pairs beyond doubt, so that nothing need be weighed.

    They are curly, or they are straight and stand free on the outer side and touch on the inner.
    """
    first, last = paragraph.first, paragraph.stop - 1
    for opening, closing in pairs:
        if words[opening] == "“" and words[closing] == "”":
            continue
        if not (
            words[opening] == words[closing] == '"'
            and (opening == first or ends[opening - 1] < starts[opening])
            and ends[opening] == starts[opening + 1]
            and (closing == last or ends[closing] < starts[closing + 1])
        ):
            return False
    return True


def _marks(
    starts: list[int], ends: list[int], words: list[str], paragraph: Paragraph, places: list[int]
) -> Iterator[Mark]:
    for i in places:
        before = words[i - 1] if i > paragraph.first else ""
        after = words[i + 1] if i + 1 < paragraph.stop else ""
        touches_before = before and ends[i - 1] == starts[i]
        yield Mark(
            i,
            words[i],
            spaced_before=not touches_before or before in _LEADS_IN or before in DOUBLE,
            spaced_after=not after or ends[i] != starts[i + 1],
            before=before,
            after=after,
        )


def _index(ranges: Iterable[tuple[int, int] | Region | Paragraph], count: int) -> list[int]:
    """Token to number of the range it lies in; -1 outside all. Ranges are sorted and disjoint."""
    index: list[int] = []
    for number, each in enumerate(ranges):
        index += [-1] * (each[0] - len(index))
        index += [number] * (each[1] - each[0])
    index += [-1] * (count - len(index))
    return index
