"""The spellings of speakers' names by number, in flat columns: objects take three times as much.

What belongs together (the spellings of a bucket, those of a speaker) is a ring: each has the number
of the next one. The stories of a spelling are a chain from the last one back.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator

from wirereader.corpus.joining import Spelling, bucket_of
from wirereader.corpus.rows import UNNAMED

NOBODY = 0
"""Number of what has no speaker; it is in no bucket."""


class Spellings:
    """What the corpus has under each spelling."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._names: list[str] = []
        self._titles: dict[int, list[str]] = {}
        """Of those that have any: its titles, each as often as a story gives it."""
        self._known_titles: dict[str, str] = {}
        """Titles come again with many names; one string serves all of them."""
        self._are_people = bytearray()
        self.quotes = array("I")
        """How many quotes each has."""
        self.unsure = array("I")
        """How many of them are unsure."""
        self._buckets: dict[str, int] = {}
        """Name of a bucket to one spelling in it."""
        self._next_in_bucket = array("I")
        self._first = array("I")
        """The spelling of the same speaker that is shown."""
        self._next_of_speaker = array("I")
        self.story_counts = array("I")
        """How many stories have quotes of it."""
        self._last_story = array("I")
        """Its last place in the chain of stories; 0 where it has none."""
        self._stories, self._before = array("I", [0]), array("I", [0])
        """Place to the number of a story, and to the place of the same spelling before it."""
        self._added(UNNAMED)

    def __len__(self) -> int:
        return len(self._names)

    def name(self, number: int) -> str:
        """The name, as it is spelt."""
        return self._names[number]

    def titles(self, number: int) -> list[str]:
        """Its titles, each as often as a story gives it."""
        return self._titles.get(number, [])

    def find(self, name: str) -> int | None:
        """The number of a name; None where nobody is called so."""
        return self._numbers.get(name)

    def number(self, name: str | None) -> int:
        """The number of a name, the next one where it is new; that of nobody for None."""
        if name is None:
            return NOBODY
        number = self._numbers.get(name)
        if number is None:
            number = self._numbers[name] = self._added(name)
            self._enter_bucket(number)
        return number

    def add_title(self, number: int, title: str) -> None:
        """A story gives it a title."""
        title = self._known_titles.setdefault(title, title)
        self._titles.setdefault(number, []).append(title)

    def remove_title(self, number: int, title: str) -> None:
        """Take back a title that a story gave it. Raises ValueError where none did."""
        self.titles(number).remove(title)

    def be_person(self, number: int) -> None:
        """It is the name of a person, and belongs to the bucket of its last name."""
        if not self._are_people[number]:
            self._leave_bucket(number)
            self._are_people[number] = True
            self._enter_bucket(number)

    def bucket(self, number: int) -> list[Spelling]:
        """All spellings of the bucket of one."""
        return [
            Spelling(
                at, self._names[at], bool(self._are_people[at]), self.quotes[at], self.titles(at)
            )
            for at in _around(self._next_in_bucket, number)
        ]

    def speaker(self, number: int) -> list[int]:
        """All spellings of the speaker of one, the one to show first."""
        return list(_around(self._next_of_speaker, self._first[number]))

    def join(self, spellings: list[int]) -> None:
        """Let some spellings be those of one speaker, in this order."""
        for at, number in enumerate(spellings):
            self._first[number] = spellings[0]
            self._next_of_speaker[number] = spellings[(at + 1) % len(spellings)]

    def add_story(self, number: int, n: int) -> None:
        """Story `n` has a quote under it."""
        self._stories.append(n)
        self._before.append(self._last_story[number])
        self._last_story[number] = len(self._stories) - 1
        self.story_counts[number] += 1

    def remove_story(self, number: int, n: int) -> None:
        """Take back what `add_story` was told. Raises ValueError where it was not."""
        after, place = 0, self._last_story[number]
        while place and self._stories[place] != n:
            after, place = place, self._before[place]
        if not place:
            raise ValueError(f"story {n} does not quote {self._names[number]}")
        self.story_counts[number] -= 1
        if after:
            self._before[after] = self._before[place]
        else:
            self._last_story[number] = self._before[place]

    def stories(self, number: int) -> Iterator[int]:
        """The stories with its quotes, those added last first."""
        place = self._last_story[number]
        while place:
            yield self._stories[place]
            place = self._before[place]

    def _added(self, name: str) -> int:
        number = len(self._names)
        self._names.append(name)
        self._are_people.append(False)
        for column in (self.quotes, self.unsure, self.story_counts, self._last_story):
            column.append(0)
        for ring in (self._next_in_bucket, self._first, self._next_of_speaker):
            ring.append(number)
        return number

    def _enter_bucket(self, number: int) -> None:
        key = bucket_of(self._names[number], is_person=bool(self._are_people[number]))
        other = self._buckets.setdefault(key, number)
        following = self._next_in_bucket
        following[number], following[other] = following[other], number

    def _leave_bucket(self, number: int) -> None:
        key = bucket_of(self._names[number], is_person=bool(self._are_people[number]))
        following = self._next_in_bucket
        after = following[number]
        if after == number:
            del self._buckets[key]
            return
        before = next(at for at in _around(following, number) if following[at] == number)
        following[before], following[number] = after, number
        self._buckets[key] = after


def _around(ring: array[int], number: int) -> Iterator[int]:
    """The members of a ring, from one on."""
    at = number
    while True:
        yield at
        at = ring[at]
        if at == number:
            return
