"""The contrast of every role, worked out from the palette (WCAG 2)."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from rich.color import Color
from rich.color_triplet import ColorTriplet

from wirereader.ui.theme.paint import Paint
from wirereader.ui.theme.palette import ROLES, STANDARD_NEUTRAL, Ground

BACKGROUNDS: dict[Ground, tuple[str, ...]] = {
    "dark": ("#000000", "#1e1e1e"),
    "light": ("#ffffff", "#f5f5f5"),
    "neutral": ("#000000", "#1e1e1e", "#ffffff", "#f5f5f5"),
}
"""What people's terminals have, where a role paints none of its own."""

DECORATION = {"rule"}
"""Says nothing."""
SIGNS = {"sign", "unread"}
QUOTES = {"quote", "quote.current"}
XTERM = {"red": (205, 0, 0), "magenta": (205, 0, 205), "black": (0, 0, 0), "white": (229, 229, 229)}
XTERM |= {"yellow": (205, 205, 0), "blue": (0, 0, 238)}
"""The first colours of xterm, where users have not chosen their own."""


class Pair(NamedTuple):
    """A role's colours as it is painted."""

    front: ColorTriplet
    back: ColorTriplet

    @property
    def contrast(self) -> float:
        dark, light = sorted((luminance(self.front), luminance(self.back)))
        return (light + 0.05) / (dark + 0.05)


def luminance(colour: ColorTriplet) -> float:
    parts = (part / 255 for part in colour)
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return sum(part * share for part, share in zip(linear, (0.2126, 0.7152, 0.0722), strict=True))


def pairs(paint: Paint, role: str) -> list[Pair]:
    """The role on every background it may stand on; none where it has the user's own colour."""
    style = paint(role)
    if style.color is None:
        return []
    front = triplet(style.color)
    if style.bgcolor is not None:
        return [Pair(front, triplet(style.bgcolor))]
    backs = BACKGROUNDS[paint.ground]
    return [Pair(front, Color.parse(back).get_truecolor()) for back in backs]


def triplet(colour: Color) -> ColorTriplet:
    return ColorTriplet(*XTERM[colour.name]) if colour.name in XTERM else colour.get_truecolor()


def needed(role: str, ground: Ground) -> float:
    if ground == "neutral" or role in SIGNS:
        return 3.5
    return 7.0 if role in QUOTES else 4.5


@pytest.mark.parametrize("ground", BACKGROUNDS)
@pytest.mark.parametrize("role", sorted(set(ROLES) - DECORATION))
def test_every_role_is_legible(role: str, ground: Ground) -> None:
    found = [pair.contrast for pair in pairs(Paint(ground), role)]
    assert all(contrast >= needed(role, ground) for contrast in found), found


@pytest.mark.parametrize("ground", BACKGROUNDS)
def test_unmarked_text_is_the_user_s_own(ground: Ground) -> None:
    for role in ("text", "headline", "subhead", "source"):
        assert pairs(Paint(ground), role) == []


@pytest.mark.parametrize("role", STANDARD_NEUTRAL)
def test_of_sixteen_colours_on_an_unknown_ground_those_are_taken_that_hold(role: str) -> None:
    found = [pair.contrast for pair in pairs(Paint("neutral", "standard"), role)]
    assert found
    assert all(contrast >= 3.5 for contrast in found), found
