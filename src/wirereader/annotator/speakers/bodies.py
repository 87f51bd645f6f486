"""Organisations and places: their namings joined under the longest form.

A body is found again by its last words (`Policy Center`), its first word (`Mehr`), the acronym in
brackets behind its full name, or its initials. A country keeps the form at hand: `Tehran` said so,
not `Iran`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from wirereader.annotator.speakers import gazetteer
from wirereader.annotator.speakers.carve import Naming, NamingKind
from wirereader.annotator.speakers.gazetteer import group
from wirereader.annotator.tokens import Tokens

_SHORTEST_ACRONYM = 2


@dataclass(eq=False)
class Entity:
    """A body or place, as far as known. Compared by identity."""

    name: str
    kind: NamingKind
    mentions: list[tuple[int, int]] = field(default_factory=list)


class Register:
    """The bodies and places of an article and what they are called."""

    def __init__(self) -> None:
        self.entities: list[Entity] = []
        self._by_name: dict[str, Entity] = {}
        self._by_last: dict[str, list[Entity]] = defaultdict(list)
        self._by_first: dict[str, list[Entity]] = defaultdict(list)
        self._by_initials: dict[str, Entity] = {}

    def find(self, name: str) -> Entity | None:
        """Who is called so: by name, acronym, last words or first word; longest name first met."""
        key = name.casefold()
        found = self._by_name.get(key)
        if found is not None:
            return found
        if name.isupper() and len(name) > _SHORTEST_ACRONYM:
            found = self._by_initials.get(name)
            if found is not None:
                return found
        words = key.split()
        for entity in self._by_last.get(words[-1], ()):
            if entity.name.casefold().endswith(f" {key}"):
                return entity
        if len(words) == 1:
            for entity in self._by_first.get(key, ()):
                return entity
        return None

    def add(self, name: str, kind: NamingKind, mention: tuple[int, int] | None) -> Entity:
        """The entity of that name, made if there is none, with one mention more."""
        entity = self.find(name)
        if entity is None:
            entity = Entity(name, kind)
            self.entities.append(entity)
            self._by_name[name.casefold()] = entity
            words = name.split()
            if kind == "body" and len(words) > 1:
                self._by_last[words[-1].casefold()].append(entity)
                self._by_first[words[0].casefold()].append(entity)
                initials = "".join(word[0] for word in words if word[0].isupper())
                self._by_initials.setdefault(initials, entity)
        if mention is not None:
            entity.mentions.append(mention)
        return entity

    def call(self, entity: Entity, name: str) -> None:
        """Let `name` mean the entity from now on."""
        self._by_name[name.casefold()] = entity


def register_bodies(tokens: Tokens, namings: Sequence[Naming]) -> Register:
    """Register bodies and places among the namings that are no people, longest names first."""
    register = Register()
    joined = list(_join_of(tokens, namings))
    named = [(name_of(tokens, n.first, n.stop), n) for n in joined]
    named.sort(key=lambda pair: (-len(pair[0].split()), pair[1].first))
    for name, naming in named:
        entity = register.add(name, naming.kind, (naming.first, naming.stop))
        acronym = _bracketed(tokens, naming.stop)
        if acronym:
            register.call(entity, acronym)
    for entity in register.entities:
        entity.mentions.sort()
    return register


def name_of(tokens: Tokens, first: int, stop: int) -> str:
    """The words of a naming with single spaces."""
    return " ".join(tokens.text[tokens.starts[first] : tokens.ends[stop - 1]].split())


def _bracketed(tokens: Tokens, stop: int) -> str:
    """The acronym that stands in brackets behind a name; empty if none does."""
    if stop + 2 < len(tokens) and tokens.tags[stop] == "(" and tokens.tags[stop + 2] == ")":
        word = tokens.words[stop + 1]
        if word.isupper() and len(word) >= _SHORTEST_ACRONYM and word.isalpha():
            return word
    return ""


def _join_of(tokens: Tokens, namings: Sequence[Naming]) -> Iterable[Naming]:
    """Join `Ministry` and what follows after `of`; leave out what is no body and no place."""
    at = 0
    while at < len(namings):
        naming = namings[at]
        at += 1
        stop = naming.stop
        if _may_head(tokens, naming):
            while at < len(namings) and _is_linked(tokens, stop, namings[at].first):
                stop = namings[at].stop
                at += 1
        if stop > naming.stop:
            yield naming._replace(stop=stop, kind="body")
        elif naming.kind in ("body", "place") or (
            naming.kind == "open" and not gazetteer.is_never_name(tokens.lowers[naming.first])
        ):
            yield naming if naming.kind != "open" else naming._replace(kind="body")


def _may_head(tokens: Tokens, naming: Naming) -> bool:
    last = tokens.lowers[naming.stop - 1]
    return naming.kind in ("body", "open") and (
        last in group("body_words", "ending") or last in group("body_words", "opening")
    )


def _is_linked(tokens: Tokens, stop: int, first: int) -> bool:
    """Whether `of`, `for`, `on`, with or without `the`, or `and` is all there is between."""
    if first - stop == 1:
        return tokens.lowers[stop] in ("of", "for", "on")
    return (
        first - stop == 2
        and tokens.lowers[stop] in ("of", "for", "on")
        and (tokens.lowers[stop + 1] == "the")
    )
