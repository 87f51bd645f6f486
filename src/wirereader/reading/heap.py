"""Keeping house between long pieces of work: what lives stays, what was freed is given back.

Reading and indexing allocate in large pieces that die among small ones that live, so most of what
was freed stays with the process: 28 MB of 184 after 21,578 stories were read and indexed.
"""

from __future__ import annotations

import asyncio
import gc
from ctypes import CDLL
from typing import Any


async def give_back() -> None:
    """Give back what was freed: some milliseconds in a thread, which runs no Python meanwhile.

    What lives by now stays: looking through it for garbage would hold a key for 40 ms.
    """
    gc.freeze()
    await asyncio.to_thread(trim)


def trim(library: Any = None) -> None:
    """Ask the C library (default: this process's own) to; not every one knows how, and then it is
    left at that.
    """
    library = CDLL(None) if library is None else library
    ask = getattr(library, "malloc_trim", None)  # glibc's; 0 bytes are to be kept at the top
    if ask is not None:
        ask(0)
