"""The terminal: colours, background, characters, frames, answers, keys."""

from __future__ import annotations

from collections.abc import Iterator

from wirereader.cli.checkup.finding import Finding, Surroundings, named

_SLOW_S = 0.2
"""A round trip from which a key is felt to be late."""

_COLOURS = {"indexed": "256 colours", "standard": "16 colours", "mono": "no colours"}


def screen(around: Surroundings) -> Iterator[Finding]:
    """What the reader would make of this terminal."""
    yield _terminal(around)
    yield _colours(around)
    yield _background(around)
    yield _characters(around)
    answers = around.answers
    if answers is None:
        why = "there is no terminal" if not around.is_terminal else f"TERM={around.term or 'unset'}"
        if around.is_terminal and around.term not in ("", "dumb"):
            why = "the terminal is not ours to ask"
        yield Finding("answers", "note", "the terminal was not asked", why)
        return
    yield _round_trip(around)
    if answers.round_trip_s is not None:
        yield _frames(around)
        yield _keys(around)


def _terminal(around: Surroundings) -> Finding:
    if not around.is_terminal:
        cure = "run it in the terminal that is to be looked at"
        return Finding("terminal", "note", "none", "neither input nor output is one", cure)
    if around.term in ("", "dumb"):
        cure = "set TERM to what the terminal is, as in TERM=xterm-256color"
        return Finding(
            "terminal", "note", "it can move no cursor", named(around.environ, "TERM"), cure
        )
    if around.answers is not None and around.answers.version:
        return Finding("terminal", "fine", around.answers.version, "its own answer")
    name = named(around.environ, "TERM_PROGRAM", "TERM")
    return Finding("terminal", "fine", name.partition("=")[2], name)


def _colours(around: Surroundings) -> Finding:
    from wirereader.ui.theme.terminal import color_system_of, look_for

    environ, settings = around.environ, around.settled.settings()
    depth = look_for(environ, color_system_of(environ), settings).paint.depth
    says = _COLOURS[depth]
    if settings.colours != "auto":
        given = around.settled.given["colours"]
        return Finding("colours", "fine", says, f"the setting colours ({given.where})")
    if environ.get("NO_COLOR"):
        return Finding("colours", "fine", says, named(environ, "NO_COLOR"))
    known_by = named(environ, "TEXTUAL_COLOR_SYSTEM", "COLORTERM", "TERM")
    if depth == "indexed":
        return Finding("colours", "fine", says, known_by)
    can = "; it can show more, by its own answer" if _shows_more(around) else ""
    return Finding("colours", "note", f"{says}{can}", known_by, _colour_cure(around))


def _shows_more(around: Surroundings) -> bool:
    return around.answers is not None and bool(around.answers.has_truecolour)


def _colour_cure(around: Surroundings) -> str:
    if around.environ.get("TMUX"):
        return "in ~/.tmux.conf: set -g default-terminal tmux-256color"
    if around.environ.get("STY"):
        return "in ~/.screenrc: term screen-256color"
    if around.environ.get("SSH_CONNECTION") and not around.environ.get("COLORTERM"):
        return (
            'colours = "256" in the config, or let SSH forward COLORTERM: SendEnv COLORTERM in'
            " ~/.ssh/config at home, AcceptEnv COLORTERM in sshd_config here"
        )
    return 'where it can show them: TERM=xterm-256color, or colours = "256" in the config'


def _background(around: Surroundings) -> Finding:
    from wirereader.ui.theme.background import ground_told
    from wirereader.ui.theme.terminal import color_system_of, look_for

    environ, settings = around.environ, around.settled.settings()
    ground = look_for(environ, color_system_of(environ), settings).paint.ground
    if settings.theme != "auto":
        where = around.settled.given["theme"].where
        return Finding("background", "fine", ground, f"the setting theme ({where})")
    colour = around.answers.background if around.answers is not None else None
    if colour is not None and (told := ground_told(colour)) is not None:
        return Finding("background", "fine", told, "the terminal's answer to OSC 11")
    if environ.get("COLORFGBG"):
        return Finding("background", "fine", ground, named(environ, "COLORFGBG"))
    if ground != "neutral":
        return Finding("background", "fine", ground, named(environ, "TERM"))
    cure = 'theme = "light" or theme = "dark" in the config'
    return Finding("background", "note", "colours for both", "nothing tells", cure)


def _characters(around: Surroundings) -> Finding:
    from wirereader.ui.theme.signs import ASCII
    from wirereader.ui.theme.terminal import color_system_of, is_simple, look_for

    environ, settings = around.environ, around.settled.settings()
    is_ascii = look_for(environ, color_system_of(environ), settings).signs is ASCII
    if settings.ascii != "auto":
        where = around.settled.given["ascii"].where
        says = "signs in ASCII" if is_ascii else "UTF-8"
        return Finding("characters", "fine", says, f"the setting ascii ({where})")
    if not is_ascii:
        known_by = named(environ, "LC_ALL", "LC_CTYPE", "LANG")
        return Finding("characters", "fine", "UTF-8", known_by)
    if is_simple(environ):
        known_by = named(environ, "TERM")
        return Finding(
            "characters", "note", "signs in ASCII", known_by, "ascii = false draws lines"
        )
    known_by = named(environ, "LC_ALL", "LC_CTYPE", "LANG")
    return Finding("characters", "note", "signs in ASCII", known_by, "export LANG=C.UTF-8")


def _round_trip(around: Surroundings) -> Finding:
    seconds = around.answers.round_trip_s if around.answers is not None else None
    known_by = "primary device attributes were asked for"
    if seconds is None:
        cure = "TERM should name what the terminal really is"
        return Finding("answers", "note", "none came", known_by, cure)
    says = f"after {max(1, round(seconds * 1000))} ms"
    if seconds < _SLOW_S:
        return Finding("answers", "fine", says, known_by)
    cure = "--no-preview sends less; Compression yes in ~/.ssh/config"
    return Finding("answers", "note", f"{says}: a slow link", known_by, cure)


def _frames(around: Surroundings) -> Finding:
    known_by = "mode 2026 was asked for"
    if around.answers is not None and around.answers.is_synchronized:
        return Finding("synchronized updates", "fine", "yes: a frame is shown at once", known_by)
    return Finding(
        "synchronized updates", "note", "no: a slow link may show half a frame", known_by
    )


def _keys(around: Surroundings) -> Finding:
    known_by = "kitty's key protocol was asked for"
    if around.answers is not None and around.answers.has_key_protocol:
        return Finding("keys", "fine", "every key arrives as itself", known_by)
    says = "as ever: Tab is ctrl+i, Enter is ctrl+m, Esc comes after 0.1 s; no action needs more"
    return Finding("keys", "fine", says, known_by)
