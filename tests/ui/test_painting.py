"""What is set apart in a story, and how."""

from __future__ import annotations

import pytest

from tests.ui.stories import Counted, Quoted, harbour, span_of, story_of
from wirereader.model.attribution import QuoteKind
from wirereader.model.story import Story
from wirereader.ui.theme.paint import Paint
from wirereader.ui.theme.signs import ASCII, UNICODE
from wirereader.ui.theme.terminal import Look
from wirereader.ui.view.columns import columns
from wirereader.ui.view.emphasis import Emphasis
from wirereader.ui.view.exact import exact_spans
from wirereader.ui.view.marking import Marking
from wirereader.ui.view.page import Top, story_page
from wirereader.ui.view.paint_row import row_words
from wirereader.ui.view.pane import Painter
from wirereader.ui.view.spans import Spans

LOOK = Look(Paint(), UNICODE)
PLAIN = Emphasis()


def painted(story: Story, emphasis: Emphasis = PLAIN) -> dict[str, tuple[str, ...]]:
    """Every stretch of the story's words with its roles; a later one of the same words wins."""
    page = story_page(story, 100)
    marking = Marking(story)
    hits: Spans[str] = Spans((*span, "hit") for span in emphasis.hits)
    return {
        words.replace("\xa0", " "): roles
        for row in page.rows(Top(), 100)
        for words, roles in row_words(page, row, marking, emphasis, hits)
    }


def test_sources_are_bold_in_the_colour_of_their_speaker() -> None:
    found = painted(harbour())
    assert found["Board chair Ines Talvik"] == (
        "source",
        Marking(harbour()).speaker_role("Ines Talvik"),
    )
    assert found["Per Aske"][0] == "source"


def test_only_words_in_marks_are_green() -> None:
    found = painted(harbour())
    assert found["“We are not buying a better harbour.”"] == ("quote",)
    assert found["“a mortgage on every fish”"] == ("quote",)
    assert " called the terms " in found
    assert not any("late" in words and roles for words, roles in found.items())


@pytest.mark.parametrize(
    ("words", "roles"),
    [
        ("Harbour board borrows 84 million crowns", ("headline",)),
        ("PORT VALDA · Valda Wire · 4 Mar 2026 · 1 min", ("dim",)),
        ("The sums", ("subhead",)),
        ("By INES TALVIK", ("dim",)),
        ("12 boats", ("figure.amount",)),
        ("two", ("figure",)),
        ("end", ("dim",)),
    ],
)
def test_the_rest_of_the_page(words: str, roles: tuple[str, ...]) -> None:
    story = story_of(
        ("By INES TALVIK", "boilerplate"),
        ("The sums", "subhead"),
        "They have 12 boats and two nets.",
        figures=(Counted("12 boats", "quantity", 12), Counted("two", "cardinal", 2)),
    )
    assert painted(story)[words] == roles


def test_the_current_quote_is_lit_whole_and_its_cue_underlined() -> None:
    found = painted(harbour(), Emphasis(quote=2))
    assert found["that the board was late"] == ("quote.current",)
    assert found["and said"] == ("cue.current",)


def test_an_unsure_or_unnamed_source_is_bold_without_a_colour() -> None:
    story = story_of(
        "“No,” an official said. “Yes,” Per Aske said.",
        quotes=(
            Quoted("“No,”", "an official", None),
            Quoted("“Yes,”", "Per Aske", "Per Aske", confidence=0.5),
        ),
    )
    found = painted(story)
    assert found["an official"] == found["Per Aske"] == ("source",)


@pytest.mark.parametrize(
    ("layer", "words"),
    [
        pytest.param("quotes", "“a mortgage on every fish”", id="quotes"),
        pytest.param("speakers", "Board chair Ines Talvik", id="speakers"),
    ],
)
def test_a_layer_that_is_off_sets_nothing_apart(layer: str, words: str) -> None:
    others = frozenset({"quotes", "speakers", "figures", "names"}) - {layer}
    assert words in painted(harbour())
    assert words not in painted(harbour(), Emphasis(layers=others))


