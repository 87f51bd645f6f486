"""What single words, and runs of words, are known to be: the lexicons as sets, made on first use.

Every look-up takes a word as `Tokens.lowers` has it, unless it says otherwise. Nothing here knows
of any article.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import cache
from typing import Literal, NamedTuple

from wirereader.lexicons import table
from wirereader.text.memo import memoised

Gender = Literal["m", "f", ""]
"""Of a man, of a woman, or not told."""


class Role(NamedTuple):
    """What a role noun or a word of address tells of its bearer."""

    kind: str
    gender: Gender


def _gender(text: str) -> Gender:
    return "m" if text == "m" else "f" if text == "f" else ""


@cache
def group(lexicon: str, key: str) -> frozenset[str]:
    """The words of one row of a lexicon that has many words to a row."""
    return frozenset(table(lexicon)[key][0].split())


def _roles(lexicon: str) -> dict[str, Role]:
    found: dict[str, Role] = {}
    for key, (nouns,) in table(lexicon).items():
        kind, gender = key.split(" ")
        role = Role(kind, _gender(gender))
        for noun in nouns.split():
            found[noun] = role
    return found


role: Callable[[str], Role | None] = _roles("roles").get
"""What a singular noun means if it means a person: `minister`, `spokeswoman`, `widow`."""
honorific: Callable[[str], Role | None] = _roles("honorifics").get
"""What a word of address before a name tells: `mr.`, `sen.`, `ayatollah`."""


@memoised
def is_plural_role(lower: str) -> bool:
    """Whether a noun means several persons: `ministers`, `spokesmen`, `secretaries`."""
    if lower.endswith("men"):
        return f"{lower[:-2]}an" in _roles("roles")
    if lower.endswith("ies"):
        return f"{lower[:-3]}y" in _roles("roles")
    return lower.endswith("s") and lower[:-1] in _roles("roles")


@memoised
def title_word(lower: str) -> Role | None:
    """What a word before a name tells: an office, also of several (`senators`), or an address."""
    known = honorific(lower) or role(lower)
    if known is None and is_plural_role(lower):
        known = Role("several", "")
    return known


def _all_words(lexicon: str) -> frozenset[str]:
    return frozenset(word for (words,) in table(lexicon).values() for word in words.split())


is_modifier: Callable[[str], bool] = _all_words("role_modifiers").__contains__
"""Whether a word may stand before a role noun in a title: `deputy`, `foreign`."""
is_never_name: Callable[[str], bool] = _all_words("never_names").__contains__
"""Whether a word is never part of a person's name, capitalised or not."""


@memoised
def fold(word: str) -> str:
    """Lower case without diacritics: the form of first names in the lexicon."""
    lower = word.lower()
    if lower.isascii():
        return lower
    parts = unicodedata.normalize("NFKD", lower)
    return "".join(char for char in parts if not unicodedata.combining(char))


@cache
def _first_names(initial: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """First names with an initial: of men, of women, of either."""
    rows = table("first_names")
    men, women, either = (
        frozenset(rows.get(f"{letter} {initial}", ("",))[0].split()) for letter in "mfu"
    )
    return men, women, either


@memoised
def first_name_gender(word: str) -> Gender | None:
    """The gender that a first name tells, empty if it tells none; None if it is not known as one.

    Of a double name (`Jean-Marie`) the first half decides.
    """
    folded = fold(word)
    found = _gender_of(folded)
    if found is None and "-" in folded:
        found = _gender_of(folded.split("-", 1)[0])
    return found


def _gender_of(folded: str) -> Gender | None:
    men, women, either = _first_names(folded[:1])
    if folded in men:
        return "m"
    if folded in women:
        return "f"
    return "" if folded in either else None


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
