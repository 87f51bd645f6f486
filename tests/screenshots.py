"""The pictures of the README, made from the bundled stories.

    python -m tests.screenshots [NAME ...]

Runs the reader without a terminal, presses the keys of each scene and writes the screen as SVG into
`screenshots/`. Run it, and look at what it made, whenever the look changes.
"""

from __future__ import annotations

import argparse
import asyncio
import io
import sys
from pathlib import Path
from typing import NamedTuple

from rich.console import Console
from rich.terminal_theme import TerminalTheme

from tests.ui.harness import Reader, TestApp
from wirereader.build.stages import stories
from wirereader.model.item import Failure
from wirereader.model.story import Story
from wirereader.ui.theme.paint import Paint
from wirereader.ui.theme.palette import Depth, Ground
from wirereader.ui.theme.signs import UNICODE
from wirereader.ui.theme.terminal import Look

ROOT = Path(__file__).parent.parent


class Scene(NamedTuple):
    """What is pressed, and how large the terminal is."""

    keys: tuple[str, ...]
    size: tuple[int, int] = (120, 36)
    ground: Ground = "dark"
    depth: Depth = "indexed"


SPEAKER = ("@", "l", "a", "r", "i", "enter")
SCENES = {
    "reading": Scene((*SPEAKER, "n")),
    "search": Scene(("/", *"cabel", "space", *"car")),
    "speakers": Scene(("@", *"min")),
    "headlines": Scene(("+", "+", "j", "j")),
    "figures": Scene(("enter", "#", "j", "j", "j")),
    "light": Scene((*SPEAKER, "n"), ground="light"),
    "sixteen": Scene((*SPEAKER, "n"), depth="standard"),
    "small": Scene((*SPEAKER, "n", "n"), (80, 24)),
    "narrow": Scene((*SPEAKER, "n", "n"), (40, 24)),
}

_COLOURS = {"dark": ((20, 20, 20), (214, 214, 214)), "light": ((250, 250, 250), (34, 34, 34))}
"""Background and text of a terminal such as people have."""

_XTERM = [(0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0)]
_XTERM += [(0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229)]
"""The first eight colours of xterm."""

_ROW, _MARGIN = 24.4, 8
"""Pixels of a row as Rich draws it, and around the screen."""

_SVG = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} HEIGHT">
<style>
.{unique_id}-matrix {{
  font-family: "JetBrains Mono", "Fira Code", "DejaVu Sans Mono", Menlo, Consolas, monospace;
  font-size: {char_height}px; line-height: {line_height}px; white-space: pre;
}}
{styles}
</style>
<defs>{lines}</defs>
<rect width="100%" height="100%" rx="8" fill="BACKGROUND"/>
<g transform="translate(8, 8)">{backgrounds}<g class="{unique_id}-matrix">{matrix}</g></g>
</svg>
"""


def seeds() -> list[Story | Failure]:
    """The bundled stories, in path order."""
    paths = sorted((ROOT / "seeds").iterdir())
    return [one for path in paths for one in stories(str(path), shown=f"seeds/{path.name}")]


def picture(app: TestApp, ground: Ground) -> str:
    """The screen as SVG, on a plain background, without a window around it."""
    background, text = _COLOURS["light" if ground == "light" else "dark"]
    console = Console(
        width=app.size.width,
        height=app.size.height,
        file=io.StringIO(),
        force_terminal=True,
        color_system="truecolor",
        record=True,
        legacy_windows=False,
    )
    # As App.export_screenshot does, which always draws the window and its own colours.
    console.print(app.screen._compositor.render_update(full=True))
    theme = TerminalTheme(background, text, _XTERM)
    fill = "#{:02x}{:02x}{:02x}".format(*background)
    height = round(app.size.height * _ROW + 2 * _MARGIN)
    code = _SVG.replace("BACKGROUND", fill).replace("HEIGHT", str(height))
    return console.export_svg(theme=theme, code_format=code, unique_id="wr")


async def shoot(name: str, scene: Scene, entries: list[Story | Failure]) -> Path:
    """Play a scene and write its picture."""
    app = TestApp(entries, ground=scene.ground)
    async with app.run_test(size=scene.size) as pilot:
        app.reader.relook(Look(Paint(scene.ground, scene.depth), UNICODE))
        reader = Reader(app, pilot)
        await reader.press(*scene.keys)
        await pilot.pause(0.2)  # the search answers between two keys
        path = ROOT / "screenshots" / f"{name}.svg"
        path.write_text(picture(app, scene.ground), "utf-8")
    return path


def main() -> None:
    """Make all pictures, or those that are named."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(SCENES))
    chosen = parser.parse_args()
    entries = seeds()
    for name in chosen.names or SCENES:
        path = asyncio.run(shoot(name, SCENES[name], entries))
        sys.stdout.write(f"{path.relative_to(ROOT)}\n")


if __name__ == "__main__":
    main()
