"""`--where`: the bar's language as a filter that judges each story alone."""

from __future__ import annotations

from collections.abc import Callable

from wirereader.cli.options import UsageError
from wirereader.model.story import Story

Filter = Callable[[Story], bool]


def story_filter(where: str | None) -> Filter | None:
    """Whether a story answers the query; None where nothing was asked.

    A slip is a UsageError: a filter that half applies would pass for one that does.
    """
    if where is None:
        return None
    # The language comes with the matcher of names, which few calls need.
    from wirereader.search.judge import judge
    from wirereader.search.parse_query import parse_query

    query = parse_query(where, is_final=True)
    if query.slips:
        slip = query.slips[0]
        raise UsageError(f"--where: {slip.message} (column {slip.column + 1} of {where!r})")
    return lambda story: judge(query, story)
