"""Short strings as one text: what is found does not depend on how they came."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from wirereader.search.lines import Lines

STRINGS = st.lists(st.text("abé", max_size=4), max_size=6)


@given(STRINGS, STRINGS, st.text("abé\n", min_size=1, max_size=2))
def test_lines_that_came_in_two_parts_are_as_those_that_came_at_once(
    first: list[str], second: list[str], piece: str
) -> None:
    at_once, in_parts = Lines.of(first + second), Lines.of(first).followed_by(second)
    assert len(in_parts) == len(at_once)
    if first or second:
        assert in_parts.holding(piece, 99).tolist() == at_once.holding(piece, 99).tolist()


def test_parts_joined_are_as_strings_laid_out_at_once() -> None:
    parts = [["a", "bé"], [""], ["ab"]]
    joined, at_once = Lines.joined(list(map(Lines.of, parts))), Lines.of(["a", "bé", "", "ab"])
    assert (joined.text, joined.starts.tolist()) == (at_once.text, at_once.starts.tolist())


@given(STRINGS, st.lists(st.text("ab\n", min_size=1, max_size=3), max_size=6), st.integers(1, 5))
def test_what_was_looked_for_before_changes_no_answer(
    strings: list[str], pieces: list[str], limit: int
) -> None:
    asked = Lines.of(strings)
    for piece in pieces:
        assert (
            asked.holding(piece, limit).tolist() == Lines.of(strings).holding(piece, limit).tolist()
        )
