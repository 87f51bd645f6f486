"""Words that no lexicon knows: a run of them is one open name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirereader.annotator.speakers.carve import carve
from wirereader.annotator.speakers.naming import Naming
from wirereader.annotator.speakers.run import Run
from wirereader.annotator.speakers.strange import IS_STRANGE


@pytest.mark.parametrize(
    ("word", "is_strange"),
    [
        pytest.param("Velk", True, id="surname"),
        pytest.param("Jane", True, id="given name"),
        pytest.param("J.", True, id="initial"),
        pytest.param("bin", True, id="small word inside names"),
        pytest.param("Minister", False, id="role"),
        pytest.param("Senators", False, id="several of a role"),
        pytest.param("Mr.", False, id="word of address"),
        pytest.param("Deputy", False, id="word before a role"),
        pytest.param("Council", False, id="end of a body"),
        pytest.param("Bank", False, id="beginning of a body"),
        pytest.param("&", False, id="sign inside a body"),
        pytest.param("Ohio", False, id="place"),
        pytest.param("New", False, id="beginning of a place"),
        pytest.param("Crooked", False, id="participle"),
    ],
)
def test_a_word_is_strange_if_no_lexicon_tells_anything_of_it(word: str, is_strange: bool) -> None:
    assert IS_STRANGE[word] is is_strange


_WORDS = st.sampled_from(
    ["Velk", "Jane", "J.", "bin", "van", "Rohe", "Myung-hee", "O’Roe", "Zorvan", "de", '"', "Tom"]
)


@given(st.lists(_WORDS.filter(IS_STRANGE.__getitem__), min_size=2, max_size=6), st.booleans())
def test_a_run_of_strange_words_is_one_open_name(words: list[str], is_complement: bool) -> None:
    found = list(carve(Run.of(words, is_complement=is_complement)))
    assert found == [Naming(0, len(words), "open")]
