"""The texts of a segment come back row by row, whatever blocks they were deflated in."""

from __future__ import annotations

from array import array
from weakref import ref

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirereader.corpus.texts import BLOCK, Texts, deflated
from wirereader.errors import SegmentError


def read(texts: list[bytes]) -> Texts:
    """The texts as a segment holds them."""
    blob, blocks = deflated(texts)
    ends = [sum(map(len, texts[: row + 1])) for row in range(len(texts))]
    return Texts(memoryview(blob), _view(ends), _view(blocks.tolist()))


def _view(cells: list[int]) -> memoryview[int]:
    return memoryview(array("I", cells))


SIZES = st.sampled_from([0, 1, 7, BLOCK // 2, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK])


@given(
    st.lists(
        st.builds(lambda letter, size: letter * size, st.binary(min_size=1, max_size=3), SIZES)
    )
)
def test_every_row_gives_its_text(texts: list[bytes]) -> None:
    found = read(texts)
    assert [found.utf8(row) for row in range(len(texts))] == texts
    assert [found.size(row) for row in range(len(texts))] == list(map(len, texts))


@pytest.mark.parametrize(
    ("sizes", "first_rows"),
    [
        ([], [0]),
        ([10, 20, 30], [0, 3]),
        ([BLOCK - 1, 1, 1], [0, 2, 3]),
        ([BLOCK, 5], [0, 1, 2]),
        ([5, 10 * BLOCK, 5], [0, 2, 3]),
    ],
    ids=["no rows", "short texts", "closed at its size", "a full text alone", "a long text"],
)
def test_a_block_is_closed_once_it_is_full(sizes: list[int], first_rows: list[int]) -> None:
    _, blocks = deflated([b"x" * size for size in sizes])
    assert blocks[::2].tolist() == first_rows


def test_a_damaged_block_is_an_error_of_the_segment() -> None:
    blob, blocks = deflated([b"Grain rose."])
    texts = Texts(memoryview(b"?" * len(blob)), _view([11]), _view(blocks.tolist()))
    with pytest.raises(SegmentError, match="damaged"):
        texts.utf8(0)


def test_texts_that_were_read_can_be_given_up() -> None:
    texts = read([b"Grain rose."])
    texts.utf8(0)
    kept = ref(texts)
    del texts
    assert kept() is None
