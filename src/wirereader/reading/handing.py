"""Actions that hand words out: to a file, to a command, to an editor or pager.

What is handed out is what `y` would copy: the selection, else the current quote, else the story;
and in a file of rows the live set's quotes or figures. Nothing is written here: effects ask for it.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from wirereader.model.story import Story, quote_dict
from wirereader.reading import walk
from wirereader.reading.citation import bar_word
from wirereader.reading.copying import Form, copied
from wirereader.reading.desk import Desk
from wirereader.reading.effects import Edit, Effect, Pipe, Save
from wirereader.reading.session import Bar, BarKind, Session
from wirereader.reading.step import Press, Run, Step, say, stay
from wirereader.reading.taking import taken_of

_WHERE_COLUMNS = ("path", "title")
_QUOTE_COLUMNS = (*_WHERE_COLUMNS, "speaker", "kind", "text", "start", "end", "confidence")
_FIGURE_COLUMNS = (
    *_WHERE_COLUMNS,
    *("text", "kind", "value", "unit", "comparator", "low", "high", "start", "end"),
)


def ask_where(kind: BarKind) -> Run:
    """Open the bar for a file's name (`save`) or a command (`pipe`)."""

    def run(desk: Desk, session: Session, press: Press) -> Step:
        if desk.story(session.story) is None:
            return say(session, "no story is open", "error")
        return stay(replace(session, bar=Bar(kind, before=session)))

    return run


def hand_out(desk: Desk, session: Session, bar: Bar) -> Step:
    """Enter in such a bar: ask for the file to be written, or the command to be run."""
    before = bar.before or replace(session, bar=None)
    story, words = desk.story(session.story), bar.text.strip()
    if story is None or not words:
        return stay(before)
    effect: Effect
    if bar.kind == "pipe":
        effect = Pipe(words, copied(story, taken_of(desk, before, story), "words", desk.now()))
    else:
        effect = Save(words, saved(desk, before, story, words))
    return stay(before, effect)


def edit(desk: Desk, session: Session, press: Press) -> Step:
    """Open a copy of the story's text in the user's editor or pager."""
    story = desk.story(session.story)
    if story is None:
        return say(session, "no story is open", "error")
    return stay(session, Edit(story.text))


def saved(desk: Desk, session: Session, story: Story, name: str) -> str:
    """The content for a file of that name; its suffix says the form, any other is plain words.

    Of a story that must not be used, or not yet, every row and every text has that word in it.
    """
    suffix = name.rpartition(".")[2].casefold() if "." in name else ""
    if suffix in ("jsonl", "json"):
        rows = _set_rows(desk, session) or [_marked(desk, story, story.to_dict())]
        return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    if suffix == "csv":
        quotes = [_row(desk, story, quote_dict(story, quote)) for quote in story.quotes]
        return _csv(session, _set_rows(desk, session) or quotes)
    form: Form = "markdown" if suffix in ("md", "markdown") else "words"
    return copied(story, taken_of(desk, session, story), form, desk.now())


def _set_rows(desk: Desk, session: Session) -> list[dict[str, Any]]:
    """The live set's quotes or figures, of a speaker those in all stories; none of search hits."""
    live = session.live
    if live is None or live.kind == "hits":
        return []
    rows: list[dict[str, Any]] = []
    for number in walk.stories(desk, session, live):
        starts = {member.start for member in walk.members_in(desk, live, number)}
        story = desk.story(desk.ref(number))
        if story is not None:
            found = story.to_dict()["figures" if live.kind == "figures" else "quotes"]
            rows += [_row(desk, story, entry) for entry in found if entry["start"] in starts]
    return rows


def _row(desk: Desk, story: Story, entry: dict[str, Any]) -> dict[str, Any]:
    """A quote or figure with where it stands, as the commands' rows have it."""
    where = {"id": story.id, "path": story.path, "title": story.title}
    return _marked(desk, story, where | entry)


def _marked(desk: Desk, story: Story, row: dict[str, Any]) -> dict[str, Any]:
    word = bar_word(story, desk.now())
    return row if word is None else {"use": word, **row}


def _csv(session: Session, rows: Sequence[dict[str, Any]]) -> str:
    import csv
    import io

    is_figures = session.live is not None and session.live.kind == "figures"
    columns = _FIGURE_COLUMNS if is_figures else _QUOTE_COLUMNS
    if any("use" in row for row in rows):
        columns = ("use", *columns)
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()
