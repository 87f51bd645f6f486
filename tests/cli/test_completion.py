"""`wirereader completion` in the shells themselves, those that are here."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from wirereader.cli.main import main
from wirereader.cli.options import COMMANDS, SHELLS

BASH = """
source {script}
COMP_WORDS=({words})
COMP_CWORD={last}
_shtab_wirereader 2>/dev/null
printf '%s\\n' "${{COMPREPLY[@]}}"
"""


def in_bash(script: Path, line: str, folder: Path) -> str:
    words = line.split(" ")
    code = BASH.format(
        script=script, words=" ".join(f"'{word}'" for word in words), last=len(words) - 1
    )
    return ran(["bash", "--norc", "-c", code], folder)


def in_fish(script: Path, line: str, folder: Path) -> str:
    return ran(["fish", "-N", "-c", f"source {script}; complete -C '{line}'"], folder)


def ran(command: list[str], folder: Path) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    return done.stdout


Complete = Callable[[str], list[str]]


@pytest.fixture(params=["bash", "fish"])
def complete(
    request: pytest.FixtureRequest, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> Complete:
    """What a shell offers for a line that is being typed, without its descriptions."""
    shell = str(request.param)
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not here")
    assert main(["completion", shell]) == 0
    script = tmp_path / "script"
    script.write_text(capsys.readouterr().out, "utf-8")
    folder = tmp_path / "work"
    (folder / "wire").mkdir(parents=True)
    (folder / "quick.txt").touch()
    look = {"bash": in_bash, "fish": in_fish}[shell]

    def offered(line: str) -> list[str]:
        lines = look(script, line, folder).splitlines()
        return [line.partition("\t")[0].rstrip("/") for line in lines]

    return offered


def test_the_first_word_may_be_a_command_or_a_path(complete: Complete) -> None:
    assert set(complete("wirereader ")) >= {*COMMANDS, "wire", "quick.txt"}
    assert set(complete("wirereader qu")) == {"quotes", "quick.txt"}


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        pytest.param("wirereader quotes wi", {"wire"}, id="a path behind a command"),
        pytest.param("wirereader wire qui", {"quick.txt"}, id="a path behind a path"),
        pytest.param("wirereader --the", {"--theme"}, id="an option"),
        pytest.param("wirereader --theme d", {"dark"}, id="a choice"),
        pytest.param("wirereader quotes --kind di", {"direct"}, id="a command's choice"),
        pytest.param("wirereader completion z", {"zsh"}, id="a shell"),
        pytest.param("wirereader config --in", {"--init"}, id="a command's option"),
        pytest.param("wirereader --config wi", {"wire"}, id="a file behind an option"),
    ],
)
def test_what_is_offered(complete: Complete, line: str, offered: set[str]) -> None:
    assert set(complete(line)) == offered


@pytest.mark.parametrize("shell", SHELLS)
def test_a_script_is_sound_to_its_shell(
    shell: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["completion", shell]) == 0
    script = tmp_path / "script"
    script.write_text(capsys.readouterr().out, "utf-8")
    assert "_files" in script.read_text("utf-8") or "complete_path" in script.read_text("utf-8")
    if shutil.which(shell):
        assert ran([shell, "-n", str(script)], tmp_path) == ""


def test_another_shell_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", "tcsh"]) == 2
    assert "invalid choice: 'tcsh'" in capsys.readouterr().err
