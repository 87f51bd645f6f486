"""Words keep the numbers they got, also those that share a hash."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirereader.search.numbering import Numbering

WORDS = st.lists(st.text("abc", min_size=1, max_size=3))
HASHES: dict[str, Callable[[str], int]] = {
    "its own": hash,
    "one for all": lambda word: 7,
    "one for a length": lambda word: -len(word),
}


@pytest.mark.parametrize("hash_of", HASHES.values(), ids=HASHES)
@given(st.lists(WORDS))
def test_words_are_numbered_as_a_dictionary_would(
    hash_of: Callable[[str], int], runs: list[list[str]]
) -> None:
    numbering = Numbering(hash_of)
    known: dict[str, int] = {}
    for run in runs:
        wanted = [known.setdefault(word, len(known) + 1) for word in run]
        assert numbering.numbers_of(run).tolist() == wanted
    assert numbering.words == ["", *known]
    assert len(numbering) == 1 + len(known)
    for word in ("a", "cab", "no such word"):
        assert numbering.number_of(word) == known.get(word)


def test_a_word_takes_twelve_bytes_beside_itself() -> None:
    numbering = Numbering()
    numbering.numbers_of([f"word{n}" for n in range(100)])
    assert numbering.nbytes == 1200
