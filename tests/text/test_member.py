"""Which file a path is of."""

from __future__ import annotations

import pytest

from wirereader.text.member import file_of, member_path, possible_files


@pytest.mark.parametrize(
    ("path", "files", "file"),
    [
        ("a.txt", {"a.txt"}, "a.txt"),
        ("a.zip!b.txt", {"a.zip"}, "a.zip"),
        ("a.zip!in/b!c.txt", {"a.zip", "b"}, "a.zip"),
        ("a!b.txt", {"a", "a!b.txt"}, "a!b.txt"),
        ("a!.zip!b.txt", {"a!.zip"}, "a!.zip"),
        ("a!b.txt", set(), "a"),
        ("a.txt", set(), "a.txt"),
    ],
)
def test_a_path_is_of_the_longest_name_that_is_a_file(
    path: str, files: set[str], file: str
) -> None:
    assert file_of(path, files) == file


def test_a_member_may_be_of_its_archive() -> None:
    path = member_path("a!.zip", "b!")
    assert possible_files(path) == ["a!.zip!b!", "a!.zip!b", "a!.zip", "a"]
