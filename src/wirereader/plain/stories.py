"""Stories in sentences: a row of the list, what stands above a text, its paragraphs."""

from __future__ import annotations

from collections.abc import Sequence

from wirereader.corpus.rows import Standing, StoryRow
from wirereader.model.span import Span
from wirereader.model.story import Story, flow_text
from wirereader.plain.pages import Piece
from wirereader.reading.citation import speaker_words
from wirereader.reading.dates import day
from wirereader.reading.desk import Desk
from wirereader.reading.facts import (
    banner_words,
    count,
    count_facts,
    declared_facts,
    desk_note,
    language_note,
    origin_facts,
    standing_note,
)
from wirereader.reading.notices import notice
from wirereader.reading.session import Session
from wirereader.text.written import label

ROWS = 10
"""Stories that the list tells at once."""


def results_line(session: Session) -> list[str]:
    """What narrows the list: a limit, and how many stories a search found in it."""
    results, limit = session.results, session.limit
    lines = [] if limit is None else [f"Limited to {limit.query}; & alone ends the limit."]
    if results is None:
        return lines
    found = count(len(results.hits), "story", "stories")
    return [*lines, f"{found} found for {results.query}, best first; escape ends the search."]


def listing_lines(desk: Desk, session: Session) -> list[str]:
    """The rows of the list from its cursor on, and how many there are behind them."""
    listing = desk.listing(session)
    first = desk.row(session) or 0
    shown = listing[first : first + ROWS]
    lines = [row_line(desk, session, number, first + at) for at, number in enumerate(shown, 1)]
    left = len(listing) - first - len(shown)
    if left > 0:
        lines.append(f"{count(left, 'more story', 'more stories')}; f goes on.")
    return lines or ["No stories here."]


def row_line(desk: Desk, session: Session, number: int, nth: int) -> str:
    """`3. Headline. TEHRAN, 26 Nov 2025. 19 quotes, 13 figures. Unread.`"""
    row = desk.corpus.row(number)
    if row.failure is not None:
        return f"{nth}. {row.path} could not be read: {row.failure}"
    facts = [row.place and row.place.upper(), row.agency, day(row.date, with_year=True)]
    counts = [
        count(row.quote_count, "quote") if row.quote_count else "",
        count(row.figure_count, "figure") if row.figure_count else "",
    ]
    sentences = (
        row.title or row.path,
        label(", ".join(fact for fact in facts if fact)),
        ", ".join(fact for fact in counts if fact),
        ", ".join(_state(row, session)).capitalize(),
    )
    return f"{nth}. " + " ".join(_sentence(words) for words in sentences if words)


def _state(row: StoryRow, session: Session) -> list[str]:
    told = notice(row.status, row.embargo)
    return [
        words
        for words, is_so in (
            (told.label.casefold() if told else "", told is not None),
            (row.standing or "", row.standing is not None),
            ("unread", row.key not in session.read),
            ("starred", row.key in session.starred),
        )
        if is_so
    ]


def flag_lines(before: Session, session: Session) -> list[str]:
    """Whether the story was marked read or unread, starred or not."""
    lines = []
    if session.starred != before.starred:
        lines.append("Starred." if session.starred > before.starred else "No star.")
    if session.read < before.read:
        lines.append("Unread.")
    return lines


def header_lines(story: Story, standing: Standing | None = None) -> list[str]:
    """Banner, headline, where it is from, what it declares, what is in it; a sentence each."""
    told = notice(story.article.status, story.article.item.embargo)
    lines = [] if told is None else [_sentence(label(banner_words(story, told)))]
    lines.append(_sentence(story.title or story.path))
    lines.append(_sentence(label(", ".join(origin_facts(story)))))
    facts = (declared_facts(story), count_facts(story))
    lines += [_sentence(label(", ".join(each))) for each in facts if each]
    notes = (language_note(story), "" if told else desk_note(story), standing_note(standing))
    lines += [_sentence(label(note)) for note in notes if note]
    return lines


def piece_lines(
    story: Story,
    pieces: Sequence[Piece],
    *,
    is_raw: bool,
    has_names: bool,
    standing: Standing | None = None,
) -> list[str]:
    """The pieces, a line each; with `has_names` who is quoted in it where its words do not say."""
    lines: list[str] = []
    for piece in pieces:
        if piece.graf < 0:
            lines += header_lines(story, standing)
        elif is_raw:
            lines.append(story.text[piece.start : piece.end].strip("\n"))
        else:
            words = flow_text(story, Span(piece.start, piece.end))
            lines += [words, *(_quoted(story, piece, words) if has_names else ())]
    return lines


def _quoted(story: Story, piece: Piece, words: str) -> list[str]:
    """`Quoted: Ali Larijani; Ines Talvik (unsure).` where the piece itself does not name them."""
    span = Span(piece.start, piece.end)
    quoted = (quote for quote in story.quotes if quote.speaker is not None)
    here = [quote for quote in quoted if any(part.overlaps(span) for part in quote.parts)]
    names = dict.fromkeys(
        speaker_words(story, quote)
        for quote in here
        if quote.speaker is not None and quote.speaker.split()[-1] not in words
    )
    return [f"Quoted: {'; '.join(names)}."] if names else []


def _sentence(words: str) -> str:
    """The words with a full stop, unless they end with a mark of their own."""
    return words if words.endswith((".", "!", "?", '"', "'", "\u201d", "\u2019")) else f"{words}."
