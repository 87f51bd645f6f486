"""A story in pieces and pages."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.reading.stories import story
from wirereader.plain.pages import PAGE, PIECE, Pages
from wirereader.reading.refs import HEADER, Place


def pages_of(*grafs: str, is_raw: bool = False) -> Pages:
    return Pages(story("a.txt", "\n".join(("Title", *grafs, "")), [], []), is_raw=is_raw)


GRAFS = st.lists(st.text("ab ", min_size=1, max_size=3 * PIECE), min_size=1, max_size=5)


@given(GRAFS)
def test_pieces_hold_every_character_but_the_blanks_they_are_cut_at(grafs: list[str]) -> None:
    pages = pages_of(*grafs)
    text = pages.story.text
    told = "".join(text[piece.start : piece.end] for piece in pages.pieces)
    assert told.replace(" ", "") == "".join(grafs).replace(" ", "")
    assert all(piece.end - piece.start <= PIECE for piece in pages.pieces)


@given(GRAFS, st.integers(0, 20))
def test_a_place_is_found_again(grafs: list[str], at: int) -> None:
    pages = pages_of(*grafs)
    at = min(at, len(pages.pieces) - 1)
    pages.go(pages.place(at))
    assert pages.next == at


def test_a_page_ends_with_its_paragraph() -> None:
    pages = pages_of("a" * (PAGE - 1), "b", "c")
    assert pages.onward() == range(3)
    assert pages.onward() == range(3, 4)
    assert pages.onward() == range(4, 4)
    assert pages.is_over


def test_backwards_by_pieces_and_by_pages() -> None:
    pages = pages_of("a" * PAGE, "b" * PAGE, "c")
    pages.back(3, 1)
    assert pages.next == 2
    pages.back(3)
    assert pages.next == 2
    pages.back(0)
    assert pages.next == 0


def test_a_place_that_is_not_there_any_more_is_the_last_one_before_it() -> None:
    pages = pages_of("one", "two")
    pages.go(Place(7, 3))
    assert pages.next == 2
    pages.go(HEADER)
    assert pages.next == 0


def test_raw_is_all_of_the_text() -> None:
    pages = pages_of("one", "two", is_raw=True)
    text = pages.story.text
    assert "".join(text[piece.start : piece.end] for piece in pages.pieces) == text
