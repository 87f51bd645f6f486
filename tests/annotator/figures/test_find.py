"""The front door: which paragraphs are read, and what holds for every text."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirereader.annotator.figures.find import find_figures, find_in
from wirereader.annotator.figures.units import unit_names
from wirereader.annotator.tokens import tokenize
from wirereader.lexicons import table
from wirereader.model.article import Article
from wirereader.model.item import Layout, Paragraph, Role, WireItem


def article(*paragraphs: tuple[str, Role, Layout]) -> Article:
    """An article of these paragraphs, one blank line between them."""
    text, spans = "", []
    for words, role, layout in paragraphs:
        spans.append(Paragraph(len(text), len(text) + len(words), role, layout))
        text += words + "\n\n"
    item = WireItem(path="a.txt", sha256="", format="plain", encoding="utf-8", text=text)
    return Article(item=item, title=None, title_span=None, paragraphs=tuple(spans))


def words_of(story: Article) -> list[str]:
    """The figures' words."""
    return [story.item.text[f.start : f.end] for f in find_figures(story, tokenize(story))]


def test_title_subheads_and_body_are_read_but_no_boilerplate() -> None:
    story = article(
        ("Two ships sink", "title", "flow"),
        ("Three ports", "subhead", "flow"),
        ("Four crews swam.", "body", "flow"),
        ("Editing by five desks", "boilerplate", "flow"),
    )
    assert words_of(story) == ["Two", "Three", "Four"]


def test_a_line_break_in_prose_is_a_space() -> None:
    story = article(("It cost $3\n   billion on March\n14, 1978.", "body", "flow"))
    assert words_of(story) == ["$3\n   billion", "March\n14, 1978"]


def test_rows_and_cells_of_a_table_are_read_apart() -> None:
    story = article(("Tin\t12\t15 km\nZinc\t3\n4 percent", "body", "lines"))
    assert words_of(story) == ["12", "15 km", "3", "4 percent"]


def test_values_are_exact_decimals() -> None:
    (figure,) = find_in("It paid $0.1 million.", 0, 21)
    assert figure.value == Decimal("100000.0")
    assert isinstance(figure.value, Decimal)


def test_offsets_count_in_the_whole_text() -> None:
    text = "No. Then 12 men came."
    (figure,) = find_in(text, 4, len(text))
    assert (figure.start, figure.end) == (9, 11)


_SNIPPETS = """a an the of to and between from more than about $ US$ € Rs 5 5.5 1,200 1987 1990s
'80s 20th two twenty-one million m bn half quarter third thirds hundred dozens several percent % km
miles per day days year old - – / ( ) , . : ; ' p.m. GMT noon May March June Tuesday last next B.C.
Boeing Article No. street Street Avenue aged one first century 555 0142 07.13 +44 ° C magnitude won
rose cut"""

PIECES = st.lists(st.sampled_from([*_SNIPPETS.split(), " ", "\n", "\t"]), max_size=40)
TEXTS = st.one_of(st.text(), PIECES.map(" ".join), PIECES.map("".join))


@given(TEXTS)
def test_spans_are_sorted_disjoint_and_within_the_text(text: str) -> None:
    end = 0
    for figure in find_in(text, 0, len(text)):
        assert end <= figure.start < figure.end <= len(text)
        assert text[figure.start : figure.end].strip() == text[figure.start : figure.end]
        end = figure.end


@given(TEXTS)
def test_a_range_has_two_ends_and_no_value(text: str) -> None:
    for figure in find_in(text, 0, len(text)):
        assert (figure.low is None) == (figure.high is None)
        assert figure.low is None or (figure.value is None and figure.comparator is None)


@given(TEXTS)
def test_dates_and_times_are_strings_and_all_else_numbers(text: str) -> None:
    for figure in find_in(text, 0, len(text)):
        kind = str if figure.kind in ("date", "time") else Decimal
        worth = (figure.value, figure.low, figure.high)
        assert all(value is None or isinstance(value, kind) for value in worth)


@given(st.integers(2, 10**9), st.sampled_from(["percent", "km", "tonnes", "days"]))
def test_a_unit_never_changes_the_number(number: int, unit: str) -> None:
    text = f"they had {number:,} {unit} left"
    (figure,) = find_in(text, 0, len(text))
    assert figure.value == number


@pytest.mark.parametrize(
    "text",
    [
        "12 ",
        "-",
        "one ",
        "million ",
        "5-",
        "1:",
        "1,22",
        "9",
        "half a ",
        "May ",
        "Ab 1, ",
        "6-4, (",
    ],
)
def test_long_monotonous_text_is_read_to_its_end(text: str) -> None:
    long = text * 5_000 + " and 7 km"
    last = list(find_in(long, 0, len(long)))[-1]
    assert (last.kind, last.unit) == ("quantity", "km")


def test_every_unit_of_the_lexicon_is_read(read: Callable[[str], list[str]]) -> None:
    wrong = []
    for name, key in unit_names().items():
        kind, unit = table("units")[key][0], key.split(" ")[0].removeprefix("-")
        written = name.upper() if kind == "money" and name == key.lower() else name
        joiner = {"second": "-", "p": ""}.get(name, " ")
        lines = read(f"They had 500{joiner}{written} then")
        if len(lines) != 1 or not lines[0].endswith(unit) or f"= {kind} " not in lines[0]:
            wrong.append((name, lines))
    assert wrong == []


_FILLER = st.lists(st.just("calm"), max_size=60).map(" ".join)


@given(st.lists(st.tuples(_FILLER, TEXTS), max_size=4))
def test_the_figures_of_a_story_are_those_of_its_paragraphs_read_whole(
    parts: list[tuple[str, str]],
) -> None:
    text = " ".join(" ".join(part) for part in parts)
    story = article((text, "body", "flow"))
    assert list(find_figures(story, tokenize(story))) == list(find_in(text, 0, len(text)))
