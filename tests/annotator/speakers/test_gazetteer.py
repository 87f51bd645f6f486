"""Single words are known by lexicons."""

from __future__ import annotations

import pytest

from wirereader.annotator.speakers import gazetteer
from wirereader.annotator.speakers.known import is_known_alone, known_at


@pytest.mark.parametrize(
    ("word", "is_plural"),
    [
        ("ministers", True),
        ("spokesmen", True),
        ("secretaries", True),
        ("minister", False),
        ("women", True),
        ("cities", False),
        ("rains", False),
    ],
)
def test_roles_of_several(word: str, is_plural: bool) -> None:
    assert gazetteer.is_plural_role(word) is is_plural


@pytest.mark.parametrize(
    ("name", "gender"),
    [("Anna", "f"), ("José", "m"), ("Kim", ""), ("Jean-Marie", ""), ("Anna-Lena", "f")],
)
def test_first_names_tell_a_gender(name: str, gender: str) -> None:
    assert gazetteer.first_name_gender(name) == gender


@pytest.mark.parametrize("name", ["Zorvan", "Zorvan-Velk", "", "7"])
def test_strange_words_are_no_first_names(name: str) -> None:
    assert gazetteer.first_name_gender(name) is None


@pytest.mark.parametrize(
    ("words", "length", "kind"),
    [
        (["Iran"], 1, "place"),
        (["New", "York", "City"], 3, "place"),
        (["New", "York", "Times", "men"], 3, "body"),
        (["IRAN"], 1, "place"),
        (["NATO"], 1, "body"),
        (["South", "Korean"], 2, "people"),
    ],
)
def test_names_are_known(words: list[str], length: int, kind: str) -> None:
    lowers = [word.lower() for word in words]
    known = known_at(words, lowers, 0, len(words))
    assert known is not None
    assert (known.length, known.kind) == (length, kind)


@pytest.mark.parametrize("words", [["Nato"], ["iran"], ["Zorvan"], ["Saudi"]])
def test_names_must_be_written_as_known(words: list[str]) -> None:
    lowers = [word.lower() for word in words]
    known = known_at(words, lowers, 0, 1)
    assert known is None or known.kind == "people"


def test_a_word_that_is_a_name_alone() -> None:
    assert is_known_alone("NATO")
    assert not is_known_alone("York")
