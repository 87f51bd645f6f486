"""When two spellings of a person's name may mean one person. Pure; knows nothing of articles.

The annotator asks it inside one story, the corpus when it joins people across stories. Names come
without titles. Copy transliterates freely (`Araghchi`, `Araqchi`; `Mohammad`, `Muhammed`), so words
are compared by `sound_key` as well as by letters.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache

from wirereader.lexicons import table
from wirereader.text.memo import forget, memoised

_DIGRAPHS = (
    ("ough", "o"), ("sch", "sh"), ("tch", "ch"), ("kh", "x"), ("gh", "q"), ("ck", "k"),
    ("ph", "f"), ("dj", "j"), ("dzh", "j"), ("zh", "j"), ("ts", "z"), ("tz", "z"), ("th", "t"),
    ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ei", "i"), ("ai", "i"), ("ey", "i"), ("ay", "i"),
    ("iy", "i"), ("aw", "u"), ("ow", "u"),
)  # fmt: skip
"""Spellings of one sound in common romanisations of Arabic, Persian, Russian and Ukrainian; applied
in this order (`ch` is kept apart from `c` by a sign of its own)."""
_CH = "\x00"
_LETTERS = str.maketrans({"w": "v", "y": "i", "q": "k", "c": "k", _CH: "c", "x": "k"})
"""Letters of one sound, once the spellings of several letters are made one."""
SHORTEST_ALIKE = 5
"""Letters that two words must have before sound alone makes them one: `Rice` is not `Ross`."""


@memoised
def fold_name(word: str) -> str:
    """Lower case, without diacritics, apostrophes and hyphens: `El-Tahri` as `eltahri`."""
    lower = word.lower()
    if not lower.isascii():
        parts = unicodedata.normalize("NFKD", lower)
        lower = "".join(char for char in parts if not unicodedata.combining(char))
    return lower.translate(_SILENT)


_SILENT = str.maketrans("", "", "'’‘ʻʿ-‐‑`")


@memoised
def name_words(name: str) -> tuple[str, ...]:
    """Folded words of a name, without what stands behind the surname (`Jr.`) and nickname marks."""
    words = [fold_name(word.strip('"“”(),')) for word in name.split()]
    kept = [word for word in words if word]
    while len(kept) > 1 and kept[-1] in _suffixes():
        kept.pop()
    return tuple(kept)


def surname(name: str) -> str:
    """The last word of a name as written, but no suffix: `Ardell` of `Tom Ardell Jr.`."""
    words = name.split()
    while len(words) > 1 and words[-1].lower() in _suffixes():
        words.pop()
    return words[-1].rstrip(",") if words else ""


@cache
def _suffixes() -> frozenset[str]:
    (listed,) = table("name_particles")["suffix"]
    return frozenset(listed.split())


@memoised
def sound_key(name: str) -> str:
    """A key that spellings of one name by ear share; words stay apart, vowels weigh little.

    `Araghchi` and `Araqchi` share one, `Khamenei` and `Khamenehi` do too. Meant for bucketing:
    equal keys of long words are good evidence, of short ones weak.
    """
    return " ".join(map(sound_of, name_words(name)))


@memoised
def sound_of(word: str) -> str:
    """The `sound_key` of one folded word: its first letter and later consonants.

    Doubled letters stand once in it, `h` and vowels not at all.
    """
    letters = _letters(word)
    first = "a" if letters[:1] in _VOWELS else letters[:1]
    return first + letters[1:].translate(_UNHEARD)


_UNHEARD = str.maketrans("", "", "aeiouh")
_DOUBLED_RE = re.compile(r"(.)\1+", re.DOTALL)


@lru_cache(maxsize=20_000)
def _letters(word: str) -> str:
    """One letter a sound: digraphs are made one, doubled letters too, a last `f` is a `v`."""
    word = word.replace("ch", _CH)
    for soft in ("ce", "ci", "cy"):
        word = word.replace(soft, f"s{soft[1]}")
    for spelling, sound in _DIGRAPHS:
        word = word.replace(spelling, sound)
    once = _DOUBLED_RE.sub(r"\1", word.translate(_LETTERS))
    return f"{once[:-1]}v" if once.endswith("f") else once


_VOWELS = frozenset("aeiou")
_ALIKE = frozenset({"ae", "ea", "ei", "ie", "ou", "uo"})
"""Vowels that romanisations use for each other."""


def same_word(word: str, other: str) -> bool:
    """Whether two folded words of names are one: equal, or long and alike in sound.

    Vowels may be near each other (`Hossein`, `Hussain`) or one may be missing, but not far
    (`Clinton` is not `Clanton`).
    """
    if word == other:
        return True
    if min(len(word), len(other)) < SHORTEST_ALIKE or word[0] != other[0]:
        return False
    return sound_of(word) == sound_of(other) and _near_vowels(_letters(word), _letters(other))


def _near_vowels(letters: str, others: str) -> bool:
    vowels = [char for char in letters if char in _VOWELS]
    other_vowels = [char for char in others if char in _VOWELS]
    if len(vowels) != len(other_vowels):
        return abs(len(vowels) - len(other_vowels)) == 1
    pairs = zip(vowels, other_vowels, strict=True)
    return all(one == two or one + two in _ALIKE for one, two in pairs)


def is_short_form(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether `short` leaves words out of `full`, or writes some as initials.

    Both are folded words; the surname (the last word) must stand in both, and the given names of
    `short` must follow each other in `full`. `j. roe` and `roe` are short forms of `jane ann roe`.
    """
    if not short or len(short) > len(full) or not same_word(short[-1], full[-1]):
        return False
    at = 0
    for word in short[:-1]:
        while at < len(full) - 1 and not _same_given(word, full[at]):
            at += 1
        if at >= len(full) - 1:
            return False
        at += 1
    return True


def _same_given(word: str, other: str) -> bool:
    """Whether two given names are one: alike, an initial, or a short form (`Pete`, `Peter`)."""
    if same_word(word, other):
        return True
    short, long = sorted((word.rstrip("."), other.rstrip(".")), key=len)
    if len(short) == 1:
        return long.startswith(short)
    return long in table("nicknames").get(short, ("",))[0].split()


def forget_names() -> None:
    """Give up what is kept of names that were asked about: for when many were, and none follow."""
    for look_up in (fold_name, name_words, sound_key, sound_of):
        forget(look_up)
    _letters.cache_clear()
