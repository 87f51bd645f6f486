"""tmux, GNU screen and their like: which one, and those of its settings that matter here."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from wirereader.cli.checkup.finding import Finding, State, Surroundings, named

_PATIENCE_S = 2.0
_ESCAPE_MS = 50
"""Milliseconds of tmux's escape-time from which Esc is felt to be late."""

VERSION = "version"
"""Name under which tmux's version stands among its options."""


class Verdict(NamedTuple):
    """What a value means here."""

    state: State
    says: str
    cure: str = ""


def ask_tmux(
    environ: Mapping[str, str], which: Callable[[str], str | None]
) -> Mapping[str, str] | None:
    """Version and options of tmux; None outside of it, and where it is silent."""
    program = which("tmux") if environ.get("TMUX") else None
    if program is None:
        return None
    asked = f"{VERSION} #{{version}}"
    told: dict[str, str] = {}
    for command in (
        ["display-message", "-p", asked],
        ["show-options", "-g"],
        ["show-options", "-gw"],
        ["show-options", "-s"],
    ):
        try:
            done = subprocess.run(  # noqa: S603 # tmux itself, with nothing from outside
                [program, *command],
                capture_output=True,
                text=True,
                timeout=_PATIENCE_S,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired):
            return None
        for line in done.stdout.splitlines():
            name, _, value = line.partition(" ")
            bare = name.partition("[")[0]
            if bare == VERSION or bare in _OPTIONS:
                told[bare] = f"{told[bare]} {value}" if bare in told else value.strip('"')
    return told or None


def multiplexers(around: Surroundings) -> Iterator[Finding]:
    """What stands between the program and the terminal."""
    environ = around.environ
    if environ.get("TMUX"):
        yield from _tmux(around)
    elif environ.get("STY"):
        yield from _screen(around)
    elif environ.get("ZELLIJ"):
        yield Finding("multiplexer", "fine", "zellij", "ZELLIJ is set")
    elif around.term.startswith(("screen", "tmux")):
        cure = "there, in ~/.tmux.conf: set -g set-clipboard on"
        yield Finding(
            "multiplexer",
            "note",
            "one on the other side of a link, by its name for the terminal",
            named(environ, "TERM"),
            f"copying goes through it: {cure}",
        )
    else:
        yield Finding("multiplexer", "fine", "none", named(environ, "TMUX", "STY"))


def _tmux(around: Surroundings) -> Iterator[Finding]:
    told = around.tmux
    if told is None:
        cure = "" if around.which("tmux") else "install tmux on this machine, or unset TMUX"
        yield Finding("multiplexer", "note", "tmux, which does not answer", "TMUX is set", cure)
        return
    yield Finding("multiplexer", "fine", f"tmux {told.get(VERSION, '')}".strip(), "its own answer")
    for name, judge in _OPTIONS.items():
        if (value := told.get(name)) is not None:
            state, says, cure = judge(value)
            said = f"{value}: {says}" if says else value
            yield Finding(f"tmux {name}", state, said, "tmux show-options", cure)


def _set_clipboard(value: str) -> Verdict:
    if value == "off":
        cure = "in ~/.tmux.conf: set -g set-clipboard on"
        return Verdict("fault", "what is copied stays in tmux", cure)
    return Verdict("fine", "tmux hands on what is copied")


def _escape_time(value: str) -> Verdict:
    if value.isdigit() and int(value) > _ESCAPE_MS:
        return Verdict(
            "note", "Esc comes late by so many ms", "in ~/.tmux.conf: set -s escape-time 10"
        )
    return Verdict("fine", "Esc comes at once")


def _default_terminal(value: str) -> Verdict:
    if "256color" in value or "direct" in value:
        return Verdict("fine", "256 colours")
    return Verdict("note", "16 colours", "in ~/.tmux.conf: set -g default-terminal tmux-256color")


def _features(value: str) -> Verdict:
    if "RGB" in value or "256" in value:
        return Verdict("fine", "")
    return Verdict("fine", "no RGB among them, which the reader does not need")


def _passthrough(value: str) -> Verdict:
    return Verdict("fine", "the reader copies by tmux's own buffer and needs none")


def _focus(value: str) -> Verdict:
    return Verdict("fine", "the reader shows the same with and without")


_OPTIONS: Mapping[str, Callable[[str], Verdict]] = {
    "set-clipboard": _set_clipboard,
    "escape-time": _escape_time,
    "default-terminal": _default_terminal,
    "terminal-features": _features,
    "allow-passthrough": _passthrough,
    "focus-events": _focus,
}


def _screen(around: Surroundings) -> Iterator[Finding]:
    yield Finding("multiplexer", "fine", "GNU screen", "STY is set")
    if "256color" not in around.term:
        cure = "in ~/.screenrc: term screen-256color"
        yield Finding("screen term", "note", "16 colours", named(around.environ, "TERM"), cure)
