"""Files written and programs run from the reader."""

from __future__ import annotations

import resource
import tempfile
from contextlib import nullcontext
from pathlib import Path

import pytest

from wirereader.reading.effects import Edit, Pipe, Save
from wirereader.reading.programs import hand_out
from wirereader.reading.settings import Settings

NO_TERMINAL = nullcontext
"""Gives up a terminal that nobody has."""


def test_a_new_file_is_written_and_one_that_is_there_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    said = hand_out(NO_TERMINAL, Save(str(file), "words\r\n"), Settings(), {})
    assert said.tone == "success"
    assert file.read_bytes() == b"words\r\n"
    said = hand_out(NO_TERMINAL, Save(str(file), "other"), Settings(), {})
    assert "is there already" in said.text
    assert file.read_bytes() == b"words\r\n"


@pytest.mark.parametrize("name", ["no/such/folder/a.txt", "nul\0byte"])
def test_a_name_that_cannot_be_written_is_told(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    said = hand_out(NO_TERMINAL, Save(name, "words"), Settings(), {})
    assert said.tone == "error"
    assert "not written" in said.text
    assert said.text.isprintable()


def test_an_editor_gets_a_private_copy_that_is_gone_afterwards(tmp_path: Path) -> None:
    editor = tmp_path / "editor"
    editor.write_text(
        f'#!/bin/sh\ncp "$2" {tmp_path}/seen\nstat -c %a "$2" > {tmp_path}/mode\n'
        f'echo "$1 $2" > {tmp_path}/args\n'
    )
    editor.chmod(0o700)
    said = hand_out(NO_TERMINAL, Edit("the words\n"), Settings(), {"EDITOR": f"{editor} -R"})
    assert said.tone == "plain"
    assert (tmp_path / "seen").read_text() == "the words\n"
    assert (tmp_path / "mode").read_text() == "600\n"
    option, copy = (tmp_path / "args").read_text().split()
    assert option == "-R"
    assert not Path(copy).exists()


@pytest.mark.parametrize(
    ("editor", "words"),
    [("/no/such/editor", "not started"), ("'unclosed", "not a command"), ("false", "with code 1")],
)
def test_an_editor_that_fails_is_told(editor: str, words: str) -> None:
    assert words in hand_out(NO_TERMINAL, Edit("words"), Settings(), {"VISUAL": editor}).text


@pytest.mark.parametrize("effect", [Save("a.txt", "w"), Pipe("touch a.txt", "w"), Edit("w")])
def test_where_it_is_secure_nothing_goes_out(
    effect: Save | Pipe | Edit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    said = hand_out(NO_TERMINAL, effect, Settings(), {"WIREREADER_SECURE": "1"})
    assert said.tone == "error"
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("effect", [Save("a.txt", "w"), Edit("w")])
def test_private_writes_no_file(
    effect: Save | Edit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert "private" in hand_out(NO_TERMINAL, effect, Settings(is_private=True), {}).text
    assert not list(tmp_path.iterdir())


def test_on_a_full_disk_no_half_file_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, small = tmp_path / "a.txt", 1000
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (small, before[1]))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    try:
        told = [
            hand_out(NO_TERMINAL, effect, Settings(), {"EDITOR": "true"})
            for effect in (Save(str(file), "w" * 2 * small), Edit("w" * 2 * small))
        ]
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert [(said.tone, said.text.rpartition(": ")[2]) for said in told] == [
        ("error", "File too large")
    ] * 2
    assert not list(tmp_path.iterdir())
