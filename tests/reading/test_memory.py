"""What of a session is kept, and how it comes back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.reading.stories import Reader
from wirereader.reading.keyset import Keys
from wirereader.reading.memory import Memory
from wirereader.reading.refs import HEADER, Place, Spot, StoryRef
from wirereader.reading.session import Bar, Session
from wirereader.reading.store import Store, StoryState


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "state.db")


def test_a_session_comes_back_as_it_was_left(reader: Reader, store: Store) -> None:
    memory = Memory(["x"])
    before = reader.session
    reader.do("find-speaker").type("talvik").do("bar-accept", "next", "star", "sort-quotes")
    reader.do("set-mark", char="a")
    reader.session = replace(reader.session, place=Place(2, 7))
    memory.note(before, reader.session)
    memory.write(memory.take(), store)
    again = Memory(["x"])
    session = again.recall(store)
    session = again.recalled(session, store.stories([reader.desk.ref(0).key]))
    expected = replace(reader.session, places={}, kept_places=session.kept_places, bar=None)
    assert session == replace(expected, read_when_sorted=session.read_when_sorted)
    assert session.place == Place(2, 7)
    assert session.marks == reader.session.marks


def test_a_folder_that_was_moved_keeps_its_session_and_marks(
    reader: Reader, store: Store, tmp_path: Path
) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    old.mkdir()
    ref = StoryRef("k", f"{old}/a.txt#1")
    memory = Memory([str(old)])
    after = replace(reader.session, story=ref, sort="newest", marks={"a": Spot(ref, HEADER)})
    memory.note(Session(), after)
    memory.write(memory.take(), store)
    old.rename(new)
    moved = Memory([str(new)])
    session = moved.recall(store)
    shown = StoryRef("k", f"{new}/a.txt#1")
    assert (session.story, session.sort) == (shown, "newest")
    assert session.marks == {"a": Spot(shown, HEADER)}
    moved.note(session, replace(session, place=Place(1, 1)))
    moved.write(moved.take(), store)
    assert store.session(memory.name) is None
    assert Memory([str(new)]).recall(store).marks == {"a": Spot(shown, HEADER)}


def test_a_folder_that_is_still_there_keeps_its_session_for_itself(
    reader: Reader, store: Store, tmp_path: Path
) -> None:
    memory = Memory([str(tmp_path)])
    memory.note(Session(), replace(reader.session, sort="newest"))
    memory.write(memory.take(), store)
    link = tmp_path.with_name(f"{tmp_path.name}-link")
    link.symlink_to(tmp_path)
    assert Memory([str(link)]).recall(store).sort == "path"


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
    assert memory.pending.stories[key] == StoryState(key, "a-harbour.txt#1", None, True, 1, 2)
    assert memory.pending.session is not None


def test_a_flag_alone_is_written_so_that_another_readers_stays(
    reader: Reader, store: Store
) -> None:
    one, two, start = Memory([]), Memory([]), reader.session
    one.note(start, reader.do("star").session)
    reader.session = start
    two.note(start, reader.do("read").session)
    for memory in (one, two):
        memory.write(memory.take(), store)
    (state,) = store.stories([reader.desk.ref(0).key])
    assert (state.is_read, state.is_starred) == (True, True)


def test_two_readers_on_one_folder_keep_both_their_marks(reader: Reader, store: Store) -> None:
    start = reader.session
    for letter in "ab":
        memory = Memory([])
        reader.session = start
        memory.note(start, reader.do("set-mark", char=letter).session)
        memory.write(memory.take(), store)
    assert set(Memory([]).recall(store).marks) == {"a", "b"}


def test_what_happened_since_the_start_stands_above_what_was_kept(reader: Reader) -> None:
    memory = Memory([])
    key = reader.desk.ref(0).key
    start = replace(reader.session, read=Keys([key]))
    memory.note(start, replace(start, read=Keys()))
    session = memory.recalled(Session(), [StoryState(key, "", True, True, 4, 0)])
    assert key not in session.read
    assert key in session.starred
    assert session.kept_places[key] == Place(4, 0)


def test_what_was_kept_is_there_after_the_bar_is_left_too() -> None:
    bar = Bar("stories", before=Session())
    session = Memory([]).recalled(Session(bar=bar), [StoryState("k", "", True, False)])
    assert session.bar is not None
    assert session.bar.before is not None
    assert session.bar.before.read == {"k"}


def test_of_a_changed_file_star_and_place_are_kept_under_its_new_key(tmp_path: Path) -> None:
    memory = Memory([str(tmp_path)])
    ref = StoryRef("new", f"{tmp_path}/a.txt#1")
    kept = memory.carry_over(ref, StoryState("old", ref.id, True, True, 4, 2))
    assert kept == StoryState("new", ref.id, None, True, 4, 2)
    assert memory.pending.stories == {"new": kept}


def test_a_step_that_changes_nothing_kept_is_not_noted(reader: Reader) -> None:
    memory = Memory([])
    memory.note(reader.session, reader.session)
    memory.note(reader.session, replace(reader.session, is_at_end=True))
    assert not memory.pending
