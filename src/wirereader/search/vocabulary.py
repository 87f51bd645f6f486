"""`Vocabulary`: words to numbers, growing as stories are read."""

from __future__ import annotations

from wirereader.search.words import RAW_WORD_RE, parts_of, run_together
from wirereader.text.fold import fold

BREAK = 0
"""The number that stands between title and paragraphs, so that no phrase reaches over."""

# Splitting at blanks is three times as fast as finding words; signs that may tie words stay in.
_BLANKS = str.maketrans({sign: " " for sign in map(chr, range(128)) if not sign.isalnum()})
_BLANKS.update({ord(sign): sign for sign in "'-."})


class _ChunkTable(dict[str, int]):
    """A chunk between blanks to its word's number, or to minus its place in `readings`."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = [""]
        self.readings: list[tuple[list[int], list[int]]] = [([], [])]

    def __missing__(self, chunk: str) -> int:
        raws = RAW_WORD_RE.findall(chunk)
        if raws == parts_of(chunk) == [chunk]:
            return self.add(chunk)
        apart: list[int] = []
        together: list[int] = []
        for raw in raws:
            parts = parts_of(raw)
            apart += [self[part] for part in parts]
            if len(parts) > 1:
                together.append(self[run_together(raw)])
        self.readings.append((apart, together))
        self[chunk] = number = 1 - len(self.readings)
        return number

    def add(self, word: str) -> int:
        """The number of a new word."""
        self[word] = number = len(self.words)
        self.words.append(word)
        return number


class Vocabulary:
    """All words met so far. A word's number never changes; 0 is `BREAK`."""

    def __init__(self) -> None:
        self._chunks = _ChunkTable()
        self.words = self._chunks.words
        """Number to word."""

    def __len__(self) -> int:
        return len(self.words)

    def number_of(self, word: str) -> int | None:
        """The number of a folded word, None where no story has it."""
        number = self._chunks.get(word, -1)
        return number if number >= 0 else None

    def read(self, text: str) -> tuple[list[int], list[int]]:
        """The words of a text as numbers, and those that tied words give run together."""
        folded = fold(text)
        if folded.isascii():
            chunks = folded.translate(_BLANKS).split()
        else:
            chunks = RAW_WORD_RE.findall(folded)
        numbers = list(map(self._chunks.__getitem__, chunks))
        if not numbers or min(numbers) >= 0:
            return numbers, []
        apart: list[int] = []
        together: list[int] = []
        for number in numbers:
            if number >= 0:
                apart.append(number)
            else:
                parts, joined = self._chunks.readings[-number]
                apart += parts
                together += joined
        return apart, together
