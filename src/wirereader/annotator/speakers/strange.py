"""Strange words: those that no lexicon knows, as most surnames and many given names.

A run of them is cut nowhere and is no title, no body and no place, whatever stands around it.
"""

from __future__ import annotations

from wirereader.annotator.speakers import gazetteer
from wirereader.annotator.speakers.gazetteer import group
from wirereader.annotator.speakers.known import begins_known
from wirereader.annotator.tags import LOWERS, tag_of
from wirereader.text.memo import Memo

_BODY_WORDS = frozenset({"&"}).union(
    *(group("body_words", place) for place in ("opening", "inside", "ending"))
)
DESCRIPTIVE_TAGS = "EGVvB"
"""Tags, in small letters, of words that only describe the name behind them: `Crooked`."""


def _is_strange(word: str) -> bool:
    """Whether nothing that `carve` asks of a word, as written, holds of this one."""
    lower = LOWERS[word]
    return not (
        begins_known(lower)
        or lower in _BODY_WORDS
        or gazetteer.is_modifier(lower)
        or gazetteer.is_never_name(word.lower())
        or gazetteer.title_word(lower)
        or tag_of(lower, lower) in DESCRIPTIVE_TAGS
    )


IS_STRANGE = Memo(_is_strange)
"""Word as written to whether it is strange."""
