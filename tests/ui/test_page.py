"""Laying out a story, moving in it, keeping the place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ui.stories import WORDS, Quoted, harbour, story_of
from wirereader.model.story import Story
from wirereader.reading.refs import HEADER, Place
from wirereader.ui.view.block import PIECE
from wirereader.ui.view.page import Page, Top, raw_page, story_page

START = Top()


def words_of(page: Page, top: Top = START, height: int = 100) -> list[str]:
    return [
        "" if row.is_blank else page.run(row.block).text[row.start : row.end].replace("\xa0", " ")
        for row in page.rows(top, height)
    ]


def test_header_paragraphs_and_end_stand_under_one_another() -> None:
    assert words_of(story_page(harbour(), 40)) == [
        "Harbour board borrows 84 million crowns",
        "PORT VALDA · Valda Wire · 4 Mar 2026 ·",
        "1 min",
        "3 quotes · 1 figure · 2 people",
        "",
        "The harbour board will borrow 84 million",
        "crowns.",
        "",
        "Board chair Ines Talvik said, “We are",
        "not buying a better harbour.”",
        "",
        "Per Aske called the terms “a mortgage on",
        "every fish” and said that the board was",
        "late.",
        "",
        "end",
    ]


def test_the_header_counts_the_unsure_quotes_apart() -> None:
    quotes = (
        Quoted("“It rings,”", "Tom Ardell", "Tom Ardell", confidence=0.5),
        Quoted("“It does not,”", "Venn", "Venn"),
    )
    story = story_of("“It rings,” Tom Ardell said. “It does not,” Venn said.", quotes=quotes)
    assert "2 quotes, 1 unsure" in words_of(story_page(story, 60))


@pytest.mark.parametrize(
    ("story", "head"),
    [
        pytest.param(
            harbour(status="corrected", note="Corrects the sum"),
            ["CORRECTED  Corrects the sum", "", "Harbour board borrows 84 million crowns"],
            id="a correction stands above the headline",
        ),
        pytest.param(
            story_of("Words.", is_title_in_text=False, title="A name"),
            ["A name", "PORT VALDA · Valda Wire · 4 Mar 2026 · 1 min", "", "Words."],
            id="a headline that is not in the text",
        ),
        pytest.param(
            story_of("Mots.", language="fr"),
            [
                "Harbour board borrows 84 million crowns",
                "PORT VALDA · Valda Wire · 4 Mar 2026 · 1 min",
                "language fr: quotation marks are paired, speakers are not looked for",
            ],
            id="another language says what is not looked for",
        ),
        pytest.param(
            story_of("Words.", ("By INES", "boilerplate"), title=None),
            ["PORT VALDA · Valda Wire · 4 Mar 2026 · 1 min", "", "Words.", "", "By INES"],
            id="no headline at all",
        ),
    ],
)
def test_the_header(story: Story, head: list[str]) -> None:
    assert words_of(story_page(story, 72))[: len(head)] == head


def test_lines_of_one_credit_are_not_parted() -> None:
    text = "By INES TALVIK\nValda Writer"
    page = story_page(story_of("Words."), 72)
    assert "" in words_of(page)
    joined = raw_page(text, 72)
    assert words_of(joined) == ["By INES TALVIK", "Valda Writer"]


LONG = story_of(*WORDS * 8)


@given(
    width=st.integers(5, 80),
    height=st.integers(1, 30),
    moves=st.lists(st.integers(-40, 40), max_size=8),
)
def test_scrolling_stays_in_the_page(width: int, height: int, moves: list[int]) -> None:
    page = story_page(LONG, width)
    top = Top()
    for by in moves:
        top = page.scrolled(top, by, height)
        assert Top() <= top <= max(Top(), page.last_top(height))
        assert len(page.rows(top, height)) == height or page.last_top(height) == Top()


@given(width=st.integers(5, 80), by=st.integers(0, 200))
def test_down_and_up_again_is_the_same_row(width: int, by: int) -> None:
    page = story_page(LONG, width)
    down = page.moved(Top(), by)
    at_end = page.moved(down, 1) == down
    assert at_end or page.moved(down, -by) == Top()


@given(st.integers(5, 80), st.integers(5, 80), st.integers(0, 300))
def test_a_place_is_kept_through_another_width(first: int, second: int, by: int) -> None:
    """The row that shows the place in the new width holds the place's character; the blank row
    behind a paragraph stays that.
    """
    page, other = story_page(LONG, first), story_page(LONG, second)
    place = page.place(page.moved(Top(), by))
    if place.graf < 0:
        return
    offset = LONG.paragraphs[place.graf].start + place.char
    top = other.at_place(place)
    row = other.rows(top, 1)[0]
    if row.is_blank:
        assert other.block_at(offset - 1) == row.block - 1
        return
    run = other.run(row.block)
    assert run.source(row.start) <= offset
    last = other.moved(top, 1)
    assert last == top or other.block_at(offset) == top.block


@pytest.mark.parametrize("place", [HEADER, Place(-1, 45), Place(2, 10), Place(99, 5)])
def test_every_place_has_a_row(place: Place) -> None:
    page = story_page(harbour(), 30)
    top = page.at_place(place)
    assert page.rows(top, 1)


def test_the_same_row_comes_back_for_its_place() -> None:
    page = story_page(LONG, 30)
    for by in range(60):
        top = page.moved(Top(), by)
        assert page.at_place(page.place(top)) == top


@pytest.mark.parametrize(
    ("by", "height", "told"),
    [
        pytest.param(0, 100, "all", id="everything in sight"),
        pytest.param(0, 10, "top", id="at the top"),
        pytest.param(1000, 10, "end", id="at the end"),
        pytest.param(1, 2, "1%", id="in the header"),
    ],
)
def test_how_far_one_is(by: int, height: int, told: str) -> None:
    page = story_page(harbour(), 40)
    assert page.percent(page.scrolled(Top(), by, height), height) == told


def test_a_row_above_the_end_one_is_nearly_through() -> None:
    page = story_page(harbour(), 40)
    assert page.percent(page.moved(page.last_top(10), -1), 10) == "99%"


def test_percent_counts_characters() -> None:
    page = story_page(LONG, 40)
    told = page.percent(page.at_place(Place(12, 0)), 5)
    assert told.endswith("%")
    assert 40 <= int(told[:-1]) <= 60


def test_a_paragraph_of_a_megabyte_is_wrapped_only_where_it_is_seen() -> None:
    page = story_page(story_of("word and words " * 70_000), 66)
    assert len(page.rows(Top(), 34)) == 34
    assert len(page.blocks) > 1_000_000 // PIECE
    assert len(page._wrapped) <= 5
    assert len(words_of(page, page.last_top(34), 34)) == 34


def test_one_line_without_blanks_is_cut_hard() -> None:
    page = raw_page("x" * 50_000, 60)
    assert [block.end - block.start for block in page.blocks] == [PIECE] * 3 + [848]


def test_raw_text_stands_as_in_its_file() -> None:
    story = story_of(("Wheat\t3\nRye\t12", "body", "lines"))
    page = raw_page(story.text, 40, story.paragraphs)
    assert words_of(page)[-2:] == ["Wheat  3", "Rye    12"]
    assert page.place(page.at_offset(story.text.index("Rye"))) == Place(1, 8)
