"""What is kept of the stories comes back as they come, also of files changed since."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.corpus.stories import failure_of, segment_of
from tests.reading.stories import STORIES, Reader
from wirereader.corpus.corpus import Corpus
from wirereader.reading import recalling
from wirereader.reading.memory import Memory
from wirereader.reading.recalling import Recalling
from wirereader.reading.refs import Place
from wirereader.reading.session import Session
from wirereader.reading.store import Store, StoryState


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "state.db")


def caught_up(looked: Recalling, session: Session, store: Store, *, is_complete: bool) -> Session:
    while (question := looked.question(is_complete=is_complete)) is not None:
        session = looked.answer(session, question, looked.ask(question, store))
    assert not looked.is_behind(looked.corpus, is_complete=is_complete)
    return session


def test_the_states_of_new_stories_are_asked_for_as_they_come(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recalling, "ASKED", 2)
    corpus = Corpus()
    corpus.add(segment_of(*STORIES[:1], failure_of("d-empty.txt", "empty file")))
    keys = [story.key for story in STORIES]
    store.write([StoryState(keys[0], "", is_read=True), StoryState(keys[2], "", is_starred=True)])
    looked = Recalling(corpus, Memory([]))
    session = caught_up(looked, Session(), store, is_complete=False)
    assert session.read == {keys[0]}
    corpus.add(segment_of(*STORIES[1:]))
    assert looked.is_behind(corpus, is_complete=False)
    session = caught_up(looked, session, store, is_complete=False)
    assert session.starred == {keys[2]}


def test_another_corpus_is_looked_up_anew() -> None:
    assert Recalling(Corpus(), Memory([])).is_behind(Corpus(), is_complete=True)


def test_a_changed_file_keeps_star_and_place_once_all_stories_are_there(
    reader: Reader, store: Store
) -> None:
    ref = reader.desk.ref(0)
    memory = Memory([])
    store.write([StoryState("its key before", ref.id, True, True, 4, 2)])
    looked = Recalling(reader.desk.corpus, memory)
    session = caught_up(looked, reader.session, store, is_complete=False)
    assert session.starred == set()
    session = caught_up(looked, session, store, is_complete=True)
    assert session.starred == {ref.key}
    assert session.read == set()
    assert session.kept_places == {ref.key: Place(4, 2)}
    memory.write(memory.take(), store)
    assert store.stories([ref.key]) == [StoryState(ref.key, ref.id, False, True, 4, 2)]


def test_what_lies_elsewhere_now_is_not_taken_for_the_changed_file(
    reader: Reader, store: Store
) -> None:
    one, two = reader.desk.ref(0), reader.desk.ref(1)
    store.write([StoryState(two.key, one.id, False, True)])
    session = caught_up(
        Recalling(reader.desk.corpus, Memory([])), reader.session, store, is_complete=True
    )
    assert session.starred == {two.key}


def test_a_star_set_before_its_old_key_is_found_stays(reader: Reader, store: Store) -> None:
    ref = reader.desk.ref(0)
    store.write([StoryState("its key before", ref.id, False, False, 4, 2)])
    memory = Memory([])
    starred = reader.do("star").session
    memory.note(replace(starred, starred=Session().starred), starred)
    caught_up(Recalling(reader.desk.corpus, memory), starred, store, is_complete=True)
    memory.write(memory.take(), store)
    assert store.stories([ref.key]) == [StoryState(ref.key, ref.id, False, True, 4, 2)]
