"""`Corpus`: all stories of a sitting, in segments, growing at the end only.

A story's number never changes while the corpus lives; a reload makes another corpus. The story of
the first paint comes before its segment and keeps its number when that arrives. Nothing is held a
story but a few bytes: rows, keys and objects are read when asked for.
"""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from wirereader.corpus.identities import Identities
from wirereader.corpus.keys import Keys
from wirereader.corpus.numbered import Numbered
from wirereader.corpus.order import PathOrder
from wirereader.corpus.people import People
from wirereader.corpus.rows import QuoteRef, SpeakerRow, Standing, StoryRow
from wirereader.corpus.segment import Segment
from wirereader.corpus.speech import SpeechColumns
from wirereader.model.story import Story

_RECENT = 16
"""Stories kept as objects: those around the cursor, and those that a walk goes back to."""
_STEP = 4
"""Rows added in one step."""


class Corpus(Numbered):
    """Stories and failures by number, from 0."""

    def __init__(self) -> None:
        super().__init__()
        self.version = 0
        """Grows with every change; what is derived from the corpus remembers it."""
        self._first_of = array("I")
        """Segment to the number that its first row got, or would have got."""
        self._failures = array("I")
        self._keys = Keys(self.key)
        self._copies: dict[str, int] = {}
        """How many stories share a key, where more than one does."""
        self._ids = Identities(self._segments, self._first_of, self._row_of)
        self._standings: dict[int, Standing] = {}
        self._recent: OrderedDict[int, Story] = OrderedDict()
        self._early: str | None = None
        """Id of the story that came before its segment, until that comes."""
        self._early_place = 0
        """How many rows come before number 0 in path order."""
        self._open: Segment | None = None
        """The segment that is being added."""
        self._people = People()
        self._speech: tuple[Segment, SpeechColumns] | None = None
        """Of the segment last asked for: a speaker's stories are asked for in their order."""

    @property
    def story_count(self) -> int:
        """Rows that are stories."""
        return len(self) - len(self._failures)

    @property
    def has_early(self) -> bool:
        """Whether number 0 is still the story that came before its segment."""
        return self._early is not None

    def add_story(self, story: Story) -> None:
        """Take the story of the first paint as number 0 of an empty corpus.

        Its place is taken over by its own segment's row when that comes.
        """
        from wirereader.corpus.encode import encode  # a reader that is given segments needs none

        self.add_early(Segment(encode([story])))
        self._recent[0] = story

    def add_early(self, segment: Segment) -> None:
        """As `add_story`, for a segment that holds that one story."""
        self.add(segment)
        self._early = self.id(0)

    def add(self, segment: Segment) -> None:
        """Append a segment; its rows get the next numbers."""
        for _ in self.adding(segment):
            pass

    def adding(self, segment: Segment, known: frozenset[int] = frozenset()) -> Iterator[None]:
        """`add` in steps of well under a millisecond; after each the corpus may be read.

        Rows that are `known` get no number. Nothing else may be added before the last step.
        """
        early = self._early_row(segment)
        if known:
            segment.words = b""  # its rows have no numbers in a row
        self._open = segment
        self._segments.append(segment)
        self._first_of.append(len(self))
        speech = segment.speech()
        yield
        for row in range(len(segment)):
            if row == early:
                self._settle_early(segment, row)
            elif row not in known:
                self._add_row(segment, row, speech)
            self.version += 1
            if row % _STEP == _STEP - 1:
                yield
        self._open = None

    def _add_row(self, segment: Segment, row: int, speech: SpeechColumns) -> None:
        n = len(self._row_of)
        self._segment_of.append(len(self._segments) - 1)
        self._row_of.append(row)
        if segment.is_failure(row):
            self._failures.append(n)
        else:
            key = segment.key(row)
            if self._keys.add(key, n) != n:
                self._copies[key] = self._copies.get(key, 1) + 1
            self._people.add(speech.of(row), n)

    def in_path_order(self) -> Sequence[int]:
        """All numbers as the paths go; only number 0 may stand elsewhere than by its number."""
        return PathOrder(len(self), self._early_place)

    def row(self, n: int) -> StoryRow:
        """What the list shows of a number. Raises IndexError for a number not there."""
        row = self._segment(n).row(self._row_of[n], n)
        standing = self.standing(n)
        return replace(row, standing=standing) if standing else row

    def standing(self, n: int) -> Standing | None:
        """How an entry stands to its file, or to an equal story before it; None where well."""
        first = self._keys.find(self.key(n))
        return self._standings.get(n, None if first in (None, n) else "copy")

    def replace_by(self, old: int, new: int) -> None:
        """`new` is what the file of `old` holds by now; `old` stays, but is not counted."""
        self.mark(old, "older")
        self._ids.put(self.id(new), new)
        if not self.is_failure(old):
            self._people.remove(self._segment(old).spoken(self._row_of[old]), old)

    def mark(self, n: int, standing: Standing | None) -> None:
        """How an entry stands to its file by now."""
        if standing is None:
            self._standings.pop(n, None)
        else:
            self._standings[n] = standing
        self.version += 1

    def marked(self, n: int) -> Standing | None:
        """What was marked of an entry last; `standing` also knows copies."""
        return self._standings.get(n)

    def numbers_marked(self, standing: Standing) -> set[int]:
        """All entries that were marked so last."""
        return {n for n, marked in self._standings.items() if marked == standing}

    def story(self, n: int) -> Story:
        """The story of a number that is not a failure; the last few are kept."""
        story = self._recent.get(n)
        if story is None:
            story = self._segment(n).story(self._row_of[n])
            self._recent[n] = story
            if len(self._recent) > _RECENT:
                self._recent.popitem(last=False)
        self._recent.move_to_end(n)
        return story

    def failure_numbers(self) -> Sequence[int]:
        """The numbers of what could not be read, ascending."""
        return self._failures

    def has_words(self, n: int) -> bool:
        """Whether `take_words` would give the words of a story."""
        segment = self._segment(n)
        return bool(segment.words) and segment is not self._open

    def take_words(self, n: int) -> tuple[bytes, range]:
        """The words of the stories from `n` to the end of its segment, as they were cut at parsing,
        and the rows of these stories in them. Given once: the text has the same words.
        """
        segment = self._segment(n)
        words, segment.words = segment.words, b""
        return words, range(self._row_of[n], len(segment))

    def told_id(self, n: int) -> str:
        """`id`, for whoever asks for its number later: looking for that among 100,000 stories takes
        up to 20 ms.
        """
        identity = self.id(n)
        self._ids.note(identity, n)
        return identity

    def index_of(self, identity: str) -> int | None:
        """The number of the story with this id, None while it is not there."""
        return self._ids.find(identity)

    def find_key(self, key: str) -> int | None:
        """The number of the first story with this key, None while there is none."""
        return self._keys.find(key)

    def copies(self, key: str) -> int:
        """How many stories have this key: equal copies share it."""
        return self._copies.get(key) or int(self._keys.find(key) is not None)

    def speakers(self) -> tuple[SpeakerRow, ...]:
        """Who speaks in all stories, most quotes first; unnamed sources have a row among them."""
        return self._people.rows()

    def join_speakers(self, budget_s: float) -> bool:
        """Do some of what `speakers` would have to do first; whether that is all done.

        For the quiet moments of a reader, so that the finder opens at once.
        """
        return self._people.join_some(budget_s)

    def joined_name(self, n: int, speaker: str | None) -> str:
        """The corpus's name for a speaker of a story; that of unnamed sources for None."""
        return self._people.joined_name(speaker)

    def quotes_of(self, name: str) -> Sequence[QuoteRef]:
        """The quotes of a joined name in the order of the stories; none for an unknown name."""
        return self._people.quotes_of(name, self._speakers_in)

    def stories_of(self, name: str) -> Sequence[int]:
        """The stories with quotes of a joined name, each once; none for an unknown name."""
        return self._people.stories_of(name)

    def _speakers_in(self, n: int) -> Sequence[str | None]:
        """The speakers of a story's quotes, in the order of the quotes; None where unnamed."""
        at = self._segment_of[n]
        if self._speech is None or self._speech[0] is not self._segments[at]:
            self._speech = self._segments[at], self._segments[at].speech()
        return self._speech[1].of(self._row_of[n]).speakers

    def _early_row(self, segment: Segment) -> int | None:
        """The segment's row of the story that came early, None where it is not in it."""
        if self._early is None:
            return None
        rows = segment.rows_of_path(self._early.rpartition("#")[0])
        stories = (row for row in rows if not segment.is_failure(row))
        return next((row for row in stories if segment.id(row) == self._early), None)

    def _settle_early(self, segment: Segment, row: int) -> None:
        """Let the segment's row take the place of number 0, which keeps its number."""
        self._people.remove(self._segments[0].spoken(0), 0)
        self._recent.pop(0, None)
        self._segments[0] = segment
        segment.words = b""  # its rows have no numbers in a row
        self._row_of[0] = row
        self._early = None
        self._early_place = len(self._row_of) - 1
        self._keys.add(segment.key(row), 0)
        self._people.add(segment.spoken(row), 0)
