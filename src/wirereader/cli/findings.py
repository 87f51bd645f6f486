"""What `check` counts of a story: read from the columns of a segment, no story is made of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from wirereader.model.item import Failure
from wirereader.model.problem import Problem
from wirereader.model.story import Story

if TYPE_CHECKING:
    from wirereader.corpus.segment import Segment


class Finding(NamedTuple):
    """A story, counted."""

    path: str
    quotes: int
    figures: int
    problems: tuple[Problem, ...]


def finding_of(story: Story) -> Finding:
    """The counts of a story at hand."""
    return Finding(story.path, len(story.quotes), len(story.figures), story.problems)


def findings_in(segment: Segment) -> Iterator[Finding | Failure]:
    """The rows of a segment, in order. The few stories with problems are made, for their words."""
    for row in range(len(segment)):
        if segment.is_failure(row):
            yield segment.failure(row)
            continue
        cells = segment.row(row, row)
        problems = segment.story(row).problems if cells.problem_count else ()
        yield Finding(cells.path, cells.quote_count, cells.figure_count, problems)
