"""Plain text: the file is the story, whole, in the words and the lines it came in."""

from __future__ import annotations

from wirereader.errors import FormatError
from wirereader.formats.loader import Items, Source
from wirereader.formats.plain.filename import title_from_name
from wirereader.model.item import WireItem
from wirereader.model.problem import Problem
from wirereader.text.settle import settle, stand_in_count


def items(source: Source) -> Items:
    """One item. Raises FormatError where there is nothing to read."""
    decoded = source.decode()
    text = settle(decoded.text)
    if not text:
        raise FormatError("empty file")
    if not text.strip():
        raise FormatError("no text, only white space")
    problems = decoded.problems
    stand_ins = stand_in_count(text) - stand_in_count(decoded.text) if text != decoded.text else 0
    if stand_ins:
        message = f"{stand_ins:,} control characters, shown as signs"
        if stand_ins == 1:
            message = "1 control character, shown as a sign"
        problems = (*problems, Problem("decode", "note", message))
    if source.is_shortened:
        message = f"larger than the limit, only the first {len(source.data)} bytes are read"
        problems = (*problems, Problem("load", "warning", message))
    yield WireItem(
        path=source.path,
        sha256=source.sha256,
        format="plain",
        encoding=decoded.encoding,
        encoding_guessed=decoded.is_guessed,
        text=text,
        file_title=title_from_name(source.name),
        problems=problems,
    )
