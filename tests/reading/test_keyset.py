"""A set of keys of which every version stays what it was."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from wirereader.reading.keyset import Keys

keys = st.sampled_from("abcde")
changes = st.lists(st.tuples(st.booleans(), st.lists(keys, max_size=3), st.integers(0, 20)))


@given(st.lists(keys), changes)
def test_every_version_is_the_set_that_was_asked_for(
    first: list[str], asked: list[tuple[bool, list[str], int]]
) -> None:
    versions = [(Keys(first), frozenset(first))]
    for is_more, some, back in asked:
        ours, expected = versions[-1 - back % len(versions)]
        ours = ours.plus(some) if is_more else ours.minus(some)
        versions.append((ours, expected | set(some) if is_more else expected - set(some)))
    for ours, expected in versions:
        assert ours == expected
        assert (len(ours), sorted(ours)) == (len(expected), sorted(expected))
        for other, other_expected in versions:
            assert ours.differing(other) == expected ^ other_expected


def test_a_change_that_changes_nothing_is_the_same_set() -> None:
    one = Keys("ab")
    assert one.plus("a") is one
    assert one.minus("c") is one
    assert repr(one) == "Keys(['a', 'b'])"
