"""`Naming`: one place in the text where something is named, before it is known who is meant."""

from __future__ import annotations

from typing import Literal, NamedTuple

from wirereader.annotator.speakers.gazetteer import Gender
from wirereader.annotator.tokens import Tokens

NamingKind = Literal["open", "titled", "body", "place", "people"]


class Naming(NamedTuple):
    """One place in the text where something is named."""

    first: int
    stop: int
    """Token range of the bare name, half-open."""
    kind: NamingKind
    """`titled`: a person for sure, since a title stands before the name."""
    title: int = -1
    """First token of the title before the name; -1 if there is none."""
    gender: Gender = ""
    """What the title tells."""

    def shift(self, by: int) -> Naming:
        """The same naming, `by` tokens further on."""
        title = self.title + by if self.title >= 0 else -1
        # Past the class's own `__new__`, a Python function that would do no more than this.
        return tuple.__new__(
            Naming, (self.first + by, self.stop + by, self.kind, title, self.gender)
        )


def name_of(tokens: Tokens, first: int, stop: int) -> str:
    """The words of a token range with single spaces, as they stand in the text."""
    if stop - first == 1:
        return tokens.words[first]
    return " ".join(tokens.text[tokens.starts[first] : tokens.ends[stop - 1]].split())
