"""A row of the palette: what can be done, and the keys that do it without the palette."""

from __future__ import annotations

from textual.strip import Strip

from wirereader.reading.key_names import key_words
from wirereader.reading.sheets import FoundCommand
from wirereader.ui.theme.terminal import Look
from wirereader.ui.view.line import Line
from wirereader.ui.view.matched import put_matched
from wirereader.ui.view.safe import cells

_LABEL, _GROUP = 3, 44
_WIDE = 100


def command_line(found: FoundCommand, width: int, look: Look, *, is_cursor: bool) -> Strip:
    """Sign at 0, label at 3, group where there is room, keys on the right."""
    line = Line(width)
    if is_cursor:
        line.put(look.signs.cursor, look.paint("accent"))
    keys = "  ".join(map(key_words, found.entry.keys[:2]))
    end = width - 1 - cells(keys) - 2
    roles = ("accent",) if is_cursor else ()
    line.to(_LABEL)
    put_matched(line, found.entry.label, found.spans, end - _LABEL, look, roles, "match")
    if width >= _WIDE:
        line.to(_GROUP).put(found.entry.group, look.paint("dim"))
    return line.right(width - 1, keys, look.paint("accent")).strip()
