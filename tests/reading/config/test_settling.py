"""Options over variables over the user's file over the system's over what is built in."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from wirereader.errors import WireReaderError
from wirereader.reading.config.files import ConfigFile, config_places, user_place
from wirereader.reading.config.settling import Given, settle


@pytest.fixture
def system(tmp_path: Path) -> ConfigFile:
    return ConfigFile("system", tmp_path / "system.toml")


@pytest.fixture
def user(tmp_path: Path) -> ConfigFile:
    return ConfigFile("user", tmp_path / "user.toml")


def test_each_source_stands_over_the_one_before(system: ConfigFile, user: ConfigFile) -> None:
    system.path.write_text('theme = "light"\nwidth = 60\nsort = "slug"\npreview = false\n', "utf-8")
    user.path.write_text('width = 61\nsort = "newest"\npreview = true\n', "utf-8")
    environ = {"WIREREADER_SORT": "length", "WIREREADER_PREVIEW": "0"}
    given = settle({"preview": "on"}, environ, [system, user]).given
    assert given["theme"] == Given("light", "system", str(system.path), 1)
    assert given["width"] == Given(61, "user", str(user.path), 1)
    assert given["sort"] == Given("length", "environment", "WIREREADER_SORT")
    assert given["preview"] == Given("on", "option", "--no-preview")
    assert given["ascii"] == Given("auto", "built in")


def test_what_is_wrong_lets_what_lies_under_it_count(system: ConfigFile, user: ConfigFile) -> None:
    system.path.write_text('theme = "light"\n', "utf-8")
    user.path.write_text('theme = "drak"\n', "utf-8")
    settled = settle({}, {"WIREREADER_THEME": "plaid"}, [system, user])
    assert settled.settings().theme == "light"
    assert [fault.words(is_short=True) for fault in settled.faults] == [
        'user.toml:1 theme: "drak" is no choice; did you mean dark?',
        'WIREREADER_THEME: "plaid" is no choice; give one of auto, dark, light, neutral',
    ]


def test_a_file_that_is_not_there_is_no_fault(user: ConfigFile) -> None:
    settled = settle({}, {}, [user])
    assert (settled.faults, settled.files) == ((), ())


@pytest.mark.parametrize(
    ("options", "message"),
    [
        pytest.param(
            {"theme": "pink"}, '--theme "pink" is no choice: give one of auto, dark', id="a choice"
        ),
        pytest.param({"width": "9"}, "--width 9 is no whole number from 30 to 200", id="a number"),
    ],
)
def test_a_wrong_option_is_wrong_usage(options: dict[str, str], message: str) -> None:
    with pytest.raises(WireReaderError, match=re.escape(message)):
        settle(options, {}, [])


def test_default_folders_that_are_not_there_are_told_and_left_out(
    user: ConfigFile, tmp_path: Path
) -> None:
    user.path.write_text(f'folders = ["{tmp_path}", "/no/such"]\n', "utf-8")
    settled = settle({}, {}, [user])
    assert settled.settings().folders == (str(tmp_path),)
    assert [fault.words(is_short=True) for fault in settled.faults] == [
        "user.toml:1 folders: no such file or folder: /no/such; what is there opens"
    ]


def test_a_folder_s_tilde_is_the_home(user: ConfigFile) -> None:
    user.path.write_text('folders = ["~"]\n', "utf-8")
    assert settle({}, {}, [user]).settings().folders == (str(Path.home()),)


def test_files_lie_where_xdg_says_the_most_important_last(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_DIRS", "/first:/second")
    monkeypatch.setenv("XDG_CONFIG_HOME", "/mine")
    assert config_places() == [
        ConfigFile("system", Path("/second/wirereader/config.toml")),
        ConfigFile("system", Path("/first/wirereader/config.toml")),
        ConfigFile("user", Path("/mine/wirereader/config.toml")),
    ]


def test_a_named_file_that_is_not_there_is_told(user: ConfigFile) -> None:
    faults = settle({}, {}, [user._replace(is_named=True)]).faults
    assert [fault.words(is_short=True) for fault in faults] == [
        "user.toml: not read: no such file or directory"
    ]


def test_a_named_file_is_read_instead_of_the_user_s(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WIREREADER_CONFIG", "/by/variable.toml")
    assert user_place() == Path("/by/variable.toml")
    assert user_place("~/by/option.toml") == Path.home() / "by" / "option.toml"
    monkeypatch.setenv("WIREREADER_CONFIG", "")
    assert user_place() is None
