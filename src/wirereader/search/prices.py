"""What each way of meeting a typed word costs, in edits, and the tier it is told as.

The prices and the order they make come from measurements on hundreds of known-item queries: fewest
edits first, rarity and count as the smaller voice. Sorting by the *worst* word of a query (hard
tiers) throws away how good the other words were and loses five points of success at rank one.
"""

from __future__ import annotations

from typing import NamedTuple

from wirereader.search.hits import Tier


class Way(NamedTuple):
    """One way in which a typed word may be met by a word of a story."""

    code: int
    price: float
    tier: Tier


WHOLE = Way(0, 0.0, "words")
JOINED = Way(1, 0.3, "fuzzy")
"""Two typed words are one word here: `cease fire`, `ceasefire`."""
TITLE_UNFINISHED = Way(2, 0.2, "prefix")
"""The last word, still being typed, is the beginning of a word of the headline."""
UNFINISHED = Way(3, 0.4, "prefix")
"""The same in the text."""
SPLIT = Way(4, 0.6, "fuzzy")
"""The typed word is two that stand side by side: `ceasefire`, `cease fire`."""
SOUND = Way(5, 0.6, "fuzzy")
"""It sounds alike: `yousef`, `yusuf`."""
FORM = Way(6, 0.75, "fuzzy")
"""Another number, tense or person."""
INITIALS = Way(7, 0.8, "fuzzy")
"""First letters of the headline's words."""
TITLE_BEGINNING = Way(8, 0.8, "prefix")
"""An earlier word is the beginning of a word of the headline: who shortens, shortens those."""
BARELY_BEGUN = Way(9, 0.8, "prefix")
"""One or two letters begin a word of the text, as they do in most stories."""
SLIP = Way(10, 0.9, "fuzzy")
"""One edit away."""
UNFINISHED_SLIP = Way(11, 1.3, "fuzzy")
BEGINNING = Way(12, 1.4, "prefix")
TITLE_INSIDE = Way(13, 1.4, "fuzzy")
"""A piece from inside a word of the headline."""
FIRST_SLIP = Way(14, 1.5, "fuzzy")
"""One edit away, and it is the first letter."""
SKELETON = Way(15, 1.5, "fuzzy")
"""Typed without vowels."""
TWO_SLIPS = Way(16, 1.9, "fuzzy")
INSIDE = Way(17, 2.0, "fuzzy")
FIRST_TWO_SLIPS = Way(18, 2.4, "fuzzy")
"""Two edits away, one of them in the first letter: `freight`, `right`."""
ABSENT = Way(19, 2.5, "partial")

WAYS = (
    WHOLE, JOINED, TITLE_UNFINISHED, UNFINISHED, SPLIT, SOUND, FORM, INITIALS, TITLE_BEGINNING,
    BARELY_BEGUN, SLIP, UNFINISHED_SLIP, BEGINNING, TITLE_INSIDE, FIRST_SLIP, SKELETON,
    TWO_SLIPS, INSIDE, FIRST_TWO_SLIPS, ABSENT,
)  # fmt: skip
"""By code."""

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
