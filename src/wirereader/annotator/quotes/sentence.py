"""`Sentence`: what the rules see of one sentence, and what has been found in it so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from wirereader.annotator.quotes.found import Found, Range
from wirereader.annotator.tokens import Tokens


@dataclass(slots=True, eq=False)
class Sentence:
    """One sentence. Rules read it; only the chain that runs them adds to it."""

    tokens: Tokens
    first: int
    stop: int
    """The final stop, or one past the last token where there is none."""
    cues: list[int]
    """Tokens that can be a cue: forms of cue verbs outside quotations, sorted."""
    leads: list[int]
    """Tokens with which a cue without a verb begins: `:`, `according`, `claim that`; sorted."""
    is_title: bool
    has_quotation: bool
    """Whether a quotation begins in it; none that began before goes on in it."""
    found: list[Found] = field(default_factory=list)
    taken: list[Range] = field(default_factory=list)
    """Contents and cues of what has been found. The rules ask for it far more often than it grows,
    so it is kept."""

    relayed: Found | None = None
    """The trailing attribution to an agency that was left out for the words that it passes on."""

    judged: dict[tuple[int, int, int], Found | None] = field(default_factory=dict)
    """Cue, number of `taken` and `stop` to what the rule on verbs of speech made of it."""

    def add(self, found: Found) -> None:
        """Keep an attribution."""
        self.found.append(found)
        self.taken += found.parts
        if found.cue is not None:
            self.taken.append(found.cue)

    def is_claimed(self, k: int) -> bool:
        """Whether token `k` is in a content or a cue found before."""
        for first, stop in self.taken:  # noqa: SIM110 - a generator costs more than most lists here
            if first <= k < stop:
                return True
        return False

    def left_bound(self, k: int) -> int:
        """First token that a rule at `k` may use: behind the last content that ends before `k`."""
        bound = self.first
        for _, stop in self.taken:
            if bound < stop <= k:
                bound = stop
        return bound

    def right_bound(self, k: int) -> int:
        """One past the last token that a rule at `k` may use: where the next content begins."""
        bound = self.stop
        for first, _ in self.taken:
            if k < first < bound:
                bound = first
        return bound

    def previous(self, k: int) -> Found | None:
        """The attribution found last before token `k`."""
        before = [f for f in self.found if (f.cue or f.parts[0])[0] < k]
        return max(before, key=lambda f: (f.cue or f.parts[0])[0], default=None)
