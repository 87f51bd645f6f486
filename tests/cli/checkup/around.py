"""Surroundings for the findings, made up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from wirereader.cli.checkup.finding import Finding, Surroundings
from wirereader.reading.config.files import ConfigFile
from wirereader.reading.config.settling import settle
from wirereader.reading.terminal.answers import Answers

UTF8 = {"TERM": "xterm-256color", "LANG": "C.UTF-8"}


def around(
    environ: Mapping[str, str] | None = None,
    *,
    options: Mapping[str, str] | None = None,
    answers: Answers | None = None,
    tmux: Mapping[str, str] | None = None,
    programs: Iterable[str] = (),
    is_terminal: bool = True,
    config: Path | None = None,
) -> Surroundings:
    """Surroundings with these programs on the PATH, and no config file but `config`."""
    there = {name: f"/usr/bin/{name}" for name in programs}
    environ = UTF8 if environ is None else environ
    places = [ConfigFile("user", config)] if config else []
    return Surroundings(
        environ=environ,
        settled=settle(options or {}, environ, places),
        is_terminal=is_terminal,
        answers=answers,
        tmux=tmux,
        which=there.get,
    )


def found(look: Callable[[Surroundings], Iterable[Finding]], at: Surroundings) -> dict[str, str]:
    """Topic to `state: says (cure)`, for tables of what is expected."""
    return {
        each.topic: f"{each.state}: {each.says}{f' ({each.cure})' if each.cure else ''}"
        for each in look(at)
    }
