"""Whatever is in a file or its name: a line that accounts for it, and nothing that acts."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest

from wirereader.cli.main import main

STORY = "Ferry stops for a swan\nPORT SELLACK – “It was there first,” Captain Ole Trennet said.\n"

FILES: dict[str, bytes] = {
    "plain.txt": STORY.encode(),
    "empty.txt": b"",
    "blank.txt": b" \n\t\n\n",
    "mark_only.txt": b"\xef\xbb\xbf",
    "title_only.txt": b"Ferry stops for a swan\n",
    "csi.txt": b"Swan\n\x1b[2J\x1b[31mred\x1b[0m \x9b1m\n",
    "osc.txt": b"Swan\n\x1b]0;owned\x07\x1b]52;c;AAAA\x1b\\\n",
    "c1.txt": "Swan\n\x9b31m\x85\x90q\n".encode(),
    "controls.txt": bytes(range(32)) + b"\x7f\n" + STORY.encode(),
    "bidi.txt": "Swan\n\u202egnp.exe\u2066 \u2069\n".encode(),
    "tags.txt": "Swan\n\U000e0041\U000e0042\n".encode(),
    "markup.txt": b"[bold]Swan[/bold] [@click=app.quit]here[/]\n<b>not</b> &#27; markup\n",
    "crlf.txt": STORY.replace("\n", "\r\n").encode(),
    "old_mac.txt": STORY.replace("\n", "\r").encode(),
    "wide.txt": STORY.encode("utf-16"),
    "windows.txt": STORY.encode("cp1252"),
    "torn.txt": STORY.encode()[:-30] + b"\xe2\x80",
    "noise.bin": bytes(range(256)) * 40,
    "picture.txt": b"\x89PNG\r\n\x1a\n" + bytes(200),
    "marks.txt": b'"' * 5000 + b"\n",
    "backticks.txt": b"`" * 5000 + b"\n",
    "long_word.txt": b"Swan\n" + b"a" * 20000 + b"\n",
    "json.json": b'{"title": "\\u001b[31mSwan\\ud800", "text": 1e999}',
    "deep.json": b"[" * 20000,
    "page.html": b"<html><script>alert(1)</script><p>Swan &#27;[2J</p>",
    "feed.xml": b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><x>&e;</x>',
    "\x1b]0;owned\x07name.txt": STORY.encode(),
    "line\nbreak.txt": STORY.encode(),
    "[red]name[].txt": STORY.encode(),
    "-rf.txt": STORY.encode(),
}

COMMANDS = [
    ["check"],
    ["check", "--format", "csv"],
    ["export", "--attitudes"],
    ["quotes"],
    ["quotes", "--format", "md"],
    ["figures", "--format", "excel"],
    ["people", "--format", "jsonl"],
    ["speakers"],
    ["read"],
]

ACTING_RE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Whatever makes a terminal act or reorders its rows; line feed and tab aside."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All of the files, and what is in a folder without being one."""
    folder = tmp_path_factory.mktemp("desk")
    for name, data in FILES.items():
        (folder / name).write_bytes(data)
    (folder / "latin\udce9.txt").write_bytes(STORY.encode())
    os.mkfifo(folder / "fifo.txt")
    (folder / "nowhere.txt").symlink_to("gone.txt")
    (folder / "itself.txt").symlink_to("itself.txt")
    (folder / "loop").symlink_to(".", target_is_directory=True)
    (folder / "out").symlink_to("/", target_is_directory=True)
    return folder


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_nothing_acts_on_the_terminal(
    words: list[str], folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*words, "--no-cache", str(folder)]) == 1
    printed = capsys.readouterr()
    assert ACTING_RE.findall(printed.out) == []
    assert ACTING_RE.findall(printed.err) == []
    assert "Traceback" not in printed.err
    assert "own fault" not in printed.out + printed.err


def test_every_file_has_its_line(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "--format", "jsonl", str(folder)])
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    there = [name for name in os.listdir(folder) if name != "loop"]
    assert len(rows) == len(there)
    assert all(row["stories"] or row["problems"] for row in rows)


def test_a_file_that_failed_is_said_with_its_reason(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", str(folder / "empty.txt"), str(folder / "plain.txt")]) == 1
    printed = capsys.readouterr()
    assert printed.err == f"wirereader: {folder}/empty.txt: empty file\n"
    assert json.loads(printed.out)["title"] == "Ferry stops for a swan"


def test_a_name_that_begins_like_an_option_is_read(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    assert main(["check", "--", "-rf.txt"]) == 0
    assert "-rf.txt" in capsys.readouterr().out
