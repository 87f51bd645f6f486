"""What of a session is kept, and how it comes back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.reading.stories import Reader
from wirereader.reading.memory import BUNDLED, Memory, name_of, recall, recalled
from wirereader.reading.refs import Place
from wirereader.reading.session import Session
from wirereader.reading.store import Store, StoryState


def test_a_session_comes_back_as_it_was_left(reader: Reader, tmp_path: Path) -> None:
    memory, store = Memory(["x"]), Store(tmp_path / "state.db")
    before = reader.session
    reader.do("find-speaker").type("talvik").do("bar-accept", "next", "star", "sort-quotes")
    reader.do("set-mark", char="a")
    reader.session = replace(reader.session, place=Place(2, 7))
    memory.note(before, reader.session)
    memory.take().write(store)
    session = recall(store, memory.name)
    session = recalled(session, store.stories())
    expected = replace(reader.session, places=session.places, bar=None)
    assert session == expected
    assert session.place == Place(2, 7)


def test_nothing_is_noted_while_a_bar_is_open(reader: Reader) -> None:
    memory = Memory([])
    before = reader.session
    memory.note(before, reader.do("search").type("talks").find("talks", 1).session)
    assert not memory.pending
    memory.note(before, reader.do("bar-accept").session)
    assert memory.take().searches == ["talks"]
    assert not memory.pending


def test_what_could_not_be_written_waits_behind_what_came_since(reader: Reader) -> None:
    memory = Memory([])
    key = reader.desk.ref(0).key
    before = reader.session
    memory.note(before, after := reader.do("star").session)
    lost = memory.take()
    memory.note(after, replace(after, place=Place(1, 2)))
    memory.give_back(lost)
    assert memory.pending.stories[key] == StoryState(key, "a-harbour.txt#1", False, True, 1, 2)
    assert memory.name in memory.pending.sessions


def test_what_happened_since_the_start_stands_above_what_was_kept(reader: Reader) -> None:
    memory = Memory([])
    key = reader.desk.ref(0).key
    start = replace(reader.session, read=frozenset({key}))
    memory.note(start, replace(start, read=frozenset()))
    session = recalled(Session(), [StoryState(key, "", True, False, 4, 0)], memory.touched)
    assert key not in session.read
    assert session.places[key] == Place(4, 0)


def test_sessions_are_kept_for_their_paths() -> None:
    assert name_of([]) == BUNDLED
    assert name_of(["a/../b"]) == name_of(["b"])
    assert name_of(["a", "b"]) != name_of(["b", "a"])


def test_a_step_that_changes_nothing_kept_is_not_noted(reader: Reader) -> None:
    memory = Memory([])
    memory.note(reader.session, reader.session)
    memory.note(reader.session, replace(reader.session, is_at_end=True))
    assert not memory.pending