def test_hits_lie_over_everything_and_the_current_one_over_them() -> None:
    story = harbour()
    hit = span_of(story.text, "better harbour")
    found = painted(story, Emphasis(hits=(hit,), current=hit))
    assert found["better harbour"] == ("quote", "hit", "hit.current")


def test_hits_in_a_headline_that_is_not_in_the_text() -> None:
    story = story_of("Words.", title="Harbour loan", is_title_in_text=False)
    found = painted(story, Emphasis(title_hits=(span_of("Harbour loan", "loan"),)))
    assert found["loan"] == ("headline", "hit")


def test_a_withdrawn_story_is_dim() -> None:
    story = harbour(status="killed")
    found = painted(story)
    assert found["The harbour board will borrow 84 million crowns."] == ("dim",)


def test_live_figures_are_underlined() -> None:
    found = painted(harbour(), Emphasis(are_figures_live=True))
    assert any("figure.live" in roles for roles in found.values())


@pytest.mark.parametrize(
    ("text", "kind", "exact"),
    [
        pytest.param("“We will act,”", "direct", ["“We will act,”"], id="direct: all of it"),
        pytest.param("that it would act", "indirect", [], id="indirect: nothing"),
        pytest.param("it was “a shame” and “late”", "mixed", ["“a shame”", "“late”"], id="curly"),
        pytest.param('it was "a shame" at last', "mixed", ['"a shame"'], id="straight"),
        pytest.param("it was ``a shame'' at last", "mixed", ["``a shame''"], id="two backticks"),
        pytest.param("«une honte» dit-il", "mixed", ["«une honte»"], id="guillemets"),
        pytest.param("it was “a shame", "mixed", ["“a shame"], id="never closed: to the end"),
        pytest.param("a `tick and a shame", "mixed", [], id="one backtick opens nothing"),
    ],
)
def test_exact_words(text: str, kind: QuoteKind, exact: list[str]) -> None:
    story = story_of(text, title=None, quotes=(Quoted(text, kind=kind),))
    assert [span.cut(story.text) for span in exact_spans(story.text, story.quotes[0])] == exact


def rows_of(story: Story, emphasis: Emphasis = PLAIN, look: Look = LOOK) -> list[str]:
    shape = columns(120, 36, is_zen=True)
    page = story_page(story, shape.measure)
    painter = Painter(page, story, Marking(story), emphasis, shape, look)
    return [strip.text.rstrip() for strip in painter.strips(Top(), 16)]


def test_the_margins_tell_exact_words_from_reported_ones_and_who_speaks() -> None:
    rows = rows_of(harbour())
    first = next(row for row in rows if "Board chair" in row)
    second = next(row for row in rows if "Per Aske called" in row)
    third = next(row for row in rows if row.strip().startswith("·"))
    assert first.split()[0] == "│"
    assert first.endswith("  Talvik")
    assert second.split()[0] == "│"
    assert second.endswith("  Aske")
    assert not third.endswith("Aske"), "each speaker once a paragraph"


@pytest.mark.parametrize(("between", "named"), [(0, 2), (8, 3)], ids=["near", "far below"])
def test_who_goes_on_after_another_is_named_again_once_the_name_is_far(
    between: int, named: int
) -> None:
    story = story_of(
        "“It rings,” Tom Ardell said. "
        + "Nobody on the quay said anything about it at all that day. " * between
        + "“It does not,” Ines Venn said, and she went home by the last ferry of the evening. "
        + "“It may,” Ardell said, and he went home by the last ferry of the evening too.",
        quotes=(
            Quoted("“It rings,”", "Tom Ardell", "Tom Ardell"),
            Quoted("“It does not,”", "Ines Venn", "Ines Venn"),
            Quoted("“It may,”", "Ardell", "Tom Ardell"),
        ),
        people={"Tom Ardell": ("Tom Ardell",), "Ines Venn": ("Ines Venn",)},
    )
    ends = [row.split("  ")[-1].strip() for row in rows_of(story)]
    found = [end for end in ends if end in ("Ardell", "Venn")]
    assert found == ["Ardell", "Venn", "Ardell"][:named]


