"""Guesses the language of copy by its stop words: enough to know whether English rules apply."""

from __future__ import annotations

from wirereader.lexicons import table

_SAMPLE = 4000
_MIN_HITS = 3


def guess(text: str) -> str | None:
    """The ISO 639-1 code of the language that most of the text's small words belong to, or None."""
    counts: dict[str, int] = {}
    known = table("stop_words")
    parts = text[:_SAMPLE].lower().split()
    for word in parts:
        for code in known.get(word, ()):
            for single in code.split():
                counts[single] = counts.get(single, 0) + 1
    if not counts:
        return None
    best = max(counts, key=lambda code: (counts[code], code))
    return best if counts[best] >= _MIN_HITS and counts[best] >= 0.08 * len(parts) else None
