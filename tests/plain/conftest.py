"""The plain reader on the invented stories, its lines kept."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.corpus.stories import failure_of, segment_of
from tests.reading.stories import STORIES
from wirereader.corpus.corpus import Corpus
from wirereader.plain.reader import Outside, PlainReader
from wirereader.plain.searching import Search
from wirereader.reading.actions import actions
from wirereader.reading.desk import Desk
from wirereader.reading.effects import Copy, Edit, Pipe, Save, Say
from wirereader.reading.session import Session


class Conversation:
    """Lines typed, and what was told after each."""

    def __init__(self) -> None:
        corpus = Corpus()
        corpus.add(segment_of(*STORIES, failure_of("d-empty.txt", "empty file")))
        self.desk = Desk(corpus, actions())
        self.asked: list[str] = []
        self._told: list[str] = []
        first = self.desk.ref(0)
        outside = Outside(
            search=Search(self.desk).answer,
            copy=self._copy,
            hand_out=self._hand_out,
            reload=lambda: self.asked.append("reload"),
            follow=self._follow,
            suspend=lambda: self.asked.append("suspend"),
        )
        self.reader = PlainReader(
            self.desk, Session(story=first, cursor=first), self._told.append, outside
        )

    def __call__(self, *lines: str) -> str:
        """Type lines; what the last one was answered."""
        for line in lines:
            self._told.clear()
            self.reader.read_line(line)
        return "\n".join(self._told)

    def greeting(self) -> str:
        """What is told first."""
        self._told.clear()
        self.reader.greet()
        return "\n".join(self._told)

    def _follow(self) -> Say:
        self.asked.append("follow")
        return Say("following")

    def _copy(self, what: Copy) -> Say:
        self.asked.append(what.text)
        return Say(f"copied: {what.what}")

    def _hand_out(self, effect: Save | Pipe | Edit) -> Say:
        self.asked.append(repr(effect))
        return Say("handed out")


@pytest.fixture
def type_() -> Conversation:
    return Conversation()


Type = Callable[..., str]
