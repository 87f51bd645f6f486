"""Which story the reader opens with."""

from __future__ import annotations

from pathlib import Path

import pytest

from wirereader.build import first as first_module
from wirereader.build.first import first_story


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three stories, each with a quote, and an empty file before them."""
    for name in ("b", "c", "d"):
        text = f"Notice {name}\n\n“It is {name},” said Ana Silva.\n"
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    (tmp_path / "a.txt").touch()
    return tmp_path


def opened(*paths: object, wanted: str | None = None) -> str | None:
    story = first_story([str(path) for path in paths], wanted=wanted)
    return None if story is None else story.id


def test_the_first_file_that_gives_a_story_is_opened(folder: Path) -> None:
    assert opened(folder) == f"{folder}/b.txt#1"
    (folder / "a.txt").write_text("Earlier\n\nnews.\n", "utf-8")
    assert opened(folder) == f"{folder}/a.txt#1"


def test_the_first_path_named_comes_first(folder: Path) -> None:
    assert opened(folder / "d.txt", folder / "c.txt") == f"{folder}/d.txt#1"


def test_a_path_that_is_not_there_is_passed_over(folder: Path) -> None:
    assert opened(folder / "no.txt", folder / "c.txt") == f"{folder}/c.txt#1"


def test_without_paths_it_is_a_bundled_story() -> None:
    assert (opened() or "").startswith("seeds/000_")


def test_the_story_of_the_last_sitting_is_opened(folder: Path) -> None:
    assert opened(folder, wanted=f"{folder}/c.txt#1") == f"{folder}/c.txt#1"
    assert opened(f"{folder}/", wanted=f"{folder}/c.txt#1") == f"{folder}/c.txt#1"
    bundled = first_story([], wanted="seeds/080_no_speaker.txt#1")
    assert bundled is not None
    assert bundled.id == "seeds/080_no_speaker.txt#1"


@pytest.mark.parametrize(
    "wanted",
    ["{}/gone.txt#1", "{}/c.txt#2", "{}/c.txt#999999", "{}/c.txt", "/etc/hostname#1", "{}/a.txt#1"],
    ids=["gone", "no such number", "far down", "no number", "elsewhere", "no story"],
)
def test_where_that_is_not_to_be_had_the_first_is_opened(wanted: str, folder: Path) -> None:
    assert opened(folder, wanted=wanted.format(folder)) == f"{folder}/b.txt#1"


def test_nothing_to_open_is_none(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    assert opened(tmp_path) is None


def test_listing_stops_in_time(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(first_module, "LISTING_S", -1.0)
    assert opened(folder) is None


def test_a_long_story_comes_without_annotations(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = first_story([str(folder)])
    assert story is not None
    assert story.quotes
    monkeypatch.setattr(first_module, "TEXT_FIRST", 10)
    bare = first_story([str(folder)])
    assert bare is not None
    assert (bare.article, bare.quotes) == (story.article, ())
