"""What the status line says: words and their tones; where they stand is the screen's business."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Set
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, NamedTuple

from wirereader.model.figure import Figure, Value
from wirereader.reading import one_story, walk
from wirereader.reading.dates import day
from wirereader.reading.desk import Desk
from wirereader.reading.figure_list import said_by
from wirereader.reading.keys import Begun
from wirereader.reading.ordering import ORDERS, next_order
from wirereader.reading.session import Session
from wirereader.reading.sets import LiveSet
from wirereader.text.names import surname

Tone = Literal["accent", "plain", "dim"]


_ENTER = {
    "speakers": "quotes",
    "palette": "do it",
    "help": "keep",
    "save": "write",
    "pipe": "run",
    "limit": "narrow",
    "quotes": "narrow",
}
"""What Enter does in a bar, where it does not open a story."""

FIRST_KEYS = {
    "help": "help",
    "into": "open",
    "find-speaker": "speaker",
    "copy": "copy",
    "close": "quit",
}
"""The five that matter at the first start; searching stands in the top row anyway."""


class Words(NamedTuple):
    """Words of the left side in one tone."""

    text: str
    tone: Tone
    short: str = ""
    """What says the same where there is little room."""


class Hint(NamedTuple):
    """A key and what it does, for the right side."""

    key: str
    words: str


@dataclass(frozen=True, slots=True)
class Progress:
    """How far reading the files has come."""

    read: int
    total: int | None
    """None while the folder is still being listed."""
    piped: int | None = None
    """Bytes that came through a pipe that goes on; no file is read before it has ended."""


@dataclass(frozen=True, slots=True)
class News:
    """What came of the files since they are followed."""

    keys: tuple[str, ...] = ()
    """Of the new stories."""
    changed: int = 0
    gone: int = 0
    """What is gone by now; that may come back."""

    def grown(self, keys: Iterable[str], changed: int, gone: int) -> News:
        """With what came and changed since; `gone` is all that is gone by now."""
        return News((*self.keys, *keys), self.changed + changed, gone)


def left(
    desk: Desk, session: Session, progress: Progress | None, news: News | None = None
) -> list[Words]:
    """The set and where in it the reader stands; without a set the story's number in the list.

    `news` is what came since the files are followed, None where they are not.
    """
    words = [] if session.live is None else _set_words(desk, session, session.live)
    if not words:
        row = desk.row(session)
        count = len(desk.listing(session))
        words = [Words(f"{row + 1:,} of {count:,}", "plain")] if row is not None else []
    if progress is not None:
        words.append(Words(f"reading {_read_words(progress)}", "dim"))
    if news is not None:
        words.append(Words(news_words(news, session.read), "dim"))
    return words


def stopped(progress: Progress, again: str) -> str:
    """What is said when reading was stopped; `again` is the key that goes on."""
    if progress.piped is not None:
        return f"stopped {_read_words(progress)}"
    if not progress.read:
        return f"stopped before a file was read; {again} goes on"
    left = "" if progress.total is None else f", {progress.total - progress.read:,} not read"
    files = "file" if (progress.total or progress.read) == 1 else "files"
    return f"stopped at {_read_words(progress)} {files}{left}; {again} goes on"


def _read_words(progress: Progress) -> str:
    if progress.piped is not None:
        return f"the pipe at {progress.piped:,} bytes"
    of = "" if progress.total is None else f" of {progress.total:,}"
    return f"{progress.read:,}{of}"


def news_words(news: News, read: Container[str]) -> str:
    """Following, and how much of what came was not read yet; `read` are the keys of what was."""
    new = sum(key not in read for key in news.keys)
    parts = ((new, "new"), (news.changed, "changed"), (news.gone, "gone"))
    return " · ".join(["following", *(f"{count:,} {what}" for count, what in parts if count)])


def begun_words(begun: Begun, followers: list[tuple[str, str]]) -> list[Words]:
    """What has begun and what may follow."""
    words = [Words(f"{begun.count}{begun.first}", "accent")]
    labels = _shortened([label.split() for _, label in followers])
    words += [
        Words(f"{key} {label}", "plain") for (key, _), label in zip(followers, labels, strict=True)
    ]
    return words


def _shortened(labels: list[list[str]]) -> list[str]:
    """The labels without the words that most of them begin or end with: `next`, `on, off`."""
    for end in (0, -1):
        while any(len(label) > 1 for label in labels):
            shared, number = Counter(label[end] for label in labels).most_common(1)[0]
            if number < 2 or 2 * number <= len(labels):  # most, and more than one
                break
            if any(label == [shared] for label in labels):
                break
            for label in labels:
                if label[end] == shared:
                    del label[end]
    return [" ".join(label) for label in labels]


def hints(desk: Desk, session: Session, width: int, untried: Set[str] = frozenset()) -> list[Hint]:
    """At most three keys that matter now; one below 100 columns. Actions without a key are left
    out.

    While some of `FIRST_KEYS` are untried they stand there instead, all from 80 columns on.
    """
    is_problems = session.sheet is not None and session.sheet.kind == "problems"
    is_empty = is_problems and not desk.corpus.failure_numbers()
    hinted = [
        Hint(desk.key(action), words)
        for action, words in _hinted(desk, session, untried)
        if not is_empty or action != "sheet-accept"
    ]
    found = [hint for hint in hinted if hint.key]
    if session.bar is not None:
        return found if width >= 60 else found[-1:]
    if session.sheet is not None:
        return found if width >= 60 else found[:2]
    return found if width >= (80 if untried else 100) else found[:1]


def _hinted(desk: Desk, session: Session, untried: Set[str]) -> list[tuple[str, str]]:
    """Actions that matter now, and what they do here."""
    if session.bar is not None:
        enter = _ENTER.get(session.bar.kind, "open")
        if one_story.is_elsewhere(desk, session):
            enter = "all stories"
        return [("bar-accept", enter), ("bar-cancel", "back")]
    if session.sheet is None and untried:
        return [(action, words) for action, words in FIRST_KEYS.items() if action in untried]
    if session.sheet is None:
        return [("help", "help"), ("search", "search"), ("find-speaker", "speaker")]
    if session.sheet.kind == "help":
        return [("sheet-down", "scroll"), ("search", "find"), ("close", "close")]
    if session.sheet.kind == "why":
        return [("sheet-down", "scroll"), ("close", "close")]
    if session.sheet.kind == "searches":
        return [("sheet-accept", "open"), ("sheet-keep", "keep or not"), ("escape", "close")]
    if session.sheet.kind in ORDERS:
        order = next_order(session.sheet)
        return [("sheet-sort", f"by {order}"), ("sheet-narrow", "one kind"), ("sheet-accept", "go")]
    return [("sheet-accept", "go"), ("escape", "close")]


def figure_words(figure: Figure) -> str:
    """Kind and value of a figure: `money · 10,000,000,000 USD`."""
    return f"{figure.kind} · {worth_words(figure)}"


def worth_words(figure: Figure) -> str:
    """The value in words; dates as people write them, those that were worked out in parentheses."""
    if figure.resolved is not None:
        return f"({day(figure.resolved, with_year=True)})"
    if figure.kind == "date" and isinstance(figure.value, str):
        return day(figure.value, with_year=True) or figure.value
    return value_words(figure)


def value_words(figure: Figure) -> str:
    """The value with comparator and unit; a dash where there is none."""
    if figure.value is None and figure.low is None:
        return "–"
    number = (
        _plain(figure.value)
        if figure.value is not None
        else (f"{_plain(figure.low)} to {_plain(figure.high)}")
    )
    unit = f" {figure.unit}" if figure.unit else ""
    if figure.kind == "duration" and figure.unit and figure.value != 1:
        unit += "s"
    compared = f"{figure.comparator} " if figure.comparator else ""
    return f"{compared}{number}{unit}"


def _plain(value: Value) -> str:
    if not isinstance(value, Decimal):
        return value or ""
    words = f"{value:,f}"
    return words.rstrip("0").rstrip(".") if "." in words else words


def _set_words(desk: Desk, session: Session, live: LiveSet) -> list[Words]:
    at = walk.standing(desk, session, live)
    if live.kind == "speaker":
        name = Words(live.query, "accent", surname(live.query))
        return [name, *_quote_words(desk, live, at)]
    if live.kind == "quotes":
        return [Words("Quotes", "accent"), *_quote_words(desk, live, at, has_speaker=True)]
    if live.kind == "figures":
        return [Words("Figures", "accent"), *_figure_words(desk, session, live, at)]
    return _hit_words(session, live, at)


def _hit_words(session: Session, live: LiveSet, at: walk.Standing | None) -> list[Words]:
    query = [] if session.bar is not None else [Words(live.query, "accent")]
    if at is None:
        return query
    parts = [f"{at.story:,} of {at.stories:,}"] if at.stories > 1 else []
    parts.append(f"hit {at.nth:,} of {at.total:,}")
    return [*query, Words(" · ".join(parts), "plain")]


def _quote_words(
    desk: Desk, live: LiveSet, at: walk.Standing | None, *, has_speaker: bool = False
) -> list[Words]:
    """Number and kind of the current quote, and who said it where the set's name does not say so:
    a narrow screen has no margin for names.
    """
    words = [Words(f"& {live.words}", "plain")] if live.words else []
    if at is None or live.member is None:
        return words
    number, start = f"quote {at.nth:,} of {at.total:,}", live.member.start
    story = desk.story(live.member.ref)
    quote = next((q for q in story.quotes if q.start == start), None) if story else None
    if story is None or quote is None:
        return [*words, Words(number, "plain")]
    unsure = " · unsure" if quote.is_unsure else ""
    words.append(Words(f"{number} · {quote.kind}{unsure}", "plain"))
    who = said_by(story, quote) or "not named"
    return [*words, Words(who, "plain")] if has_speaker else words


def _figure_words(
    desk: Desk, session: Session, live: LiveSet, at: walk.Standing | None
) -> list[Words]:
    if at is None or live.member is None:
        return []
    story = desk.story(live.member.ref)
    for figure in story.figures if story else ():
        if figure.start == live.member.start:
            return [Words(f"{at.nth} of {at.total} · {figure_words(figure)}", "plain")]
    return [Words(f"{at.nth} of {at.total}", "plain")]
