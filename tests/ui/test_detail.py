"""The foot of the lists under the text: what the row at the cursor has no room for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.ui.harness import Reader, opened
from tests.ui.stories import Counted, Quoted, story_of
from wirereader.model.person import Person
from wirereader.ui.theme.paint import Paint
from wirereader.ui.theme.signs import UNICODE
from wirereader.ui.theme.terminal import Look
from wirereader.ui.view.columns import columns
from wirereader.ui.view.sheets.detail import Piece, detail_strips, joined

LOOK = Look(Paint(), UNICODE)
LONG = story_of(
    "It rained all day. The chair of the harbour board, Ines Talvik, said that at the end of a "
    "long and very wet summer the board had borrowed 84 million crowns for the mole, and more.",
    title="Loan",
    quotes=(
        Quoted(
            "that at the end of a long and very wet summer the board had borrowed 84 million "
            "crowns for the mole, and more",
            "The chair of the harbour board, Ines Talvik",
            "Ines Talvik",
            "indirect",
        ),
    ),
    figures=(Counted("84 million crowns", value=84_000_000),),
    people={"Ines Talvik": ("Ines Talvik",)},
)


@pytest.mark.parametrize(
    ("facts", "sentence", "expected"),
    [
        pytest.param(["5 USD"], "It cost 5.", ["5 USD", "It cost 5.", ""], id="short"),
        pytest.param(
            ["10,000,000,000 USD", "trade goal", "Ines Talvik"],
            "It is far.",
            ["10,000,000,000 USD · trade goal ·", "Ines Talvik", "It is far."],
            id="facts in two rows",
        ),
        pytest.param(
            ["5 USD"],
            "They asked for five dollars and got none of them, which was not much.",
            ["5 USD", "They asked for five dollars and got", "none of them, which was not much."],
            id="a long sentence",
        ),
        pytest.param(
            ["5 USD"],
            "They asked for five dollars and got none of them, which was not much at all of it.",
            ["5 USD", "They asked for five dollars and got", "none of them, which was not much a…"],
            id="a longer one",
        ),
        pytest.param([], "It cost 5.", ["It cost 5.", "", ""], id="no facts"),
    ],
)
def test_facts_come_first_and_the_sentence_fills_the_rest(
    facts: list[str], sentence: str, expected: list[str]
) -> None:
    pieces = joined([[Piece(fact)] for fact in facts], LOOK)
    strips = detail_strips(pieces, [Piece(sentence)], 3, columns(40, 24), LOOK)
    assert [strip.text.strip() for strip in strips] == expected
    assert {strip.cell_length for strip in strips} == {40}


@pytest.mark.parametrize("size", [(80, 24), (40, 10), (120, 36), (200, 50)])
async def test_all_that_is_known_of_a_figure_is_in_sight(size: tuple[int, int]) -> None:
    async with opened(size, entries=[LONG]) as reader:
        await reader.press("enter", "#")
        shown = " ".join(" ".join(row.strip(" │·") for row in reader.rows()[2:-1]).split())
        assert "84,000,000" in shown
        assert "said by Ines Talvik" in shown
        assert "84 million crowns" in shown


async def test_the_foot_follows_the_cursor() -> None:
    story = story_of(
        "A raft costs 3 crowns. A boat costs 9 crowns.",
        figures=(Counted("3 crowns", value=3), Counted("9 crowns", value=9)),
    )
    async with opened((80, 24), entries=[story]) as reader:
        await reader.press("#")
        assert reader.rows()[-3].endswith("A raft costs 3 crowns.".ljust(49)[:49].rstrip())
        await reader.press("j")
        assert reader.rows()[-3].endswith("A boat costs 9 crowns.")


async def test_the_titles_of_a_person_are_in_sight_at_80_columns() -> None:
    chair = Person(
        name="Ines Talvik",
        titles=("chair of the board", "mayor"),
        mentions=LONG.people[0].mentions,
    )
    titled = replace(LONG, annotations=replace(LONG.annotations, people=(chair,)))
    async with opened((80, 24), entries=[titled]) as reader:
        await reader.press("P")
        assert reader.sees("Ines Talvik · chair of the board · mayor")
        assert reader.sees("The chair of the harbour board, Ines Talvik")


async def test_the_mentions_of_whom_the_cursor_is_on_are_marked() -> None:
    async with opened() as reader:
        await reader.press("P")
        assert _marked(reader) == "Ines Talvik"
        await reader.press("j")
        assert _marked(reader) == "Per Aske"


def _marked(reader: Reader) -> str:
    """Words of the pane that stand on a background."""
    pane = reader.app.reader.presenter.pane
    segments = [each for y in range(pane.region.height) for each in pane.render_line(y)]
    return "".join(each.text for each in segments if each.style and each.style.bgcolor)
