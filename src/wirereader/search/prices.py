"""What each way of meeting a typed word costs, in edits, and the tier it is told as.

The prices and the order they make come from measurements on hundreds of known-item queries: fewest
edits first, rarity and count as the smaller voice. Sorting by the *worst* word of a query (hard
tiers) throws away how good the other words were and loses five points of success at rank one.
"""

from __future__ import annotations

from typing import NamedTuple

from wirereader.search.hits import Tier

UNIT = 20
"""Prices are multiples of one twentieth of an edit."""
UNIT_SHIFT = 2
"""A code shifted right by so many bits is the price in units."""
NOT_TYPED = 1
"""Bit of a code: the word met is not what was typed, nor begins with it."""


class Way(NamedTuple):
    """One way in which a typed word may be met by a word of a story."""

    code: int
    """Less for what is cheaper; of two that cost the same, less for what is told first."""
    price: float
    tier: Tier


def _way(price: float, tier: Tier, *, is_typed: bool = False, second: bool = False) -> Way:
    """A way; `second`: another one that costs the same is told first."""
    code = round(price * UNIT) << UNIT_SHIFT | second << 1 | (0 if is_typed else NOT_TYPED)
    return Way(code, price, tier)


WHOLE = _way(0.0, "words", is_typed=True)
TITLE_UNFINISHED = _way(0.2, "prefix", is_typed=True)
"""The last word, still being typed, is the beginning of a word of the headline."""
JOINED = _way(0.3, "fuzzy")
"""Two typed words are one word here: `cease fire`, `ceasefire`."""
UNFINISHED = _way(0.4, "prefix", is_typed=True)
"""As `TITLE_UNFINISHED`, in the text."""
SPLIT = _way(0.6, "fuzzy")
"""The typed word is two that stand side by side: `ceasefire`, `cease fire`."""
SOUND = _way(0.6, "fuzzy", second=True)
"""It sounds alike: `yousef`, `yusuf`."""
FORM = _way(0.65, "fuzzy")
"""Another number, tense or person: nearer than a slip, or who types `sells` for `selling` finds
`cells`."""
BARELY_BEGUN = _way(0.8, "prefix", is_typed=True)
"""One or two letters begin a word of the text, as they do in most stories."""
INITIALS = _way(0.8, "fuzzy")
"""First letters of the headline's words."""
TITLE_BEGINNING = _way(0.8, "prefix", second=True)
"""An earlier word is the beginning of a word of the headline: who shortens, shortens those."""
SLIP = _way(0.9, "fuzzy")
"""One edit away."""
UNFINISHED_SLIP = _way(1.3, "fuzzy")
TITLE_INSIDE = _way(1.4, "fuzzy")
"""A piece from inside a word of the headline."""
BEGINNING = _way(1.4, "prefix", second=True)
SKELETON = _way(1.5, "fuzzy")
"""Typed without vowels."""
FIRST_SLIP = _way(1.5, "fuzzy", second=True)
"""One edit away, and it is the first letter."""
TWO_SLIPS = _way(1.9, "fuzzy")
INSIDE = _way(2.0, "fuzzy")
FIRST_TWO_SLIPS = _way(2.4, "fuzzy")
"""Two edits away, one of them in the first letter: `freight`, `right`."""
ABSENT = _way(2.5, "partial")

WAYS = (
    WHOLE, TITLE_UNFINISHED, JOINED, UNFINISHED, SPLIT, SOUND, FORM, BARELY_BEGUN, INITIALS,
    TITLE_BEGINNING, SLIP, UNFINISHED_SLIP, TITLE_INSIDE, BEGINNING, SKELETON, FIRST_SLIP,
    TWO_SLIPS, INSIDE, FIRST_TWO_SLIPS, ABSENT,
)  # fmt: skip
"""Cheapest first."""

EDIT = 14.0
"""What an edit costs, in the points that rarity and count give."""
WINDOW = 2.2
"""Stories dearer than the best one by more than this are not told: less than a missing word, so
that stories without one of the words are hits only where none has all of them."""
MANY = 10
"""Where so many stories have all words as typed, or are close to the best one, they are what was
looked for, and no others are told."""
CLOSE = 0.8
"""How much dearer than the best one a story may be to be close: a word in another form or spelling
costs so much."""
