"""`Persona`: one person while the article is being read; the only thing here that changes."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from wirereader.annotator.speakers import gazetteer
from wirereader.annotator.speakers.gazetteer import Gender
from wirereader.text.names import name_words


class Mention(NamedTuple):
    """A bare name in the text, as a token range."""

    first: int
    stop: int


class Office(NamedTuple):
    """What a title or an apposition says of a person, as words to compare descriptions with."""

    head: str
    """The role noun, lower case: `minister`."""
    words: frozenset[str]
    """All words of the title, lower case, with the countries it names."""
    is_address: bool = False
    """Whether it is a mere word of address: an ayatollah may be anything else as well."""


@dataclass(eq=False)
class Persona:
    """A person, as far as known. Compared by identity."""

    name: str
    """The fullest form met."""
    mentions: list[Mention] = field(default_factory=list)
    references: list[tuple[int, int]] = field(default_factory=list)
    """Token ranges of roles and pronouns that mean the person."""
    titles: list[str] = field(default_factory=list)
    offices: list[Office] = field(default_factory=list)
    men: int = 0
    women: int = 0
    """Votes of titles, roles and given names for either gender."""
    age: str = ""
    """As written, where the copy tells it."""
    full_at: list[int] = field(default_factory=list)
    """First tokens of the mentions with a given name, sorted."""

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Folded words of the name."""
        return name_words(self.name)

    @property
    def surname(self) -> str:
        """Folded last word of the name."""
        return self.words[-1]

    @property
    def full_count(self) -> int:
        """How often the name stands with a given name."""
        return len(self.full_at)

    @property
    def gender(self) -> Gender:
        """The gender most votes tell; empty if none does, or as many say the other."""
        if self.men == self.women:
            return ""
        return "m" if self.men > self.women else "f"

    def holds(self, noun: str) -> bool:
        """Whether a title of the person has the role noun itself."""
        return any(noun in office.words for office in self.offices)

    def vote(self, gender: Gender, weight: int = 1) -> None:
        """Count what a title, a role or a given name tells."""
        if gender == "m":
            self.men += weight
        elif gender == "f":
            self.women += weight

    def may_be(self, gender: Gender) -> bool:
        """Whether nothing speaks against the gender."""
        return not gender or self.gender in ("", gender)


def given_gender(name: str) -> Gender:
    """The gender that the given names of a full name tell; the first that tells one decides."""
    words = name.split()
    for word in words[:-1]:
        gender = gazetteer.first_name_gender(word.strip('"“”'))
        if gender:
            return gender
    return ""
