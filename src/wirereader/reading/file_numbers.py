"""`FileNumbers`: what was read of each file last, as numbers of the corpus."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from wirereader.corpus.corpus import Corpus
from wirereader.text.member import MARK, file_of, possible_files


class FileNumbers:
    """Numbers by their files; members of archives by their own paths too."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._numbers: dict[str, list[int]] = {}
        """Every name that a file may have to numbers that may be of it."""
        self._marked: set[str] = set()
        """Files whose own names look like members of archives."""

    def learn(self, numbers: Iterable[int]) -> Iterator[None]:
        """Take in numbers, one a step; older versions are nobody's any more."""
        for n in numbers:
            if self._corpus.marked(n) != "older":
                for name in possible_files(self._corpus.path(n)):
                    self._numbers.setdefault(name, []).append(n)
            yield

    def know(self, files: Iterable[str]) -> None:
        """These are files, whatever their names look like."""
        self._marked.update(name for name in files if MARK in name)

    def at(self, path: str) -> list[int]:
        """The numbers with this path, and those of members of an archive that it may be."""
        return self._numbers.get(path, [])

    def of(self, name: str) -> Iterator[int]:
        """The numbers of a file, or of a member."""
        for n in self.at(name):
            path = self._corpus.path(n)
            if path == name or file_of(path, self._marked) == name:
                yield n

    def forget(self, numbers: Collection[int]) -> None:
        """Their files do not hold these any more."""
        names = {name for n in numbers for name in possible_files(self._corpus.path(n))}
        for name in names:
            self._numbers[name] = [n for n in self.at(name) if n not in numbers]
