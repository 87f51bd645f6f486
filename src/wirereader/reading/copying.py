"""What `y` takes: the current quote, the selection or the story, in one of four forms."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Literal, NamedTuple

from wirereader.model.attribution import Attribution
from wirereader.model.span import Span
from wirereader.model.story import Story, quote_dict
from wirereader.reading.citation import bar_word, citation, speaker_words

Form = Literal["words", "citation", "markdown", "json"]

FORMS: dict[Form, str] = {
    "words": "words only",
    "citation": "words with citation",
    "markdown": "Markdown",
    "json": "JSON",
}
"""Each form in words."""


class Taken(NamedTuple):
    """What is to be copied of a story."""

    span: Span
    quote: Attribution | None = None
    """The attribution, where a quote is taken; its words then are its parts."""


def copied(story: Story, taken: Taken, form: Form, now: datetime) -> str:
    """The text for the clipboard: the story's own characters, with what the form adds.

    Of a story that must not be used, or not yet, nothing is given without that word on a line
    above.
    """
    word = bar_word(story, now)
    head = "" if word is None else f"{word}\n"
    words = _words(story, taken)
    where = citation(story, taken.span, taken.quote, now)
    if form == "words":
        return head + words
    if form == "citation":
        return f"{head}{words}\n— {where}\n"
    if form == "markdown":
        quoted = "\n".join(f"> {line}".rstrip() for line in words.split("\n"))
        return f"{head}{quoted}\n>\n> — {where}\n"
    return json.dumps(_record(story, taken, word, where), ensure_ascii=False) + "\n"


def _words(story: Story, taken: Taken) -> str:
    """The characters as they stand in the text; parts of a quote on lines of their own."""
    if taken.quote is None:
        return taken.span.cut(story.text)
    return "\n".join(part.cut(story.text) for part in taken.quote.parts)


def _record(story: Story, taken: Taken, word: str | None, where: str) -> dict[str, object]:
    record: dict[str, object] = {} if word is None else {"use": word}
    record |= {"id": story.id, "path": story.path, "title": story.title, "citation": where}
    if taken.quote is None:
        return record | {
            "start": taken.span.start,
            "end": taken.span.end,
            "text": taken.span.cut(story.text),
        }
    return record | quote_dict(story, taken.quote) | {"said_by": speaker_words(story, taken.quote)}
