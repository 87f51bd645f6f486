"""Faulty config files: one line each, with the key and the cure, and the rest of the file holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from wirereader.reading.bindings import bound_actions
from wirereader.reading.config.fault import Fault, summary
from wirereader.reading.config.files import ConfigFile
from wirereader.reading.config.settling import settle
from wirereader.reading.settings import Settings

FAULTY = {
    "an unknown setting": (
        "preveiw = false",
        "config.toml:2 preveiw: no such setting; did you mean preview?",
    ),
    "another spelling": (
        'colors = "16"',
        "config.toml:2 colors: no such setting; did you mean colours?",
    ),
    "an unknown choice": (
        'theme = "drak"',
        'config.toml:2 theme: "drak" is no choice; did you mean dark?',
    ),
    "a choice like no other": (
        'theme = "solarized"',
        'config.toml:2 theme: "solarized" is no choice; give one of auto, dark, light, neutral',
    ),
    "a number out of bounds": (
        "width = 7",
        "config.toml:2 width: 7 is no whole number from 30 to 200",
    ),
    "a word for a number": (
        'width = "wide"',
        'config.toml:2 width: "wide" is no whole number from 30 to 200',
    ),
    "an unknown word in a list": (
        'layers = ["qoutes"]',
        'config.toml:2 layers: "qoutes" is no choice; did you mean quotes?',
    ),
    "a text without its quotation marks": (
        "theme = dark",
        'config.toml:2 theme: not TOML: invalid value; write theme = "dark"',
    ),
    "a value that is none": (
        "theme = ,",
        "config.toml:2 theme: not TOML: invalid value",
    ),
    "a list that does not end": (
        'layers = ["quotes"',
        "config.toml:2 layers: not TOML, so nothing of the file is used: unclosed array",
    ),
    "a setting given twice": (
        'sort = "slug"\nsort = "newest"',
        "config.toml:3 sort: not TOML, so nothing of the file is used: cannot overwrite a value",
    ),
    "an unknown table": (
        '[key]\ndown = "j"',
        "config.toml:2 key: no such table; did you mean keys?",
    ),
    "keys that are no table": (
        'keys = "vim"',
        'config.toml:2 keys: is a table, [keys]; for other keys write preset = "vim"',
    ),
    "an unknown action": (
        '[keys]\nnxt-story = "x"',
        "config.toml:3 nxt-story: no such action; did you mean next-story?",
    ),
    "a key that there is not": (
        '[keys]\nzen = "pagdown"',
        "config.toml:3 zen: 'pagdown' is no key; did you mean pagedown?",
    ),
    "a key that nobody can read": (
        '[keys]\nzen = "$$$"',
        "config.toml:3 zen: '$$$' is no key; write one as j, ctrl+d, pagedown, ]q",
    ),
    "a key that is another one": (
        '[keys]\nzen = "ctrl+m"',
        "config.toml:3 zen: ctrl+m is Enter on most terminals; bind Enter or another key",
    ),
    "a count for a key": (
        '[keys]\nzen = "7"',
        "config.toml:3 zen: 7: digits are counts; take another key",
    ),
    "a number for keys": (
        "[keys]\nzen = 7",
        'config.toml:3 zen: 7 is no list of keys; write zen = ["x", "ctrl+y"]',
    ),
    "a key that another action has": (
        '[keys]\nzen = "t"',
        "config.toml:3 zen: t was bound to star too; write star = [] to have it so",
    ),
    "a key of two chosen actions": (
        '[keys]\nzen = "X"\nraw = "X"',
        "config.toml:3 zen: X was bound to raw too; give one of them another key",
    ),
    "a key that begins others": (
        '[keys]\nzen = "]"',
        "config.toml:3 zen: ] was bound to next-quote and 2 more too; give them other keys",
    ),
}


@pytest.fixture
def file(tmp_path: Path) -> ConfigFile:
    return ConfigFile("user", tmp_path / "config.toml")


def settled(file: ConfigFile) -> tuple[Settings, list[Fault]]:
    """The settings, and all that is wrong with them and the keys."""
    settings = settle({}, {}, [file]).settings()
    return settings, [*settings.faults, *bound_actions(settings.preset, settings.keys).faults]


@pytest.mark.parametrize(("text", "line"), FAULTY.values(), ids=FAULTY)
def test_a_fault_is_one_line(text: str, line: str, file: ConfigFile) -> None:
    file.path.write_text(f'ascii = "on"\n{text}\n', "utf-8")
    settings, faults = settled(file)
    assert [fault.words(is_short=True) for fault in faults] == [line]
    is_dropped = "nothing of the file" in line
    assert settings.ascii == ("auto" if is_dropped else "on")


@pytest.mark.parametrize(
    ("data", "line"),
    [
        pytest.param(
            b"# caf\xe9\n",
            "config.toml:1: not UTF-8, so nothing of the file is used",
            id="another encoding",
        ),
        pytest.param(b"#" * 1_000_001, "config.toml: not read: too large", id="too large"),
    ],
)
def test_a_file_that_is_no_config_is_one_line(data: bytes, line: str, file: ConfigFile) -> None:
    file.path.write_bytes(data)
    settings, faults = settled(file)
    assert [fault.words(is_short=True) for fault in faults] == [line]
    assert settings == Settings(faults=tuple(faults))


def test_a_folder_in_the_file_s_place_is_one_line(file: ConfigFile) -> None:
    file.path.mkdir()
    assert [fault.words(is_short=True) for fault in settled(file)[1]] == [
        "config.toml: not read: is a directory"
    ]


@pytest.mark.parametrize(
    "data", [b"", b"\xef\xbb\xbfascii = true\r\n"], ids=["empty", "a byte-order mark, CRLF"]
)
def test_files_that_are_fine(data: bytes, file: ConfigFile) -> None:
    file.path.write_bytes(data)
    assert settled(file)[1] == []


def test_a_line_names_the_file_with_its_folder_from_home() -> None:
    fault = Fault(message="no such setting", origin=str(Path.home() / "c.toml"), line=3, key="x")
    assert fault.words() == "~/c.toml:3 x: no such setting"


def test_the_summary_says_how_many_more_there_are() -> None:
    one = Fault(message="not read", origin="/etc/c.toml")
    assert summary([one]) == "c.toml: not read"
    assert summary([one, one, one]) == "c.toml: not read (and 2 more)"


def test_a_known_word_that_nobody_meant_is_not_named() -> None:
    fault = Fault(
        message="no such setting", origin="f", key="zz", given="zz", known=("theme",) * 10
    )
    assert fault.words() == "f zz: no such setting"
