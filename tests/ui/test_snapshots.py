"""How the screen looks, whole: few, each looked at by somebody.

`pytest tests/ui/test_snapshots.py --snapshot-update` takes them anew, with the Textual that the
extra `dev` pins.
"""

from __future__ import annotations

from typing import Protocol

import pytest
from textual.app import App

from tests.ui.harness import TestApp, stories
from wirereader.ui.theme.palette import Ground


class SnapCompare(Protocol):
    """The fixture of pytest-textual-snapshot."""

    def __call__(
        self, app: App[int], press: tuple[str, ...], terminal_size: tuple[int, int]
    ) -> bool: ...


@pytest.mark.parametrize(
    ("keys", "size", "ground"),
    [
        pytest.param(("enter", '"', "n"), (120, 36), "dark", id="reading"),
        pytest.param(("enter", '"', "n"), (120, 36), "light", id="reading-light"),
        pytest.param(("enter", "#"), (80, 24), "dark", id="figures-80x24"),
        pytest.param(("@", "t", "a", "l"), (120, 36), "dark", id="speakers"),
        pytest.param(("j", "j", "enter"), (40, 24), "dark", id="correction-40x24"),
        pytest.param(("j", "j", "j", "enter"), (80, 24), "dark", id="failed-80x24"),
    ],
)
def test_the_screen(
    snap_compare: SnapCompare, keys: tuple[str, ...], size: tuple[int, int], ground: Ground
) -> None:
    assert snap_compare(TestApp(stories(), ground), press=keys, terminal_size=size)
