"""Actions that hand words out: to a file, to a command, to an editor or pager.

What is handed out is what `y` would copy: the selection, else the current quote, else the story;
and in a file of rows the live set's quotes or figures. Nothing is written here: effects ask for it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from wirereader.model.story import Story, quote_dict
from wirereader.reading.citation import bar_word
from wirereader.reading.copying import Form, copied
from wirereader.reading.desk import Desk
from wirereader.reading.effects import Edit, Effect, Pipe, Save
from wirereader.reading.session import Bar, BarKind, Session
from wirereader.reading.step import Press, Run, Step, say, stay
from wirereader.reading.taking import taken_of

_QUOTE_COLUMNS = ("speaker", "kind", "text", "start", "end", "confidence")
_FIGURE_COLUMNS = ("text", "kind", "value", "unit", "comparator", "low", "high", "start", "end")


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
    """The content for a file of that name; its suffix says the form, any other is plain words."""
    suffix = name.rpartition(".")[2].casefold() if "." in name else ""
    if suffix in ("jsonl", "json"):
        rows = _rows(session, story) or [story.to_dict()]
        word = bar_word(story, desk.now())
        marked = rows if word is None else [{"use": word, **row} for row in rows]
        return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in marked)
    if suffix == "csv":
        return _csv(desk, session, story)
    form: Form = "markdown" if suffix in ("md", "markdown") else "words"
    return copied(story, taken_of(desk, session, story), form, desk.now())


def _rows(session: Session, story: Story) -> list[dict[str, Any]]:
    """The rows of the live set in the open story: its figures, or its quotes; none without one."""
    live = session.live
    if live is None or live.kind == "hits":
        return []
    rows: list[dict[str, Any]] = story.to_dict()["figures" if live.kind == "figures" else "quotes"]
    return rows


def _csv(desk: Desk, session: Session, story: Story) -> str:
    import csv
    import io

    is_figures = session.live is not None and session.live.kind == "figures"
    columns: Iterable[str] = _FIGURE_COLUMNS if is_figures else _QUOTE_COLUMNS
    rows = _rows(session, story) or [quote_dict(story, quote) for quote in story.quotes]
    out = io.StringIO()
    word = bar_word(story, desk.now())
    if word is not None:
        out.write(f"{word}\n")
    writer = csv.DictWriter(out, list(columns), extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()
