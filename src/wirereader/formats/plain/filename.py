"""A headline that stands in a file's name, hyphens for its spaces."""

from __future__ import annotations

MIN_WORDS = 4
"""Fewer words are a label (`bbc-business-001`), not a headline."""


def title_from_name(name: str) -> str | None:
    """The headline in a settled file name, or None where the name is only a label.

    `_news_408767_Minister-opens-harbour-in-the-north.txt` gives `Minister opens harbour in the
    north`: the last run of words joined by hyphens, underscores or spaces that has no number
    before its first word. A headline has no slug's capitals and no hash, and begins with a letter.
    """
    stem = name.rpartition(".")[0] or name
    for piece in reversed(stem.split("_")):
        words = piece.replace("-", " ").split()
        if len(words) >= MIN_WORDS and _is_prose(words):
            return " ".join(words)
    words = stem.replace("_", " ").split()
    if len(words) >= MIN_WORDS and "-" not in stem and _is_prose(words):
        return " ".join(words)
    return None


def _is_prose(words: list[str]) -> bool:
    """Whether most words are made of letters and the first begins a sentence."""
    alphabetic = sum(word.strip("'’,.:;!?()%$").isalpha() for word in words)
    return words[0][0].isalpha() and alphabetic >= 0.6 * len(words) and not _is_slug(words)


def _is_slug(words: list[str]) -> bool:
    return all(word.isupper() for word in words)
