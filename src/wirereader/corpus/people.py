"""Joins the speakers of all stories, as they come: whom the finder lists and whose quotes it walks.

A story names its speakers by the fullest form in it; here those names become speakers of the whole
corpus (`joining.py` says on what evidence). Tallies grow with every story; the joining is done when
somebody asks, and only in buckets that grew since.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, takewhile
from operator import attrgetter
from time import perf_counter

from wirereader.corpus.joining import forget_comparisons, join
from wirereader.corpus.rows import UNNAMED, QuoteRef, SpeakerRow
from wirereader.corpus.speech import SpokenIn
from wirereader.corpus.spellings import NOBODY, Spellings
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
        self._spellings = Spellings()
        self._grown: set[int] = set()
        """Spellings whose buckets are to be joined anew."""
        self._rows_of: list[SpeakerRow | None] = []
        """Spelling to what lists show of its speaker, if it is the name to show."""
        self._rows: tuple[SpeakerRow, ...] | None = None
        self._found: dict[str, _Found] = {}
        """Name to its quotes, as far as they were looked for."""

    def add(self, spoken: SpokenIn, n: int) -> None:
        """Count the speakers of one story, which is number `n` of the corpus."""
        self._tally(spoken, 1)
        for name in dict.fromkeys(spoken.speakers):
            self._spellings.add_story(self._spellings.number(name), n)

    def remove(self, spoken: SpokenIn, n: int) -> None:
        """Take back what `add` counted, since another version of the story takes its place."""
        self._tally(spoken, -1)
        for name in dict.fromkeys(spoken.speakers):
            self._spellings.remove_story(self._spellings.number(name), n)
        self._found.clear()

    def rows(self) -> tuple[SpeakerRow, ...]:
        """All speakers, most quotes first, then by name; unnamed sources have one row."""
        self._join_anew()
        if self._rows is None:
            # Most people are only named: they are left out first. Sorted twice by one thing each,
            # which takes half as long as once by both; Python's sort keeps the order of equals.
            rows = [row for row in self._rows_of if row is not None and row.quotes]
            if self._spellings.quotes[NOBODY]:
                rows.append(self._row([NOBODY]))
            rows.sort(key=attrgetter("name"))
            rows.sort(key=attrgetter("quotes"), reverse=True)
            self._rows = tuple(rows)
        return self._rows

    def joined_name(self, speaker: str | None) -> str:
        """The corpus's name for a story's speaker; `UNNAMED` for None, itself where unknown."""
        if speaker is None:
            return UNNAMED
        meant = self._meant(speaker)
        return self._spellings.name(meant[0]) if meant else speaker

    def quotes_of(self, name: str, speakers_in: SpeakersIn) -> Sequence[QuoteRef]:
        """The quotes of a speaker under any of the speaker's spellings, in the order of stories.

        Asked again, it looks at the stories that came since.
        """
        spellings = self._meant(name)
        names = {None if s == NOBODY else self._spellings.name(s) for s in spellings}
        found = self._found.get(name)
        if found is None or found.names != names:
            found = self._found[name] = _Found(names, [], -1)
        later: set[int] = set()
        for spelling in spellings:
            # What stands before a story that was looked at was looked at too.
            came_since = takewhile(found.last.__lt__, self._spellings.stories(spelling))
            later.update(came_since)
        for n in sorted(later):
            found.quotes += [
                QuoteRef(n, index) for index, who in enumerate(speakers_in(n)) if who in names
            ]
            found.last = n
        return found.quotes

    def stories_of(self, name: str) -> Sequence[int]:
        """The stories that quote a speaker under any of the speaker's spellings, in order."""
        return sorted(self._stories_under(self._meant(name)))

    def join_some(self, budget_s: float) -> bool:
        """Join what grew, for about `budget_s` seconds; whether nothing is left to join."""
        deadline = perf_counter() + budget_s
        while self._grown and perf_counter() < deadline:
            self._join(self._grown.pop())
        if self._grown:
            return False
        forget_comparisons()
        return True

    def _meant(self, name: str) -> Sequence[int]:
        """All spellings of the speaker whom a name means; none for an unknown one."""
        self._join_anew()
        if name == UNNAMED:
            return [NOBODY]
        spelling = self._spellings.find(name)
        return () if spelling is None else self._spellings.speaker(spelling)

    def _stories_under(self, spellings: Iterable[int]) -> set[int]:
        return set(chain.from_iterable(map(self._spellings.stories, spellings)))

    def _tally(self, spoken: SpokenIn, by: int) -> None:
        spellings = self._spellings
        for name, is_unsure in zip(spoken.speakers, spoken.unsure, strict=True):
            spelling = self._grown_spelling(name)
            spellings.quotes[spelling] += by
            spellings.unsure[spelling] += by * is_unsure
        for name, titles in spoken.people:
            spelling = self._grown_spelling(name)
            spellings.be_person(spelling)
            for title in titles:
                (spellings.add_title if by > 0 else spellings.remove_title)(spelling, title)
        self._rows = None

    def _grown_spelling(self, name: str | None) -> int:
        """The number of a name, whose bucket is now to be joined anew."""
        spelling = self._spellings.number(name)
        if spelling != NOBODY:
            self._grown.add(spelling)
        return spelling

    def _join_anew(self) -> None:
        while self._grown:
            self._join(self._grown.pop())

    def _join(self, spelling: int) -> None:
        """Join the bucket of a spelling anew."""
        self._rows_of += [None] * (len(self._spellings) - len(self._rows_of))
        for speaker in join(self._spellings.bucket(spelling)):
            numbers = [joined.number for joined in speaker]
            self._grown.difference_update(numbers)
            self._spellings.join(numbers)
            for number in numbers:
                self._rows_of[number] = None
            self._rows_of[numbers[0]] = self._row(numbers)

    def _row(self, spellings: Sequence[int]) -> SpeakerRow:
        known = self._spellings
        titles: dict[str, int] = {}
        shown: dict[str, str] = {}
        given = chain.from_iterable(map(known.titles, spellings))
        for title, count in Counter(given).items():
            folded = fold(title)
            shown.setdefault(folded, title)
            titles[folded] = titles.get(folded, 0) + count
        best = sorted(titles, key=lambda title: (-titles[title], title))
        return SpeakerRow(
            name=known.name(spellings[0]),
            titles=tuple(shown[title] for title in best[:_TITLE_COUNT]),
            quotes=sum(known.quotes[spelling] for spelling in spellings),
            unsure=sum(known.unsure[spelling] for spelling in spellings),
            stories=known.story_counts[spellings[0]]
            if len(spellings) == 1
            else len(self._stories_under(spellings)),
            unnamed=spellings[0] == NOBODY,
        )
