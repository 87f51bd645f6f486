"""Reading a query: nothing is refused, slips point at their column, the rest still works."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirereader.search.fields import read_amount, read_date, read_number
from wirereader.search.grammar import FIELDS, GRAMMAR
from wirereader.search.parse_query import parse_query
from wirereader.search.query import AllOf, AnyOf, Near, Not, Phrase, Word

SLIPS = {
    "a word of no field": ("foo:bar", "no field foo:", 0),
    "a field without a value": ("said: loan", "nothing after said:", 0),
    "another kind of quote": ("loan kind:loud", "kind: wants one of", 10),
    "another state": ("is:odd", "is: wants one of", 3),
    "no date": ("after:soon", "after: wants a date", 6),
    "no number": ("loan money>lots", "money> wants a number", 11),
    "no figure date": ("date:soon", "date: wants a date", 5),
    "a date after no year": ("date>--06", "date> wants a date with its year", 5),
    "no kind of figure": ("fig:loan", "fig: wants one of", 4),
    "a name of signs only": ("by:--", "by: wants a name", 3),
    "nothing said": ("said:--", "said: wants words", 5),
    "a slug of a mark only": ("slug:\u0301", "slug: wants a word", 5),
    "nothing after a bar": ("loan | ", "nothing on one side of |", 5),
    "nothing before a bar": ("| loan", "nothing on one side of |", 0),
    "two bars": ("loan || ferry", "nothing on one side of |", 5),
    "nothing to exclude": ("loan !", "nothing after !", 5),
    "a blank to exclude": ("! loan", "nothing after !", 0),
    "a parenthesis too many": ("loan) ferry", "this parenthesis closes nothing", 4),
    "no words near each other": ("near5()", "no words between the parentheses", 0),
    "a minus": ("loan -ferry", "-ferry leaves nothing out: !ferry does", 5),
    "an operator of others": ("loan OR ferry", "OR is a word here; write harbour | port", 5),
}


@pytest.mark.parametrize(("text", "message", "column"), SLIPS.values(), ids=SLIPS)
def test_a_slip_is_a_message_with_its_column(text: str, message: str, column: int) -> None:
    slip = parse_query(text).slips[0]

    assert slip.message.startswith(message)
    assert slip.column == column


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("loan OR", id="may become a longer word"),
        pytest.param("DO NOT DISTURB", id="all in capitals"),
        pytest.param("loan -5", id="a number below zero"),
        pytest.param("loan - ferry", id="a dash"),
    ],
)
def test_what_only_looks_like_an_operator_is_no_slip(text: str) -> None:
    assert parse_query(text).slips == ()


OPEN = {
    "a quotation mark": ('loan "our victory', "this quotation mark is not closed", 5),
    "a parenthesis": ("loan (ferry", "this parenthesis is not closed", 5),
    "a call": ("near5(loan ferry", "this parenthesis is not closed", 5),
    "a field": ("loan by:", "nothing after by:", 5),
}


@pytest.mark.parametrize(("text", "message", "column"), OPEN.values(), ids=OPEN)
def test_what_is_left_open_is_a_slip_only_in_a_finished_query(
    text: str, message: str, column: int
) -> None:
    assert parse_query(text).slips == ()
    assert parse_query(text, is_final=True).slips == ((message, column),)


def test_the_rest_of_a_query_with_a_slip_still_works() -> None:
    read = parse_query("kind:loud (loan ferry ")

    assert read.root.nodes == (Word("loan"), Word("ferry"))


READINGS = {
    "the last word may go on": ("loan fer", AllOf((Word("loan"), Word("fer", unfinished=True)))),
    "a blank ends it": ("fer ", AllOf((Word("fer"),))),
    "a full stop ends it": ("fer.", AllOf((Word("fer"),))),
    "tied words are searched one by one": (
        "sea-lane ",
        AllOf((Word("sea"), Word("lane"))),
    ),
    "capitals are remembered": ("Valda ", AllOf((Word("valda", capitalised="Valda"),))),
    "an open phrase may go on": ('"our vic', AllOf((Phrase(("our", "vic"), unfinished=True),))),
    "German marks pair too": ("„our ferry“ ", AllOf((Phrase(("our", "ferry")),))),
    "a curly phrase may end straight": ('“our ferry" ', AllOf((Phrase(("our", "ferry")),))),
    "bars bind before blanks": (
        "a | b c ",
        AllOf((AnyOf((Word("a"), Word("b"))), Word("c"))),
    ),
    "a group is one side": (
        "(a b) | c ",
        AllOf((AnyOf((AllOf((Word("a"), Word("b"))), Word("c"))),)),
    ),
    "what is excluded is whole": ("!fer", AllOf((Not(Word("fer")),))),
    "two signs undo each other": ("!!fer ", AllOf((Word("fer"),))),
    "names of calls have no case": ("NEAR2(a b) ", AllOf((Near(("a", "b"), 2),))),
    "a time is no field": ("10:30 ", AllOf((Word("10"), Word("30")))),
    "a colon at the end of a word is none": ("ferry: loan ", AllOf((Word("ferry"), Word("loan")))),
    "signs alone are nothing": ('-- \' ^ $ title:- "" ! ', AllOf(())),
    "an empty group is nothing": ("() | a ", AllOf((Word("a"),))),
    "what excludes nothing is nothing": ("!() a ", AllOf((Word("a"),))),
}


@pytest.mark.parametrize(("text", "root"), READINGS.values(), ids=READINGS)
def test_a_query_is_read_as(text: str, root: AllOf) -> None:
    assert parse_query(text).root == root


QUERY_SIGNS = st.text(st.sampled_from("ab!|()\"'^$:>=<5-. “”") | st.characters())
PIECES = st.lists(
    st.sampled_from([form.example for form in GRAMMAR]) | QUERY_SIGNS, max_size=5
).map(" ".join)


@given(PIECES, st.booleans())
def test_no_query_makes_it_fail_and_slips_stay_in_bounds(text: str, is_final: bool) -> None:
    read = parse_query(text, is_final=is_final)

    assert read.text == text
    assert all(0 <= slip.column <= len(text) for slip in read.slips)


@pytest.mark.parametrize("sign", ["(", "!", "|", '"', "(!", "a|", "near1("])
def test_a_long_run_of_signs_is_read_in_a_moment(sign: str) -> None:
    assert parse_query(sign * 20_000).text == sign * 20_000


def test_every_example_of_the_grammar_is_read_without_a_slip() -> None:
    for form in GRAMMAR:
        read = parse_query(form.example, is_final=True)
        assert read.slips == (), form.example
        assert read.root.nodes, form.example


def test_every_field_stands_in_the_grammar() -> None:
    shown = " ".join(form.example for form in GRAMMAR)

    assert set(re.findall(r"([a-z]+):", shown)) >= FIELDS - {"who"}


NUMBERS = {
    "plain": ("5", Decimal(5)),
    "with groups": ("1,000", Decimal(1000)),
    "with a point": ("2.5", Decimal("2.5")),
    "negative": ("-3", Decimal(-3)),
    "thousands": ("3k", Decimal(3000)),
    "millions": ("500mn", Decimal(500_000_000)),
    "billions": ("1.5bn", Decimal(1_500_000_000)),
    "a percent sign": ("5%", Decimal(5)),
    "a word": ("lots", None),
    "an unknown ending": ("5x", None),
    "nothing": ("", None),
}


@pytest.mark.parametrize(("text", "number"), NUMBERS.values(), ids=NUMBERS)
def test_numbers_are_read(text: str, number: Decimal | None) -> None:
    assert read_number(text) == number


@pytest.mark.parametrize("text", ["today", "yesterday", "-7d", "-2w", "-1m", "-1y", "2025-06"])
def test_dates_are_read_as_iso_dates(text: str) -> None:
    assert re.fullmatch(r"\d{4}-\d{2}(-\d{2})?", read_date(text) or "")


def test_a_time_too_long_ago_is_the_first_year() -> None:
    assert read_date("-9999y") == "0001"
    assert read_date("7d") is None


def test_times_are_compared_as_texts() -> None:
    assert read_amount("time", "=", "14:05") == read_amount("time", "=", "14:05")
    assert read_amount("date", "=", "2025-06-3") == (
        "date: wants a date: 2025, 2025-06, 2025-06-30 or, of no year, --06"
    )
