"""What changes while the screen is held is painted as soon as it is let go, without a key."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from tests.ui.program import app_on, loaded
from wirereader.reading.sources import Sources

TURNS = 200
"""Turns of the event loop after which no message is under way."""
PATIENCE_S = 5


async def test_what_changed_is_painted_without_another_message(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text("Ferry late\n\nThe ferry was late.\n", "utf-8")
    app = app_on(Sources((str(tmp_path),)))
    async with app.run_test(size=(100, 20)) as pilot:
        await loaded(app, pilot)
        await app.reader.painted()
        await turns()
        frame = asyncio.Event()
        monkeypatch.setattr(app, "_display", lambda *_: frame.set())

        with app.reader.held():
            app.reader.presenter.widgets[0].refresh()
            await turns()
            assert not frame.is_set()

        await asyncio.wait_for(frame.wait(), PATIENCE_S)


async def turns() -> None:
    for _ in range(TURNS):
        await asyncio.sleep(0)
