"""`copy`: carries out the copying that an action asked for, and says what was done."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from wirereader.reading.effects import Copy, Say, Tone
from wirereader.ui.clipboard import Clipboard
from wirereader.ui.keeping import copy_path

if TYPE_CHECKING:
    from wirereader.reading.settings import Settings
    from wirereader.ui.app import ReaderApp

SECURE = "WIREREADER_SECURE"
"""Set to anything but 0, no other program is started; as LESSSECURE does for `less`."""


def is_secure(environ: Mapping[str, str]) -> bool:
    """Whether starting other programs is forbidden."""
    return environ.get(SECURE, "0") not in ("", "0")


async def copy(app: ReaderApp, what: Copy, settings: Settings, environ: Mapping[str, str]) -> None:
    """Send the words on their way and tell the status line how they went."""

    def write(sequence: str) -> None:
        # Through the driver, so that the sequence does not land inside a frame; App has a public
        # method for bare OSC 52 only, which GNU screen does not pass on.
        if app._driver is not None:
            app._driver.write(sequence)
            app._driver.flush()

    clipboard = Clipboard(
        environ, write, copy_path(settings), may_start_programs=not is_secure(environ)
    )
    outcome = await clipboard.send(what.text)
    tone: Tone = "success" if outcome.routes or outcome.file else "error"
    app.reader.control.say(Say(outcome.words(what.what, len(what.text)), tone))
