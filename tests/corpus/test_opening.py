"""The words that stand for a title in the list."""

from __future__ import annotations

import pytest

from tests.corpus.stories import segment_of
from wirereader import annotate
from wirereader.corpus.corpus import Corpus


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The port closed.", "The port closed.", id="the first paragraph"),
        pytest.param("PORT VALDA – The port closed.", "The port closed.", id="no dateline"),
        pytest.param("The port\n  closed.", "The port closed.", id="in one line"),
        pytest.param("", "", id="no body"),
        pytest.param(
            "Venn said " + "so " * 100,
            ("Venn said " + "so " * 100)[:200],
            id="no more than a row shows",
        ),
    ],
)
def test_a_story_without_a_title_is_listed_by(text: str, expected: str) -> None:
    corpus = Corpus()
    corpus.add(segment_of(annotate(text)))
    assert corpus.opening(0) == expected
