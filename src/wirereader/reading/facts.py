"""What stands above a story, in words: where it is from, what is in it, what the desk says."""

from __future__ import annotations

from wirereader.corpus.rows import Standing
from wirereader.model.story import Story
from wirereader.reading.dates import moment
from wirereader.reading.notices import Notice, notice

_CHARACTERS_A_MINUTE = 1_200
"""200 words a minute, six characters each with their blank: an adult's silent reading."""
_LANGUAGES = {"en", "und"}
_MOST_KEYWORDS = 8
"""Keywords shown; `export` has all."""
_STANDINGS: dict[Standing, str] = {
    "copy": "a copy: an equal story stands before this one in the list",
    "older": "older: its file holds another version by now, further down the list",
    "gone": "gone: its file is no more; this is what was read of it",
}


def count(number: int, noun: str, plural: str | None = None) -> str:
    """`1 story`, `8,430 stories`: the number with its noun."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def banner_words(story: Story, told: Notice) -> str:
    """The label, two blanks, how long an embargo holds, and what the desk says to it."""
    embargo = story.article.item.embargo
    note = " ".join((story.article.note or "").split())
    words = (f"until {moment(embargo)}" if embargo else "", note)
    return f"{told.label}  {'; '.join(filter(None, words))}".rstrip()


def origin_facts(story: Story) -> tuple[str, ...]:
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
        moment(article.date),
        f"{minutes} min",
    )
    return tuple(fact for fact in facts if fact)


def count_facts(story: Story) -> tuple[str, ...]:
    """How many quotes, figures and people were found, and how many of the quotes are unsure; what
    there is none of is left out.
    """
    unsure = sum(quote.is_unsure for quote in story.quotes)
    numbers = (
        (
            len(story.quotes),
            count(len(story.quotes), "quote") + f", {unsure:,} unsure" * bool(unsure),
        ),
        (len(story.figures), count(len(story.figures), "figure")),
        (len(story.people), count(len(story.people), "person", "people")),
    )
    return tuple(words for number, words in numbers if number)


def declared_facts(story: Story) -> tuple[str, ...]:
    """What the copy declares of itself beyond its origin: slug, urgency, version, keywords.

    Its status too, where that is no news for a banner: urgent, repeated.
    """
    article, item = story.article, story.article.item
    is_told = notice(article.status) is not None
    facts = (
        article.slug and f"slug {article.slug}",
        article.status and not is_told and f"status {article.status}",
        item.urgency is not None and f"urgency {item.urgency}",
        article.version and f"version {article.version}",
        item.keywords and f"keywords {', '.join(item.keywords[:_MOST_KEYWORDS])}",
    )
    return tuple(fact for fact in facts if fact)


def desk_note(story: Story) -> str:
    """The editor's note; empty where there is none."""
    note = " ".join((story.article.note or "").split())
    return note and f"note: {note}"


def standing_note(standing: Standing | None) -> str:
    """What is said of a story that is a copy, or not what its file holds by now."""
    return "" if standing is None else _STANDINGS[standing]


def language_note(story: Story) -> str:
    """What is not looked for in a story that is not English; empty for an English one."""
    language = story.article.language
    if language is None or language.partition("-")[0].casefold() in _LANGUAGES:
        return ""
    return f"language {language}: quotation marks are paired, speakers are not looked for"
