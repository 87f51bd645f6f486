"""Dates of stories against dates that were asked for."""

from __future__ import annotations

import pytest

from wirereader.search.compare import is_dated
from wirereader.search.query import Dated


@pytest.mark.parametrize(
    ("date", "relation", "wanted", "holds"),
    [
        pytest.param("2025-11-26T14:05:00+03:30", "on", "2025-11-26", True, id="on the day"),
        pytest.param("2025-11-26", "on", "2025-11", True, id="in the month"),
        pytest.param("2025-11", "on", "2025-11-26", False, id="a month is no day"),
        pytest.param("2025-11-26", "after", "2025-11-25", True, id="after"),
        pytest.param("2025-11-26", "after", "2025-11-26", False, id="not after itself"),
        pytest.param("2025-11-26", "before", "2026", True, id="before the year"),
        pytest.param("--11-25", "before", "2026", False, id="a day without its year"),
        pytest.param(None, "before", "2026", False, id="no date"),
    ],
)
def test_a_story_is_dated(date: str | None, relation: str, wanted: str, holds: bool) -> None:
    assert is_dated(date, Dated(relation, wanted)) is holds
