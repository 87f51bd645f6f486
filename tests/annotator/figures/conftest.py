"""How the tests of this folder write figures down."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from wirereader.annotator.figures.find import find_in
from wirereader.model.figure import Figure, Value


def _plain(value: Value) -> str:
    if isinstance(value, Decimal):
        plain = f"{value:f}"
        return plain.rstrip("0").rstrip(".") if "." in plain else plain
    return "?" if value is None else value


def line(text: str, figure: Figure) -> str:
    """A figure as the tests write it: `words = kind comparator value unit`."""
    is_range = figure.low is not None
    worth = f"{_plain(figure.low)}..{_plain(figure.high)}" if is_range else _plain(figure.value)
    parts = [figure.comparator, worth, figure.unit]
    words = " ".join(text[figure.start : figure.end].split())
    return f"{words} = {figure.kind} " + " ".join(part for part in parts if part)


@pytest.fixture
def read() -> Callable[[str], list[str]]:
    """The figures of a text, each `words = kind comparator value unit`; a range `low..high`."""

    def lines(text: str) -> list[str]:
        return [line(text, figure) for figure in find_in(text, 0, len(text))]

    return lines
