"""`run_reader`: the reader's front door. Textual is imported behind it, not by it."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from wirereader.ui.ahead import Ahead
from wirereader.ui.sources import Sources

if TYPE_CHECKING:
    from wirereader.reading.memory import Memory
    from wirereader.reading.session import Session
    from wirereader.reading.settings import Settings


def run_reader(
    paths: Sequence[str],
    settings: Settings,
    *,
    piped: bytes | None = None,
    encoding: str | None = None,
    has_cache: bool = False,
) -> int:
    """Open the reader on paths (none: the bundled stories) and return its exit code.

    `piped` is the text that came through the pipe, where `-` is among the paths; keys must come
    from descriptor 0 all the same. `has_cache` lets parsed stories be kept and found again; of a
    pipe, and in private, none are.
    """
    if piped is None:
        has_cache = has_cache and not settings.is_private
        return _run(Sources(tuple(paths), encoding, has_cache=has_cache), settings)
    from tempfile import NamedTemporaryFile

    with NamedTemporaryFile(prefix="wirereader-") as spool:
        spool.write(piped)
        spool.flush()
        return _run(Sources(tuple(paths), encoding, spool.name), settings)


def _remembered(sources: Sources, settings: Settings) -> tuple[Memory | None, Session | None]:
    """The memory of this run, and what the last one on the same paths left; none of a pipe."""
    if sources.spool is not None or not settings.has_state or settings.is_private:
        return None, None
    from wirereader.reading.memory import Memory
    from wirereader.ui.keeping import last_session, state_path

    memory = Memory(sources.paths)
    return memory, last_session(state_path(settings), memory)


@contextmanager
def _without_tls() -> Iterator[None]:
    """Let asyncio be imported without `ssl`, which it treats as optional.

    Nothing here opens a connection, and the module takes a twentieth of the start and 5 MB. Undone
    right after: whoever imports `ssl` later gets it.
    """
    if "ssl" in sys.modules:
        yield
        return
    sys.modules["ssl"] = None  # type: ignore[assignment] # None makes an import fail
    try:
        yield
    finally:
        del sys.modules["ssl"]


def _run(sources: Sources, settings: Settings) -> int:
    memory, kept = _remembered(sources, settings)
    ahead = Ahead(sources, kept.story.id if kept is not None and kept.story is not None else None)
    environ = dict(os.environ)
    # Textual would filter every run for NO_COLOR, at two codes each; our own styles have none.
    os.environ.pop("NO_COLOR", None)
    # Read by Textual when it is imported: scrolling must not be animated over a slow link.
    os.environ.setdefault("TEXTUAL_ANIMATIONS", "none")
    # What importing makes stays: looking for garbage among it takes a tenth of the start.
    gc.disable()
    with _without_tls():
        from wirereader.ui.app import ReaderApp

    app = ReaderApp(sources, settings, ahead.segment(), kept=kept, memory=memory, environ=environ)
    gc.freeze()
    gc.enable()
    app.run(mouse=False)
    gc.freeze()  # the process ends: nothing is gained by looking for garbage once more
    return app.return_value or app.return_code or 0
