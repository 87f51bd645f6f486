"""`wirereader check`: a line a file with what was found in it, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby

from wirereader.cli.console import Console
from wirereader.cli.findings import Finding
from wirereader.cli.intake import Intake
from wirereader.cli.options import Options
from wirereader.cli.rows import counted
from wirereader.cli.tables import Row, open_table
from wirereader.model.item import Failure

COLUMNS = ("path", "stories", "quotes", "figures", "failed", "problems")

MESSAGES_KEPT = 5
"""Different messages shown for one file; of a feed with a thousand faults the rest is a number."""


@dataclass(slots=True)
class Tally:
    """What one file came to."""

    path: str
    stories: int = 0
    quotes: int = 0
    figures: int = 0
    failed: int = 0
    problems: int = 0
    messages: dict[str, int] = field(default_factory=dict)
    """Each message once, in order, with how often it came; MESSAGES_KEPT at most."""

    def add(self, found: Finding | Failure) -> None:
        """Count a finding of this file."""
        if isinstance(found, Failure):
            self.failed += found.problem.severity == "error"
            item = "" if found.number is None else f"item {found.number}: "
            self._note(f"{item}{found.problem.message}")
            return
        self.stories += 1
        self.quotes += found.quotes
        self.figures += found.figures
        for problem in found.problems:
            self._note(problem.message)

    def _note(self, message: str) -> None:
        self.problems += 1
        if message in self.messages or len(self.messages) < MESSAGES_KEPT:
            self.messages[message] = self.messages.get(message, 0) + 1

    def said(self) -> list[str]:
        """The messages, those that came often with their number, and how many are not shown."""
        lines = [f"{m} ({n:,} times)" if n > 1 else m for m, n in self.messages.items()]
        left = self.problems - sum(self.messages.values())
        return [*lines, f"and {left:,} more"] if left else lines


def run(options: Options, console: Console) -> int:
    """Print a row a file; 1 if any file or item failed."""
    intake = Intake(options, console)
    table = open_table(options.format, COLUMNS)
    is_empty = True
    for counts in tally(intake.findings()):
        is_empty = False
        table.add(file_row(counts))
    table.close()
    if is_empty:
        console.say(f"no files to check in {', '.join(options.paths)}")
    return intake.code


def tally(found: Iterator[Finding | Failure]) -> Iterator[Tally]:
    """What each file came to; the findings of one file stand in a row."""
    for path, findings in groupby(found, key=lambda finding: finding.path):
        counts = Tally(path)
        for finding in findings:
            counts.add(finding)
        yield counts


def file_row(counts: Tally) -> Row:
    """The file in every form; the columns of `text` are wide enough for most and never wait."""
    said = counts.said()
    columns = (
        f"{counted(counts.stories, 'story'):>11}",
        f"{counted(counts.quotes, 'quote'):>10}",
        f"{counted(counts.figures, 'figure'):>11}",
    )
    words = f"{counts.path}: {'; '.join(said)}" if said else counts.path
    return Row(
        cells=(counts.path, counts.stories, counts.quotes, counts.figures, counts.failed, said),
        record={
            "path": counts.path,
            "stories": counts.stories,
            "quotes": counts.quotes,
            "figures": counts.figures,
            "failed": counts.failed,
            "problems": said,
        },
        line=("failed" if counts.failed else "ok    ", *columns, words),
    )
