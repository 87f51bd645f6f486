"""Numbers in groups come back group by group, in the order in which they came."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from wirereader.search.groups import Grouping
from wirereader.search.work import finish

GROUPS = 4


@given(st.lists(st.tuples(st.integers(0, GROUPS - 1), st.integers(0, 2**32 - 1)), max_size=40))
def test_members_come_back_by_group_in_their_order(pairs: list[tuple[int, int]]) -> None:
    grouping = Grouping()
    for group, member in pairs:
        grouping.add(group, member)

    groups = finish(grouping.grouped(GROUPS))

    for group in range(GROUPS):
        assert list(groups.of(group)) == [member for of, member in pairs if of == group]
