"""The lines above a story's text: banner, headline, where it is from, what is in it."""

from __future__ import annotations

from typing import Literal, NamedTuple

from wirereader.model.story import Story
from wirereader.ui.view.dates import day
from wirereader.ui.view.safe import count

WITHDRAWN = frozenset({"kill", "hold", "withdrawn", "cancelled", "canceled"})
"""Statuses of a story that must not be used."""

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
    if banner := banner_words(story):
        kind: Literal["banner", "banner.kill"] = "banner.kill" if is_withdrawn(story) else "banner"
        lines.append(HeaderLine(kind, banner))
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
    return lines


def is_withdrawn(story: Story) -> bool:
    """Whether the desk took the story back."""
    return (story.article.status or "").casefold() in WITHDRAWN


def banner_words(story: Story) -> str:
    """`LABEL  note` of a corrected, embargoed or withdrawn story; empty for a plain one."""
    article = story.article
    if story.article.item.embargo and not article.status:
        return f"EMBARGOED  until {story.article.item.embargo}"
    if not article.status:
        return ""
    note = " ".join((article.note or "").split())
    return f"{article.status.upper()}  {note}".rstrip()


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
    return " · ".join(fact for fact in facts if fact)


def counts(story: Story) -> str:
    """How many quotes, figures and people were found; what there is none of is left out."""
    numbers = (
        (len(story.quotes), count(len(story.quotes), "quote")),
        (len(story.figures), count(len(story.figures), "figure")),
        (len(story.people), count(len(story.people), "person", "people")),
    )
    return " · ".join(words for number, words in numbers if number)


def language_note(story: Story) -> str:
    """What is not looked for in a story that is not English; empty for an English one."""
    language = story.article.language
    if language is None or language.partition("-")[0].casefold() in _LANGUAGES:
        return ""
    return f"language {language}: quotation marks are paired, speakers are not looked for"
