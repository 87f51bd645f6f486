"""The last copy in its file: private, whole or as it was before."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from wirereader.reading.own_files import keep_copy


def test_a_link_in_its_place_is_replaced_and_not_followed(tmp_path: Path) -> None:
    theirs, file = tmp_path / "theirs", tmp_path / "last-copy.txt"
    theirs.write_text("somebody's words")
    file.symlink_to(theirs)
    assert keep_copy("words", file) == ""
    assert (theirs.read_text(), file.read_text()) == ("somebody's words", "words")
    assert not file.is_symlink()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_what_cannot_be_written_leaves_the_copy_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "last-copy.txt"
    keep_copy("first", file)

    def full(self: Path, target: Path) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "replace", full)
    assert keep_copy("second", file) == "last-copy.txt not written: No space left on device"
    assert file.read_text() == "first"
    assert [entry.name for entry in tmp_path.iterdir()] == ["last-copy.txt"]
