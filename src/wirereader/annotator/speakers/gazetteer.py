"""What single words, and runs of words, are known to be: the lexicons as sets, made on first use.

Every look-up takes a word as `Tokens.lowers` has it, unless it says otherwise. Nothing here knows
of any article.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple

from wirereader.lexicons import table

Gender = Literal["m", "f", ""]
"""Of a man, of a woman, or not told."""
Kind = Literal["place", "people", "body"]


class Role(NamedTuple):
    """What a role noun or a word of address tells of its bearer."""

    kind: str
    gender: Gender


class Known(NamedTuple):
    """A run of words that is known by name."""

    length: int
    kind: Kind
    is_acronym: bool


def _gender(text: str) -> Gender:
    return "m" if text == "m" else "f" if text == "f" else ""


@cache
def group(lexicon: str, key: str) -> frozenset[str]:
    """The words of one row of a lexicon that has many words to a row."""
    return frozenset(table(lexicon)[key][0].split())


@cache
def _roles(lexicon: str) -> dict[str, Role]:
    found: dict[str, Role] = {}
    for key, (nouns,) in table(lexicon).items():
        kind, gender = key.split(" ")
        role = Role(kind, _gender(gender))
        for noun in nouns.split():
            found[noun] = role
    return found


def role(lower: str) -> Role | None:
    """What a singular noun means if it means a person: `minister`, `spokeswoman`, `widow`."""
    return _roles("roles").get(lower)


def is_plural_role(lower: str) -> bool:
    """Whether a noun means several persons: `ministers`, `spokesmen`, `secretaries`."""
    if lower.endswith("men"):
        return f"{lower[:-2]}an" in _roles("roles")
    if lower.endswith("ies"):
        return f"{lower[:-3]}y" in _roles("roles")
    return lower.endswith("s") and lower[:-1] in _roles("roles")


def title_word(lower: str) -> Role | None:
    """What a word before a name tells: an office, also of several (`senators`), or an address."""
    known = honorific(lower) or role(lower)
    if known is None and is_plural_role(lower):
        known = Role("several", "")
    return known


def honorific(lower: str) -> Role | None:
    """What a word of address before a name tells: `mr.`, `sen.`, `ayatollah`."""
    return _roles("honorifics").get(lower)


@cache
def _modifiers() -> frozenset[str]:
    rows = table("role_modifiers").values()
    return frozenset(word for (words,) in rows for word in words.split())


def is_modifier(lower: str) -> bool:
    """Whether a word may stand before a role noun in a title: `deputy`, `foreign`."""
    return lower in _modifiers()


@cache
def _never() -> frozenset[str]:
    rows = table("never_names").values()
    return frozenset(word for (words,) in rows for word in words.split())


def is_never_name(lower: str) -> bool:
    """Whether a word is never part of a person's name, capitalised or not."""
    return lower in _never()


def fold(word: str) -> str:
    """Lower case without diacritics: the form of first names in the lexicon."""
    lower = word.lower()
    if lower.isascii():
        return lower
    parts = unicodedata.normalize("NFKD", lower)
    return "".join(char for char in parts if not unicodedata.combining(char))


@cache
def _first_names(initial: str) -> dict[str, Gender]:
    rows = table("first_names")
    return {
        name: _gender(letter)
        for letter in "mfu"
        for name in rows.get(f"{letter} {initial}", ("",))[0].split()
    }


def first_name_gender(word: str) -> Gender | None:
    """The gender that a first name tells, empty if it tells none; None if it is not known as one.

    Of a double name (`Jean-Marie`) the first half decides.
    """
    folded = fold(word)
    names = _first_names(folded[:1])
    found = names.get(folded)
    if found is None and "-" in folded:
        found = names.get(folded.split("-", 1)[0])
    return found


@cache
def country_of_people() -> dict[str, str]:
    """Word for a people, as written, to its country: `Iranian` to `Iran`."""
    return {
        word: country
        for country, columns in table("countries").items()
        for word in columns[0].split(",")
    }


@cache
def country_of_place() -> dict[str, str]:
    """Capital or other place, as written, to its country."""
    found: dict[str, str] = {}
    for country, (_, capital, others) in table("countries").items():
        found[country] = country
        for place in (capital, *others.split(",")):
            found.setdefault(place, country)
    return found


@cache
def peoples() -> frozenset[str]:
    """Peoples, faiths and parties, as written: `Kurds`, `Republicans`."""
    return frozenset(table("places")["people"][0].split(","))


@cache
def papers() -> frozenset[str]:
    """Papers, magazines and broadcasters that are known by name, as written."""
    return frozenset(table("known_bodies")["paper"][0].split(","))


def is_known_alone(word: str) -> bool:
    """Whether one word, as written, is the whole name of a known place or body."""
    return any(len(name) == 1 and name[0] == word for name, _ in _known().get(word.lower(), ()))


@cache
def _known() -> dict[str, list[tuple[tuple[str, ...], Kind]]]:
    """First word in lower case to the names that begin with it, longest first."""
    index: dict[str, list[tuple[tuple[str, ...], Kind]]] = {}

    def add(names: str, kind: Kind) -> None:
        for name in names.split(","):
            words = tuple(name.split(" "))
            index.setdefault(words[0].lower(), []).append((words, kind))

    for country, (people, capital, others) in table("countries").items():
        add(f"{country},{capital},{others}", "place")
        add(people, "people")
    for kind, (names,) in table("places").items():
        add(names, "people" if kind == "people" else "place")
    for (names,) in table("known_bodies").values():
        add(names, "body")
    for entries in index.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return index


def known_at(words: Sequence[str], lowers: Sequence[str], i: int, stop: int) -> Known | None:
    """The longest known place, people or body that begins at token `i` and ends before `stop`.

    The first word has a capital; acronyms must be written as such, other words in any case.
    """
    for name, kind in _known().get(lowers[i], ()):
        length = len(name)
        if i + length > stop:
            continue
        if length == 1:
            is_acronym = name[0].isupper()
            if name[0] == words[i] or (not is_acronym and words[i][0].isupper()):
                return Known(1, kind, is_acronym)
        elif all(lowers[i + k] == name[k].lower() for k in range(length)):
            return Known(length, kind, False)
    return None
