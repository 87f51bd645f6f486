"""`Reading`: the words of stories that nobody cut where they were parsed, read from their texts."""

from __future__ import annotations

import numpy as np

from wirereader.search.arrays import Array
from wirereader.search.cutting import StoryWords, story_words
from wirereader.search.numbering import Numbering
from wirereader.search.shard import Runs
from wirereader.search.stories import Stories
from wirereader.search.vocabulary import BREAK, Vocabulary


class Reading:
    """Reads stories one by one; what was read is taken some stories at a time.

    It has a vocabulary of its own while it lasts: cutting wants a dictionary, an index does not.
    """

    def __init__(self, corpus: Stories, numbering: Numbering) -> None:
        self.size = 0
        """Words read and not taken."""
        self._corpus = corpus
        self._numbering = numbering
        self._vocabulary = Vocabulary()
        self._numbers: Array = np.array([BREAK], np.int64)
        """Number in this vocabulary to that of the index."""
        self._stories: list[StoryWords] = []

    def read(self, n: int) -> None:
        """Read a story."""
        corpus = self._corpus
        found = story_words(corpus.title(n), corpus.text(n), corpus.passages(n), self._vocabulary)
        self._stories.append(found)
        self.size += len(found.tokens)

    def taken(self) -> tuple[tuple[Runs, Runs, Runs], list[str]]:
        """Tokens and joined words of the stories read, at least one, and their initials."""
        new = self._numbering.numbers_of(self._vocabulary.words[len(self._numbers) :])
        self._numbers = np.concatenate((self._numbers, new))
        tokens, titles, texts, initials = zip(*self._stories, strict=True)
        self._stories, self.size = [], 0
        of_tokens, of_titles, of_texts = (
            Runs(self._numbers[runs.numbers], runs.sizes)
            for runs in map(Runs.of, (tokens, titles, texts))
        )
        return (of_tokens, of_titles, of_texts), list(initials)
