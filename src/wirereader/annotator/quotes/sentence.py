"""`Sentence`: what the rules see of one sentence, and what has been found in it so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from wirereader.annotator.quotes.found import Found
from wirereader.annotator.tokens import Tokens


@dataclass(slots=True, eq=False)
class Sentence:
    """One sentence. Rules read it; only the chain that runs them adds to `found`."""

    tokens: Tokens
    first: int
    stop: int
    """The final stop, or one past the last token where there is none."""
    cues: list[int]
    """Tokens that can be a cue: forms of cue verbs outside quotations, sorted."""
    leads: list[int]
    """Tokens with which a cue without a verb begins: `:`, `according` ...; sorted."""
    is_title: bool
    found: list[Found] = field(default_factory=list)

    def is_claimed(self, k: int) -> bool:
        """Whether token `k` is in a content or a cue found before."""
        return any(
            first <= k < stop
            for found in self.found
            for first, stop in (*found.parts, found.cue or (0, 0))
        )

    def left_bound(self, k: int) -> int:
        """First token that a rule at `k` may use: behind the last content that ends before `k`."""
        bound = self.first
        for found in self.found:
            for _, stop in (*found.parts, found.cue or (0, 0)):
                if bound < stop <= k:
                    bound = stop
        return bound

    def right_bound(self, k: int) -> int:
        """One past the last token that a rule at `k` may use: where the next content begins."""
        bound = self.stop
        for found in self.found:
            for first, _ in (*found.parts, *([found.cue] if found.cue else [])):
                if k < first < bound:
                    bound = first
        return bound

    def previous(self, k: int) -> Found | None:
        """The attribution found last before token `k`."""
        before = [f for f in self.found if (f.cue or f.parts[0])[0] < k]
        return max(before, key=lambda f: (f.cue or f.parts[0])[0], default=None)
