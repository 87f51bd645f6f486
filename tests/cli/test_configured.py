"""What the config files make of the commands."""

from __future__ import annotations

from pathlib import Path

import pytest

from wirereader.build import cache
from wirereader.cli.main import main

STORY = "Ferry stops for a swan\n\n“It was there first,” Captain Ole Trennet said.\n"


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return tmp_path / "config.toml"


@pytest.fixture
def wire(tmp_path: Path) -> Path:
    folder = tmp_path / "wire"
    folder.mkdir()
    (folder / "ferry.txt").write_text(STORY, "utf-8")
    return folder


def test_without_a_path_a_command_reads_the_default_folders(
    config: Path, wire: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config.write_text(f'folders = ["{wire}"]\n', "utf-8")
    assert main(["quotes", "--jobs", "1", "--format", "md", "--config", str(config)]) == 0
    assert "Ole Trennet" in capsys.readouterr().out


def test_a_path_stands_over_the_default_folders(
    config: Path, wire: Path, capsys: pytest.CaptureFixture[str], seeds: Path
) -> None:
    config.write_text(f'folders = ["{wire}"]\n', "utf-8")
    assert main(["check", str(seeds), "--jobs", "1", "--config", str(config)]) == 0
    assert "ferry.txt" not in capsys.readouterr().out


@pytest.mark.parametrize("line", ["cache = false", "private = true"])
def test_no_cache_is_kept_where_a_setting_forbids_it(
    line: str, config: Path, wire: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "RACY_NS", 0)
    config.write_text(f"{line}\n", "utf-8")
    command = ["check", str(wire), "--jobs", "1", "--config", str(config)]
    assert main(command) == 0
    assert not cache.cache_folder().exists()
    config.write_text("", "utf-8")
    assert main(command) == 0
    assert cache.cache_folder().exists()


def test_the_commands_say_what_is_wrong_with_the_config(
    config: Path, wire: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config.write_text("wdith = 60\n", "utf-8")
    assert main(["check", str(wire), "--jobs", "1", "--config", str(config)]) == 0
    assert capsys.readouterr().err == (
        f"wirereader: {config}:1 wdith: no such setting; did you mean width?\n"
    )
