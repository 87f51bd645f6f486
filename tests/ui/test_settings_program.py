"""The settings of the real program: the mouse with what terminals report of it, a faulty config."""

from __future__ import annotations

from pathlib import Path

from tests.terminal import Terminal

ON, OFF = b"\x1b[?1000h", b"\x1b[?1000l"


def test_m_turns_clicks_on_and_the_end_takes_them_back(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path)
    terminal.await_words("18 stories")
    assert ON not in terminal.written
    terminal.press("M")
    terminal.await_words("mouse on")
    assert ON in terminal.written
    assert b"\x1b[?1003h" not in terminal.written
    terminal.press("\x1b[<0;10;6M\x1b[<0;10;6m")  # a click on the second story, as SGR reports it
    terminal.await_words("2 of 18")
    terminal.press("\x1b[<65;10;6M")  # the wheel, downwards
    terminal.await_words("3 of 18")
    terminal.press("q")
    assert terminal.exit_code() == 0
    assert terminal.written.rindex(OFF) > terminal.written.rindex(ON)


def test_the_setting_has_it_on_from_the_start(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, "--mouse")
    terminal.await_words("mouse on")
    assert ON in terminal.written
    terminal.press("q")
    assert terminal.exit_code() == 0


def test_a_faulty_config_is_one_line_and_the_reader_is_open(tmp_path: Path) -> None:
    config = tmp_path / "config.toml"
    config.write_text('theme = "drak"\nwidth = 60\n[keys]\nzne = "X"\n', "utf-8")
    terminal = Terminal(tmp_path, environ={"WIREREADER_CONFIG": str(config)})
    terminal.await_words('config.toml:1 theme: "drak" is no choice; did you mean dark?')
    terminal.await_words("(and 1 more)")
    terminal.press("q")
    assert terminal.exit_code() == 0
