"""Every lexicon keeps the rules that its reader relies on."""

from __future__ import annotations

from pathlib import Path

import pytest

from wirereader.errors import LexiconError
from wirereader.lexicons import read, table, words


@pytest.mark.parametrize("name", read.names())
def test_a_lexicon_has_a_head_and_sorted_unique_keys(name: str) -> None:
    assert read.complaints(name) == []


@pytest.mark.parametrize("name", read.names())
def test_a_lexicon_tells_its_source_and_licence(name: str) -> None:
    head = (read._FOLDER / f"{name}.tsv").read_text("utf-8").split("\n")
    comment = " ".join(line.removeprefix("#").strip() for line in head if line.startswith("#"))
    assert "Source:" in comment or "Compiled for" in comment
    assert "icence" in comment or "MIT" in comment


def test_a_missing_lexicon_is_named_in_the_error() -> None:
    with pytest.raises(LexiconError, match=r"no_such_words\.tsv"):
        words("no_such_words")


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        pytest.param("a\n", "x.tsv:1: no comment head", id="no head"),
        pytest.param("# h\nb\na\n", "x.tsv:3: 'a' is not after 'b'", id="not sorted"),
        pytest.param("# h\na\na\n", "x.tsv:3: 'a' is not after 'a'", id="twice"),
        pytest.param("# h\na \n", "x.tsv:2: 'a ' has blanks around it", id="blanks"),
        pytest.param("# h\na\t1\nb\n", "x.tsv:3: 1 columns, the line above has 2", id="columns"),
    ],
)
def test_a_broken_lexicon_is_complained_of_with_its_line(
    content: str, complaint: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "x.tsv").write_text(content, "utf-8")
    monkeypatch.setattr(read, "_FOLDER", tmp_path)
    assert any(found.startswith(complaint) for found in read.complaints("x"))


def test_a_row_of_many_words_is_read_as_one_entry() -> None:
    men = table("first_names")["m a"][0].split()
    assert "anthony" in men
    assert men == sorted(men)


@pytest.mark.parametrize(
    "name", ["first_names", "honorifics", "roles", "role_modifiers", "body_words", "never_names"]
)
def test_words_of_a_row_are_lower_case_and_stand_once(name: str) -> None:
    for key, columns in table(name).items():
        listed = columns[-1].split()
        assert len(listed) == len(set(listed)), key
        assert listed == [word.lower() for word in listed], key
