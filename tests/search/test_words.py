"""How a text is cut into words, and where they stand in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirereader.search.words import Words, parts_of, raw_words, tokens, words

TEXTS = st.text(
    st.sampled_from("ab1 .'-_\u2019\u00ad\u0301\u00df\u00e9\u01c6\u4e2d\u3042\u0627\n\t,")
    | st.characters()
)


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Sana\u2019a, the non-nuclear capital", ["sana", "a", "the", "non", "nuclear", "capital"]),
        ("the E.U. and e.g. U.S.-led", ["the", "e", "u", "and", "e", "g", "u", "s", "led"]),
        ("\u6e21\u3057\u8239 late", ["\u6e21", "\u3057", "\u8239", "late"]),
        ("so_called", ["so", "called"]),
        ("...", []),
    ],
)
def test_a_text_is_cut_into_words(text: str, cut: list[str]) -> None:
    assert words(text) == cut


@given(TEXTS)
def test_words_are_the_parts_of_raw_words(text: str) -> None:
    assert words(text) == [part for raw in raw_words(text) for part in parts_of(raw)]


@given(TEXTS, st.integers(0, 20))
def test_tokens_say_where_the_words_stand(text: str, start: int) -> None:
    there = tokens(text, start)
    assert [token.word for token in there] == words(text[start:])
    for token in there:
        assert token.word in words(text[token.start : token.end]) or not token.word.isascii()


@given(TEXTS)
def test_words_read_at_once_stand_where_tokens_do(text: str) -> None:
    read, there = Words(text), tokens(text)
    assert read.words == [token.word for token in there]
    for at, token in enumerate(there):
        assert read.span(at, at) == (token.start, token.end)
    if there:
        assert read.span(0, len(there) - 1) == (there[0].start, there[-1].end)
