"""What the doctor says of multiplexers, the link and the ways to a clipboard."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.cli.checkup.around import UTF8, around, found
from wirereader.cli.checkup.clipboards import clipboards
from wirereader.cli.checkup.finding import Surroundings
from wirereader.cli.checkup.link import link
from wirereader.cli.checkup.multiplexers import ask_tmux, multiplexers
from wirereader.reading.terminal.answers import Answers

IN_TMUX = {**UTF8, "TMUX": "/run/tmux,1,0"}
SSH = {**UTF8, "SSH_CONNECTION": "10.0.0.1 1 10.0.0.2 22"}

TMUX = """#!/bin/sh
case "$1 $2" in
  "display-message -p") echo "version 3.4";;
  "show-options -g") echo 'set-clipboard off'; echo 'status on'; echo 'default-terminal "screen"';;
  "show-options -gw") echo 'allow-passthrough off';;
  "show-options -s") echo 'escape-time 500'; echo 'terminal-features[0] xterm*:RGB';
                     echo 'terminal-features[1] screen*:title';;
esac
"""


def test_tmux_is_asked_for_what_matters(tmp_path: Path) -> None:
    program = tmp_path / "tmux"
    program.write_text(TMUX, "utf-8")
    program.chmod(0o700)
    told = ask_tmux(IN_TMUX, lambda name: str(program))
    assert told == {
        "version": "3.4",
        "set-clipboard": "off",
        "default-terminal": "screen",
        "allow-passthrough": "off",
        "escape-time": "500",
        "terminal-features": "xterm*:RGB screen*:title",
    }
    assert found(multiplexers, around(IN_TMUX, tmux=told)) == {
        "multiplexer": "fine: tmux 3.4",
        "tmux set-clipboard": "fault: off: what is copied stays in tmux"
        " (in ~/.tmux.conf: set -g set-clipboard on)",
        "tmux escape-time": "note: 500: Esc comes late by so many ms"
        " (in ~/.tmux.conf: set -s escape-time 10)",
        "tmux default-terminal": "note: screen: 16 colours"
        " (in ~/.tmux.conf: set -g default-terminal tmux-256color)",
        "tmux terminal-features": "fine: xterm*:RGB screen*:title",
        "tmux allow-passthrough": "fine: off: the reader copies by"
        " tmux's own buffer and needs none",
    }


@pytest.mark.parametrize(
    ("environ", "program"),
    [
        pytest.param(UTF8, "/bin/true", id="outside of tmux"),
        pytest.param(IN_TMUX, None, id="no tmux on the PATH"),
        pytest.param(IN_TMUX, "/no/such/tmux", id="a tmux that cannot be started"),
        pytest.param(IN_TMUX, "/bin/false", id="a tmux that says nothing"),
    ],
)
def test_a_tmux_that_tells_nothing_is_none(environ: dict[str, str], program: str | None) -> None:
    assert ask_tmux(environ, lambda name: program) is None


GOOD_TMUX = {
    "set-clipboard": "external",
    "escape-time": "10",
    "default-terminal": "tmux-256color",
    "terminal-features": "screen*:title",
    "focus-events": "on",
}


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        pytest.param(around(), {"multiplexer": "fine: none"}, id="none"),
        pytest.param(
            around(IN_TMUX, tmux=GOOD_TMUX),
            {
                "multiplexer": "fine: tmux",
                "tmux set-clipboard": "fine: external: tmux hands on what is copied",
                "tmux escape-time": "fine: 10: Esc comes at once",
                "tmux default-terminal": "fine: tmux-256color: 256 colours",
                "tmux terminal-features": "fine: screen*:title: no RGB among them,"
                " which the reader does not need",
                "tmux focus-events": "fine: on: the reader shows the same with and without",
            },
            id="a tmux that is fine",
        ),
        pytest.param(
            around(IN_TMUX),
            {
                "multiplexer": "note: tmux, which does not answer"
                " (install tmux on this machine, or unset TMUX)"
            },
            id="a tmux of which only the variable is here",
        ),
        pytest.param(
            around(IN_TMUX, programs=["tmux"]),
            {"multiplexer": "note: tmux, which does not answer"},
            id="a tmux that is gone",
        ),
        pytest.param(
            around({"STY": "1.pts", "TERM": "screen"}),
            {
                "multiplexer": "fine: GNU screen",
                "screen term": "note: 16 colours (in ~/.screenrc: term screen-256color)",
            },
            id="GNU screen",
        ),
        pytest.param(
            around({"STY": "1.pts", "TERM": "screen-256color"}),
            {"multiplexer": "fine: GNU screen"},
            id="GNU screen with colours",
        ),
        pytest.param(around({**UTF8, "ZELLIJ": "0"}), {"multiplexer": "fine: zellij"}, id="zellij"),
        pytest.param(
            around({**SSH, "TERM": "tmux-256color"}),
            {
                "multiplexer": "note: one on the other side of a link, by its name for the terminal"
                " (copying goes through it: there, in ~/.tmux.conf: set -g set-clipboard on)"
            },
            id="one beyond SSH",
        ),
    ],
)
def test_multiplexers(at: Surroundings, expected: dict[str, str]) -> None:
    assert found(multiplexers, at) == expected


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        pytest.param(
            around(),
            {"link": "fine: this machine's own terminal, or one that does not tell"},
            id="here",
        ),
        pytest.param(
            around(SSH),
            {
                "link": "fine: SSH"
                " (on a slow link: Compression yes in ~/.ssh/config, --no-preview)",
                "COLORTERM": "fine: not carried over; nothing is lost where TERM ends in 256color",
            },
            id="SSH",
        ),
        pytest.param(
            around({**SSH, "COLORTERM": "truecolor"}, answers=Answers(round_trip_s=0.1)),
            {"link": "fine: SSH", "COLORTERM": "fine: carried over, or set here"},
            id="SSH that carries COLORTERM",
        ),
        pytest.param(
            around({**SSH, "TERM": "xterm"}, answers=Answers(round_trip_s=0.1)),
            {
                "link": "fine: SSH",
                "COLORTERM": "note: not carried over; nothing is lost where TERM ends in 256color"
                " (SendEnv COLORTERM in ~/.ssh/config at home, AcceptEnv COLORTERM in sshd_config"
                " here)",
            },
            id="SSH to a terminal without a number",
        ),
    ],
)
def test_the_link(at: Surroundings, expected: dict[str, str]) -> None:
    assert found(link, at) == expected


@pytest.mark.parametrize(
    ("at", "topic", "expected"),
    [
        pytest.param(
            around(IN_TMUX, programs=["tmux"]),
            "clipboard 1, tmux",
            "fine: tmux load-buffer -w",
            id="tmux",
        ),
        pytest.param(
            around(IN_TMUX, programs=["tmux"]),
            "clipboard 3, osc52",
            "fine: not tried, since one before it takes the words"
            " (sent; nobody can know whether it arrives)",
            id="behind tmux",
        ),
        pytest.param(
            around(IN_TMUX, programs=["tmux"], tmux={"set-clipboard": "off"}),
            "clipboard 1, tmux",
            "note: tmux keeps it to itself (in ~/.tmux.conf: set -g set-clipboard on)",
            id="a tmux that keeps it",
        ),
        pytest.param(
            around(IN_TMUX),
            "clipboard 1, tmux",
            "note: no: tmux is not to be found (put tmux on the PATH)",
            id="no tmux",
        ),
        pytest.param(
            around({**IN_TMUX, "WIREREADER_SECURE": "1"}, programs=["tmux"]),
            "clipboard 1, tmux",
            "note: no: no program may be started",
            id="no programs",
        ),
        pytest.param(around(), "clipboard 1, tmux", "fine: no: not in tmux", id="outside"),
        pytest.param(
            around({**UTF8, "STY": "1"}),
            "clipboard 2, screen",
            "fine: OSC 52 in parts that screen passes on",
            id="screen",
        ),
        pytest.param(
            around(),
            "clipboard 3, osc52",
            "fine: sent; nobody can know whether it arrives",
            id="bare",
        ),
        pytest.param(
            around({**UTF8, "TERM_PROGRAM": "Apple_Terminal"}),
            "clipboard 3, osc52",
            "note: sent, and not understood (iTerm2, kitty, Ghostty or WezTerm know it;"
            " or take the words from the last copy)",
            id="Terminal.app",
        ),
        pytest.param(
            around({**UTF8, "VTE_VERSION": "7006"}),
            "clipboard 3, osc52",
            "note: sent; older VTE ignores it"
            " (take the words from the last copy, or select them with the mouse)",
            id="VTE",
        ),
        pytest.param(
            around(options={"clipboard": "display osc52"}),
            "clipboard 2, osc52",
            "fine: sent; nobody can know whether it arrives",
            id="in the order of the setting",
        ),
        pytest.param(
            around({**UTF8, "DISPLAY": ":0"}, programs=["xsel"]),
            "clipboard 4, display",
            "fine: xsel",
            id="a display",
        ),
        pytest.param(
            around({**UTF8, "WAYLAND_DISPLAY": "w"}),
            "clipboard 4, display",
            "note: no: no program for it (install wl-copy)",
            id="a display without its program",
        ),
        pytest.param(
            around({**UTF8, "DISPLAY": ":0", "WIREREADER_SECURE": "1"}, programs=["xsel"]),
            "clipboard 4, display",
            "note: no: no program may be started",
            id="a display, and no programs",
        ),
        pytest.param(
            around(programs=["pbcopy"]), "clipboard 4, display", "fine: pbcopy", id="a Mac"
        ),
        pytest.param(
            around(SSH, programs=["pbcopy"]),
            "clipboard 4, display",
            "fine: no: no display here",
            id="a Mac over SSH",
        ),
        pytest.param(
            around({**UTF8, "WIREREADER_SECURE": "1"}),
            "clipboard",
            "note: no program is started",
            id="secure",
        ),
        pytest.param(
            around(options={"private": "on"}),
            "last copy",
            "note: kept in no file (without --private there is one)",
            id="private",
        ),
    ],
)
def test_the_ways_to_a_clipboard(at: Surroundings, topic: str, expected: str) -> None:
    assert found(clipboards, at)[topic] == expected


def test_the_last_copy_lies_beside_the_state() -> None:
    assert found(clipboards, around())["last copy"] == (
        f"fine: {os.path.join('~', '.local', 'state', 'wirereader', 'last-copy.txt')}"
    )
