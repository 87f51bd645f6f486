"""Which files a reader without and with paths reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from wirereader.build import inputs
from wirereader.formats.discover import Candidate
from wirereader.model.item import Failure


def shown(paths: list[str]) -> list[str]:
    return [
        found.shown if isinstance(found, Candidate) else f"{found.path}: {found.problem.message}"
        for found in inputs.candidates(paths)
    ]


def test_named_paths_are_shown_as_named(tmp_path: Path) -> None:
    (tmp_path / "b.txt").touch()
    (tmp_path / "a.txt").touch()
    assert shown([str(tmp_path)]) == [f"{tmp_path}/a.txt", f"{tmp_path}/b.txt"]


def test_without_paths_the_bundled_stories_are_shown_as_seeds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").touch()
    (tmp_path / "b.txt").symlink_to("nowhere")
    monkeypatch.setattr(inputs, "seeds_folder", lambda: tmp_path)
    assert shown([]) == ["seeds/a.txt", "seeds/b.txt: broken link"]
    (candidate, failure) = inputs.candidates([])
    assert isinstance(candidate, Candidate)
    assert candidate.path == str(tmp_path / "a.txt")
    assert isinstance(failure, Failure)


def test_pauses_are_passed_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def walk(paths: list[str]) -> list[Candidate | None]:
        return [None, Candidate(f"{paths[0]}/a", f"{paths[0]}/a")]

    monkeypatch.setattr(inputs, "walk", walk)
    monkeypatch.setattr(inputs, "seeds_folder", lambda: tmp_path)
    assert list(inputs.inputs([])) == [None, Candidate(f"{tmp_path}/a", "seeds/a")]
