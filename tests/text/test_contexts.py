"""The contexts that decide what a number is."""

from __future__ import annotations

import pytest

from wirereader.lexicons import table
from wirereader.lexicons.read import complaints
from wirereader.text.contexts import context


def test_a_context_is_a_set_of_words() -> None:
    assert {"in", "since"} <= context("before year")


def test_an_unknown_context_is_a_slip_of_the_program() -> None:
    with pytest.raises(KeyError):
        context("before breakfast")


def test_the_words_of_each_context_are_sorted_and_unique() -> None:
    rows = [row[0].split(" ") for row in table("figure_contexts").values()]
    assert complaints("figure_contexts") == []
    assert [row for row in rows if row != sorted(set(row))] == []
