"""Organisations and places: their namings joined under the longest form.

A body is found again by its last words (`Policy Center`), its first word (`Mehr`), the acronym in
brackets behind its full name, or its initials. A country keeps the form at hand: `Tehran` said so,
not `Iran`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from wirereader.annotator.speakers import gazetteer
from wirereader.annotator.speakers.acronyms import SHORTEST, bracketed_acronym
from wirereader.annotator.speakers.gazetteer import group
from wirereader.annotator.speakers.known import is_known_alone
from wirereader.annotator.speakers.naming import Naming, NamingKind, name_of
from wirereader.annotator.tokens import Tokens

_LONGEST_TAIL = 5
"""Last words under which a body is found again."""
_LONGEST_LINK = 2
"""Words between two namings that are one body: `Centre [for the] Sea`."""
_CANDIDATES = 40
"""Bodies of one kind that are compared; more are no story but a list."""


@dataclass(eq=False)
class Entity:
    """A body or place, as far as known. Compared by identity."""

    name: str
    kind: NamingKind
    mentions: list[tuple[int, int]] = field(default_factory=list)
    has_article: bool = False
    """Whether a capitalised `The` belongs to the name: `The Roe Gazette`."""

    @property
    def full_name(self) -> str:
        """The name with its article, if that belongs to it."""
        return f"The {self.name}" if self.has_article else self.name


class Register:
    """The bodies and places of an article and what they are called."""

    def __init__(self) -> None:
        self.entities: list[Entity] = []
        self._by_name: dict[str, Entity] = {}
        self._by_tail: dict[str, Entity] = {}
        self._by_first: dict[str, Entity] = {}
        self._by_initials: dict[str, Entity] = {}
        self._by_noun: dict[str, list[Entity]] = defaultdict(list)
        self._at: dict[int, tuple[Entity, int, int]] = {}

    def find(self, name: str) -> Entity | None:
        """Who is called so: by name, acronym, last words or first word; longest name first met."""
        key = name.casefold()
        found = self._by_name.get(key)
        if found is not None:
            return found
        if name.isupper() and len(name) > SHORTEST:
            found = self._by_initials.get(name)
            if found is not None:
                return found
        if " " not in name and is_known_alone(name):
            return None
        return self._by_tail.get(key) or self._by_first.get(key)

    def add(self, name: str, kind: NamingKind, mention: tuple[int, int] | None) -> Entity:
        """The entity of that name, made if there is none, with one mention more."""
        entity = self.find(name)
        if entity is None:
            entity = Entity(name, kind)
            self.entities.append(entity)
            self._by_name[name.casefold()] = entity
            words = name.split()
            if kind == "body" and len(words) > 1:
                for word in words:
                    self._by_noun[word.lower()].append(entity)
                self._by_first.setdefault(words[0].casefold(), entity)
                for length in range(1, min(len(words), _LONGEST_TAIL + 1)):
                    self._by_tail.setdefault(" ".join(words[-length:]).casefold(), entity)
                initials = "".join(word[0] for word in words if word[0].isupper())
                self._by_initials.setdefault(initials, entity)
        if entity.name.isupper() and entity.name == name.upper():
            entity.name = name  # the dateline's VELMAR is Velmar
        if mention is not None:
            entity.mentions.append(mention)
            place = entity, *mention
            for i in range(*mention):
                self._at[i] = place
        return entity

    def at(self, token: int) -> tuple[Entity, int, int] | None:
        """The body or place of which a token is part, with the mention's token range."""
        return self._at.get(token)

    def called(self, noun: str, before: int) -> Entity | None:
        """The body with `noun` (lower case) in its name that was named last; None if there is none.

        `before` is a token index.
        """
        best: Entity | None = None
        best_at = -1
        for entity in self._by_noun.get(noun, ())[:_CANDIDATES]:
            i = bisect_left(entity.mentions, (before, before))
            at = entity.mentions[i - 1][0] if i else -1
            if at > best_at:
                best, best_at = entity, at
        return best

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
        if naming.kind == "body" and not entity.has_article:
            entity.has_article = _has_article(tokens, naming)
        acronym = bracketed_acronym(tokens, naming.stop)
        if acronym and _may_stand_for(acronym, name, naming.kind):
            register.call(entity, acronym)
    for entity in register.entities:
        entity.mentions.sort()
    return register


def _may_stand_for(acronym: str, name: str, kind: NamingKind) -> bool:
    """Whether nothing speaks against it: in a place or a single word the letters come in order.

    Else they are an agency's (`PARIS (AC) - `), or of more words than the naming has: `Alliance to
    Keep Our [Piers] (AKOP)`. The letters of a body may be those of its name in another language.
    """
    if kind == "body" and " " in name:
        return True
    letters = iter(name.upper())
    return all(letter in letters for letter in acronym)


