"""Exit codes, quiet ends, and what the program does not import."""

from __future__ import annotations

import signal
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from wirereader import __version__
from wirereader.cli import export, read
from wirereader.cli.console import Console
from wirereader.cli.main import main
from wirereader.cli.options import Options

HEAVY = {"textual", "rich", "numpy", "rapidfuzz"}


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["--version"])
    assert end.value.code == 0
    assert capsys.readouterr().out == f"wirereader {__version__}\n"


@pytest.mark.parametrize(
    "words",
    [["--help"], ["--version"], ["figures", "--help"], ["--nope"], ["export", "no/such/folder"]],
    ids=" ".join,
)
def test_nobody_pays_for_the_screen_who_does_not_see_it(words: list[str]) -> None:
    probe = (
        "import sys\n"
        "from wirereader.cli.main import main\n"
        "try: main(sys.argv[1:])\n"
        "except SystemExit: pass\n"
        "print(*{name.partition('.')[0] for name in sys.modules}, file=sys.stderr)"
    )
    result = subprocess.run(
        [sys.executable, "-c", probe, *words], capture_output=True, text=True, check=True
    )
    assert HEAVY.isdisjoint(result.stderr.splitlines()[-1].split())


def test_wrong_usage_is_one_line_and_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["quotes", "--kind", "loud"]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.count("\n") == 1
    assert printed.err.startswith("wirereader: argument --kind: invalid choice: 'loud'")


def test_an_option_for_a_setting_that_there_is_not_is_wrong_usage(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["--width", "wide", "seeds"]) == 2
    assert capsys.readouterr().err == (
        'wirereader: --width "wide" is no whole number from 30 to 200\n'
    )


def test_a_faulty_variable_is_one_line_and_keeps_nobody_out(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, seeds: Path
) -> None:
    monkeypatch.setenv("WIREREADER_THEME", "plaid")
    assert main(["check", "--jobs", "1", str(seeds)]) == 0
    assert capsys.readouterr().err == (
        'wirereader: WIREREADER_THEME: "plaid" is no choice; '
        "give one of auto, dark, light, neutral\n"
    )


def test_ctrl_c_is_quiet_and_130(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(options: Options, console: Console) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(export, "run", interrupted)
    assert main(["export"]) == 130
    assert capsys.readouterr().err == ""


def test_a_closed_pipe_ends_quietly(seeds: Path) -> None:
    """Enough rows for any buffer go to a reader that takes one line and leaves."""
    program = subprocess.Popen(
        [sys.executable, "-m", "wirereader", "export", "--jobs", "1", str(seeds)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert program.stdout is not None
    assert program.stderr is not None
    with program:
        program.stdout.readline()
        program.stdout.close()
        assert program.stderr.read() == b""
    assert program.returncode == 0


def test_ctrl_c_ends_the_parse_processes_too(seeds: Path) -> None:
    """Their stderr is the command's: it is closed, and empty, when all of them have ended."""
    program = subprocess.Popen(
        [sys.executable, "-m", "wirereader", "export", "--jobs", "2", str(seeds)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        # Tests that a shell started in the background ignore ctrl+c, and hand that on.
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),
    )
    assert program.stdout is not None
    program.stdout.read(1)
    program.send_signal(signal.SIGINT)
    assert program.communicate()[1] == b""
    assert program.returncode == 130


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that only Linux has")
@pytest.mark.parametrize("command", ["quotes", "export", "speakers"])
def test_a_full_disk_is_one_line_and_exit_1(command: str, seeds: Path) -> None:
    with open("/dev/full", "wb") as full:
        result = subprocess.run(
            [sys.executable, "-m", "wirereader", command, "--jobs", "1", str(seeds)],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert result.returncode == 1
    assert result.stderr == ("wirereader: the rows could not be written: No space left on device\n")


def test_only_missing_paths_are_one_line_and_no_screen(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(read, "take_terminal", lambda: pytest.fail("a screen was opened"))
    monkeypatch.setattr(read, "is_screen", lambda: True)
    assert main(["no/such", "nor/such"]) == 1
    assert capsys.readouterr().err == "wirereader: no such file or folder: no/such, nor/such\n"


def test_python_m_wirereader_is_the_program() -> None:
    result = subprocess.run(
        [sys.executable, "-m", "wirereader", "--version"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert result.stdout == f"wirereader {__version__}\n"
