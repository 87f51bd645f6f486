"""The words that a row of the list shows of a hit."""

from __future__ import annotations

import pytest

from tests.ui.harness import opened
from tests.ui.stories import story_of
from wirereader.ui.screens.snippets import hit_snippet

LONG = "There is nothing to see in this part of it. " * 40


@pytest.mark.parametrize(
    ("text", "query", "front", "found"),
    [
        pytest.param("The harbour loan doubled.", "loan", "The harbour ", "loan", id="near"),
        pytest.param(
            f"{LONG}The harbour loan doubled.",
            "harbour loan",
            "…The ",
            "harbour loan",
            id="far down, in a row as typed",
        ),
        pytest.param(f"{LONG}The harbour loan.", "harb", "…The ", "harbour", id="begun"),
        pytest.param(f"{LONG}The harbour.", "harbuor", "…The ", "harbour", id="a slip"),
        pytest.param(f"{LONG}THE HARBOUR.", "harbour", "…THE ", "HARBOUR", id="any case"),
        pytest.param(f"subharbour {LONG}A harbour.", "harbour", "…it. A ", "harbour", id="whole"),
        pytest.param(f"Afar. {LONG}The harbour.", "h", "…The ", "harbour", id="one letter"),
    ],
)
def test_the_first_hit_stands_in_the_row_after_a_word(
    text: str, query: str, front: str, found: str
) -> None:
    snippet = hit_snippet(text, query)
    assert snippet.text.startswith(front)
    assert snippet.spans[0].cut(snippet.text) == found


def test_without_a_hit_the_story_begins() -> None:
    assert hit_snippet("Nothing to see.", "harbour").text == "Nothing to see."


@pytest.mark.parametrize("width", [60, 90, 140])
def test_a_wider_list_shows_more_of_the_words_around(width: int) -> None:
    found = hit_snippet(f"{LONG}The harbour loan. {LONG}", "loan", width=width)

    assert width - 12 <= len(found.text) <= width


async def test_a_hit_that_the_cut_title_does_not_show_stands_in_the_second_line() -> None:
    story = story_of(
        "There is a tuba in the car.",
        title="A very long headline about nothing at all, but for the tuba in it",
    )
    async with opened(entries=[story]) as reader:
        await reader.press("/")
        await reader.type("tuba")
        await reader.pilot.pause(0.05)
        assert "…the tuba in it" in reader.rows()[3]
