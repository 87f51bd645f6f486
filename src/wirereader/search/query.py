"""`Query`: a tree of what was asked, and the slips found on the way. Values only."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from wirereader.search.hits import Slip


@dataclass(frozen=True, slots=True)
class Word:
    """A word to be found, or something near it."""

    word: str
    """Folded."""
    unfinished: bool = False
    """Whether it may go on: the last word while it is being typed."""
    capitalised: str = ""
    """As typed, where it has capitals: stories that write it so come first."""
    is_exact: bool = False
    """Whether nothing but the word itself is meant."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that must stand in a row, whole."""

    words: tuple[str, ...]
    unfinished: bool = False
    """Whether the last word may go on: the closing mark is not typed yet."""
    is_strict: bool = False
    """Whether nothing else will do; else, where it stands nowhere, its words are searched."""


@dataclass(frozen=True, slots=True)
class Headline:
    """Words of the headline: anywhere in it, or letters that it begins or ends with."""

    words: tuple[str, ...]
    at: str = "anywhere"
    """`anywhere`, `start`, `end`."""
    unfinished: bool = False


@dataclass(frozen=True, slots=True)
class Near:
    """Words within a stretch of so many words, in any order, inside one paragraph."""

    words: tuple[str, ...]
    within: int


@dataclass(frozen=True, slots=True)
class SamePara:
    """Words in one paragraph."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AtLeast:
    """A word so many times."""

    word: str
    times: int


@dataclass(frozen=True, slots=True)
class Said:
    """Words, or a phrase, inside one quote."""

    words: tuple[str, ...]
    in_a_row: bool = False


@dataclass(frozen=True, slots=True)
class By:
    """A speaker, by a part of the name or of a title."""

    name: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A field of the story that holds a text: `slug`, `place`, `from`, `kind`, `is`."""

    field: str
    value: str
    """Folded."""


@dataclass(frozen=True, slots=True)
class Dated:
    """The story's date against a day, month or year."""

    relation: str
    """`on`, `after`, `before`."""
    date: str
    """ISO 8601: year, month or day."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure of the story by its kind and, perhaps, its value."""

    kind: str
    """A kind of figure, or `figure` for any."""
    relation: str = ""
    """`=`, `>`, `>=`, `<`, `<=`, or empty for whatever value."""
    value: Decimal | str = ""
    """A number; for dates the beginning of an ISO date."""


@dataclass(frozen=True, slots=True)
class OneFigure:
    """Conditions on one kind of figure that a single figure meets, all of them."""

    amounts: tuple[Amount, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """What must not hold."""

    node: Node


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Of which one must hold."""

    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class AllOf:
    """Which must hold together."""

    nodes: tuple[Node, ...]


Figured = Amount | OneFigure
"""What figures meet or do not."""
Leaf = Word | Phrase | Headline | Near | SamePara | AtLeast | Said | By | Fact | Dated | Figured
Node = Leaf | Not | AnyOf | AllOf


@dataclass(frozen=True, slots=True)
class Query:
    """What was typed, read."""

    text: str
    root: AllOf
    slips: tuple[Slip, ...] = ()

    @property
    def asks(self) -> bool:
        """Whether anything is looked for: a lone quotation mark or `by:` only begins to ask."""
        return bool(self.root.nodes)
