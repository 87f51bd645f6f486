"""What is marked in a text: words in a row as typed, else each word, else what is nearest."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wirereader.model.figure import Figure, FigureKind
from wirereader.model.span import Span
from wirereader.search.marking import read_ahead
from wirereader.search.snippet import best_passage, snippet
from wirereader.search.spans import hits_in, spans_in
from wirereader.search.words import tokens
from wirereader.text.fold import fold

TEXT = (
    "The Harbour loan doubled. A loan for the harbour of Dor’an was refused;\n"
    "cease fire talks on the non-aligned ferry failed, and the ferries stayed."
)
MARKS = {
    "words in a row": ("harbour loan", ["Harbour loan"]),
    "words in a row, the last unfinished": ("harbour lo", ["Harbour loan"]),
    "words apart": ("loan refused ", ["loan", "loan", "refused"]),
    "a phrase": ('"loan for the"', ["loan for the"]),
    "an open phrase": ('"loan for th', ["loan for the"]),
    "a phrase that is not there": ('"loan harbour"', []),
    "a beginning": ("refu", ["refused"]),
    "as typed before other forms": ("ferry ", ["ferry"]),
    "another form": ("failing ", ["failed"]),
    "a slip": ("doubeld ", ["doubled"]),
    "two words for one": ("ceasefire ", ["cease fire"]),
    "one word for two": ("ta lks ", ["talks"]),
    "an apostrophe": ("dor'an ", ["Dor’an"]),
    "an apostrophe left out": ("doran ", ["Dor’an"]),
    "a hyphen left out": ("nonaligned ", ["non-aligned"]),
    "what is excluded": ("!harbour refused ", ["refused"]),
    "one or the other": ("talks | refused ", ["refused", "talks"]),
    "in quotes": ("said:talks", ["talks"]),
    "a phrase in quotes": ('said:"ferry failed"', ["ferry failed"]),
    "near each other": ("near5(ferry talks)", ["talks", "ferry"]),
    "many times": ("atleast2(loan)", ["loan", "loan"]),
    "in the headline": ("title:refused", ["refused"]),
    "a field without words": ("by:velden is:unread", []),
    "nothing near": ("zzzz", []),
    "nothing": ("", []),
}


@pytest.mark.parametrize(("query", "marked"), MARKS.values(), ids=MARKS)
def test_a_query_marks(query: str, marked: list[str]) -> None:
    assert [span.cut(TEXT) for span in spans_in(TEXT, query)] == marked


def test_an_empty_text_has_no_marks() -> None:
    assert spans_in("", "loan") == ()


QUERIES = st.lists(
    st.sampled_from(["loan", "ferry", "dor’an", '"', "|", "!", "(", ")", "near3(", "said:", "fer"])
    | st.text(max_size=5),
    max_size=4,
).map(" ".join)  # fmt: skip
TEXTS = st.lists(
    st.sampled_from(["loan", "Ferry", "Dor’an", "non-aligned", "E.U.", "\n", "ß", "\u00ad", "港"])
    | st.text(max_size=4),
    max_size=10,
).map(" ".join)  # fmt: skip


@settings(deadline=None)
@given(TEXTS, QUERIES)
def test_marks_lie_in_the_text_sorted_and_apart(text: str, query: str) -> None:
    marks = spans_in(text, query)

    assert all(0 <= mark.start < mark.end <= len(text) for mark in marks)
    assert all(one.end <= other.start for one, other in pairwise(marks))


@given(TEXTS)
def test_words_are_cut_where_they_stand(text: str) -> None:
    for token in tokens(text):
        assert fold(text[token.start : token.end]).strip() == token.word


def test_words_of_a_stretch_have_their_places_in_the_whole_text() -> None:
    start = TEXT.index("cease")
    found = tokens(TEXT, start, start + 10)

    assert [(TEXT[t.start : t.end], t.word) for t in found] == [
        ("cease", "cease"),
        ("fire", "fire"),
    ]


SUMS = "Valda lent 4 billion. The loan of 900 million in 2024 stays 4 billion short."


def figure(words: str, kind: FigureKind, value: Decimal | str, after: int = 0) -> Figure:
    start = SUMS.index(words, after)
    return Figure(start=start, end=start + len(words), kind=kind, value=value)


FIGURES = (
    figure("4 billion", "money", Decimal("4e9")),
    figure("900 million", "money", Decimal("9e8")),
    figure("2024", "date", "2024"),
    figure("4 billion", "money", Decimal("4e9"), after=40),
)
FIGURE_HITS = {
    "figures by their value": ("money>1bn", ["4 billion", "4 billion"]),
    "figures between two values": ("money>100mn money<1bn", ["900 million"]),
    "figures of several kinds": ("money<1bn date:2024", ["900 million", "2024"]),
    "a kind": ("fig:date", ["2024"]),
    "words beside figures": ("valda money<1bn", ["Valda", "900 million"]),
    "a word of a figure that is one": ("billion money>1bn", ["4 billion", "4 billion"]),
    "one or the other": ("(date:2024 | money=5)", ["2024"]),
    "what is excluded": ("loan !money>1bn", ["loan"]),
    "no such figure": ("money>5bn", []),
    "words alone": ("stays ", ["stays"]),
}


@pytest.mark.parametrize(("query", "marked"), FIGURE_HITS.values(), ids=FIGURE_HITS)
def test_a_condition_on_figures_marks_those_that_meet_it(query: str, marked: list[str]) -> None:
    assert [span.cut(SUMS) for span in hits_in(SUMS, FIGURES, (), query)] == marked


SNIPPETS = {
    "the start, without hits": ("", 20, "The Harbour loan…"),
    "from the start": ("harbour", 22, "The Harbour loan…"),
    "around a hit": ("talks", 40, "…fire talks on the non-aligned ferry…"),
    "where most hits are": ("ferries stayed", 50, "…and the ferries stayed."),
    "all of a short text": ("ferry", 500, TEXT.replace("\n", " ")),
    "hardly any room": ("talks", 6, "…talk…"),
}


@pytest.mark.parametrize(("query", "width", "shown"), SNIPPETS.values(), ids=SNIPPETS)
def test_a_snippet_is(query: str, width: int, shown: str) -> None:
    assert snippet(TEXT, spans_in(TEXT, query), width).text == shown


@given(
    st.text(st.sampled_from("ab \n\t"), max_size=80),
    st.lists(st.tuples(st.integers(0, 79), st.integers(1, 9)), max_size=6),
    st.integers(1, 60),
)
def test_a_snippet_keeps_its_width_and_shows_the_same_letters(
    text: str, places: list[tuple[int, int]], width: int
) -> None:
    spans = [Span(s, s + size) for s, size in sorted(places) if s + size <= len(text)]
    shown = snippet(text, spans, width)

    assert len(shown.text) <= width + 1
    assert "\n" not in shown.text
    flat = text.replace("\n", " ").replace("\t", " ")
    kept = {span.cut(flat) for span in spans}
    assert all(span.cut(shown.text) in kept for span in shown.spans)


def test_a_text_that_was_read_ahead_is_marked_alike() -> None:
    text = f"{TEXT} Read ahead."
    assert list(read_ahead(text)) == [None, None, None]
    assert [span.cut(text) for span in spans_in(text, "loan ferry ")][:1] == ["loan"]


AFAR = "Nothing else is to be read in this part of the story. " * 12
PASSAGES = {
    "one word": (f"A loan. {AFAR} A loan, a loan, a loan.", "loan ", 0),
    "all words in one passage": (f"A loan. {AFAR} The harbour had a loan.", "loan harbour ", 1),
    "more of one word say no more": (f"A loan. {AFAR} A loan, a loan, a loan.", "loan debt ", 0),
    "the first of two": (f"Harbour fees, a loan. {AFAR} A loan, a harbour.", "loan harbour ", 0),
}


@pytest.mark.parametrize(("text", "query", "at"), PASSAGES.values(), ids=PASSAGES)
def test_the_best_passage_has_most_of_the_words(text: str, query: str, at: int) -> None:
    assert best_passage(text, spans_in(text, query)) == at
