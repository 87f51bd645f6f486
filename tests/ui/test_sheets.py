"""What the sheets show, and where they stand."""

from __future__ import annotations

import pytest
from textual.geometry import Region

from tests.ui.stories import harbour, row_of
from wirereader.corpus.rows import SpeakerRow
from wirereader.model.span import Span
from wirereader.reading.action import Action
from wirereader.reading.actions import actions
from wirereader.reading.figure_list import FigureRow
from wirereader.reading.help import HelpGroup, HelpLine, help_groups, query_lines
from wirereader.reading.sheets import FoundCommand
from wirereader.reading.why import Reason
from wirereader.search.grammar import GRAMMAR
from wirereader.search.names import NameMatch
from wirereader.ui.screens.placing import regions
from wirereader.ui.theme.paint import Paint
from wirereader.ui.theme.signs import UNICODE
from wirereader.ui.theme.terminal import Look
from wirereader.ui.view.columns import Columns, columns
from wirereader.ui.view.sheets.figures import figure_line
from wirereader.ui.view.sheets.help import help_strips
from wirereader.ui.view.sheets.palette import command_line
from wirereader.ui.view.sheets.problems import problem_line
from wirereader.ui.view.sheets.speakers import speaker_line
from wirereader.ui.view.sheets.why import why_strips

LOOK = Look(Paint(), UNICODE)
DAR = NameMatch(
    SpeakerRow(
        name="Ines Talvik",
        titles=("chair of the harbour board",),
        quotes=1234,
        unsure=2,
        stories=1,
    ),
    (Span(5, 8),),
    "chair of the harbour board",
    (),
)


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        pytest.param(
            100,
            "▌  Ines Talvik                 chair of the harbour board"
            "            1,234 quotes   2?    1 story",
            id="wide",
        ),
        pytest.param(
            80,
            "▌  Ines Talvik           chair of the harbour…   1,234 quotes   2?    1 story",
            id="80 columns",
        ),
        pytest.param(40, "▌  Ines Talvik             1,234 quotes", id="one pane"),
    ],
)
def test_a_speaker(width: int, expected: str) -> None:
    strip = speaker_line(DAR, width, LOOK, is_cursor=True)
    assert strip.cell_length == width
    assert strip.text.rstrip() == expected


def test_typed_letters_are_set_apart_in_a_name() -> None:
    strip = speaker_line(DAR, 100, LOOK, is_cursor=False)
    styles = {segment.text: segment.style for segment in strip}
    style = styles["Tal"]
    assert style is not None
    assert style.bold
    assert style.underline


@pytest.mark.parametrize(
    ("shape", "expected"),
    [
        pytest.param(
            columns(120, 36),
            "│ ▌ 84 million c…  money                       84       borrows 84 million crowns",
            id="with its sentence",
        ),
        pytest.param(
            columns(80, 24),
            "│ ▌ 84 million c…  money                       84",
            id="without room for it",
        ),
        pytest.param(columns(40, 24), "▌ 84 million c…  money               84", id="one pane"),
    ],
)
def test_a_figure(shape: Columns, expected: str) -> None:
    story = harbour()
    row = FigureRow(story.figures[0], "", None, "", 1)
    strip = figure_line(story, row, "", shape, LOOK, is_cursor=True)
    assert strip.cell_length == shape.width - shape.pane
    assert strip.text.rstrip() == expected


def test_a_command_shows_its_keys() -> None:
    entry = Action(
        id="zen", keys=("z",), label="story alone", group="View", where=frozenset({"text"})
    )
    line = command_line(FoundCommand(entry, ()), 40, LOOK, is_cursor=False)
    assert line.text.rstrip() == "   story alone" + " " * 24 + "z"


def test_a_problem_shows_the_end_of_a_long_path() -> None:
    row = row_of(path="a/very/long/way/to/a/file/of/stories.xml", failure="empty file")
    line = problem_line(row, 40, LOOK, is_cursor=False)
    assert "stories.xml  empty file" in line.text


