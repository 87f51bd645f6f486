"""A memo gives what its function gives, works it out once, and is bounded."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from wirereader.text import memo
from wirereader.text.memo import Memo


@given(st.lists(st.text(max_size=3)))
def test_a_memo_gives_what_its_function_gives(words: list[str]) -> None:
    asked: list[str] = []

    def work_out(word: str) -> int:
        asked.append(word)
        return len(word)

    lengths = Memo(work_out)
    assert list(map(lengths.__getitem__, words)) == list(map(len, words))
    assert sorted(asked) == sorted(set(words))


def test_a_memo_never_holds_more_than_its_limit() -> None:
    lengths = Memo(len)
    for number in range(2 * memo.LIMIT + 1):
        assert lengths[f"{number}"] == len(f"{number}")
    assert len(lengths) <= memo.LIMIT


def test_an_endless_word_is_worked_out_and_not_kept() -> None:
    lengths = Memo(len)
    assert lengths["x" * 10_000] == 10_000
    assert not lengths


def test_a_memo_that_forgets_works_things_out_again() -> None:
    asked: list[str] = []

    @memo.memoised
    def look_up(word: str) -> int:
        asked.append(word)
        return len(word)

    assert [look_up("wire"), look_up("wire")] == [4, 4]
    memo.forget(look_up)

    assert look_up("wire") == 4
    assert asked == ["wire", "wire"]


def test_a_function_without_a_memo_has_nothing_to_forget() -> None:
    memo.forget(len)

    assert len("wire") == 4
