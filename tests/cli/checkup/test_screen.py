"""What the doctor says of a terminal."""

from __future__ import annotations

import pytest

from tests.cli.checkup.around import UTF8, around, found
from wirereader.cli.checkup.finding import Surroundings
from wirereader.cli.checkup.screen import screen
from wirereader.reading.terminal.answers import Answers

GOOD = Answers(
    round_trip_s=0.012,
    background="rgb:1e1e/1e1e/1e1e",
    is_synchronized=True,
    has_key_protocol=True,
    version="kitty(0.35.2)",
    has_truecolour=True,
)
SSH = {"SSH_CONNECTION": "10.0.0.1 1 10.0.0.2 22", "LANG": "C.UTF-8"}
LIGHT = Answers(round_trip_s=0.3, background="rgb:ffff/ffff/ffff", is_synchronized=False)


@pytest.mark.parametrize(
    ("at", "topic", "expected"),
    [
        pytest.param(around(answers=GOOD), "terminal", "fine: kitty(0.35.2)", id="its name"),
        pytest.param(
            around({**UTF8, "TERM_PROGRAM": "ghostty"}),
            "terminal",
            "fine: ghostty",
            id="its variable",
        ),
        pytest.param(
            around(is_terminal=False),
            "terminal",
            "note: none (run it in the terminal that is to be looked at)",
            id="no terminal",
        ),
        pytest.param(
            around({"TERM": "dumb"}),
            "terminal",
            "note: it can move no cursor"
            " (set TERM to what the terminal is, as in TERM=xterm-256color)",
            id="a dumb terminal",
        ),
        pytest.param(around(), "colours", "fine: 256 colours", id="256 by TERM"),
        pytest.param(
            around({"TERM": "xterm", "COLORTERM": "truecolor"}),
            "colours",
            "fine: 256 colours",
            id="by COLORTERM",
        ),
        pytest.param(
            around({**UTF8, "NO_COLOR": "1"}), "colours", "fine: no colours", id="NO_COLOR"
        ),
        pytest.param(
            around(options={"colours": "16"}), "colours", "fine: 16 colours", id="by the setting"
        ),
        pytest.param(
            around({**UTF8, "TERM": "tmux", "TMUX": "x"}),
            "colours",
            "note: 16 colours (in ~/.tmux.conf: set -g default-terminal tmux-256color)",
            id="16 in tmux",
        ),
        pytest.param(
            around({**UTF8, "TERM": "screen", "STY": "x"}),
            "colours",
            "note: 16 colours (in ~/.screenrc: term screen-256color)",
            id="16 in screen",
        ),
        pytest.param(
            around({**SSH, "TERM": "xterm"}, answers=GOOD),
            "colours",
            "note: 16 colours; it can show more, by its own answer"
            ' (colours = "256" in the config, or let SSH forward COLORTERM: SendEnv COLORTERM in'
            " ~/.ssh/config at home, AcceptEnv COLORTERM in sshd_config here)",
            id="COLORTERM lost over SSH",
        ),
        pytest.param(
            around({**UTF8, "TERM": "vt220"}),
            "colours",
            "note: no colours (where it can show them: TERM=xterm-256color,"
            ' or colours = "256" in the config)',
            id="a vt220",
        ),
        pytest.param(around(answers=GOOD), "background", "fine: dark", id="dark by its answer"),
        pytest.param(
            around(answers=LIGHT),
            "background",
            "fine: light",
            id="light, and nobody knew",
        ),
        pytest.param(
            around(options={"theme": "light"}), "background", "fine: light", id="by the setting"
        ),
        pytest.param(
            around({**UTF8, "COLORFGBG": "0;15"}), "background", "fine: light", id="by COLORFGBG"
        ),
        pytest.param(
            around(),
            "background",
            'note: colours for both (theme = "light" or theme = "dark" in the config)',
            id="nothing tells",
        ),
        pytest.param(around(), "characters", "fine: UTF-8", id="a UTF-8 locale"),
        pytest.param(
            around({"TERM": "xterm", "LC_ALL": "POSIX"}),
            "characters",
            "note: signs in ASCII (export LANG=C.UTF-8)",
            id="another locale",
        ),
        pytest.param(
            around({"TERM": "linux", "LANG": "C.UTF-8"}),
            "characters",
            "note: signs in ASCII (ascii = false draws lines)",
            id="a console",
        ),
        pytest.param(
            around({"TERM": "vte-256color", "LC_ALL": "POSIX"}),
            "characters",
            "note: signs in ASCII (export LANG=C.UTF-8)",
            id="vte is no vt",
        ),
        pytest.param(
            around(options={"ascii": "on"}), "characters", "fine: signs in ASCII", id="the setting"
        ),
        pytest.param(around(answers=GOOD), "answers", "fine: after 12 ms", id="a quick link"),
        pytest.param(
            around(answers=LIGHT),
            "answers",
            "note: after 300 ms: a slow link"
            " (--no-preview sends less; Compression yes in ~/.ssh/config)",
            id="a slow link",
        ),
        pytest.param(
            around(answers=Answers()),
            "answers",
            "note: none came (TERM should name what the terminal really is)",
            id="no answer",
        ),
        pytest.param(
            around(is_terminal=False), "answers", "note: the terminal was not asked", id="not asked"
        ),
        pytest.param(
            around(answers=GOOD),
            "synchronized updates",
            "fine: yes: a frame is shown at once",
            id="whole frames",
        ),
        pytest.param(
            around(answers=LIGHT),
            "synchronized updates",
            "note: no: a slow link may show half a frame",
            id="half frames",
        ),
        pytest.param(around(answers=GOOD), "keys", "fine: every key arrives as itself", id="keys"),
        pytest.param(
            around(answers=LIGHT),
            "keys",
            "fine: as ever: Tab is ctrl+i, Enter is ctrl+m, Esc comes after 0.1 s;"
            " no action needs more",
            id="old keys",
        ),
    ],
)
def test_a_terminal_is_told_as_it_is(at: Surroundings, topic: str, expected: str) -> None:
    assert found(screen, at)[topic] == expected


@pytest.mark.parametrize(
    ("at", "why"),
    [
        pytest.param(around(is_terminal=False), "there is no terminal", id="none"),
        pytest.param(around({"TERM": "dumb"}), "TERM=dumb", id="dumb"),
        pytest.param(around({}), "TERM=unset", id="unset"),
        pytest.param(around(), "the terminal is not ours to ask", id="in the background"),
    ],
)
def test_why_a_terminal_was_not_asked_is_told(at: Surroundings, why: str) -> None:
    (finding,) = [each for each in screen(at) if each.topic == "answers"]
    assert finding.known_by == why
