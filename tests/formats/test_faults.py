"""Reasons in words."""

from __future__ import annotations

import json

import pytest

from wirereader.formats.faults import in_words, names_instead


@pytest.mark.parametrize(
    "text", ["[1 2]", '{"a" 1}', "{a}", "[", "[1] 2", '["a', '["\\x"]', '["\\u12"]', '["\n"]']
)
def test_every_fault_of_json_has_words(text: str) -> None:
    with pytest.raises(json.JSONDecodeError) as caught:
        json.loads(text)
    assert in_words(caught.value.msg) != caught.value.msg


def test_a_fault_without_words_stays_as_it_is() -> None:
    assert in_words("Moon is full") == "Moon is full"


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (["a", " b ", ""], " (columns: a, b)"),
        (list("abcdefg"), " (columns: a, b, c, d, e, f, …)"),
        (["a", "x" * 31], ""),
        ([], ""),
    ],
)
def test_the_names_that_a_file_has_instead(names: list[str], told: str) -> None:
    assert names_instead("columns", names) == told
