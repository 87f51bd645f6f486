"""The lines above a story's text: banner, headline, where it is from, what is in it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

from wirereader.model.story import Story
from wirereader.ui.view.dates import day
from wirereader.ui.view.notices import Notice, notice
from wirereader.ui.view.safe import count

_CHARACTERS_A_MINUTE = 1_200
"""200 words a minute, six characters each with their blank: an adult's silent reading."""
_LANGUAGES = {"en", "und"}


class HeaderLine(NamedTuple):
    """One line of the header; it may wrap."""

    kind: Literal["banner", "banner.kill", "headline", "meta"]
    words: str = ""
    start: int = 0
    end: int = 0
    """The story's characters that it shows; equal where the words are ours."""
    has_gap: bool = False


def header(story: Story) -> list[HeaderLine]:
    """The header, top first. The blank row after it belongs to what follows."""
    lines = []
    told = notice(story.article.status, story.article.item.embargo)
    if told is not None:
        lines.append(HeaderLine(told.banner_kind, _banner(story, told)))
    titles = [p for p in story.paragraphs if p.role == "title"]
    gap = bool(lines)
    for number, title in enumerate(titles):
        has_gap = gap and not number
        lines.append(HeaderLine("headline", "", title.start, title.end, has_gap))
    if not titles and story.title:
        lines.append(HeaderLine("headline", story.title, has_gap=gap))
    lines.extend(HeaderLine("meta", words) for words in (origin(story), counts(story)) if words)
    if note := language_note(story):
        lines.append(HeaderLine("meta", note))
    if all(paragraph.role == "title" for paragraph in story.paragraphs):
        lines.append(HeaderLine("meta", "This story has no text."))
    return lines


def is_withdrawn(story: Story) -> bool:
    """Whether the desk took the story back."""
    told = notice(story.article.status)
    return told is not None and told.is_kill


def _banner(story: Story, told: Notice) -> str:
    """The label, two blanks, and what the desk says to it."""
    embargo = story.article.item.embargo
    note = " ".join((story.article.note or "").split()) or (f"until {embargo}" if embargo else "")
    return f"{told.label}  {note}".rstrip()


def origin(story: Story) -> str:
    """Place, byline, agency or file, date, time to read it."""
    article, item = story.article, story.article.item
    dateline = article.dateline
    place = (dateline and dateline.place) or item.place
    agency = (dateline and dateline.agency) or item.agency or item.path.rpartition("/")[2]
    minutes = max(1, round(len(story.text) / _CHARACTERS_A_MINUTE))
    facts = (
        place and place.upper(),
        article.byline,
        agency,
        day(article.date, with_year=True),
        f"{minutes} min",
    )
    return _line(fact for fact in facts if fact)


def counts(story: Story) -> str:
    """How many quotes, figures and people were found; what there is none of is left out."""
    numbers = (
        (len(story.quotes), count(len(story.quotes), "quote")),
        (len(story.figures), count(len(story.figures), "figure")),
        (len(story.people), count(len(story.people), "person", "people")),
    )
    return _line(words for number, words in numbers if number)


def _line(facts: Iterable[str]) -> str:
    """Facts on one line, which may break between them but not within one."""
    return " · ".join(fact.replace(" ", "\xa0") for fact in facts)


def language_note(story: Story) -> str:
    """What is not looked for in a story that is not English; empty for an English one."""
    language = story.article.language
    if language is None or language.partition("-")[0].casefold() in _LANGUAGES:
        return ""
    return f"language {language}: quotation marks are paired, speakers are not looked for"
