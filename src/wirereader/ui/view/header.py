"""The lines above a story's text: banner, headline, where it is from, what is in it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

from wirereader.corpus.rows import Standing
from wirereader.model.story import Story
from wirereader.reading.facts import (
    banner_words,
    count_facts,
    declared_facts,
    desk_note,
    language_note,
    origin_facts,
    standing_note,
)
from wirereader.reading.notices import notice
from wirereader.ui.view.safe import cut_middle

_NAME = 36
"""Cells of a file's name; forty columns have room for one more."""


class HeaderLine(NamedTuple):
    """One line of the header; it may wrap."""

    kind: Literal["banner", "banner.kill", "headline", "meta"]
    words: str = ""
    start: int = 0
    end: int = 0
    """The story's characters that it shows; equal where the words are ours."""
    has_gap: bool = False


def header(story: Story, standing: Standing | None = None) -> list[HeaderLine]:
    """The header, top first. The blank row after it belongs to what follows."""
    lines = []
    told = notice(story.article.status, story.article.item.embargo)
    if told is not None:
        lines.append(HeaderLine(told.banner_kind, banner_words(story, told)))
    titles = [p for p in story.paragraphs if p.role == "title"]
    gap = bool(lines)
    for number, title in enumerate(titles):
        has_gap = gap and not number
        lines.append(HeaderLine("headline", "", title.start, title.end, has_gap))
    if not titles and story.title:
        lines.append(HeaderLine("headline", story.title, has_gap=gap))
    facts = (_line(_origin(story)), _line(declared_facts(story)), _line(count_facts(story)))
    notes = (language_note(story), "" if told else desk_note(story), standing_note(standing))
    lines.extend(HeaderLine("meta", words) for words in (*facts, *notes) if words)
    if all(paragraph.role == "title" for paragraph in story.paragraphs):
        lines.append(HeaderLine("meta", "This story has no text."))
    return lines


def is_withdrawn(story: Story) -> bool:
    """Whether the desk took the story back."""
    told = notice(story.article.status)
    return told is not None and told.is_kill


def _origin(story: Story) -> list[str]:
    """Where it is from; a file's name only as long as the narrowest row."""
    name = story.path.rpartition("/")[2]
    facts = origin_facts(story)
    return [cut_middle(fact, _NAME) if fact == name else fact for fact in facts]


def _line(facts: Iterable[str]) -> str:
    """Facts on one line, which may break behind the dot between two of them, not within one."""
    return "\xa0· ".join(fact.replace(" ", "\xa0") for fact in facts)