def _has_article(tokens: Tokens, naming: Naming) -> bool:
    """Whether a capitalised `The` stands before the name in mid-sentence, or before a paper."""
    at = naming.first - 1
    if at < 0 or tokens.words[at] != "The":
        return False
    opens = tokens.sentences[tokens.sentence_of[at]][0]
    if at > opens and tokens.tags[at - 1] not in '"q-:':
        return True
    return " ".join(tokens.words[naming.first : naming.stop]) in gazetteer.papers()


def _join_of(tokens: Tokens, namings: Sequence[Naming]) -> Iterable[Naming]:
    """Bodies and places; `Ministry` joined with what follows `of`, `Ports and` with `Agency`."""
    at = 0
    while at < len(namings):
        naming = namings[at]
        at += 1
        if naming.kind == "people" or gazetteer.is_never_name(tokens.lowers[naming.first]):
            continue
        if naming.kind == "open" and not _is_telling(tokens, naming):
            continue
        if at < len(namings) and namings[at].first - naming.stop <= _LONGEST_LINK:
            kind, stop, at = _joined(tokens, naming, namings, at)
        else:  # so it is with most, and nothing more is asked of them
            kind, stop = naming.kind, naming.stop
        if kind == "open":
            kind = "body"
        is_whole = stop == naming.stop and kind == naming.kind
        yield naming if is_whole else naming._replace(stop=stop, kind=kind)


def _joined(
    tokens: Tokens, naming: Naming, namings: Sequence[Naming], at: int
) -> tuple[NamingKind, int, int]:
    """Kind and end of a naming with those behind it that belong to it, and which one is next."""
    kind, stop = naming.kind, naming.stop
    while at < len(namings) and _is_owned(tokens, stop, namings[at]):
        kind, stop = "body", namings[at].stop
        at += 1
    if at < len(namings) and _is_first_half(tokens, naming, namings[at]):
        kind, stop = "body", namings[at].stop
        at += 1
    head = stop - 1
    if _may_head(tokens, naming, stop):
        while at < len(namings) and _is_linked(tokens, head, stop, namings[at].first):
            kind, stop = "body", namings[at].stop
            at += 1
    return kind, stop, at


def _is_telling(tokens: Tokens, naming: Naming) -> bool:
    """Whether a strange capitalised word may be a name: several words, or one in mid-sentence."""
    word = tokens.words[naming.first]
    if naming.stop - naming.first > 1 or (len(word) > 1 and word.isupper()):
        return True
    if gazetteer.role(tokens.lowers[naming.first]) is not None:
        return False
    opens = tokens.sentences[tokens.sentence_of[naming.first]][0]
    at = naming.first - 1
    return at >= opens and tokens.tags[at] not in '"q'


def _is_owned(tokens: Tokens, stop: int, after: Naming) -> bool:
    """Whether a naming goes on behind the genitive of a common word, or leads up to one.

    `the Ruritanian [People]'s [Party]`: neither the people nor the party are bodies themselves.
    """
    if after.first > stop + 1:
        return False
    owning = group("body_words", "owning")
    if after.first == stop:
        return tokens.lowers[after.first] in owning and tokens.tags[after.stop] == "g"
    return tokens.tags[stop] in "gx" and tokens.lowers[stop - 1] in owning


def _is_first_half(tokens: Tokens, naming: Naming, after: Naming) -> bool:
    """Whether `and` and a body follow that have one name with it: `the Ports and Rails Agency`."""
    return (
        naming.kind == "open"
        and after.kind == "body"
        and after.first - naming.stop == 1
        and after.stop - after.first > 1
        and tokens.lowers[naming.stop] in ("and", "&")
    )


def _may_head(tokens: Tokens, naming: Naming, stop: int) -> bool:
    last = tokens.lowers[stop - 1]
    return (naming.kind in ("body", "open") or last in ("republic", "kingdom")) and (
        last in group("body_words", "ending") or last in group("body_words", "opening")
    )


_LINKS = group("speaker_words", "body_link")
_DETERMINERS = group("speaker_words", "article")


def _is_linked(tokens: Tokens, head: int, stop: int, first: int) -> bool:
    """Whether the words from `stop` to `first` join two namings to one body.

    They are `of`, with or without an article, and after some heads (`Centre`, at token `head`)
    other prepositions too; `and`, or nothing (`Centre for [Open] [Progress]`), once one came
    before.
    """
    between = tokens.lowers[stop : min(first, stop + 3)]
    if stop - 1 > head and (not between or between == ["and"]):
        return any(lower in _LINKS or lower == "of" for lower in tokens.lowers[head + 1 : stop])
    if not between or len(between) > 2 or not _DETERMINERS.issuperset(between[1:]):
        return False
    return between[0] == "of" or (
        between[0] in _LINKS and tokens.lowers[head] in group("body_words", "linking")
    )