def test_a_number_behind_the_surname_is_not_the_margin_s_name() -> None:
    story = story_of(
        "Bells",
        "“It rings,” Tom R. Ardell II said.",
        quotes=(Quoted("“It rings,”", "Tom R. Ardell II", "Tom R. Ardell II"),),
        people={"Tom R. Ardell II": ("Tom R. Ardell II",)},
    )
    assert any(row.endswith("  Ardell") for row in rows_of(story))


def test_two_of_one_surname_have_initials_in_the_margin() -> None:
    story = story_of(
        "Bells",
        "“It rings,” Tom Ardell said.",
        "“It does not,” Ms. Ardell said.",
        "“It may,” Mr. Venn said.",
        quotes=(
            Quoted("“It rings,”", "Tom Ardell", "Tom Ardell"),
            Quoted("“It does not,”", "Ms. Ardell", "Ines Ardell"),
            Quoted("“It may,”", "Mr. Venn", "Venn"),
        ),
        people={"Tom Ardell": ("Tom Ardell",), "Ines Ardell": ("Ardell",), "Venn": ("Venn",)},
    )
    ends = [row.split("  ")[-1].strip() for row in rows_of(story) if "”" in row]
    assert ends == ["T. Ardell", "I. Ardell", "Venn"]


def test_a_name_in_capitals_stands_in_the_margin_as_the_story_names_the_person() -> None:
    story = story_of(
        "Bells",
        "“It rings,” Tom Ardell said. ARDELL: Well. ARDELL: It does.",
        quotes=(Quoted("“It rings,”", "Tom Ardell", "Tom Ardell"),),
        people={"Tom Ardell": ("Tom Ardell", "ARDELL")},
    )
    assert any(row.endswith("  Ardell") for row in rows_of(story))


def test_the_current_quote_has_the_cursor_sign_on_every_row() -> None:
    rows = rows_of(harbour(), Emphasis(quote=2))
    assert [row.split()[0] for row in rows if row.strip().startswith("▌")] == ["▌", "▌"]


def test_ascii_signs_say_the_same() -> None:
    rows = rows_of(harbour(), look=Look(Paint(depth="mono"), ASCII))
    assert next(row for row in rows if "Board chair" in row).split()[0] == "|"


def test_an_unsure_quote_has_a_question_mark_and_a_name_that_asks() -> None:
    story = story_of(
        "“No,” Per Aske said.",
        quotes=(Quoted("“No,”", "Per Aske", "Per Aske", confidence=0.5),),
        people={"Per Aske": ("Per Aske",)},
    )
    row = next(row for row in rows_of(story) if "No" in row)
    assert row.split()[0] == "?"
    assert row.endswith("  Aske?")


def test_two_speakers_of_one_row_are_named_one_under_the_other() -> None:
    said = "“Yes,” Ines Talvik said, and “No,” Per Aske said, and then it was quiet in the room."
    story = story_of(
        said,
        quotes=(
            Quoted("“Yes,”", "Ines Talvik", "Ines Talvik"),
            Quoted("“No,”", "Per Aske", "Per Aske"),
        ),
        people={"Ines Talvik": ("Ines Talvik",), "Per Aske": ("Per Aske",)},
    )
    rows = rows_of(story)
    at = next(number for number, row in enumerate(rows) if "Yes" in row)
    assert rows[at].endswith("  Talvik")
    assert rows[at + 1].endswith("  Aske")


def test_layers_off_leave_the_words_alone() -> None:
    off = Emphasis(layers=frozenset())
    row = next(row for row in rows_of(harbour(), off) if "Board chair" in row)
    assert row.strip().startswith("Board chair")
    assert not row.endswith("Talvik")
