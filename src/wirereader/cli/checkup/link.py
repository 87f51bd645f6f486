"""The link: SSH, what it carries over and what it does not."""

from __future__ import annotations

from collections.abc import Iterator

from wirereader.cli.checkup.finding import Finding, State, Surroundings, named


def link(around: Surroundings) -> Iterator[Finding]:
    """Whether somebody reads from afar."""
    environ = around.environ
    known_by = named(environ, "SSH_CONNECTION", "SSH_TTY")
    if known_by.endswith("not set"):
        yield Finding(
            "link", "fine", "this machine's own terminal, or one that does not tell", known_by
        )
        return
    is_answering = around.answers is not None and around.answers.round_trip_s is not None
    cure = "" if is_answering else "on a slow link: Compression yes in ~/.ssh/config, --no-preview"
    yield Finding("link", "fine", "SSH", known_by.partition("=")[0] + " is set", cure)
    if environ.get("COLORTERM"):
        known_by = named(environ, "COLORTERM")
        yield Finding("COLORTERM", "fine", "carried over, or set here", known_by)
        return
    says = "not carried over; nothing is lost where TERM ends in 256color"
    cure = "SendEnv COLORTERM in ~/.ssh/config at home, AcceptEnv COLORTERM in sshd_config here"
    is_enough = "256color" in around.term or "direct" in around.term
    state: State = "fine" if is_enough else "note"
    yield Finding("COLORTERM", state, says, "COLORTERM not set", "" if is_enough else cure)
