"""Decides whether a paragraph at the top of plain copy is the story's headline.

Many files have none: the first line is then the lede, and taking it for the title would cost the
reader a sentence. A headline is short, stands alone on its paragraph, is followed by longer copy
and mostly ends without a full stop. Papers whose headlines are sentences keep the stop; there the
name of the file tells, where it was made from the headline.
"""

from __future__ import annotations

import re

from wirereader.model.item import Paragraph
from wirereader.text.dates import weekday_of
from wirereader.text.lines import is_sentence_end
from wirereader.text.settle import settle_line

MAX_LENGTH = 180
"""Code points; a longer headline was not seen in 31,000 titled stories."""
_MAX_STOPPED_LENGTH = 110
_MAX_ABBREVIATION = 4
"""Code points of an abbreviation, its point included: `vs.`, `Gov.`."""
_MIN_CAPITALS_SHARE = 0.6
_MIN_SHARED_SHARE = 0.5
_CONTENT_RE = re.compile(r"[^\W_]{3,}")
"""Words of two letters and fewer are in every line."""
_NAMED_RE = re.compile(r"[^\W\d_]+")
"""What a file name keeps of a headline, whatever makes it: marks go, and often figures too."""


def is_headline(
    text: str, paragraphs: list[Paragraph], at: int, file_title: str | None, is_datelined: bool
) -> bool:
    """Whether paragraph `at`, the first that could be copy, is the headline.

    `is_datelined`: whether the next paragraph opens with a dateline or a byline, which only a
    headline stands before. `file_title` is what the file's name says, if anything.
    """
    line = settle_line(text[paragraphs[at].start : paragraphs[at].end])
    if len(line) > MAX_LENGTH or paragraphs[at].layout == "lines" or not line[0:1]:
        return False
    if file_title is not None and not _shares_words(line, file_title):
        # The name is the headline of this file, so its first line is copy, however short.
        return False
    is_stopped = line.endswith((".", "。")) and not line.endswith("...")
    if at + 1 == len(paragraphs):
        return not is_stopped and len(line) <= _MAX_STOPPED_LENGTH
    if not is_stopped:
        return is_datelined or not (line.endswith((",", ":")) or _is_spoken(line))
    if file_title is not None and _is_named(line, file_title):
        return True
    following = paragraphs[at + 1]
    if len(line) > _MAX_STOPPED_LENGTH or _has_sentence_end_inside(line):
        return False
    is_apart = "\n\n" in text[paragraphs[at].end : following.start].replace(" ", "")
    is_longer = following.end - following.start > 1.2 * len(line)
    return is_datelined or _is_title_case(line) or (is_apart and is_longer and not _is_spoken(line))


def _has_sentence_end_inside(line: str) -> bool:
    """Whether a sentence ends before the line does; `N.Y.` and `Gov.` end none."""
    return any(
        word.endswith(".") and "." not in word[:-1] and len(word) > _MAX_ABBREVIATION
        for word in line.split()[:-1]
    )


def _shares_words(line: str, title: str) -> bool:
    """Whether line and file name say the same, as far as the name goes."""
    mine, named = _content_words(line), _content_words(title)
    return len(mine & named) >= _MIN_SHARED_SHARE * min(len(mine), len(named))


def _is_named(line: str, title: str) -> bool:
    """Whether the file was named for this line: the name is its beginning, word for word.

    A lede gives its name to a file too, where nothing stands above it: it is long, or tells the
    day.
    """
    named, mine = _NAMED_RE.findall(title.lower()), _NAMED_RE.findall(line.lower())
    if len(named) > len(mine) or named[:-1] != mine[: len(named) - 1]:
        return False
    if not mine[len(named) - 1].startswith(named[-1]):  # names are cut in the middle of a word
        return False
    is_short = len(line) <= _MAX_STOPPED_LENGTH or _is_title_case(line)
    return is_short and not any(weekday_of(word) for word in mine)


def _content_words(line: str) -> set[str]:
    return set(_CONTENT_RE.findall(line.lower()))


def _is_title_case(line: str) -> bool:
    parts = [word for word in line.split() if word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in parts)
    return len(parts) > 1 and capitals >= _MIN_CAPITALS_SHARE * len(parts)


def _is_spoken(line: str) -> bool:
    """Whether the line is a sentence in quotation marks: copy, even where it is short."""
    return line[0] in '“"«„' and is_sentence_end(line) and line.rstrip(" .")[-1:] in '”"»'
