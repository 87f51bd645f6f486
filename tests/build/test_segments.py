"""`segments` holds what `stream` gives, in the same order, however many processes parse it."""

from __future__ import annotations

from pathlib import Path

import pytest

from wirereader.build.stream import segments, stream


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Some stories and an empty file among them."""
    for number in range(9):
        (tmp_path / f"{number}.txt").write_text(f"Swan {number}\nLOWMARK - It swam.\n", "utf-8")
    (tmp_path / "4.txt").write_bytes(b"")
    return tmp_path


@pytest.mark.parametrize("jobs", [1, 2, None], ids=str)
def test_segments_hold_what_the_stream_gives(jobs: int | None, folder: Path) -> None:
    held = [value for segment in segments([str(folder)], jobs=jobs) for value in segment.values()]
    assert held == list(stream([str(folder)], jobs=1))
