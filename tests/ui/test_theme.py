"""Roles, colours and signs."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from rich.console import Console

from wirereader.ui.theme.paint import Paint
from wirereader.ui.theme.palette import ROLES, SPEAKER_COLOURS, Depth, Ground
from wirereader.ui.theme.signs import ASCII, UNICODE
from wirereader.ui.theme.speakers import home_slot, slots
from wirereader.ui.theme.terminal import depth_of, ground_of, is_ascii, look
from wirereader.ui.view.safe import cells


@pytest.mark.parametrize("ground", ["dark", "light", "neutral"])
@pytest.mark.parametrize("depth", ["indexed", "standard", "mono"])
def test_every_role_has_a_style(ground: Ground, depth: Depth) -> None:
    paint = Paint(ground, depth)
    assert all(paint(role) is not None for role in ROLES)


@pytest.mark.parametrize("color_system", ["256", "truecolor"])
def test_indexed_colours_leave_as_the_same_bytes(color_system: str) -> None:
    console = Console(color_system=color_system, force_terminal=True)  # type: ignore[arg-type] # a name of Rich's
    told = Paint()("accent").render("x", color_system=console._color_system)
    assert told == "\x1b[38;5;75mx\x1b[0m"


def test_the_user_s_own_colours_and_none_at_all() -> None:
    assert Paint("dark", "standard")("accent").color.name == "cyan"  # type: ignore[union-attr] # it has one
    assert Paint("dark", "mono")("accent").color is None
    assert Paint("dark", "mono")("accent").bold


def test_roles_are_laid_over_one_another() -> None:
    style = Paint()("quote", "figure.amount", "hit")
    assert style.bold
    assert style.underline
    assert style.color is not None
    assert style.color.number == 230


def test_every_sign_takes_one_cell_and_its_twin_is_ascii() -> None:
    assert all(cells(sign) == 1 for sign in UNICODE)
    assert all(sign.isascii() for sign in ASCII)


def test_meaning_is_never_told_by_colour_alone() -> None:
    """Without colours the roles that say something differ by attributes, or stand beside a sign."""
    told_by_sign = {"quote", "success", "banner.text", "dim", "sign", "text", "figure"}
    silent = {name for name, role in ROLES.items() if not role.mono and "speaker" not in name}
    assert silent == told_by_sign


def test_a_name_keeps_its_slot() -> None:
    assert home_slot("Ines Talvik") == home_slot("INES TALVIK")
    assert 0 <= home_slot("Per Aske") < SPEAKER_COLOURS


def test_speakers_of_a_story_differ_as_long_as_there_are_colours() -> None:
    names = [f"Speaker {number}" for number in range(SPEAKER_COLOURS + 2)]
    found = slots([*names, names[0]])
    taken = [slot for slot in found.values() if slot is not None]
    assert len(taken) == len(set(taken)) == SPEAKER_COLOURS
    assert [found[name] for name in names[SPEAKER_COLOURS:]] == [None, None]
    assert found[names[0]] == home_slot(names[0])


@pytest.mark.parametrize(
    ("environ", "color_system", "depth"),
    [
        ({}, "256", "indexed"),
        ({}, "truecolor", "indexed"),
        ({}, "standard", "standard"),
        ({}, None, "mono"),
        ({"NO_COLOR": "1"}, "truecolor", "mono"),
        ({"TERM": "vt220"}, "standard", "mono"),
        ({"TERM": "vte-256color"}, "256", "indexed"),
        ({"NO_COLOR": ""}, "256", "indexed"),
    ],
)
def test_how_many_colours(environ: Mapping[str, str], color_system: str, depth: str) -> None:
    assert depth_of(environ, color_system) == depth


@pytest.mark.parametrize(
    ("value", "ground"),
    [("15;0", "dark"), ("0;15", "light"), ("0;default;7", "light"), ("", None), ("a;b", None)],
)
def test_the_background_by_colorfgbg(value: str, ground: str | None) -> None:
    assert ground_of({"COLORFGBG": value}) == ground


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({"LANG": "en_GB.UTF-8"}, False),
        ({"LANG": "de_DE.ISO-8859-1"}, True),
        ({"LC_ALL": "C", "LANG": "en_GB.UTF-8"}, True),
        ({}, False),
        ({"TERM": "linux", "LANG": "en_GB.UTF-8"}, True),
        ({"TERM": "vt220"}, True),
        ({"TERM": "vte-256color"}, False),
    ],
)
def test_when_only_ascii_is_safe(environ: Mapping[str, str], expected: bool) -> None:
    assert is_ascii(environ) is expected


def test_what_is_given_by_hand_wins() -> None:
    environ = {"COLORFGBG": "0;15", "LANG": "C"}
    found = look(environ, "256", ground="dark", ascii_signs=False)
    assert found.paint.ground == "dark"
    assert found.signs is UNICODE
    assert look(environ, "256").signs is ASCII


def test_of_a_background_that_nothing_tells_both_are_minded() -> None:
    assert look({}, "256").paint.ground == "neutral"
    assert look({"TERM": "linux"}, "standard").paint.ground == "dark"
