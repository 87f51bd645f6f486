"""The speaker finder and the palette: a few letters of a name, a title or a label."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wirereader.search.names import match_labels, match_names
from wirereader.search.naming import fits_name


class Row(NamedTuple):
    name: str
    titles: tuple[str, ...] = ()


ROWS = [  # most quotes first
    Row("Ali Laridan", ("speaker of the council",)),
    Row("Mara Velden", ("finance minister", "foreign minister")),
    Row("Tomas Lari"),
    Row("Oskar Polari", ("foreign ministry spokesman",)),
    Row("Zoë Quist-Müller", ("envoy",)),
    Row("unnamed sources"),
]
FOUND = {
    "words as typed, then beginnings, then pieces": (
        "lari",
        ["Tomas Lari", "Ali Laridan", "Oskar Polari"],
    ),
    "a title": ("foreign min", ["Mara Velden", "Oskar Polari"]),
    "a whole word of a title": ("minister", ["Mara Velden", "Oskar Polari"]),
    "a name and a title": ("minister velden", ["Mara Velden"]),
    "a slip": ("veldne", ["Mara Velden"]),
    "a slip in a beginning": ("larda", ["Ali Laridan"]),
    "no accent": ("zoe muller", ["Zoë Quist-Müller"]),
    "another order": ("laridan ali", ["Ali Laridan"]),
    "nobody": ("xerxes", []),
    "one word of two": ("mara xerxes", []),
    "nothing typed": ("  ", []),
}


@pytest.mark.parametrize(("typed", "names"), FOUND.values(), ids=FOUND)
def test_the_finder_finds(typed: str, names: list[str]) -> None:
    assert [match.row.name for match in match_names(typed, ROWS)] == names


def test_the_letters_that_were_typed_are_marked() -> None:
    (match,) = match_names("foreign vel", ROWS)

    assert match.title == "foreign minister"
    assert [span.cut(match.row.name) for span in match.name_spans] == ["Vel"]
    assert [span.cut(match.title) for span in match.title_spans] == ["foreign"]


def test_a_word_with_a_slip_is_marked_whole() -> None:
    (match,) = match_names("veldne", ROWS)

    assert [span.cut(match.row.name) for span in match.name_spans] == ["Velden"]


def test_without_a_typed_title_the_first_one_is_told() -> None:
    assert match_names("mara", ROWS)[0].title == "finance minister"
    assert match_names("tomas", ROWS)[0].title == ""


LABELS = ["next quote", "previous quote", "quit", "next story", "quote in full"]


def test_the_palette_prefers_the_label_that_begins_so() -> None:
    assert [LABELS[match.index] for match in match_labels("quo", LABELS)] == [
        "quote in full",
        "next quote",
        "previous quote",
    ]
    (match,) = match_labels("nex sto", LABELS)
    assert [span.cut(LABELS[match.index]) for span in match.spans] == ["nex", "sto"]
    assert match_labels("", LABELS) == []


def test_a_filter_takes_names_by_their_beginnings_only() -> None:
    assert fits_name("vel fin", "Mara Velden", ("finance minister",))
    assert not fits_name("veldne", "Mara Velden")
    assert not fits_name("elden", "Mara Velden")


NAMES = st.text(st.sampled_from("abz éß’- "), max_size=8)


@settings(deadline=None)
@given(st.lists(st.tuples(NAMES, st.lists(NAMES, max_size=2).map(tuple)), max_size=6), NAMES)
def test_spans_lie_in_their_texts(rows: list[tuple[str, tuple[str, ...]]], typed: str) -> None:
    for match in match_names(typed, [Row(*row) for row in rows]):
        assert all(0 <= s.start < s.end <= len(match.row.name) for s in match.name_spans)
        assert all(0 <= s.start < s.end <= len(match.title) for s in match.title_spans)
        assert match.name_spans or match.title_spans
