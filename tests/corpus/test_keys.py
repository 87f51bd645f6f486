"""Keys are found again without being held: the first number with one, and no other key's."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from wirereader.corpus.keys import Keys


@given(st.lists(st.text(max_size=2)))
def test_the_first_number_with_a_key_is_found(keys: list[str]) -> None:
    found = Keys(keys.__getitem__)
    first: dict[str, int] = {}

    for n, key in enumerate(keys):
        assert found.add(key, n) == first.setdefault(key, n)

    assert [found.find(key) for key in first] == list(first.values())


def test_a_key_that_was_not_added_is_not_found() -> None:
    assert Keys(str).find("urn:a") is None


def test_keys_of_one_hash_are_told_apart_by_the_keys() -> None:
    class Alike(str):
        __slots__ = ()

        def __hash__(self) -> int:
            return 7

    keys = [Alike("urn:a"), Alike("urn:b")]
    found = Keys(keys.__getitem__)

    assert [found.add(key, n) for n, key in enumerate(keys)] == [0, 1]
    assert [found.find(key) for key in (*keys, Alike("urn:c"))] == [0, 1, None]
