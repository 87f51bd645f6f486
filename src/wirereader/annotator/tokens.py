"""Cuts an article into tokens: flat parallel lists that every rule reads.

One regex pass, all else by C-level maps and dictionary look-ups; `tags` says what a word may be
(`tags.py` has the legend). Only the title, subheads and body paragraphs have tokens: boilerplate is
not annotated. A stop that belongs to an abbreviation is part of its word (`Mr.`, `U.S.`), so a lone
`.` always ends something; a genitive `'s` is a token of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate
from operator import sub
from typing import NamedTuple

from wirereader.annotator.quotes.marks import DOUBLE, MARKS, Mark, Region, pair_marks
from wirereader.annotator.sentences import find_sentences
from wirereader.annotator.tags import LOWERS, TAGS, is_abbreviation
from wirereader.model.article import Article
from wirereader.model.item import Role
from wirereader.model.span import Span

_TOKEN_RE = re.compile(
    r"""\s*(?:
      (?<=\S)'(?='')|''|``                                   # marks made of two characters
    | (?:[^\W\d_]\.){2,}(?:-[^\W_]+)*                         # U.S.  a.m.  U.S.-led
    | [@\#]?[^\W_]+(?:(?:[-&/@_]|['’](?![sS](?![^\W_]))|\.(?=[a-z\d])|,(?=\d{3}))[^\W_]+)*
    | ['’][sS](?![^\W_])                                      # the genitive
    | \.{2,}|--+
    | \S
    )""",
    re.VERBOSE,
)


class Paragraph(NamedTuple):
    """Token range of one paragraph, half-open, with its role."""

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
    paragraphs: list[Paragraph]
    paragraph_of: list[int]
    """Token to index in `paragraphs`."""
    sentences: list[tuple[int, int]]
    """Sorted, disjoint, covering; none crosses a paragraph."""
    sentence_of: list[int]
    """Token to index in `sentences`."""
    regions: list[Region]
    """Quotations: sorted, disjoint token ranges, marks included."""
    region_of: list[int]
    """Token to index in `regions`; -1 outside quotations."""

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, stop: int) -> Span:
        """Characters of the tokens `first` to `stop - 1`."""
        return Span(self.starts[first], self.ends[stop - 1])


def tokenize(article: Article) -> Tokens:
    """Tokens, sentences, paragraphs and quotation regions of title, subheads and body."""
    text = article.item.text
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    paragraphs: list[Paragraph] = []
    for paragraph in article.paragraphs:
        if paragraph.role == "boilerplate":
            continue
        first = len(words)
        _cut(text[paragraph.start : paragraph.end], paragraph.start, starts, ends, words)
        if len(words) > first:
            paragraphs.append(Paragraph(first, len(words), paragraph.role))
    lowers = list(map(LOWERS.__getitem__, words))
    tags = list(map(TAGS.__getitem__, words))
    regions = _regions(text, starts, ends, words, paragraphs)
    region_of = _index(((r.first, r.stop) for r in regions), len(words))
    _make_scare_marks_transparent(words, tags, regions)
    for paragraph in paragraphs:
        if paragraph.role in ("title", "subhead"):
            _retag_headline(lowers, tags, paragraph)
    sentences = find_sentences(words, lowers, tags, paragraphs, regions, region_of)
    return Tokens(
        text=text,
        starts=starts,
        ends=ends,
        words=words,
        lowers=lowers,
        tags=_retag_sentence_starts(words, tags, sentences),
        paragraphs=paragraphs,
        paragraph_of=_index(((p.first, p.stop) for p in paragraphs), len(words)),
        sentences=sentences,
        sentence_of=_index(sentences, len(words)),
        regions=regions,
        region_of=region_of,
    )


def _cut(text: str, offset: int, starts: list[int], ends: list[int], words: list[str]) -> None:
    """Add the tokens of one paragraph, which begins at `offset`, to the lists."""
    raw = _TOKEN_RE.findall(text)
    new = list(map(str.lstrip, raw))
    new_ends = list(accumulate(map(len, raw), initial=offset))[1:]
    new_starts = list(map(sub, new_ends, map(len, new)))
    dots = [
        i
        for i, word in enumerate(new)
        if word == "." and i and new_starts[i] == new_ends[i - 1] and is_abbreviation(new, i)
    ]
    if dots:
        gone = set(dots)
        for i in dots:
            new[i - 1] += "."
            new_ends[i - 1] += 1
        keep = [i for i in range(len(new)) if i not in gone]
        new = [new[i] for i in keep]
        new_starts = [new_starts[i] for i in keep]
        new_ends = [new_ends[i] for i in keep]
    starts += new_starts
    ends += new_ends
    words += new


def _regions(
    text: str, starts: list[int], ends: list[int], words: list[str], paragraphs: list[Paragraph]
) -> list[Region]:
    """Quotation regions of all paragraphs."""
    places = [i for i, word in enumerate(words) if word in MARKS]
    regions: list[Region] = []
    cursor = 0
    for paragraph in paragraphs:
        begin = cursor
        while cursor < len(places) and places[cursor] < paragraph.stop:
            cursor += 1
        if cursor > begin:
            marks = list(_marks(starts, ends, words, paragraph, places[begin:cursor]))
            regions += pair_marks(marks, paragraph.stop)
    return regions


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


_LEADS_IN = frozenset({"(", "[", "{", "—", "–", "-", "--", "/", ":", "‘", "'"})
"""What may touch an opening mark on its left."""


def _index(ranges: Iterable[tuple[int, int]], count: int) -> list[int]:
    """Token to number of the range it lies in; -1 outside all. Ranges are sorted and disjoint."""
    index: list[int] = []
    for number, (first, stop) in enumerate(ranges):
        index += [-1] * (first - len(index))
        index += [number] * (stop - first)
    index += [-1] * (count - len(index))
    return index


def _retag_sentence_starts(
    words: list[str], tags: list[str], sentences: list[tuple[int, int]]
) -> list[str]:
    """Give the first word of a sentence its tag as a small word, unless it is a name.

    It is a name if the article has it capitalised in mid-sentence too, or if the small word is
    unknown and another name follows.
    """
    firsts = [first for first, _ in sentences]
    starts = set(firsts)
    names = {words[i] for i, tag in enumerate(tags) if tag == "P" and i not in starts}
    for i, tag in enumerate(tags):
        if tag == "g" and i and tags[i - 1] in "RWT" and words[i - 1].lower() != "one":
            tags[i] = "A"  # he's, who's, that's
        elif tag == "x" and i and words[i] in "'’" and words[i - 1][-1] in "sxz":
            tags[i] = "g"  # voters' (not where it closes a quotation: that mark has its own tag)
    for i in firsts:
        if tags[i] == '"' and i + 1 < len(words):
            i += 1
        if tags[i] != "P" or words[i] in names or words[i].isupper():
            continue
        small = TAGS[LOWERS[words[i]]]
        if small not in "N" or (i + 1 < len(words) and tags[i + 1] not in "Pg"):
            tags[i] = small
    return tags


def _make_scare_marks_transparent(words: list[str], tags: list[str], regions: list[Region]) -> None:
    """Tag the marks around one or two words, or the title of a work, `q`.

    They stand in a phrase like any word of it.
    """
    for region in regions:
        before = tags[region.first - 1] if region.first else ""
        is_short = region.is_closed and region.stop - region.first <= 4
        is_open = words[region.stop - 2][-1] not in ",.?!…" and before not in (",", ":")
        if (is_short and is_open) or (before and _is_title(words, tags, region)):
            tags[region.first] = tags[region.stop - 1] = "q"


_LONGEST_TITLE = 12
_SMALL_IN_TITLES = frozenset("DICtSAXORU")


def _is_title(words: list[str], tags: list[str], region: Region) -> bool:
    """Whether the marks hold the title of a work: `NBC's "Meet the Press"`, `on "Morning Joe."`"""
    if not region.is_closed or region.stop - region.first > _LONGEST_TITLE:
        return False
    before = region.first - 1
    if tags[before] == "," and before:
        before -= 1
        if tags[before] not in "N":
            return False
    if tags[before] not in "IgNSv" or words[before] in ("as", "that"):
        return False
    inner = range(region.first + 1, region.stop - 1)
    return all(
        words[k][0].isupper() or tags[k] in _SMALL_IN_TITLES or not words[k][0].isalpha()
        for k in inner
    ) and any(words[k][0].isupper() for k in inner if k > region.first + 1 or len(inner) < 3)


def _retag_headline(lowers: list[str], tags: list[str], paragraph: Paragraph) -> None:
    """In a headline in title case, give capitalised verbs the tag they have in small letters."""
    first, stop, _ = paragraph
    names = sum(tag == "P" for tag in tags[first:stop])
    if names * 2 < stop - first:
        return
    for i in range(first + 1, stop):
        if tags[i] == "P" and TAGS[lowers[i]] in ("V", "E", "G"):
            tags[i] = TAGS[lowers[i]]
