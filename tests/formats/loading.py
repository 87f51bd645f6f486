"""Loading invented files from memory, for the tests of every loader."""

from __future__ import annotations

from wirereader.formats.load import load
from wirereader.model.item import Failure, WireItem


def entries(data: bytes | str, path: str = "a.txt", **how: str) -> list[WireItem | Failure]:
    """Everything that `load` yields for a file with this content and name."""
    raw = data.encode() if isinstance(data, str) else data
    return list(load(path, data=raw, **how))


def items(data: bytes | str, path: str = "a.txt", **how: str) -> list[WireItem]:
    """The items, where every entry has to be one."""
    found = entries(data, path, **how)
    assert all(isinstance(entry, WireItem) for entry in found), found
    return [entry for entry in found if isinstance(entry, WireItem)]


def item(data: bytes | str, path: str = "a.txt", **how: str) -> WireItem:
    """The one item."""
    (only,) = items(data, path, **how)
    return only


def reasons(data: bytes | str, path: str = "a.txt", **how: str) -> list[str]:
    """The messages of the failures."""
    return [e.problem.message for e in entries(data, path, **how) if isinstance(e, Failure)]


def paragraphs(found: WireItem) -> list[str]:
    """`role: words` of every declared paragraph; `#` before those of layout `lines`."""
    return [
        f"{'#' if p.layout == 'lines' else ''}{p.role}: {found.text[p.start : p.end]}"
        for p in found.blocks
    ]
