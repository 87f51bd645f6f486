"""A story in the list."""

from __future__ import annotations

import pytest

from tests.ui.stories import row_of
from wirereader.model.span import Span
from wirereader.search.snippet import Snippet
from wirereader.ui.theme.paint import Paint
from wirereader.ui.theme.signs import UNICODE
from wirereader.ui.theme.terminal import Look
from wirereader.ui.view.list_row import ListRow, list_lines

LOOK = Look(Paint(), UNICODE)


def lines(scene: ListRow, width: int = 36) -> tuple[str, str]:
    first, second = list_lines(scene, width, LOOK)
    assert first.cell_length == second.cell_length == width
    return first.text.rstrip(), second.text.rstrip()


@pytest.mark.parametrize(
    ("scene", "width", "expected"),
    [
        pytest.param(
            ListRow(row_of()),
            36,
            (" • Harbour loan doubled after stor…", "   PORT VALDA    26 Nov     “8  #10"),
            id="unread",
        ),
        pytest.param(
            ListRow(row_of(), is_cursor=True, is_read=True),
            36,
            ("▌  Harbour loan doubled after stor…", "▌  PORT VALDA    26 Nov     “8  #10"),
            id="read, at the cursor",
        ),
        pytest.param(
            ListRow(row_of(), is_cursor=True, is_active=False, is_read=True),
            26,
            ("│  Harbour loan doubled…", "│  PORT VALDA     “8  #10"),
            id="too narrow for the date, the text active",
        ),
        pytest.param(
            ListRow(row_of(), is_read=True, is_starred=True),
            36,
            ("   Harbour loan doubled after stor…", " * PORT VALDA    26 Nov     “8  #10"),
            id="starred",
        ),
        pytest.param(
            ListRow(row_of(quote_count=0, figure_count=0, place=None, agency=None), is_read=True),
            36,
            ("   Harbour loan doubled after stor…", "                 26 Nov"),
            id="nothing counted, no place",
        ),
        pytest.param(
            ListRow(row_of(title="Harbour loan doubled after storms broke the eastern mole twice")),
            80,
            (
                " • Harbour loan doubled after storms broke the eastern mole twice",
                "   PORT VALDA    26 Nov                 “8  #10",
            ),
            id="a widened list: the facts stay near the title's beginning",
        ),
        pytest.param(
            ListRow(row_of(status="killed")),
            36,
            (" • KILL Harbour loan doubled after…", "   PORT VALDA    26 Nov     “8  #10"),
            id="a status that the title does not tell",
        ),
        pytest.param(
            ListRow(row_of(title="KILL-Harbour loan", status="killed")),
            36,
            (" • KILL-Harbour loan", "   PORT VALDA    26 Nov     “8  #10"),
            id="a status that it tells",
        ),
        pytest.param(
            ListRow(row_of(status="urgent")),
            36,
            (" • Harbour loan doubled after stor…", "   PORT VALDA    26 Nov     “8  #10"),
            id="how it was sent is no notice",
        ),
        pytest.param(
            ListRow(row_of(title=None), opening="The loan doubled."),
            36,
            (" • The loan doubled.", "   PORT VALDA    26 Nov     “8  #10"),
            id="no title, so its first words",
        ),
        pytest.param(
            ListRow(row_of(title=None)),
            36,
            (" • a.txt", "   PORT VALDA    26 Nov     “8  #10"),
            id="neither title nor words",
        ),
        pytest.param(
            ListRow(row_of(failure="not well-formed"), is_read=True),
            36,
            (" ! a.txt", "   not well-formed"),
            id="a file that could not be read",
        ),
        pytest.param(
            ListRow(row_of(), snippet=Snippet("…the loan that paid", (Span(5, 9),))),
            36,
            (" • Harbour loan doubled after stor…", "   …the loan that paid"),
            id="searching, the hit in the text",
        ),
    ],
)
def test_the_two_lines(scene: ListRow, width: int, expected: tuple[str, str]) -> None:
    assert lines(scene, width) == expected


def test_a_label_of_the_desk_has_its_own_colour_under_the_cursor() -> None:
    row = row_of(title="CORRECTED-Harbour loan", status="corrected")
    first, _ = list_lines(ListRow(row, is_cursor=True, is_read=True), 36, LOOK)
    styles = {segment.text: segment.style for segment in first}
    assert styles["CORRECTED"] == LOOK.paint("row.cursor", "flag")
    assert styles["-Harbour loan"] == LOOK.paint("row.cursor")


def test_hits_in_the_title_are_marked_and_the_facts_stay() -> None:
    first, second = list_lines(ListRow(row_of(), title_hits=(Span(8, 12),)), 36, LOOK)
    assert {s.text: s.style for s in first}["loan"] == LOOK.paint("row.unread", "hit")
    assert "PORT VALDA" in second.text