def test_reasons_wrap_beside_their_names() -> None:
    reasons = [Reason("quote", "words " * 12), Reason("kind", "direct")]
    rows = [strip.text.rstrip() for strip in why_strips(reasons, columns(80, 24), LOOK)]
    assert rows[0].startswith("│   quote       words words")
    assert rows[1].startswith("│               words")
    assert rows[-1] == "│   kind        direct"


@pytest.mark.parametrize(("width", "number"), [(120, 3), (80, 2), (40, 1)])
def test_the_help_has_as_many_columns_as_fit(width: int, number: int) -> None:
    groups = help_groups(actions(), "text")
    rows = [strip.text for strip in help_strips(groups, (), width, LOOK, is_searching=False)]
    headings = ("Move", "View", "Sheet", "Signs", "Colours", "Find", "Program")
    assert sum(rows[1].count(heading) for heading in (*headings, "Places", "Quotes")) == number
    assert all(len(row) == width for row in rows)


@pytest.mark.parametrize("width", [120, 80, 72, 40])
def test_the_help_cuts_no_words(width: int) -> None:
    groups = help_groups(actions(), "text")
    strips = help_strips(groups, query_lines(), width, LOOK, is_searching=False)
    assert all(strip.cell_length == width for strip in strips)
    assert not any(LOOK.signs.cut in strip.text for strip in strips)


def test_long_words_of_the_help_go_on_below() -> None:
    groups = [HelpGroup("Find", (HelpLine("&", "narrow the list of stories, or the quotes"),))]
    rows = [s.text.rstrip() for s in help_strips(groups, (), 40, LOOK, is_searching=True)]
    assert rows[2:] == ["   &  narrow the list of stories, or the", "      quotes"]


def test_the_help_of_a_search_without_answer() -> None:
    rows = [strip.text.strip() for strip in help_strips((), (), 80, LOOK, is_searching=True)]
    assert rows == ["", "Nothing fits."]


@pytest.mark.parametrize(
    ("width", "example", "meaning"),
    [(120, 3, 28), (80, 3, 28), (60, 3, 6)],
)
def test_the_help_tells_what_a_query_can_be(width: int, example: int, meaning: int) -> None:
    rows = [s.text for s in help_strips((), query_lines(), width, LOOK, is_searching=False)]
    texts = "\n".join(rows)
    assert all(form.example in texts and form.meaning in texts for form in GRAMMAR)
    assert {row.find("near5(") for row in rows} == {-1, example}
    assert {row.find("in one paragraph") for row in rows} >= {-1, meaning}
    assert all(len(row) == width for row in rows)


def test_the_help_of_queries_is_searched_too() -> None:
    forms = query_lines("DATELINE")
    assert [form.keys for form in forms] == ["place:valda"]
    rows = [s.text.strip() for s in help_strips((), forms, 80, LOOK, is_searching=True)]
    assert len(rows) == 3


@pytest.mark.parametrize(
    ("shape", "expected"),
    [
        pytest.param(
            columns(120, 36),
            {
                "bar": Region(0, 0, 120, 1),
                "rule": Region(0, 1, 120, 1),
                "sidebar": Region(0, 2, 36, 33),
                "pane": Region(36, 2, 84, 33),
                "status": Region(0, 35, 120, 1),
            },
            id="two panes",
        ),
        pytest.param(
            columns(40, 24, in_text=False),
            {
                "bar": Region(0, 0, 40, 1),
                "rule": Region(0, 1, 40, 1),
                "sidebar": Region(0, 2, 40, 21),
                "status": Region(0, 23, 40, 1),
            },
            id="the list alone",
        ),
        pytest.param(columns(30, 5), {"status": Region(0, 0, 30, 1)}, id="too small"),
    ],
)
def test_where_everything_stands(shape: Columns, expected: dict[str, Region]) -> None:
    assert regions(shape, None) == expected


def test_a_sheet_stands_where_it_is_told() -> None:
    sheet = Region(0, 2, 120, 8)
    assert regions(columns(120, 36), sheet)["sheet"] == sheet
