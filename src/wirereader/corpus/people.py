"""Joins the speakers of all stories, as they come: whom the finder lists and whose quotes it walks.

A story names its speakers by the fullest form in it; here those names become speakers of the whole
corpus (`joining.py` says on what evidence). Tallies grow with every story; the joining is done when
somebody asks, and only in buckets that grew since.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import attrgetter
from time import perf_counter

from wirereader.corpus.joining import Spelling, bucket_of, forget_comparisons, join
from wirereader.corpus.rows import UNNAMED, QuoteRef, SpeakerRow
from wirereader.corpus.speech import SpokenIn
from wirereader.text.fold import fold

_TITLE_COUNT = 5
"""Titles that a speaker's row shows at most."""

SpeakersIn = Callable[[int], Sequence[str | None]]
"""Story number to the speakers of its quotes, in the order of the quotes; None for unnamed."""


@dataclass(slots=True)
class _Found:
    """The quotes found so far of a speaker."""

    names: set[str | None]
    """The spellings looked for; None for unnamed sources."""
    quotes: list[QuoteRef]
    last: int
    """Number of the last story looked at."""


class People:
    """The speakers of a corpus."""

    def __init__(self) -> None:
        self._spellings: dict[str, Spelling] = {}
        self._buckets: dict[str, list[Spelling]] = {}
        self._unnamed = Spelling(UNNAMED)
        self._grown: set[str] = set()
        """Buckets that are to be joined anew."""
        self._rows: tuple[SpeakerRow, ...] | None = None
        self._found: dict[str, _Found] = {}
        """Name to its quotes, as far as they were looked for."""

    def add(self, spoken: SpokenIn, n: int) -> None:
        """Count the speakers of one story, which is number `n` of the corpus."""
        self._tally(spoken, 1)
        for name in dict.fromkeys(spoken.speakers):
            insort(self._spelling(name).stories, n)

    def remove(self, spoken: SpokenIn, n: int) -> None:
        """Take back what `add` counted, since another version of the story takes its place."""
        self._tally(spoken, -1)
        for name in dict.fromkeys(spoken.speakers):
            self._spelling(name).stories.remove(n)
        self._found.clear()

    def rows(self) -> tuple[SpeakerRow, ...]:
        """All speakers, most quotes first, then by name; unnamed sources have one row."""
        self._join_anew()
        if self._rows is None:
            # Most people are only named: they are left out first. Sorted twice by one thing each,
            # which takes half as long as once by both; Python's sort keeps the order of equals.
            rows = [s.row for s in self._spellings.values() if s.row is not None and s.row.quotes]
            if self._unnamed.quotes:
                rows.append(_row([self._unnamed]))
            rows.sort(key=attrgetter("name"))
            rows.sort(key=attrgetter("quotes"), reverse=True)
            self._rows = tuple(rows)
        return self._rows

    def joined_name(self, speaker: str | None) -> str:
        """The corpus's name for a story's speaker; `UNNAMED` for None, itself where unknown."""
        if speaker is None:
            return UNNAMED
        self._join_anew()
        spelling = self._spellings.get(speaker)
        return speaker if spelling is None else spelling.speaker[0].name

    def quotes_of(self, name: str, speakers_in: SpeakersIn) -> Sequence[QuoteRef]:
        """The quotes of a speaker under any of the speaker's spellings, in the order of stories.

        Asked again, it looks at the stories that came since.
        """
        spellings = self._meant(name)
        names = {None if spelling is self._unnamed else spelling.name for spelling in spellings}
        found = self._found.get(name)
        if found is None or found.names != names:
            found = self._found[name] = _Found(names, [], -1)
        later = {
            n
            for spelling in spellings
            for n in spelling.stories[bisect_right(spelling.stories, found.last) :]
        }
        for n in sorted(later):
            found.quotes += [
                QuoteRef(n, index) for index, who in enumerate(speakers_in(n)) if who in names
            ]
            found.last = n
        return found.quotes

    def stories_of(self, name: str) -> Sequence[int]:
        """The stories that quote a speaker under any of the speaker's spellings, in order."""
        return sorted({n for spelling in self._meant(name) for n in spelling.stories})

    def _meant(self, name: str) -> Sequence[Spelling]:
        self._join_anew()
        return [self._unnamed] if name == UNNAMED else self._speaker_of(name)

    def _speaker_of(self, name: str) -> Sequence[Spelling]:
        """All spellings of the speaker whom some spelling means; none for an unknown one."""
        spelling = self._spellings.get(name)
        return () if spelling is None else spelling.speaker

    def _tally(self, spoken: SpokenIn, by: int) -> None:
        for name, is_unsure in zip(spoken.speakers, spoken.unsure, strict=True):
            spelling = self._spelling(name)
            spelling.quotes += by
            spelling.unsure += by * is_unsure
        for name, titles in spoken.people:
            spelling = self._spelling(name)
            if not spelling.is_person:
                self._buckets[spelling.bucket].remove(spelling)
                spelling.is_person = True
                spelling.bucket = bucket_of(spelling)
                self._buckets.setdefault(spelling.bucket, []).append(spelling)
                self._grown.add(spelling.bucket)
            for title in titles:
                (spelling.add_title if by > 0 else spelling.remove_title)(title)
        self._rows = None

    def _spelling(self, name: str | None) -> Spelling:
        """The tally of a name, whose bucket is now to be joined anew."""
        if name is None:
            return self._unnamed
        spelling = self._spellings.get(name)
        if spelling is None:
            spelling = self._spellings[name] = Spelling(name)
            self._buckets.setdefault(spelling.bucket, []).append(spelling)
        self._grown.add(spelling.bucket)
        return spelling

    def join_some(self, budget_s: float) -> bool:
        """Join what grew, for about `budget_s` seconds; whether nothing is left to join."""
        deadline = perf_counter() + budget_s
        while self._grown and perf_counter() < deadline:
            self._join(self._grown.pop())
        if self._grown:
            return False
        forget_comparisons()
        return True

    def _join_anew(self) -> None:
        for key in self._grown:
            self._join(key)
        self._grown.clear()

    def _join(self, key: str) -> None:
        """Join one bucket anew."""
        for speaker in join(self._buckets[key]):
            for spelling in speaker:
                spelling.speaker = speaker
                spelling.row = None
            speaker[0].row = _row(speaker)


def _row(spellings: Sequence[Spelling]) -> SpeakerRow:
    titles: dict[str, int] = {}
    shown: dict[str, str] = {}
    for title, count in Counter(t for spelling in spellings for t in spelling.titles).items():
        folded = fold(title)
        shown.setdefault(folded, title)
        titles[folded] = titles.get(folded, 0) + count
    best = sorted(titles, key=lambda title: (-titles[title], title))
    return SpeakerRow(
        name=spellings[0].name,
        titles=tuple(shown[title] for title in best[:_TITLE_COUNT]),
        quotes=sum(spelling.quotes for spelling in spellings),
        unsure=sum(spelling.unsure for spelling in spellings),
        stories=len({n for spelling in spellings for n in spelling.stories}),
        unnamed=spellings[0].name == UNNAMED,
    )
