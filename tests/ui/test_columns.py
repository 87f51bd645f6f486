"""Which column belongs to what, at every size."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirereader.reading.session import ListSize
from wirereader.ui.view.columns import columns


@pytest.mark.parametrize(
    ("size", "is_zen", "in_text", "side", "sign", "text", "measure", "names"),
    [
        pytest.param((120, 36), False, True, 36, 38, 40, 66, 108, id="a wide screen"),
        pytest.param((80, 24), False, True, 26, 28, 30, 49, None, id="80x24 has no names"),
        pytest.param((80, 24), True, True, 0, 1, 3, 63, 68, id="80x24, the story alone"),
        pytest.param((40, 24), False, True, 0, 0, 2, 37, None, id="one pane, the text"),
        pytest.param((40, 24), False, False, 40, 0, 2, 37, None, id="one pane, the list"),
        pytest.param((200, 50), False, True, 48, 81, 83, 72, 157, id="what is left is halved"),
        pytest.param((72, 24), False, False, 26, 28, 30, 41, None, id="the narrowest of two panes"),
    ],
)
def test_the_columns_of(
    size: tuple[int, int],
    is_zen: bool,
    in_text: bool,
    side: int,
    sign: int,
    text: int,
    measure: int,
    names: int | None,
) -> None:
    found = columns(*size, is_zen=is_zen, in_text=in_text)
    assert (found.side, found.sign, found.text, found.measure, found.names) == (
        side,
        sign,
        text,
        measure,
        names,
    )


@pytest.mark.parametrize(
    ("width", "list_size", "in_text", "side", "measure", "names"),
    [
        pytest.param(120, "half", False, 60, 55, None, id="half of the screen"),
        pytest.param(80, "half", False, 40, 35, None, id="half of 80 columns"),
        pytest.param(200, "half", True, 100, 72, 183, id="half leaves room for names"),
        pytest.param(120, "whole", False, 120, 72, 92, id="the list alone"),
        pytest.param(120, "whole", True, 0, 72, 92, id="the story alone"),
        pytest.param(60, "half", False, 60, 57, None, id="one pane stays one pane"),
    ],
)
def test_a_widened_list(
    width: int, list_size: ListSize, in_text: bool, side: int, measure: int, names: int | None
) -> None:
    found = columns(width, 36, list_size=list_size, in_text=in_text)
    assert (found.side, found.measure, found.names) == (side, measure, names)


@given(
    width=st.integers(40, 400),
    height=st.integers(10, 100),
    is_zen=st.booleans(),
    list_size=st.sampled_from(get_args(ListSize)),
)
def test_text_and_names_stay_on_the_screen(
    width: int, height: int, is_zen: bool, list_size: ListSize
) -> None:
    found = columns(width, height, is_zen=is_zen, list_size=list_size)
    assert found.fits
    assert 0 <= found.sign < found.text
    assert found.text + found.measure <= width
    assert found.names is None or found.names + found.name_width <= width
    assert found.body == height - 3


@pytest.mark.parametrize("size", [(39, 24), (80, 9)])
def test_too_small_a_terminal_does_not_fit(size: tuple[int, int]) -> None:
    assert not columns(*size).fits
