"""A desk with the invented stories on it, and a reader before it."""

from __future__ import annotations

import pytest

from tests.corpus.stories import failure_of, segment_of
from tests.reading.stories import STORIES, Reader
from wirereader.corpus.corpus import Corpus
from wirereader.reading.actions import actions
from wirereader.reading.desk import Desk
from wirereader.reading.session import Session


@pytest.fixture
def desk() -> Desk:
    corpus = Corpus()
    corpus.add(segment_of(*STORIES, failure_of("d-empty.txt", "empty file")))
    return Desk(corpus, actions())


@pytest.fixture
def reader(desk: Desk) -> Reader:
    """The reader as it starts: the first story open, the cursor in the list."""
    first = desk.ref(0)
    return Reader(desk, Session(story=first, cursor=first))
