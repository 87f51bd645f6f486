"""A scraper's fault: the text comes again, paragraph by paragraph, each time a sentence shorter.

Nested `<p>` elements do it; quotes would be counted once for every repetition. The repetitions are
set apart and the fault is told.
"""

from __future__ import annotations

from wirereader.model.item import Paragraph
from wirereader.model.problem import Problem

_MIN_LENGTH = 60
"""Code points; a shorter line that ends like the one before it may be a refrain."""
_PROBE = 24


def set_repeats_apart(
    text: str, paragraphs: list[Paragraph]
) -> tuple[list[Paragraph], Problem | None]:
    """Body paragraphs that repeat the end of the one before become boilerplate, with a warning."""
    marked = list(paragraphs)
    previous: str | None = None
    repeats: list[int] = []
    for index, paragraph in enumerate(paragraphs):
        if paragraph.role != "body":
            continue
        if previous is not None and _repeats(previous, text, paragraph):
            repeats.append(index)
            marked[index] = paragraph._replace(role="boilerplate")
        previous = text[paragraph.start : paragraph.end]
    if not repeats:
        return paragraphs, None
    left_out = f"{len(repeats)} paragraphs are" if len(repeats) > 1 else "1 paragraph is"
    message = f"the text repeats itself, {left_out} left out"
    start, end = paragraphs[repeats[0]].start, paragraphs[repeats[-1]].end
    return marked, Problem("parse", "warning", message, start, end)


def _repeats(previous: str, text: str, paragraph: Paragraph) -> bool:
    length = paragraph.end - paragraph.start
    if not _MIN_LENGTH <= length <= len(previous) + _PROBE:
        return False
    if (
        text[paragraph.end - 1] != previous[-1]
        or previous[-_PROBE:].split()[-2:]
        != (text[paragraph.end - _PROBE : paragraph.end].split()[-2:])
    ):
        return False
    again = " ".join(text[paragraph.start : paragraph.end].split())
    return " ".join(previous.split()).endswith(again)
