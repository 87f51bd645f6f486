"""`--where`: the bar's language as a filter that judges each story alone, and its figures."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace

from wirereader.cli.options import Options, UsageError
from wirereader.model.figure import Figure
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


def figure_filter(where: str | None) -> Callable[[Figure], bool] | None:
    """Whether a figure is one that the query asks for; None where it asks for none."""
    if where is None:
        return None
    from wirereader.search.compare import meets
    from wirereader.search.figure_conditions import figure_conditions

    conditions = figure_conditions(where)
    if not conditions:
        return None
    return lambda figure: any(meets(figure, condition) for condition in conditions)


def with_query(options: Options) -> Options:
    """The options with queries among the paths, such as `money>1bn`, as part of `where`.

    A word that names a file is a path, whatever it looks like.
    """
    if not options.paths:
        return options
    from wirereader.search.figure_conditions import has_fields

    queries = [word for word in options.paths if has_fields(word) and not os.path.lexists(word)]
    if not queries:
        return options
    where = " ".join(filter(None, (options.where, *queries)))
    return replace(options, where=where, paths=tuple(w for w in options.paths if w not in queries))
