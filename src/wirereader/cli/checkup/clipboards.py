"""The ways to a clipboard, in the order in which the reader would try them."""

from __future__ import annotations

from collections.abc import Iterator

from wirereader.cli.checkup.finding import Finding, Surroundings, named
from wirereader.reading.config.fault import at_home
from wirereader.reading.own_files import copy_path
from wirereader.reading.programs import SECURE, is_secure

_PROGRAMS = {"WAYLAND_DISPLAY": ("wl-copy",), "DISPLAY": ("xclip", "xsel")}


def clipboards(around: Surroundings) -> Iterator[Finding]:
    """Each way of the chain, then the file that always holds the last copy."""
    settings = around.settled.settings()
    is_sent = False
    if is_secure(around.environ):
        yield Finding("clipboard", "note", "no program is started", f"{SECURE} is set")
    for number, route in enumerate(settings.clipboard, 1):
        finding = _ROUTES[route](around)
        says = finding.says
        if route != "display" and is_sent:
            says = f"not tried, since one before it takes the words ({says})"
        is_sent = is_sent or (route != "display" and not says.startswith("no:"))
        yield finding._replace(topic=f"clipboard {number}, {route}", says=says)
    path = copy_path(settings)
    if path is None:
        cure = "without --private there is one"
        yield Finding("last copy", "note", "kept in no file", "the setting private", cure)
    else:
        yield Finding("last copy", "fine", at_home(str(path)), "the settings private and state")


def _tmux(around: Surroundings) -> Finding:
    known_by = named(around.environ, "TMUX").partition("=")[0]
    if not around.environ.get("TMUX"):
        return Finding("", "fine", "no: not in tmux", known_by)
    if is_secure(around.environ):
        return Finding("", "note", "no: no program may be started", f"{SECURE} is set")
    if around.which("tmux") is None:
        return Finding("", "note", "no: tmux is not to be found", "PATH", "put tmux on the PATH")
    if (around.tmux or {}).get("set-clipboard") == "off":
        cure = "in ~/.tmux.conf: set -g set-clipboard on"
        return Finding("", "note", "tmux keeps it to itself", "tmux show-options", cure)
    return Finding("", "fine", "tmux load-buffer -w", f"{known_by} is set")


def _screen(around: Surroundings) -> Finding:
    if not around.environ.get("STY"):
        return Finding("", "fine", "no: not in GNU screen", "STY not set")
    return Finding("", "fine", "OSC 52 in parts that screen passes on", "STY is set")


def _osc52(around: Surroundings) -> Finding:
    environ = around.environ
    if environ.get("TERM_PROGRAM") == "Apple_Terminal":
        cure = "iTerm2, kitty, Ghostty or WezTerm know it; or take the words from the last copy"
        return Finding("", "note", "sent, and not understood", named(environ, "TERM_PROGRAM"), cure)
    if environ.get("VTE_VERSION"):
        cure = "take the words from the last copy, or select them with the mouse"
        return Finding(
            "", "note", "sent; older VTE ignores it", named(environ, "VTE_VERSION"), cure
        )
    return Finding("", "fine", "sent; nobody can know whether it arrives", "no terminal tells")


def _display(around: Surroundings) -> Finding:
    environ = around.environ
    for variable, programs in _PROGRAMS.items():
        if environ.get(variable):
            known_by = f"{variable} is set"
            found = next((program for program in programs if around.which(program)), None)
            if is_secure(environ):
                return Finding("", "note", "no: no program may be started", f"{SECURE} is set")
            if found:
                return Finding("", "fine", found, known_by)
            cure = f"install {' or '.join(programs)}"
            return Finding("", "note", "no: no program for it", known_by, cure)
    if around.which("pbcopy") and not environ.get("SSH_CONNECTION"):
        return Finding("", "fine", "pbcopy", "it is there, and this is no SSH")
    return Finding("", "fine", "no: no display here", named(environ, *_PROGRAMS))


_ROUTES = {"tmux": _tmux, "screen": _screen, "osc52": _osc52, "display": _display}
