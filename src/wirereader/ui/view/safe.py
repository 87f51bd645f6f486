"""The one door for words of articles, file names and messages on their way to the screen.

Strings that pass here become plain `Segment` texts; nothing is ever read as markup. Every text was
settled when it was decoded; this is the second lock, for what comes by another way (what is typed
into the bar, an error of the operating system).
"""

from __future__ import annotations

from functools import cache

from rich.cells import cell_len, set_cell_size


def shown(text: str) -> str:
    """The text with every character that could act on a terminal replaced, one for one.

    Controls become their Unicode pictures, line breaks and tabs blanks; zero-width characters stay,
    since scripts need them.
    """
    return text if text.isprintable() else text.translate(_stand_ins())


@cache
def _stand_ins() -> dict[int, str]:
    table = {code: chr(0x2400 + code) for code in range(0x20)}
    table |= dict.fromkeys(range(0x7F, 0xA0), "␦") | {0x7F: "␡"}
    table |= dict.fromkeys([0x09, 0x0A, 0x2028, 0x2029], " ")
    bidi = [0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
    table |= dict.fromkeys(bidi, "␦")
    table |= dict.fromkeys(range(0xD800, 0xE000), "␦")
    return table | dict.fromkeys(range(0xE0000, 0xE0080), "␦")


def cells(text: str) -> int:
    """How many cells the text takes: wide characters two, combining ones none."""
    return cell_len(text)


def cut(text: str, width: int, sign: str = "…") -> str:
    """The text, shortened to `width` cells with `sign` at its end where it does not fit."""
    if cell_len(text) <= width:
        return text
    room = width - cell_len(sign)
    if room <= 0:
        return set_cell_size(text, max(0, width))
    return set_cell_size(text, room).rstrip() + sign


def cut_middle(text: str, width: int, sign: str = "...") -> str:
    """The beginning and the end of the text, with `sign` between them where it did not fit.

    For names of files: their end says more than their middle.
    """
    if cell_len(text) <= width:
        return text
    room = max(0, width - cell_len(sign))
    end = cut_front(text, room // 3, "")
    return set_cell_size(text, room - cell_len(end)).rstrip() + sign + end


def cut_front(text: str, width: int, sign: str = "…") -> str:
    """The end of the text, with `sign` before it where its front did not fit."""
    if cell_len(text) <= width:
        return text
    kept, used, room = len(text), 0, width - cell_len(sign)
    while kept and used + cell_len(text[kept - 1]) <= room:
        kept -= 1
        used += cell_len(text[kept])
    return sign + text[kept:] if room > 0 else set_cell_size(text, max(0, width))
