"""The country that the copy names with a person: `Iran's foreign minister`, `the French envoy`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from wirereader.lexicons import table
from wirereader.model.person import Person
from wirereader.model.story import Story

_REACH = 100
"""Characters before a mention in which its title and the country before that stand."""
_LONGEST = 3
"""Words of a country's name."""
_WORD_RE = re.compile(r"[^\W\d_](?:[\w.-]|['’](?!s\b))*")
_POSSESSIVE_RE = re.compile(r"['’]s?(?!\w)")


def stated_country(story: Story, person: Person) -> str | None:
    """The country in a title, else the one right before a title of a mention; None where none is.

    Only countries of the lexicon are known, by their names and by what their people are called.
    """
    named = next((found for title in person.titles for found in _countries(title)), None)
    if named is not None:
        return named
    for mention in person.mentions:
        before = story.text[max(0, mention.start - _REACH) : mention.start].rstrip()
        for title in person.titles:
            head = before.removesuffix(title)
            if head != before and (country := _at_end(head)) is not None:
                return country
    return None


def _countries(words: str) -> Iterator[str]:
    found = _words(words)
    for start in range(len(found)):
        for length in range(_LONGEST, 0, -1):
            country = _names().get(" ".join(found[start : start + length]))
            if country is not None:
                yield country


def _at_end(words: str) -> str | None:
    found = _words(words)[-_LONGEST:]
    for start in range(len(found)):
        country = _names().get(" ".join(found[start:]))
        if country is not None:
            return country
    return None


def _words(text: str) -> list[str]:
    return _WORD_RE.findall(_POSSESSIVE_RE.sub("", text))


@cache
def _names() -> dict[str, str]:
    """Countries, their short forms (`U.S.`) and what their people are called, with the country."""
    names: dict[str, str] = {}
    for country, (people, _, others) in table("countries").items():
        short = [name for name in others.split(",") if name.isupper()]
        names |= dict.fromkeys([country, *people.split(","), *short], country)
    return names
