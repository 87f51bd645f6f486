"""The speaker finder's and the palette's front door, and what it answers.

Importing it costs next to nothing; the work is in `naming`, which comes with the first letter.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar
from weakref import WeakKeyDictionary

from wirereader.model.span import Span
from wirereader.search.words import words

if TYPE_CHECKING:
    from wirereader.search.name_index import NameIndex
    from wirereader.search.work import Work


class Named(Protocol):
    """A row with a name and titles."""

    @property
    def name(self) -> str:
        """The name."""

    @property
    def titles(self) -> tuple[str, ...]:
        """Titles and roles."""

    @property
    def quotes(self) -> int:
        """How many quotes there are of whoever it is."""


R = TypeVar("R", bound=Named)
R_co = TypeVar("R_co", bound=Named, covariant=True)


@dataclass(frozen=True, slots=True)
class NameMatch(Generic[R]):
    """A row that fits, and the letters that were met."""

    row: R
    name_spans: tuple[Span, ...]
    title: str
    """The title that fits best, else the first; empty where there is none."""
    title_spans: tuple[Span, ...]
    is_near: bool = False
    """Whether some word is met otherwise than as typed: with a slip, in another spelling."""


@dataclass(frozen=True, slots=True)
class LabelMatch:
    """A label that fits."""

    index: int
    """Its place among the labels."""
    spans: tuple[Span, ...]
    """The letters that were met."""


class Matches(Protocol[R]):
    """Rows that fit, best first, those that are near only at the end."""

    @property
    def near_count(self) -> int:
        """How many of the rows are near only."""

    @property
    def meant(self) -> list[R]:
        """The rows that have all words as typed; where there are none, all."""

    def __len__(self) -> int: ...

    def __iter__(self) -> Iterator[NameMatch[R]]: ...

    def __getitem__(self, at: int) -> NameMatch[R]: ...


class Names(Generic[R]):
    """Rows that are searched by name, title or both.

    What their words are is worked out once, in slices where `prepare` is called in time; the answer
    to the last letters is kept, since a screen asks for it several times.
    """

    def __init__(self, rows: Sequence[R]) -> None:
        self.rows = rows
        self._index: NameIndex[R] | None = None
        self._building: Work[NameIndex[R]] | None = None
        self._last: tuple[str, Matches[R]] | None = None

    def prepare(self) -> Work[None]:
        """Do what the first search would have to do."""
        yield from self._indexed()

    def _indexed(self) -> Work[NameIndex[R]]:
        """Whoever asks again goes on with what was left undone."""
        if self._building is None:
            from wirereader.search.name_index import NameIndex

            self._building = NameIndex.build(self.rows)
        while self._index is None:
            try:
                next(self._building)
            except StopIteration as done:
                self._index = done.value
            yield
        return self._index

    def matching(self, typed: str) -> Matches[R]:
        """The rows whose name or titles fit what was typed, best first; none for blanks."""
        if self._last is None or typed != self._last[0]:
            from wirereader.search.naming import Ranked  # numpy, at the first search only
            from wirereader.search.work import finish

            index = finish(self._indexed())
            self._last = typed, Ranked(typed, index)
        return self._last[1]

    def meant(self, typed: str) -> list[R]:
        """The rows that have all words as typed; where there are none, those near to them."""
        return self.matching(typed).meant


class Speaking(Protocol[R_co]):
    """A corpus in which somebody speaks."""

    def speakers(self) -> Sequence[R_co]:
        """Everybody who speaks; the same sequence while they are the same."""


_KNOWN: WeakKeyDictionary[object, Names[Any]] = WeakKeyDictionary()


def names_of(corpus: Speaking[R]) -> Names[R]:
    """Who speaks in a corpus, to be found by name or title; prepared once for all who ask."""
    speakers = corpus.speakers()
    names: Names[R] | None = _KNOWN.get(corpus)
    if names is None or names.rows is not speakers:
        names = _KNOWN[corpus] = Names(speakers)
    return names


def fits_name(typed: str, name: str, titles: Sequence[str] = ()) -> bool:
    """Whether each typed word begins a word of the name or of its titles: nothing is fuzzy."""
    there = [word for text in (name, *titles) for word in words(text)]
    return all(any(word.startswith(part) for word in there) for part in words(typed))


def match_labels(typed: str, labels: Sequence[str]) -> list[LabelMatch]:
    """The labels that fit what was typed, best first; none for blanks."""
    from wirereader.search.labels import rank_labels

    return rank_labels(typed, labels)
