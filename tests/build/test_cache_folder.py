"""The folder of the parse cache: whose it is, and what is thrown out of it."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from wirereader.build import cache
from wirereader.build.cache import UnitWriter, cache_folder, tidy

ENGINE, OTHER = bytes(range(16)), bytes(16)


def write(path: Path, text: str, age_s: float = 100) -> None:
    path.write_text(text, "utf-8")
    when = time.time() - age_s
    os.utime(path, (when, when))


def test_the_folder_is_the_user_s_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert tmp_path in cache_folder().parents or "Caches" in str(cache_folder())


def test_a_folder_that_cannot_be_written_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file", "utf-8")
    writer = UnitWriter(str(tmp_path / "cache" / "unit"))
    writer.add(b"segment", b"")
    writer.close()
    assert (tmp_path / "cache").read_text("utf-8") == "a file"


def test_tidying_removes_other_engines_and_what_nobody_read(tmp_path: Path) -> None:
    kept = tmp_path / "cache"
    own, foreign_, not_ours = (
        kept / name for name in (ENGINE.hex(), OTHER.hex(), "something else")
    )
    for folder in (own, foreign_, not_ours):
        folder.mkdir(parents=True)
        write(folder / "new", "x")
    write(own / "old", "x", age_s=cache.UNUSED_S + 100)
    write(own / "abandoned.123", "x", age_s=86_400)
    write(own / "being_written.124", "x", age_s=1)
    assert tidy(kept, ENGINE) == "parse cache of another version thrown away"
    assert sorted(path.name for path in own.iterdir()) == ["being_written.124", "new"]
    assert not foreign_.exists()
    assert (not_ours / "new").exists()
    assert tidy(kept, ENGINE) is None
    assert tidy(tmp_path / "nowhere", ENGINE) is None
