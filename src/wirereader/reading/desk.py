"""`Desk`: what an action may look at beside the session. Nothing on it is changed by an action."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import NamedTuple

from wirereader.corpus.corpus import Corpus
from wirereader.corpus.rows import SpeakerRow
from wirereader.model.story import Story
from wirereader.reading.action import Action
from wirereader.reading.key_names import key_words
from wirereader.reading.keyset import Keys
from wirereader.reading.refs import StoryRef
from wirereader.reading.session import Session
from wirereader.reading.sorting import Sorting
from wirereader.search.names import Names, names_of


class _Unread(NamedTuple):
    """A count of unread stories, and what it was counted from."""

    corpus: Corpus
    length: int
    read: Keys
    unread: int


@dataclass(slots=True)
class Desk:
    """The corpus, and the few sizes of the screen that movement depends on.

    The last list of what a limit leaves and the last count of unread stories are kept until what
    they were made from changes.
    """

    corpus: Corpus
    commands: Sequence[Action]
    """The table of actions with the keys in force."""
    list_page: int = 16
    """Stories that the list shows at once."""
    has_two_panes: bool = True
    """Whether list and text are both to be seen (not below 72 columns, not where one fills
    the screen)."""
    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    """The clock, for embargoes."""
    sorting: Sorting = field(default_factory=Sorting)
    """The list's orders."""
    _limited: tuple[tuple[object, ...], Sequence[int]] | None = None
    _unread: _Unread | None = None

    def key(self, action: str) -> str:
        """The first key of an action, as help shows it; empty where it has none."""
        keys = next((row.keys for row in self.commands if row.id == action), ())
        return key_words(keys[0]) if keys else ""

    def number(self, ref: StoryRef | None) -> int | None:
        """The corpus number of a story, None while it is not there.

        Of equal copies the one of that id; else the one with that key, wherever it lies now; else
        what now lies where it lay.
        """
        if ref is None:
            return None
        number = self.corpus.index_of(ref.id)
        if number is not None and self.corpus.key(number) == ref.key:
            return number
        moved = self.corpus.find_key(ref.key)
        return number if moved is None else moved

    def ref(self, number: int) -> StoryRef:
        """The lasting name of a story of the corpus."""
        return StoryRef(self.corpus.key(number), self.corpus.told_id(number))

    def story(self, ref: StoryRef | None) -> Story | None:
        """The story, or None where there is none or its file could not be read."""
        number = self.number(ref)
        if number is None or self.corpus.is_failure(number):
            return None
        return self.corpus.story(number)

    def speaker_names(self) -> Names[SpeakerRow]:
        """Who speaks in the corpus, to be found by name or title."""
        return names_of(self.corpus)

    def listing(self, session: Session) -> Sequence[int]:
        """Corpus numbers in the list's order: those a search found, best first, else all that the
        limit leaves.
        """
        if session.results is not None:
            return [hit.n for hit in session.results.hits]
        among = session.limit.stories if session.limit is not None else None
        order = self.sorting.order(self.corpus, session)
        if among is None:
            return order
        by = self.sorting.moment, self.corpus.version, among
        if self._limited is None or self._limited[0] != by:
            self._limited = by, [number for number in order if number in among]
        return self._limited[1]

    def unsorted(self, session: Session) -> Iterator[None] | None:
        """Steps that give stories their place in the list; None where all shown have one."""
        return None if session.results is not None else self.sorting.work(self.corpus, session)

    def row(self, session: Session) -> int | None:
        """The row of the list's cursor, or None where its story is not in the list."""
        number = self.number(session.cursor)
        listing = self.listing(session)
        return None if number is None or number not in listing else listing.index(number)

    def unread_count(self, session: Session) -> int:
        """Stories that were not read yet; files that could not be read do not count."""
        corpus, read = self.corpus, session.read
        last = self._unread
        if last is None or last.corpus is not corpus:
            last = _Unread(corpus, 0, read, 0)
        count = last.unread
        for number in range(last.length, len(corpus)):
            count += not corpus.is_failure(number) and corpus.key(number) not in last.read
        for key in last.read.differing(read):
            count += corpus.copies(key) if key in last.read else -corpus.copies(key)
        self._unread = _Unread(corpus, len(corpus), read, count)
        return count
