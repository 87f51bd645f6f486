"""Which spellings of names mean one speaker: the evidence that joins people across stories.

Pure, over a *bucket*: all spellings of people whose last name sounds the same. Names of different
buckets are never one speaker, so a growing corpus joins only what grew. In falling strength:

- the same name, in letters or in sound;
- a shorter form of exactly one fuller name (given names left out or as initials), unless the titles
  of both have nothing in common; titles are not asked where only a middle initial is left out,
  which is a matter of house style;
- a last name alone, or a name with `Jr.` behind it, only where a title is shared with exactly one
  fuller name: a son has his father's name.

Whatever fits two speakers stays by itself: `Karimi` is then somebody whose given name is not known,
and two brothers stay two. Organisations and places are joined by their full name alone, with or
without a `The` before it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from wirereader.lexicons import table, words
from wirereader.text.fold import fold
from wirereader.text.names import forget_names, is_short_form, name_words, sound_key

NameWords = tuple[str, ...]
"""The words of a name as they are compared."""


class Spelling(NamedTuple):
    """One spelling of a speaker's name, as far as joining has to do with it."""

    number: int
    """Whoever asks knows it by this."""
    name: str
    is_person: bool
    quotes: int
    titles: Sequence[str]
    """Its titles, each as often as a story gives it."""

    @property
    def words(self) -> NameWords:
        """The words of its name."""
        return words_of(self.name)

    @property
    def is_suffixed(self) -> bool:
        """Whether the name has a `Jr.` or the like behind it."""
        return self.name.lower().rpartition(" ")[2] in _name_parts("suffix")


def words_of(name: str) -> NameWords:
    """The words of a name, folded, without articles, particles and what follows the last name.

    `Bashar al-Nur` and `Bashar Nur` have the same ones, `Seyyed Ali Karimi` and `Ali Karimi` too.
    """
    particles = _name_parts("inside")
    kept = []
    for word in name.split():
        head, hyphen, tail = word.partition("-")
        if head.lower() in particles:
            word = tail if hyphen else ""
        kept.append(word)
    if kept:
        kept[-1] = kept[-1].replace("-", " ")  # a last name of two words, here with a hyphen
    folded = name_words(" ".join(kept)) or name_words(name)
    while len(folded) > 1 and folded[0] in words("name_openers"):
        folded = folded[1:]
    return folded


def bucket_of(name: str, *, is_person: bool) -> str:
    """The bucket a spelling belongs to: of people by last name, else by the whole name."""
    if is_person and (compared := words_of(name)):
        return sound_key(compared[-1])
    return f"={fold(name).removeprefix('the ')}"


def join(bucket: Sequence[Spelling]) -> list[tuple[Spelling, ...]]:
    """The speakers of one bucket, each as its spellings with the name to show first."""
    if not any(spelling.is_person for spelling in bucket):
        return [_by_use(bucket)] if bucket else []
    alike: dict[tuple[NameWords, bool], list[Spelling]] = {}
    for spelling in bucket:
        alike.setdefault((spelling.words, spelling.is_suffixed), []).append(spelling)
    speakers: list[_Speaker] = []
    for compared, is_suffixed in sorted(alike, key=_fullest_first):
        speaker = _Speaker(compared, is_suffixed, alike[compared, is_suffixed])
        same = _same(speaker, speakers)
        if same is None:
            speakers.append(speaker)
        else:
            same.take(speaker)
    return [_by_use(speaker.spellings) for speaker in speakers]


class _Speaker:
    """A speaker being put together."""

    def __init__(self, words: NameWords, is_suffixed: bool, spellings: list[Spelling]) -> None:
        self.words = words
        """Those of the fullest spelling."""
        self.is_suffixed = is_suffixed
        self.spellings = spellings
        titles = {title for spelling in spellings for title in spelling.titles}
        self.titles = {words for words in map(_title_words, titles) if words}

    def take(self, other: _Speaker) -> None:
        """Make the other's spellings this one's."""
        self.spellings = [*self.spellings, *other.spellings]
        self.titles |= other.titles


def _fullest_first(alike: tuple[NameWords, bool]) -> tuple[bool, int, int, NameWords]:
    """Names with a suffix last; more words first, then fewer initials among them."""
    words, is_suffixed = alike
    return is_suffixed, -len(words), sum(len(word.rstrip(".")) == 1 for word in words), words


def _same(speaker: _Speaker, known: Iterable[_Speaker]) -> _Speaker | None:
    """The one speaker met so far that a name means, None where there is none or more than one."""
    fitting = [other for other in known if _fits(speaker, other)]
    if len(speaker.words) > 1 and not speaker.is_suffixed:
        alike = [other for other in fitting if speaker.words == _without_initials(other.words)]
        if len(alike) == 1:
            return alike[0]
        if len(fitting) == 1:
            (other,) = fitting
            is_spelling = len(speaker.words) == len(other.words)
            return other if is_spelling or not _clash(speaker.titles, other.titles) else None
    # An equal title is the better evidence: a leader's brother is called after the leader's.
    sharing = [other for other in fitting if speaker.titles & other.titles] or [
        other for other in fitting if _contain(speaker.titles, other.titles)
    ]
    return sharing[0] if len(sharing) == 1 else None


def _fits(speaker: _Speaker, other: _Speaker) -> bool:
    """Whether a name may be a short form of another's; with a suffix, which names bring that come
    last, the other may be the short one.
    """
    return _is_short_form(speaker.words, other.words) or (
        speaker.is_suffixed and _is_short_form(other.words, speaker.words)
    )


def _without_initials(words: NameWords) -> NameWords:
    """The words without initials in the middle."""
    first, *others = words
    return first, *(word for word in others if len(word.rstrip(".")) > 1)


_is_short_form = lru_cache(1 << 14)(is_short_form)
"""Kept, since a bucket that grows compares most of its names once more."""


def _by_use(spellings: Iterable[Spelling]) -> tuple[Spelling, ...]:
    """The spellings, the one to show first: a name in full, and of those the most frequent."""
    order = sorted(spellings, key=lambda s: (" " not in s.name, -s.quotes, -len(s.name), s.name))
    return tuple(order)


def forget_comparisons() -> None:
    """Give up what was kept while speakers were joined: nobody asks before more stories come."""
    _is_short_form.cache_clear()
    _title_words.cache_clear()
    forget_names()


Titles = set[frozenset[str]]


def _contain(ours: Titles, theirs: Titles) -> bool:
    """Whether a title of one is part of a title of the other (`foreign minister`)."""
    return any(one <= other or other <= one for one in ours for other in theirs)


def _clash(ours: Titles, theirs: Titles) -> bool:
    """Whether both have titles, and no word of those is the same."""
    if not ours or not theirs:
        return False
    return frozenset().union(*ours).isdisjoint(frozenset().union(*theirs))


@cache
def _title_words(title: str) -> frozenset[str]:
    """The words of a title that carry meaning, folded."""
    words = fold(title).replace("-", " ").replace("'", " ").split()
    return frozenset(word for word in words if word not in _small_words())


@cache
def _small_words() -> frozenset[str]:
    return frozenset(w for w, (codes,) in table("stop_words").items() if "en" in codes.split())


@cache
def _name_parts(place: str) -> frozenset[str]:
    """Small words of names: those `inside`, without their hyphens, or the `suffix` ones."""
    (listed,) = table("name_particles")[place]
    return frozenset(word.rstrip("-") for word in listed.split())
