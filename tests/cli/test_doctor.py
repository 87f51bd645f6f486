"""`wirereader doctor` as a program: in a terminal, without one, with whatever variables."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from wirereader.cli.checkup import versions
from wirereader.cli.main import main

COMMAND = [sys.executable, "-m", "wirereader", "doctor"]


@pytest.mark.parametrize(
    "environ",
    [
        pytest.param({}, id="nothing set"),
        pytest.param({"TERM": "dumb"}, id="a dumb terminal"),
        pytest.param({"TERM": "tmux-256color", "TMUX": "/no/socket,1,0"}, id="a tmux that is gone"),
        pytest.param({"TERM": "screen", "STY": "1.pts-0.host"}, id="screen"),
        pytest.param({"TERM": "xterm", "SSH_CONNECTION": "a 1 b 2", "SSH_TTY": "/dev/x"}, id="SSH"),
        pytest.param({"TERM": "\x1b[31m", "LANG": "\x07", "COLORFGBG": "x;y"}, id="hostile"),
        pytest.param({"TEXTUAL_COLOR_SYSTEM": "many"}, id="a colour system that there is not"),
    ],
)
def test_without_a_terminal_it_works_and_says_so(environ: dict[str, str]) -> None:
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "PYTHONPATH") if name in os.environ}
    done = subprocess.run(
        COMMAND,
        env={**kept, **environ},
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
        start_new_session=True,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "terminal: none" in done.stdout
    assert not {"\x1b", "\x07"} & set(done.stdout)


def test_json_has_every_finding_with_what_it_is_known_by(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["doctor", "--json"]) == 0
    findings = json.loads(capsys.readouterr().out)["findings"]
    assert {each["subject"] for each in findings} == {
        *("terminal", "multiplexer", "link", "clipboard", "files", "versions")
    }
    for each in findings:
        assert list(each) == ["subject", "topic", "state", "says", "known_by", "cure"]
        assert each["says"]
        assert each["known_by"]


def test_a_fault_is_an_exit_code(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config = tmp_path / "config.toml"
    config.write_text("wdith = 60\n", "utf-8")
    assert main(["doctor", "--config", str(config)]) == 1
    out = capsys.readouterr().out
    assert f"! config: {config}:1 wdith: no such setting; did you mean width?" in out
    assert "      cure: wirereader config --check" in out


def test_a_library_without_metadata_is_no_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(versions, "_LIBRARIES", ("no-such-library",))
    assert versions._version("no-such-library") == "no-such-library without metadata"


def test_in_a_terminal_it_tells_what_the_terminal_answers() -> None:
    child, terminal = pty.fork()
    if child == 0:
        environ = {**os.environ, "TERM": "xterm-256color", "LANG": "C.UTF-8"}
        for name in ("TMUX", "STY", "NO_COLOR", "TERM_PROGRAM"):
            environ.pop(name, None)
        os.execve(COMMAND[0], COMMAND, environ)  # noqa: S606 - the program itself
    seen = b""
    try:
        while part := os.read(terminal, 4096):
            seen += part
            if b"\x1b[c" in part:
                os.write(
                    terminal, b"\x1b]11;rgb:ff/ff/ff\x1b\\\x1b[?2026;2$y\x1bP>|Test 1\x1b\\\x1b[?6c"
                )
    except OSError:
        pass  # the program has ended
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    out = seen.decode()
    assert "terminal: Test 1" in out
    assert "background: light" in out
    assert "synchronized updates: yes" in out
    assert "Traceback" not in out
