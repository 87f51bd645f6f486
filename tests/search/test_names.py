"""The speaker finder and the palette: a few letters of a name, a title or a label."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wirereader.search.names import Matches, Names, fits_name, match_labels, names_of
from wirereader.search.work import finish


class Row(NamedTuple):
    name: str
    titles: tuple[str, ...] = ()
    quotes: int = 1


ROWS = [
    Row("Ali Laridan", ("speaker of the council",), 30),
    Row("Mara Velden", ("finance minister", "foreign minister"), 20),
    Row("Tomas Lari", (), 4),
    Row("Oskar Polari", ("foreign ministry spokesman",), 9),
    Row("Zoë Quist-Müller", ("envoy",)),
    Row("Jon Faridan", ("captain",)),
    Row("Tomas Lahri", (), 50),
    Row("unnamed sources"),
]
AS_TYPED = {
    "a whole word, then a beginning": ("lari", ["Tomas Lari", "Ali Laridan"]),
    "who speaks most first": ("la", ["Tomas Lahri", "Ali Laridan", "Tomas Lari"]),
    "a title": ("foreign min", ["Mara Velden", "Oskar Polari"]),
    "a whole word of a title": ("minister", ["Mara Velden"]),
    "a name and a title": ("minister velden", ["Mara Velden"]),
    "no title by one letter alone": ("f", ["Jon Faridan"]),
    "no accent": ("zoe muller", ["Zoë Quist-Müller"]),
    "another order": ("laridan ali", ["Ali Laridan"]),
    "nobody": ("xerxes", []),
    "one word of two": ("mara xerxes", []),
    "nothing typed": ("  ", []),
    "signs only": ("--", []),
}
NEAR = {
    "a slip beside a word as typed": ("lari", ["Tomas Lahri"]),
    "no piece beside a word as typed": ("laridan", []),
    "a piece where there is nothing better": ("olar", ["Oskar Polari"]),
    "a slip": ("veldne", ["Mara Velden"]),
    "a slip in a beginning": ("larda", ["Ali Laridan"]),
    "who speaks more, of those that are equally near": ("lafri", ["Tomas Lahri", "Tomas Lari"]),
}


def matching(typed: str) -> Matches[Row]:
    return Names(ROWS).matching(typed)


@pytest.mark.parametrize(("typed", "names"), AS_TYPED.values(), ids=AS_TYPED)
def test_the_finder_finds_as_typed(typed: str, names: list[str]) -> None:
    found = [match.row.name for match in matching(typed) if not match.is_near]

    assert found == names


@pytest.mark.parametrize(("typed", "names"), NEAR.values(), ids=NEAR)
def test_the_finder_finds_near(typed: str, names: list[str]) -> None:
    found = matching(typed)

    assert [match.row.name for match in found if match.is_near] == names
    assert found.near_count == len(names)
    assert [match.is_near for match in found] == sorted(match.is_near for match in found)


def test_a_whole_word_outweighs_a_beginning_until_that_speaks_ten_times_as_much() -> None:
    def order(quotes: int, typed: str) -> list[int]:
        rows = [Row("Ali Laridan", quotes=quotes), Row("Tomas Lari", quotes=4)]
        return [match.row.quotes for match in Names(rows).matching(typed)]

    assert order(39, "lari") == [4, 39]
    assert order(41, "lari") == [41, 4]
    assert order(4000, "lari ") == [4, 4000]


def test_who_is_meant_is_who_is_called_so_else_who_is_near() -> None:
    names = Names(ROWS)

    assert [row.name for row in names.meant("lari")] == ["Tomas Lari", "Ali Laridan"]
    assert [row.name for row in names.meant("veldne")] == ["Mara Velden"]
    assert names.meant("xerxes") == []


def test_preparing_is_done_once_and_the_last_answer_is_kept() -> None:
    names = Names(ROWS)
    finish(names.prepare())

    assert list(names.prepare()) == []
    assert names.matching("mara") is names.matching("mara")
    assert len(Names([]).matching("mara")) == 0


def test_the_letters_that_were_typed_are_marked() -> None:
    (match,) = matching("foreign vel")

    assert match.title == "foreign minister"
    assert [span.cut(match.row.name) for span in match.name_spans] == ["Vel"]
    assert [span.cut(match.title) for span in match.title_spans] == ["foreign"]


def test_a_word_with_a_slip_is_marked_whole() -> None:
    (match,) = matching("veldne")

    assert [span.cut(match.row.name) for span in match.name_spans] == ["Velden"]


def test_without_a_typed_title_the_first_one_is_told() -> None:
    assert matching("mara")[0].title == "finance minister"
    assert matching("tomas")[0].title == ""


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
    for match in Names([Row(*row) for row in rows]).matching(typed):
        assert all(0 <= s.start < s.end <= len(match.row.name) for s in match.name_spans)
        assert all(0 <= s.start < s.end <= len(match.title) for s in match.title_spans)
        assert match.name_spans or match.title_spans


def test_names_are_prepared_once_for_all_who_ask() -> None:
    rows = [Row(f"Mara Velden {n}", ()) for n in range(600)]
    names = Names(rows)
    left = names.prepare()
    next(left)  # and nobody asks it for more
    finish(names.prepare())
    assert list(left) == []
    assert [match.row.name for match in names.matching("velden 599")] == ["Mara Velden 599"]


def test_the_names_of_a_corpus_are_the_same_while_its_speakers_are() -> None:
    @dataclass(eq=False)
    class Corpus:
        rows: Sequence[Row]

        def speakers(self) -> Sequence[Row]:
            return self.rows

    corpus = Corpus([Row("Mara Velden", ())])
    first = names_of(corpus)
    assert names_of(corpus) is first
    corpus.rows = [Row("Tomas Lari", ())]
    assert names_of(corpus).rows is corpus.rows
