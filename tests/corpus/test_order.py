"""Path order is a sequence like any other, without one entry a story."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirereader.corpus.order import PathOrder

SIZES = st.integers(1, 12).flatmap(lambda n: st.tuples(st.just(n), st.integers(0, n - 1)))
BOUNDS = st.none() | st.integers(-15, 15)


def listed(length: int, place: int) -> list[int]:
    """The order written out."""
    numbers = list(range(1, length))
    numbers.insert(place, 0)
    return numbers


@given(SIZES, st.slices(12))
def test_it_reads_like_the_list(size: tuple[int, int], part: slice) -> None:
    order, plain = PathOrder(*size), listed(*size)
    assert list(order) == plain
    assert list(reversed(order)) == plain[::-1]
    assert [order[at] for at in range(-len(plain), len(plain))] == [*plain, *plain]
    assert order[part] == plain[part]
    assert [number in order for number in (-1, 0, len(plain))] == [False, True, False]


@given(SIZES, st.integers(-2, 14), BOUNDS, BOUNDS)
def test_it_finds_like_the_list(
    size: tuple[int, int], number: int, start: int | None, stop: int | None
) -> None:
    order, plain = PathOrder(*size), listed(*size)
    begin, end = start or 0, len(plain) if stop is None else stop
    if number in plain[begin:end]:
        assert order.index(number, begin, stop) == plain.index(number, begin, end)
    else:
        with pytest.raises(ValueError, match=r"is not in|stands elsewhere"):
            order.index(number, begin, stop)


def test_an_empty_corpus_has_an_empty_order() -> None:
    assert list(PathOrder(0, 0)) == []
    with pytest.raises(IndexError):
        PathOrder(0, 0)[0]
