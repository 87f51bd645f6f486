"""Dark or light: from the colour that the terminal tells, and from what it told the last time."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import cast, get_args

from wirereader.ui.theme.palette import Ground

_LIGHT_FROM = 0.18
"""Relative luminance (WCAG 2) of a middle grey: black text is read better on what is above it."""

_COLOUR_RE = re.compile(r"rgba?:([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})")
_MOST_TERMINALS = 50


def ground_told(colour: str) -> Ground | None:
    """The background of a colour as OSC 11 tells it (X11's `rgb:`), None for another form."""
    found = _COLOUR_RE.match(colour)
    if found is None:
        return None
    parts = (int(part, 16) / (16 ** len(part) - 1) for part in found.groups())
    red, green, blue = (_linear(part) for part in parts)
    light = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return "light" if light > _LIGHT_FROM else "dark"


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


class Backgrounds:
    """What terminals told of their background, by the name they go by; kept in a small file."""

    def __init__(self, file: Path | None) -> None:
        """`file` None: nothing is kept."""
        self._file = file

    def known(self, environ: Mapping[str, str]) -> Ground | None:
        """What this terminal told last."""
        ground = self._read().get(_name(environ))
        return cast("Ground", ground) if ground in get_args(Ground) else None

    def keep(self, environ: Mapping[str, str], ground: Ground | None) -> None:
        """Keep what it tells now, None for nothing; where that cannot be written, it is lost."""
        known, name = self._read(), _name(environ)
        if self._file is None or known.get(name) == ground:
            return
        known.pop(name, None)
        entries = [*known.items(), *([(name, ground)] if ground is not None else [])]
        kept = dict(entries[-_MOST_TERMINALS:])
        try:
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._file.write_text(json.dumps(kept), "utf-8")
        except OSError:
            return

    def _read(self) -> dict[str, str]:
        try:
            value = json.loads(self._file.read_bytes()) if self._file is not None else None
        except (OSError, ValueError):
            return {}
        if not isinstance(value, dict):
            return {}
        return {str(name): ground for name, ground in value.items() if isinstance(ground, str)}


def _name(environ: Mapping[str, str]) -> str:
    return " ".join(environ.get(name, "") for name in ("TERM", "TERM_PROGRAM")).strip()
