"""Joins the speakers of all stories, as they come: whom the finder lists and whose quotes it walks.

A story names its speakers by the fullest form in it; here those names become speakers of the whole
corpus (`joining.py` says on what evidence). Tallies grow with every story; the joining is done when
somebody asks, and only for last names that grew since.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from wirereader.corpus.joining import Spelling, bucket_of, join
from wirereader.corpus.rows import UNNAMED, QuoteRef, SpeakerRow
from wirereader.corpus.segment import Segment
from wirereader.text.fold import fold

_TITLE_COUNT = 5
"""Titles that a speaker's row shows at most."""

SpokenIn = Callable[[int], Sequence[str | None]]
"""Story number to the speakers of its quotes, in the order of the quotes; None for unnamed."""


class People:
    """The speakers of a corpus."""

    def __init__(self) -> None:
        self._spellings: dict[str, Spelling] = {}
        self._buckets: dict[str, list[Spelling]] = {}
        self._unnamed = Spelling(UNNAMED)
        self._grown: set[str] = set()
        """Buckets that are to be joined anew."""
        self._speakers: dict[str, list[list[Spelling]]] = {}
        """Bucket to its speakers."""
        self._speaker_of: dict[str, list[Spelling]] = {}
        """Any spelling to its speaker."""
        self._rows: tuple[SpeakerRow, ...] | None = None
        self._quotes: dict[str, tuple[QuoteRef, ...]] = {}

    def add(self, segment: Segment, row: int, n: int) -> None:
        """Count the speakers of one story, which is number `n` of the corpus."""
        spoken = segment.spoken(row)
        if not spoken:
            return
        tallied: dict[int, Spelling] = {}
        for speaker, is_unsure in spoken:
            spelling = tallied.get(speaker)
            if spelling is None:
                spelling = self._spelling(segment.string(speaker)) if speaker else self._unnamed
                tallied[speaker] = spelling
                spelling.stories.append(n)
            spelling.quotes += 1
            spelling.unsure += is_unsure
        for name, titles in segment.named(row):
            if name in tallied:
                spelling = tallied[name]
                spelling.is_person = True
                for title in titles:
                    words = segment.string(title)
                    spelling.titles[words] = spelling.titles.get(words, 0) + 1
        self._outdate()

    def remove(self, segment: Segment, row: int, n: int) -> None:
        """Take back what `add` counted of a story, since another version of it takes its place."""
        tallied: dict[int, Spelling] = {}
        for speaker, is_unsure in segment.spoken(row):
            spelling = self._spelling(segment.string(speaker)) if speaker else self._unnamed
            if speaker not in tallied:
                tallied[speaker] = spelling
                spelling.stories.remove(n)
            spelling.quotes -= 1
            spelling.unsure -= is_unsure
        for name, titles in segment.named(row):
            if name in tallied:
                for title in map(segment.string, titles):
                    tallied[name].titles[title] -= 1
        self._outdate()

    def rows(self) -> tuple[SpeakerRow, ...]:
        """All speakers, most quotes first, then by name; unnamed sources have one row."""
        self._join_anew()
        if self._rows is None:
            rows = [_row(speaker) for bucket in self._speakers.values() for speaker in bucket]
            rows.append(_row([self._unnamed]))
            rows.sort(key=lambda row: (-row.quotes, row.name))
            self._rows = tuple(row for row in rows if row.quotes)
        return self._rows

    def joined_name(self, speaker: str | None) -> str:
        """The corpus's name for a story's speaker; `UNNAMED` for None, itself where unknown."""
        if speaker is None:
            return UNNAMED
        self._join_anew()
        spellings = self._speaker_of.get(speaker)
        return speaker if spellings is None else spellings[0].name

    def quotes_of(self, name: str, spoken_in: SpokenIn) -> tuple[QuoteRef, ...]:
        """The quotes of a speaker under any of the speaker's spellings, in the order of stories."""
        self._join_anew()
        found = self._quotes.get(name)
        if found is None:
            found = self._quotes[name] = tuple(self._find_quotes(name, spoken_in))
        return found

    def _find_quotes(self, name: str, spoken_in: SpokenIn) -> list[QuoteRef]:
        spellings = [self._unnamed] if name == UNNAMED else self._speaker_of.get(name, [])
        wanted = {None if spelling is self._unnamed else spelling.name for spelling in spellings}
        return [
            QuoteRef(n, index)
            for n in sorted({n for spelling in spellings for n in spelling.stories})
            for index, speaker in enumerate(spoken_in(n))
            if speaker in wanted
        ]

    def _spelling(self, name: str) -> Spelling:
        """The tally of a name, whose bucket is now to be joined anew."""
        spelling = self._spellings.get(name)
        if spelling is None:
            spelling = self._spellings[name] = Spelling(name)
            self._buckets.setdefault(bucket_of(name), []).append(spelling)
        self._grown.add(name)
        return spelling

    def _outdate(self) -> None:
        self._rows = None
        self._quotes.clear()

    def _join_anew(self) -> None:
        for bucket in {bucket_of(name) for name in self._grown}:
            speakers = self._speakers[bucket] = join(self._buckets[bucket])
            for speaker in speakers:
                for spelling in speaker:
                    self._speaker_of[spelling.name] = speaker
        self._grown.clear()


def _row(spellings: Sequence[Spelling]) -> SpeakerRow:
    titles: dict[str, int] = {}
    shown: dict[str, str] = {}
    for spelling in spellings:
        for title, count in spelling.titles.items():
            folded = fold(title)
            shown.setdefault(folded, title)
            titles[folded] = titles.get(folded, 0) + count
    best = sorted((title for title in titles if titles[title]), key=lambda t: (-titles[t], t))
    return SpeakerRow(
        name=spellings[0].name,
        titles=tuple(shown[title] for title in best[:_TITLE_COUNT]),
        quotes=sum(spelling.quotes for spelling in spellings),
        unsure=sum(spelling.unsure for spelling in spellings),
        stories=len({n for spelling in spellings for n in spelling.stories}),
        unnamed=spellings[0].name == UNNAMED,
    )
