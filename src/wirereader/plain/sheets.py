"""What the screen shows in sheets, in sentences: speakers, figures, people, help, reasons."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from wirereader.plain.members import figure_words
from wirereader.reading import saved, sheets
from wirereader.reading.action import Context
from wirereader.reading.desk import Desk
from wirereader.reading.facts import count
from wirereader.reading.help import help_groups
from wirereader.reading.people_list import named_rows
from wirereader.reading.session import Session
from wirereader.reading.why import explain
from wirereader.text.written import label

MOST = 40
"""Rows told of one list."""

_TOP = """\
Enter goes on. A number opens the story of that number; list tells the stories.
@name goes to a speaker, /words searches this story, //words all stories.
n and N walk what was found.
" quotes, # figures, P people of this story; i says why. y copies to a file. q leaves.
Any command below goes by its key or its name; ?word tells only those with that word.\
"""


def sheet_lines(desk: Desk, session: Session) -> list[str]:
    """The open sheet, whole."""
    sheet = session.sheet
    if sheet is None:
        return []
    story = desk.story(session.story)
    if sheet.kind == "why":
        return [_reason(name, words) for name, words in explain(desk, session)]
    if sheet.kind == "figures" and story is not None:
        rows = sheets.figure_rows(desk, session)
        said = (f", said by {row.said_by}" if row.said_by else "" for row in rows)
        words = (f"{figure_words(story, r.figure)}{s}." for r, s in zip(rows, said, strict=True))
        return _numbered(words, len(rows), "n goes through them")
    if sheet.kind == "people":
        named = named_rows(story, sheet)
        return _numbered(
            (
                f"{', '.join((row.name, *row.titles[:1]))}, {count(len(row.mentions), 'mention')}"
                + (f", {count(row.quotes, 'quote')}." if row.quotes else ".")
                for row in named
            ),
            len(named),
        )
    if sheet.kind == "searches":
        found = saved.rows(session)
        told = (f"{row.words}, {'kept' if row.is_kept else 'earlier'}." for row in found)
        return _numbered(told, len(found)) or ["Nothing was searched for yet."]
    if sheet.kind == "problems":
        failed = sheets.problem_rows(desk)
        rows_told = (f"{row.path} could not be read: {row.failure}" for row in failed)
        return _numbered(rows_told, len(failed)) or ["Every file could be read."]
    return []


def speaker_lines(desk: Desk) -> list[str]:
    """Who speaks, most quotes first."""
    rows = desk.corpus.speakers()
    words = (
        f"{', '.join((row.name, *row.titles[:1]))}, {count(row.quotes, 'quote')}"
        + (f", {row.unsure:,} of them unsure" if row.unsure else "")
        + f", {count(row.stories, 'story', 'stories')}."
        for row in rows
    )
    lines = _numbered(words, len(rows), "@ and part of a name goes to one")
    return lines or ["Nobody speaks here."]


def help_lines(desk: Desk, context: Context, typed: str) -> list[str]:
    """The commands with their keys; all of them, or those that have the words."""
    lines = [] if typed else _TOP.split("\n")
    for group in help_groups(desk.commands, context, typed):
        lines.append(f"{group.name}:")
        lines += [f"  {'  '.join(line.keys.split())}  {label(line.words)}" for line in group.lines]
    return lines or [f"No command has {typed}."]


def _numbered(rows: Iterable[str], total: int, how: str = "") -> list[str]:
    lines = [f"{nth}. {words}" for nth, words in enumerate(islice(rows, MOST), 1)]
    if total > MOST:
        lines.append(f"And {total - MOST:,} more{f'; {how}' if how else ''}.")
    elif total and how:
        lines.append(f"{how}.")
    return lines


def _reason(name: str, words: str) -> str:
    return f"{label(words)} ({name})" if name and name != "quote" else words
