"""A headline that stands in a file's name, hyphens for its spaces."""

from __future__ import annotations

MIN_WORDS = 4
"""Fewer words are a label (`bbc-business-001`), not a headline."""
_MIN_NUMBERED_WORDS = 2
_MIN_DIGITS = 4
_MIN_ALPHABETIC = 0.5


def title_from_name(name: str) -> str | None:
    """The headline in a settled file name, or None where the name is only a label.

    `_news_408767_Minister-opens-harbour-in-the-north.txt` gives `Minister opens harbour in the
    north`: the last run of words joined by hyphens or spaces. Behind an archive's number it may be
    short and begin with a figure; elsewhere it begins with a letter and is long enough.
    """
    stem = name.rpartition(".")[0] or name
    pieces = stem.split("_")
    words = pieces[-1].replace("-", " ").split()
    is_numbered = len(pieces) > 1 and pieces[-2].isdecimal() and len(pieces[-2]) >= _MIN_DIGITS
    if len(words) >= (_MIN_NUMBERED_WORDS if is_numbered else MIN_WORDS):
        return " ".join(words) if _is_prose(words, is_numbered) else None
    spaced = stem.replace("_", " ").split()
    if len(spaced) >= MIN_WORDS and "-" not in stem and _is_prose(spaced, False):
        return " ".join(spaced)
    return None


def _is_prose(words: list[str], is_numbered: bool) -> bool:
    """Whether most words are made of letters and the first may begin a headline."""
    alphabetic = sum(any(char.isalpha() for char in word) for word in words)
    begins = is_numbered or words[0][0].isalpha()
    return begins and alphabetic >= _MIN_ALPHABETIC * len(words) and not _is_slug(words)


def _is_slug(words: list[str]) -> bool:
    return all(word.isupper() for word in words)
