"""The reader as a program on some files, driven by Pilot."""

from __future__ import annotations

from textual.pilot import Pilot

from wirereader.corpus.segment import Segment
from wirereader.reading.first_segment import encoded
from wirereader.reading.settings import Settings
from wirereader.reading.sources import Sources
from wirereader.ui.app import ReaderApp


async def loaded(app: ReaderApp, pilot: Pilot[int]) -> None:
    """Wait until every file is read and shown."""
    while app.wire.loading is None:
        await pilot.pause()
    await app.wire.loading
    await pilot.pause()


def app_on(sources: Sources) -> ReaderApp:
    data = encoded(sources)
    return ReaderApp(sources, Settings(), Segment(data) if data else None, environ={})


def screen_text(app: ReaderApp) -> str:
    return "\n".join(
        strip.text for widget in app.reader.presenter.widgets for strip in widget.strips
    )
