"""`Fault`: something wrong in a config file or a variable: where, what, and its cure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_FEW = 9
"""So many known words are listed when none is near."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One line about one fault. The reader passes it over and goes on with the default."""

    message: str
    origin: str
    """The file, or the variable's name."""
    line: int | None = None
    """Counted from 1."""
    key: str = ""
    """The setting or action at fault, as it was written."""
    given: str = ""
    """The word that nobody knows, where that is the fault."""
    known: tuple[str, ...] = ()
    """The words that could stand in its place."""
    cure: str = ""
    """What to do about it, where no known word is near."""

    def nearest(self) -> str | None:
        """The known word that was probably meant. Imports what counts edits."""
        if not self.given or not self.known:
            return None
        from wirereader.search.nearest import nearest  # 60 ms that only a fault pays

        return nearest(self.given, self.known)

    def words(self, *, is_short: bool = False) -> str:
        """The line, as `config.toml:3 preveiw: no such setting; did you mean preview?`.

        `is_short` leaves the folder out.
        """
        where = Path(self.origin).name if is_short else at_home(self.origin)
        line = "" if self.line is None else f":{self.line}"
        key = f" {self.key}" if self.key else ""
        cure = self._cure()
        return f"{where}{line}{key}: {self.message}{f'; {cure}' if cure else ''}"

    def _cure(self) -> str:
        if near := self.nearest():
            return f"did you mean {near}?"
        if self.cure:
            return self.cure
        return f"give {_listed(self.known)}" if 0 < len(self.known) <= _FEW else ""


def summary(faults: Sequence[Fault]) -> str:
    """One line about all of them: the first, and how many more `wirereader config --check` has."""
    more = f" (and {len(faults) - 1} more)" if len(faults) > 1 else ""
    return f"{faults[0].words(is_short=True)}{more}"


def at_home(path: str) -> str:
    """A path as people write it: `~` for their home."""
    home = str(Path.home())
    return f"~{path.removeprefix(home)}" if path.startswith(f"{home}/") else path


def _listed(words: tuple[str, ...]) -> str:
    return words[0] if len(words) == 1 else f"one of {', '.join(words)}"
