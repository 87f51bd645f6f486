"""Which words may be part of a name by the way they are written."""

from __future__ import annotations

from wirereader.annotator.quotes.marks import MARKS
from wirereader.annotator.speakers.gazetteer import group
from wirereader.annotator.speakers.known import known_at
from wirereader.annotator.tags import LOWERS, TAGS
from wirereader.text.memo import Memo

_ARTICLES = group("speaker_words", "name_article")
JOINTS = MARKS | group("name_particles", "inside") | {"&", ","}
"""What may stand between the words of a name, in lower case: `bin`, the marks of a nickname."""
_WORD_TAGS = "NP0DSROMVvEGAXBItCUTW"
"""All tags that words have."""
_COMPOUNDS = group("speaker_words", "compound_end")


def _name_tags(word: str) -> str:
    """The tags with which a word may be part of a name; empty for most words.

    It is written with a capital, perhaps behind an article (`al-Roe`). Handles and hashtags are no
    names. The first word of a sentence is one if it is known by name.
    """
    if not word[0].isupper():
        is_behind_article = word[:3] in _ARTICLES and word[3:4].isupper()
        return _WORD_TAGS if is_behind_article else ""
    lower = LOWERS[word]
    opens = "N" if known_at((word,), (lower,), 0, 1) is not None else ""
    return opens if "-" in word and _is_compound(word) else f"P{opens}"


def _is_compound(word: str) -> bool:
    """Whether a word with a hyphen is an adjective: `Roe-style`, `Roe-led`; not `Myung-hee`."""
    last = word.rsplit("-", 1)[1]
    return last.islower() and (len(last) > 5 or last in _COMPOUNDS or TAGS[last] in "EG")


NAME_TAGS = Memo(_name_tags)
"""Word as written to the tags with which it may be part of a name."""
