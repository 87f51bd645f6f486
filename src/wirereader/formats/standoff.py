"""brat standoff, the annotations that corpora keep in `.ann` files beside their texts: no story.

One annotation a line: `T1`, tab, type and offsets, tab, the words
(https://brat.nlplab.org/standoff.html).
Shown as stories they would count the corpus twice and put every quote among the quotes again.
"""

from __future__ import annotations

from wirereader.errors import FormatError
from wirereader.formats.loader import Items, Source


def items(source: Source) -> Items:
    """No item; raises FormatError that says what the file is."""
    raise FormatError(f"annotations of another text (brat standoff), no story: {_count(source)}")


def _count(source: Source) -> str:
    count = source.data.count(b"\n") + (not source.data.endswith(b"\n"))
    return "1 line" if count == 1 else f"{count:,} lines"
