"""`run_reader`: the reader's front door. Textual is imported behind it, not by it."""

from __future__ import annotations

import gc
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

from wirereader.reading.settings import Settings
from wirereader.ui.loading import Sources


def run_reader(
    paths: Sequence[str],
    settings: Settings,
    *,
    piped: bytes | None = None,
    encoding: str | None = None,
) -> int:
    """Open the reader on paths (none: the bundled stories) and return its exit code.

    `piped` is the text that came through the pipe, where `-` is among the paths; keys must come
    from descriptor 0 all the same.
    """
    if piped is None:
        return _run(Sources(paths=tuple(paths), encoding=encoding), settings)
    with tempfile.TemporaryDirectory(prefix="wirereader-") as folder:
        spool = Path(folder, "pipe")
        spool.write_bytes(piped)
        return _run(Sources(paths=tuple(paths), spool=str(spool), encoding=encoding), settings)


def _run(sources: Sources, settings: Settings) -> int:
    environ = dict(os.environ)
    # Textual would filter every run for NO_COLOR, at two codes each; our own styles have none.
    os.environ.pop("NO_COLOR", None)
    # Read by Textual when it is imported: scrolling must not be animated over a slow link.
    os.environ.setdefault("TEXTUAL_ANIMATIONS", "none")
    gc.disable()  # importing makes objects that stay; looking for garbage among them takes 12 ms
    from wirereader.ui.app import ReaderApp

    early = sources.first_story()
    is_alone = early is not None and sources.is_one_file
    app = ReaderApp(sources, settings, early, environ=environ, is_alone=is_alone)
    gc.freeze()
    gc.enable()
    app.run(mouse=False)
    gc.freeze()  # the process ends: nothing is gained by looking for garbage once more
    return app.return_value or app.return_code or 0
