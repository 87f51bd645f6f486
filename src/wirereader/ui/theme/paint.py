"""`Paint`: from roles to Rich styles, for one terminal."""

from __future__ import annotations

from rich.color import Color
from rich.style import Style

from wirereader.ui.theme.palette import ROLES, SPEAKER_COLOURS, STANDARD_NEUTRAL, Depth, Ground


class Paint:
    """The palette's styles for one background and one depth of colour.

    Numbered colours go out as `38;5;N` under any COLORTERM, as long as the app lets ANSI colours
    be; Textual's own colours would be RGB.
    """

    def __init__(self, ground: Ground = "dark", depth: Depth = "indexed") -> None:
        self.ground: Ground = ground
        self.depth: Depth = depth
        self._styles: dict[tuple[str, ...], Style] = {(): Style.null()}

    def __call__(self, *roles: str) -> Style:
        """The style of a role, or of several laid over one another, the last on top."""
        style = self._styles.get(roles)
        if style is None:
            style = Style.null()
            for role in roles:
                style += _style(self._spec(role))
            self._styles[roles] = style
        return style

    def speaker(self, slot: int | None) -> str:
        """The role of a speaker's colour; plain text where every colour is taken."""
        return "text" if slot is None else f"speaker.{slot % SPEAKER_COLOURS}"

    def _spec(self, name: str) -> str:
        role = ROLES[name]
        if self.depth == "mono":
            return role.mono
        if self.depth == "standard" and self.ground == "neutral":
            return STANDARD_NEUTRAL.get(name, role.mono)
        if self.depth == "standard":
            return role.standard_light if self.ground == "light" else role.standard_dark
        return {"dark": role.dark, "light": role.light, "neutral": role.neutral}[self.ground]


_ATTRIBUTES = frozenset("burf")


def _style(spec: str) -> Style:
    colours, _, attributes = spec.partition(" ")
    if colours and _ATTRIBUTES.issuperset(colours):
        colours, attributes = "", colours
    front, _, back = colours.partition("/")
    return Style(
        color=_colour(front),
        bgcolor=_colour(back),
        bold="b" in attributes or None,
        underline="u" in attributes or None,
        reverse="r" in attributes or None,
        dim="f" in attributes or None,
    )


def _colour(name: str) -> Color | None:
    if not name:
        return None
    return Color.from_ansi(int(name)) if name.isdigit() else Color.parse(name)
