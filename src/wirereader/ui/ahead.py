"""The story of the first paint, parsed in a forked process while this one imports Textual.

Importing Textual and importing the parsers take equally long, and most machines have two cores.
The process is forked before anything but the command line was read, so it holds no threads and no
locks; it writes one segment and is gone.
"""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING

from wirereader.reading.first_segment import encoded
from wirereader.reading.sources import Sources

if TYPE_CHECKING:
    from wirereader.corpus.segment import Segment


class Ahead:
    """A first story on its way."""

    def __init__(self, sources: Sources, wanted: str | None = None) -> None:
        """Start the process; without one, the story is made when it is asked for.

        The story is that of the id `wanted`, if it is there, else the first.
        """
        self._sources = sources
        self._wanted = wanted
        self._reader, writer = os.pipe()
        try:
            self._process = os.fork()
        except OSError:
            self._process = -1
        if self._process == 0:
            os.close(self._reader)
            _write_segment(sources, wanted, writer)
        os.close(writer)

    def segment(self) -> Segment | None:
        """The segment of the story, once the process has written it; None where there is none."""
        from wirereader.corpus.segment import Segment

        with open(self._reader, "rb") as pipe:
            data = pipe.read()
        if self._process == -1:
            data = encoded(self._sources, self._wanted)
        else:
            os.waitpid(self._process, 0)
        return Segment(data) if data else None


def _write_segment(sources: Sources, wanted: str | None, writer: int) -> None:
    """The whole life of the forked process. Whatever goes wrong, it ends here and says nothing."""
    try:
        with contextlib.suppress(BaseException), open(writer, "wb") as pipe:
            pipe.write(encoded(sources, wanted))
    finally:
        os._exit(0)
