"""What of a row can be sent where the locale is not UTF-8, cell for cell.

For a letter that the locale's encoding lacks Python would write an escape: six cells for one, over
the edge of its pane. Here its twin takes the cells that the letter had.
"""

from __future__ import annotations

from rich.cells import cell_len, split_graphemes
from rich.segment import Segment
from textual.strip import Strip

from wirereader.text.written import UTF_8, written


def sent_strip(strip: Strip, encoding: str) -> Strip:
    """The row as it can be sent in that encoding; the same one where all of it can."""
    if encoding == UTF_8 or all(segment.text.isascii() for segment in strip):
        return strip
    segments = [Segment(sent(text, encoding), style, control) for text, style, control in strip]
    return Strip(segments, strip.cell_length)


def sent(text: str, encoding: str) -> str:
    """The text as it can be sent, in as many cells."""
    if encoding == UTF_8 or text.isascii():
        return text
    clusters = ((text[left:right], size) for left, right, size in split_graphemes(text)[0])
    return "".join(_fitted(written(cluster, encoding), size) for cluster, size in clusters)


def _fitted(sign: str, size: int) -> str:
    """The twin in `size` cells; one too long is cut where that falsifies nothing (`...`)."""
    if cell_len(sign) == size:
        return sign
    is_row = len(set(sign)) == 1 and len(sign) > size
    return sign[:size] if is_row else "?" * size
