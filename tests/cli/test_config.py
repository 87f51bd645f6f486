"""`wirereader config`: what holds and why, a first file, what is wrong."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from wirereader.cli.main import main
from wirereader.reading.bindings import bound_actions, presets
from wirereader.reading.config.files import ConfigFile
from wirereader.reading.config.settling import settle
from wirereader.reading.settings import Settings, settings_table


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(tmp_path / "system"))
    return tmp_path


@pytest.fixture
def config(home: Path) -> Path:
    path = home / "wirereader" / "config.toml"
    path.parent.mkdir()
    return path


def test_every_setting_shows_its_value_its_origin_and_what_it_does(
    config: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    config.write_text('width = 60\n[keys]\nzen = ["X"]\n', "utf-8")
    monkeypatch.setenv("WIREREADER_SORT", "slug")
    assert main(["config", "--theme", "dark"]) == 0
    out = capsys.readouterr().out
    rows = {line.split()[0]: line for line in out.splitlines() if line}
    assert set(settings_table()) <= rows.keys()
    assert rows["user:"] == f"user: {config}"
    assert rows["system:"].endswith("(not there)")
    assert re.match(r'theme +"dark" +option --theme +colours for which', rows["theme"])
    assert re.match(r"width +60 +user +the most columns", rows["width"])
    assert re.match(r'sort +"slug" +environment WIREREADER_SORT +order', rows["sort"])
    assert re.match(r"preview +true +built in +show the story", rows["preview"])
    assert re.match(rf'keys.zen +\["X"\] +{re.escape(str(config))}:3$', rows["keys.zen"])


def test_json_holds_the_same_and_the_faults(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config.write_text('wdith = 60\n[keys]\nzne = "X"\n', "utf-8")
    assert main(["config", "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["files"][-1] == {"origin": "user", "path": str(config), "exists": True}
    assert [row["name"] for row in told["settings"]] == list(settings_table())
    assert told["keys"] == [{"action": "zne", "keys": ["X"], "where": str(config), "line": 3}]
    assert [(f["line"], f["key"], f["nearest"]) for f in told["faults"]] == [
        (1, "wdith", "width"),
        (3, "zne", "zen"),
    ]


def test_faults_go_to_stderr_and_into_the_exit_code(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config.write_text("wdith = 60\n", "utf-8")
    assert main(["config"]) == 1
    assert capsys.readouterr().err == (
        f"wirereader: {config}:1 wdith: no such setting; did you mean width?\n"
    )


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        pytest.param(None, 0, "no config file, and nothing wrong", id="no file"),
        pytest.param("width = 60\n", 0, "nothing wrong in {}", id="a sound one"),
        pytest.param(
            'theme = "drak"\n',
            1,
            '{}:1 theme: "drak" is no choice; did you mean dark?',
            id="a slip",
        ),
        pytest.param(
            '[keys]\nzne = "X"\n',
            1,
            "{}:2 zne: no such action; did you mean zen?",
            id="in the keys",
        ),
    ],
)
def test_check_says_what_is_wrong(
    text: str | None, code: int, said: str, config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if text is not None:
        config.write_text(text, "utf-8")
    assert main(["config", "--check"]) == code
    assert capsys.readouterr().out == said.format(config) + "\n"


def test_init_writes_a_file_that_changes_nothing(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["config", "--init"]) == 0
    path = home / "wirereader" / "config.toml"
    assert str(path) in capsys.readouterr().out
    assert settle({}, {}, [ConfigFile("user", path)]).settings() == Settings()
    text = path.read_text("utf-8")
    assert all(f"\n# {name} = " in text for name in settings_table())
    assert all(f"\n# {action.id} = " in text for action in bound_actions().actions)


@pytest.mark.parametrize("preset", presets())
def test_what_init_shows_in_comments_is_what_holds(preset: str, home: Path) -> None:
    assert main(["config", "--init", "--preset", preset]) == 0
    path = home / "wirereader" / "config.toml"
    text = path.read_text("utf-8")
    path.write_text(re.sub(r"(?m)^# ([\w-]+ = )", r"\1", text), "utf-8")
    settings = settle({}, {}, [ConfigFile("user", path)]).settings()
    assert settings.faults == ()
    assert settings == Settings(preset=preset, keys=settings.keys)
    assert bound_actions(preset, settings.keys) == bound_actions(preset)


def test_init_sets_what_options_ask_for(home: Path) -> None:
    assert main(["config", "--init", "--no-preview", "--layers", "quotes names"]) == 0
    text = (home / "wirereader" / "config.toml").read_text("utf-8")
    assert "\npreview = false\n" in text
    assert '\nlayers = ["quotes", "names"]\n' in text


def test_init_never_writes_over_a_file_unasked(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config.write_text("mine", "utf-8")
    assert main(["config", "--init"]) == 1
    assert config.read_text("utf-8") == "mine"
    assert capsys.readouterr().err == (
        f"wirereader: {config} is there already; --overwrite replaces it\n"
    )
    assert main(["config", "--init", "--overwrite"]) == 0
    assert config.read_text("utf-8").startswith("# Settings of wirereader.")


@pytest.mark.parametrize(
    ("named", "said"),
    [
        pytest.param("", "WIREREADER_CONFIG is set to no file", id="no file"),
        pytest.param("/dev/null/x/c.toml", "/dev/null/x/c.toml not written: ", id="no folder"),
    ],
)
def test_a_file_that_cannot_be_written_is_one_line(
    named: str, said: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WIREREADER_CONFIG", named)
    assert main(["config", "--init"]) == 1
    assert said in capsys.readouterr().err
