"""`Search`: all stories searched at once, while nobody types; the screen's does it between keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirereader.reading.desk import Desk
from wirereader.reading.effects import Find
from wirereader.reading.searches import steps
from wirereader.reading.session import Session
from wirereader.search.hits import Answer

if TYPE_CHECKING:
    from wirereader.corpus.corpus import Corpus
    from wirereader.search.index import Index


class Search:
    """The index of the desk's corpus, made at the first search and read on at the next."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._index: tuple[Corpus, Index] | None = None

    def answer(self, what: Find, session: Session) -> Answer | None:
        """What is found, as far as stories have come; None for a query that asks for nothing."""
        answer: Answer | None = None
        for answer in steps(self._caught_up(), self._desk, session, what):  # noqa: B007 - the last
            pass
        return answer

    def _caught_up(self) -> Index:
        corpus = self._desk.corpus
        if self._index is None or self._index[0] is not corpus:
            from wirereader.search.index import Index  # numpy, at the first search only

            self._index = corpus, Index(corpus)
        index = self._index[1]
        while len(index) < len(corpus):
            for _ in index.extend():
                pass
        return index
