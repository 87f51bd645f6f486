"""What the environment tells about the terminal: its background, its colours, its characters."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from wirereader.text.written import UTF_8, locale_encoding
from wirereader.ui.theme.paint import Paint
from wirereader.ui.theme.palette import Depth, Ground
from wirereader.ui.theme.signs import ASCII, UNICODE, Signs

if TYPE_CHECKING:
    from wirereader.reading.settings import Settings

_DARK_BACKGROUNDS = {"0", "1", "2", "3", "4", "5", "6", "8"}
_DEPTHS: Mapping[str, Depth] = {"256": "indexed", "16": "standard", "none": "mono"}
"""What the setting `colours` asks for."""
_SIMPLE_RE = re.compile(r"linux|ansi|vt\d")
_COLOURLESS_RE = re.compile(r"vt[12345]\d\d")
"""The terminals of DEC: bold, underline and reverse, no colours (but not `vte`)."""


class Look(NamedTuple):
    """Paint and signs: all that the view needs to know of the terminal."""

    paint: Paint
    signs: Signs
    encoding: str = UTF_8
    """That in which the terminal's locale can be written to."""


def look(
    environ: Mapping[str, str],
    color_system: str | None,
    *,
    ground: Ground | None = None,
    depth: Depth | None = None,
    ascii_signs: bool | None = None,
) -> Look:
    """The look for a terminal; `color_system` is Rich's name for its colours.

    What is given by hand wins over what the environment tells; whoever forbids signs in ASCII has
    a terminal that shows UTF-8. A background of which nothing tells gets the colours for both.
    """
    return Look(
        Paint(ground or ground_of(environ) or "neutral", depth or depth_of(environ, color_system)),
        ASCII if (is_ascii(environ) if ascii_signs is None else ascii_signs) else UNICODE,
        UTF_8 if ascii_signs is False else locale_encoding(environ),
    )


def color_system_of(environ: Mapping[str, str]) -> str | None:
    """Rich's name for the colours of the terminal that an environment tells of, as Textual asks."""
    from rich.console import Console

    console = Console(force_terminal=True, legacy_windows=False, _environ=environ)
    system = environ.get("TEXTUAL_COLOR_SYSTEM", "auto")
    return console.color_system if system == "auto" else system


def look_for(
    environ: Mapping[str, str],
    color_system: str | None,
    settings: Settings,
    told: Ground | None = None,
) -> Look:
    """The look for a terminal, where the settings do not say otherwise.

    `told` is the background as the terminal itself tells it.
    """
    return look(
        environ,
        color_system,
        ground=told if settings.theme == "auto" else settings.theme,
        depth=_DEPTHS.get(settings.colours),
        ascii_signs=None if settings.ascii == "auto" else settings.ascii == "on",
    )


def depth_of(environ: Mapping[str, str], color_system: str | None) -> Depth:
    """How many colours may be used; none where NO_COLOR is set to anything (no-color.org)."""
    is_colourless = _COLOURLESS_RE.match(environ.get("TERM", "")) is not None
    if environ.get("NO_COLOR") or color_system is None or is_colourless:
        return "mono"
    return "indexed" if color_system in {"256", "truecolor"} else "standard"


def ground_of(environ: Mapping[str, str]) -> Ground | None:
    """The background by COLORFGBG, whose last field rxvt, Konsole and others set; None without it.

    The console of Linux is dark.
    """
    field = environ.get("COLORFGBG", "").rpartition(";")[2]
    if not field.isdigit():
        return "dark" if environ.get("TERM") == "linux" else None
    return "dark" if field in _DARK_BACKGROUNDS else "light"


def is_simple(environ: Mapping[str, str]) -> bool:
    """Whether the terminal may print what it is asked, instead of answering."""
    return _SIMPLE_RE.match(environ.get("TERM", "")) is not None


def is_ascii(environ: Mapping[str, str]) -> bool:
    """Whether only ASCII signs are safe: a bare console, or a locale that says it is not UTF-8."""
    if is_simple(environ):
        return True
    return locale_encoding(environ) != UTF_8
