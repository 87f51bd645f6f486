"""`Recalling`: brings what is kept of the stories into the session, as the stories come.

Only stories that are on the desk are asked for, some at a time: a state of a hundred thousand
stories costs a start nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from wirereader.corpus.corpus import Corpus
from wirereader.reading.memory import Memory
from wirereader.reading.refs import StoryRef
from wirereader.reading.session import Session
from wirereader.reading.store import ASKED, Store, StoryState


class Question(NamedTuple):
    """Stories that are asked for at once, at most `ASKED`."""

    refs: Sequence[StoryRef]
    is_by_place: bool
    """Asked by where they lay: their keys are not known."""


class Recalling:
    """How far one corpus has been looked up."""

    def __init__(self, corpus: Corpus, memory: Memory) -> None:
        self.corpus = corpus
        self._memory = memory
        self._asked = 0
        self._unknown: list[int] = []
        """Numbers whose keys are not kept. Their files may have been changed, which is asked once
        all stories are there: only then is it known that the old key lies nowhere else."""

    def is_behind(self, corpus: Corpus, *, is_complete: bool) -> bool:
        """Whether something is to be asked of this corpus."""
        if corpus is not self.corpus or self._asked < len(corpus):
            return True
        return is_complete and bool(self._unknown)

    def question(self, *, is_complete: bool) -> Question | None:
        """What to ask next, None while there is nothing; `is_complete`: no story is to come."""
        corpus = self.corpus
        if self._asked < len(corpus):
            numbers = range(self._asked, min(len(corpus), self._asked + ASKED))
            self._asked = numbers.stop
            return Question([_ref(corpus, n) for n in numbers if not corpus.is_failure(n)], False)
        if is_complete and self._unknown:
            numbers_left, self._unknown = self._unknown[:ASKED], self._unknown[ASKED:]
            return Question([_ref(corpus, n) for n in numbers_left], True)
        return None

    def ask(self, question: Question, store: Store) -> list[StoryState]:
        """What is kept of these stories, in whatever thread. Raises StoreError."""
        if question.is_by_place:
            return store.stories_at([self._memory.kept_id(ref) for ref in question.refs])
        return store.stories([ref.key for ref in question.refs])

    def answer(self, session: Session, question: Question, states: Sequence[StoryState]) -> Session:
        """The session with what was kept."""
        find = self.corpus.find_key
        if question.is_by_place:
            by_id = {state.id: state for state in states if find(state.key) is None}
            states = [
                self._memory.carry_over(ref, state)
                for ref in question.refs
                if (state := by_id.get(self._memory.kept_id(ref))) is not None
            ]
        else:
            known = {state.key for state in states}
            missing = (find(ref.key) for ref in question.refs if ref.key not in known)
            self._unknown += [number for number in missing if number is not None]
        return self._memory.recalled(session, states)


def _ref(corpus: Corpus, number: int) -> StoryRef:
    return StoryRef(corpus.key(number), corpus.id(number))
