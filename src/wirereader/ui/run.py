"""`run_reader`: the reader's front door. Textual is imported behind it, not by it."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from wirereader.reading.sources import Piped, Sources, opened
from wirereader.ui.ahead import Ahead

if TYPE_CHECKING:
    from wirereader.reading.settings import Settings


def run_reader(
    paths: Sequence[str],
    settings: Settings,
    *,
    piped: Piped | None = None,
    encoding: str | None = None,
    has_cache: bool = False,
) -> int:
    """Open the reader on paths (none: the bundled stories) and return its exit code.

    `piped` is what came through the pipe, where `-` is among the paths; keys must come from
    descriptor 0 all the same. `has_cache` lets parsed stories be kept and found again; of a pipe,
    and in private, none are.
    """
    has_cache = has_cache and not settings.is_private
    with opened(paths, piped, encoding=encoding, has_cache=has_cache) as sources:
        return _run(sources, settings)


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
    from wirereader.reading.memory import remembered

    memory, kept = remembered(sources, settings)
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
