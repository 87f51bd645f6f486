"""The rows of the state file, and two readers on one."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from wirereader.reading.refs import Place, Spot, StoryRef
from wirereader.reading.state_file import StoreError
from wirereader.reading.store import MarkRow, SessionRow, Store, StoryState


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "state.db"


def test_what_is_written_is_read_again(path: Path) -> None:
    spot = Spot(StoryRef("k", "a#1"), Place(3, 14))
    session = SessionRow("p", "1:2", {"pane": "text"})
    store = Store(path)
    store.write(
        [StoryState("k", "a#1", True, False, 3, 14)],
        [session],
        [MarkRow("p", "a", spot)],
        ["one"],
    )
    store.close()
    again = Store(path)
    assert again.stories(["other", "k"]) == [StoryState("k", "a#1", True, False, 3, 14)]
    assert again.session("p") == session
    assert again.sessions_on("1:2") == [session]
    assert again.marks("p") == {"a": spot}
    assert again.searches(9) == ["one"]
    assert (again.stories(["x"]), again.session("x"), again.marks("x")) == ([], None, {})


def test_a_change_keeps_what_it_does_not_name(path: Path) -> None:
    store = Store(path)
    store.write([StoryState("k", "a#1", is_read=True)])
    store.write([StoryState("k", "", graf=2, char=5)])
    store.write([StoryState("k", "b#1", is_starred=True)])
    assert store.stories(["k"]) == [StoryState("k", "b#1", True, True, 2, 5)]


def test_of_stories_that_lay_in_one_place_the_last_is_known_by_it(path: Path) -> None:
    store = Store(path)
    store.write([StoryState("old", "a#1", is_read=True), StoryState("b", "b#1")])
    store.write([StoryState("new", "a#1", is_starred=True)])
    assert [state.key for state in store.stories_at(["a#1", "c#1"])] == ["new"]


def test_searches_are_kept_once_newest_last(path: Path) -> None:
    store = Store(path)
    for query in ("one", "two", "one", "three"):
        store.write(searches=[query])
    assert store.searches(9) == ["two", "one", "three"]
    assert store.searches(2) == ["one", "three"]


def test_a_session_and_its_marks_go_under_another_name(path: Path) -> None:
    store = Store(path)
    spot = Spot(StoryRef("k", "a#1"), Place(0, 0))
    store.write([], [SessionRow("old", "", {})], [MarkRow("old", "a", spot)])
    store.write(moved=("old", "new"))
    assert store.session("new") == SessionRow("new", "", {})
    assert (store.session("old"), store.marks("new")) == (None, {"a": spot})


def test_two_readers_keep_both_their_changes(path: Path) -> None:
    one, two = Store(path), Store(path)
    for number in range(100):
        one.write([StoryState(f"one {number}", "", is_read=True)])
        two.write([StoryState(f"two {number}", "", is_starred=True)])
    keys = [f"{reader} {number}" for reader in ("one", "two") for number in range(100)]
    assert len(one.stories(keys)) == len(two.stories(keys)) == 200


def test_a_failed_write_keeps_nothing_of_it_and_can_be_tried_again(path: Path) -> None:
    store = Store(path)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute(
        "CREATE TRIGGER full BEFORE INSERT ON searches BEGIN SELECT raise(ABORT, 'full'); END"
    )
    with pytest.raises(StoreError, match=r"not saved: .*: full"):
        store.write([StoryState("k", "", is_read=True)], searches=["x"])
    assert store.stories(["k"]) == []
    other.execute("DROP TRIGGER full")
    store.write([StoryState("k", "", is_read=True)], searches=["x"])
    assert len(store.stories(["k"])) == 1


def test_rows_that_are_no_json_are_no_session(path: Path) -> None:
    store = Store(path)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("INSERT INTO sessions (paths, value) VALUES ('a', '{'), ('b', '[]')")
    assert (store.session("a"), store.session("b")) == (None, None)


def test_rows_that_cannot_be_read_are_told(path: Path) -> None:
    store = Store(path)
    sqlite3.connect(path, isolation_level=None).execute("DROP TABLE stories")
    with pytest.raises(StoreError, match=r"nothing is saved: .* cannot be read: no such table"):
        store.stories(["k"])
