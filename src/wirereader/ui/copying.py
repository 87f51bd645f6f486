"""`copy`: carries out the copying that an action asked for, and says what was done."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from wirereader.reading.effects import Copy, Say, Tone
from wirereader.reading.own_files import copy_path
from wirereader.reading.programs import is_secure
from wirereader.ui.clipboard import Clipboard

if TYPE_CHECKING:
    from wirereader.reading.settings import Settings
    from wirereader.ui.app import ReaderApp


async def copy(app: ReaderApp, what: Copy, settings: Settings, environ: Mapping[str, str]) -> None:
    """Send the words on their way and tell the status line how they went."""

    def write(sequence: str) -> None:
        # Through the driver, so that the sequence does not land inside a frame; App has a public
        # method for bare OSC 52 only, which GNU screen does not pass on.
        if app._driver is not None:
            app._driver.write(sequence)
            app._driver.flush()

    clipboard = Clipboard(
        environ,
        write,
        copy_path(settings),
        routes=settings.clipboard,
        may_start_programs=not is_secure(environ),
    )
    outcome = await clipboard.send(what.text)
    tone: Tone = "success" if outcome.routes or outcome.file else "error"
    app.reader.control.say(Say(outcome.words(what.what, len(what.text)), tone))
