"""Which spellings of names mean one speaker: the evidence that joins people across stories.

Pure, over a *bucket*: all spellings whose last name is the same. Names of different buckets are
never one speaker, so a growing corpus joins only what grew anew. In falling strength:

- the same name, as it sounds;
- a name of two words or more inside exactly one fuller name (middle names, initials, particles);
- a last name alone, only where a title is shared with exactly one fuller name.

Whatever fits two fuller names that are not one stays by itself: `Karimi` is then a speaker whose
first name is not known, and two brothers stay two. Bodies are joined by their full name alone.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence

from wirereader.text.fold import fold

Signature = tuple[str, ...]
"""The words of a name as they are compared."""

_PARTICLES = frozenset({"al", "el", "ul", "bin", "ibn", "bint"})
"""Arabic article and patronymic words: `Bashar al-Assad` is also written `Bashar Assad`."""

_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})

_TITLE_LINKS = frozenset({"of", "the", "for", "and", "to", "in", "at", "on", "a", "s"})


class Spelling:
    """One spelling of a speaker's name and what the corpus has under it."""

    __slots__ = ("is_person", "name", "quotes", "stories", "titles", "unsure")

    def __init__(self, name: str) -> None:
        self.name = name
        self.is_person = False
        self.quotes = 0
        self.unsure = 0
        self.stories = array("I")
        """Numbers of the stories with its quotes."""
        self.titles: dict[str, int] = {}
        """How many stories give each title."""


def signature(name: str) -> Signature:
    """The words of a name without particles, marks and suffixes, as they are compared."""
    words = fold(name).replace("-", " ").replace(".", " ").replace("'", "").split()
    kept = [word for word in words if word not in _PARTICLES]
    if len(kept) > 1 and kept[-1] in _SUFFIXES:
        kept.pop()
    return tuple(kept or words)


def bucket_of(name: str) -> str:
    """The key of the bucket a spelling belongs to; empty for a name without letters."""
    words = signature(name)
    return words[-1] if words else ""


def join(bucket: Iterable[Spelling]) -> list[list[Spelling]]:
    """The speakers of one bucket, each as its spellings with the name to show first."""
    speakers: list[_Speaker] = []
    alike: dict[tuple[Signature, bool], _Speaker] = {}
    for spelling in bucket:
        key = (signature(spelling.name), spelling.is_person)
        alike.setdefault(key, _Speaker(key[0])).spellings.append(spelling)
    for (words, is_person), speaker in sorted(alike.items(), key=_fullest_first):
        fuller = _fuller(words, speaker, speakers) if is_person else None
        if fuller is None:
            speakers.append(speaker)
        else:
            fuller.spellings.extend(speaker.spellings)
    return [speaker.named() for speaker in speakers]


class _Speaker:
    """A speaker being put together; `words` is the fullest form."""

    def __init__(self, words: Signature) -> None:
        self.words = words
        self.spellings: list[Spelling] = []

    def named(self) -> list[Spelling]:
        """The spellings, the fullest first, and of equally full ones that with most quotes."""
        return sorted(
            self.spellings,
            key=lambda spelling: (
                *_fullness(signature(spelling.name)),
                -spelling.quotes,
                spelling.name,
            ),
        )

    def titles(self) -> list[frozenset[str]]:
        """The meaning words of every title met."""
        return [title_words(title) for s in self.spellings for title in s.titles]


def _fullest_first(entry: tuple[tuple[Signature, bool], _Speaker]) -> tuple[object, ...]:
    (words, is_person), _ = entry
    return *_fullness(words), words, is_person


def _fullness(words: Signature) -> tuple[int, int]:
    """Sorts fuller names first: more words, then fewer initials among them."""
    return -len(words), sum(len(word) == 1 for word in words)


def _fuller(words: Signature, speaker: _Speaker, known: Sequence[_Speaker]) -> _Speaker | None:
    """The one speaker met so far that a shorter name means, None where it may be two."""
    people = [other for other in known if any(s.is_person for s in other.spellings)]
    fitting = [other for other in people if _is_within(words, other.words)]
    if len(words) > 1 and len(fitting) == 1:
        return fitting[0]
    titles = speaker.titles()
    sharing = [other for other in fitting if _share_title(titles, other.titles())]
    return sharing[0] if len(sharing) == 1 else None


def _is_within(short: Signature, full: Signature) -> bool:
    """Whether all words of a name stand in a fuller one in order; an initial stands for a word.

    `Javad Karimi` is within `Mohammad Javad Karimi`, `J. Karimi` within `Javad Karimi`.
    """
    if len(short) > len(full) or short[-1] != full[-1]:
        return False
    rest = iter(full[:-1])
    return all(any(_stands_for(word, other) for other in rest) for word in short[:-1])


def _stands_for(word: str, other: str) -> bool:
    if len(word) == 1 or len(other) == 1:
        return word[0] == other[0]
    return word == other


def title_words(title: str) -> frozenset[str]:
    """The words of a title that carry meaning, folded."""
    words = fold(title).replace("-", " ").replace("'", " ").split()
    return frozenset(word for word in words if word not in _TITLE_LINKS)


def _share_title(ours: list[frozenset[str]], theirs: list[frozenset[str]]) -> bool:
    """Whether a title of one is, or is part of, a title of the other (`foreign minister`)."""
    return any(a and b and (a <= b or b <= a) for a in ours for b in theirs)
