"""The palette: what each role looks like on each kind of terminal.

Colours are numbers of the xterm 256 palette, which terminals show alike and which survive a link
that does not forward COLORTERM. Each number was chosen by contrast: at least 4.5 on #000000 and
#1e1e1e (dark), on #ffffff and #f5f5f5 (light), at least 3.5 on all four where the background is not
known (neutral); rules and margin signs, which say nothing alone, may be weaker. One meaning a
colour: blue is where you are, green exact words, sand figures, yellow background hits, orange and
red the desk's notices.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

Ground = Literal["dark", "light", "neutral"]
"""The terminal's background; `neutral` where nothing tells."""
Depth = Literal["indexed", "standard", "mono"]
"""Colours to be had: the 256 palette (truecolour too), the user's own 16, none (NO_COLOR)."""


class Role(NamedTuple):
    """One role's look: `colour/background attributes`, each part optional, empty for the user's
    own.

    Attributes are letters: b bold, u underline, r reverse, f faint.
    """

    dark: str
    light: str
    neutral: str
    standard_dark: str
    """With the user's own 16 colours: no bright ones (greys in Solarized), no blue on dark."""
    standard_light: str
    mono: str
    """Attributes alone: whatever colour says, an attribute or a sign says too."""


SPEAKER_COLOURS = 8
"""Roles `speaker.0` to `speaker.7`; the first four are the furthest apart."""

ROLES: dict[str, Role] = {
    # Text and what stands around it.
    "text": Role("", "", "", "", "", ""),
    "dim": Role("246", "241", "244", "", "", ""),
    "rule": Role("239", "250", "244", "f", "f", "f"),
    "sign": Role("244", "244", "244", "", "", ""),
    "accent": Role("75", "25", "32", "cyan", "blue", "b"),
    "input.cursor": Role("r", "r", "r", "r", "r", "r"),
    # The list.
    "unread": Role("75", "25", "32", "cyan", "blue", "b"),
    "row.unread": Role("b", "b", "b", "b", "b", "b"),
    "row.cursor": Role("75", "25", "32", "cyan", "blue", "r"),
    "flag": Role("215 b", "124 b", "130 b", "yellow b", "red b", "b"),
    "flag.kill": Role("210 b", "124 b", "196 b", "red b", "red b", "b"),
    # Search. The weak hit backgrounds are helped by an underline.
    "hit": Role("230/58 u", "16/229 u", "16/229 u", "black/yellow u", "black/yellow u", "u"),
    "hit.current": Role("16/221", "16/214", "16/214 b", "black/white b", "white/blue b", "r"),
    "match": Role("bu", "bu", "bu", "bu", "bu", "bu"),
    # The story.
    "banner": Role("16/215 b", "231/124 b", "16/215 b", "black/yellow b", "white/red b", "r"),
    "banner.kill": Role("231/124 b", "231/124 b", "231/124 b", "white/red b", "white/red b", "rb"),
    "banner.text": Role("215", "124", "130 b", "yellow", "red", ""),
    "headline": Role("b", "b", "b", "b", "b", "b"),
    "subhead": Role("b", "b", "b", "b", "b", "b"),
    # Quotes.
    "quote": Role("151", "22", "", "green", "", ""),
    "quote.current": Role("151", "22", "b", "green", "", "b"),
    "cue.current": Role("u", "u", "u", "u", "u", "u"),
    "source": Role("b", "b", "b", "b", "b", "b"),
    "unsure": Role("215 b", "124 b", "130 b", "yellow b", "red b", "b"),
    # Speakers: no red (alarm), no blue (cursor).
    "speaker.0": Role("116", "23", "30", "magenta", "magenta", ""),
    "speaker.1": Role("185", "55", "133", "yellow", "blue", ""),
    "speaker.2": Role("140", "96", "64", "magenta", "magenta", ""),
    "speaker.3": Role("36", "62", "132", "yellow", "blue", ""),
    "speaker.4": Role("183", "53", "98", "magenta", "magenta", ""),
    "speaker.5": Role("107", "125", "29", "yellow", "blue", ""),
    "speaker.6": Role("73", "88", "66", "magenta", "magenta", ""),
    "speaker.7": Role("223", "52", "131", "yellow", "blue", ""),
    # Figures: one quiet colour for all kinds; money, percent and quantities bold besides.
    "figure": Role("180", "94", "130", "", "", ""),
    "figure.amount": Role("180 b", "94 b", "130 b", "b", "b", "b"),
    "figure.live": Role("u", "u", "u", "u", "u", "u"),
    # Messages.
    "error": Role("210", "124", "196 b", "red b", "red b", "b"),
    "success": Role("114", "22", "28", "green", "", ""),
}

STANDARD_NEUTRAL: dict[str, str] = {
    "banner": "black/yellow b",
    "banner.kill": "white/red b",
    "hit": "black/yellow u",
    "hit.current": "white/blue b",
    **{f"speaker.{slot}": "magenta" for slot in range(0, SPEAKER_COLOURS, 2)},
}
"""The user's own 16 colours where the background is not known: of xterm's only magenta holds
on black and on white; every other role is as without colours."""
