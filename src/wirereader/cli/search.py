"""`wirereader search`: the stories that answer a query, best first, as in the search bar.

With `--queries` each line of a JSON Lines file is answered with one line of JSON, timed.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from wirereader.cli.console import Console
from wirereader.cli.emphasis import is_coloured, with_hits
from wirereader.cli.intake import Intake
from wirereader.cli.options import Options, UsageError
from wirereader.cli.rows import ORIGIN, one_line
from wirereader.cli.states import kept_states
from wirereader.cli.tables import Row, open_table
from wirereader.cli.terminal import PIPE
from wirereader.corpus.corpus import Corpus
from wirereader.search.find import find
from wirereader.search.hits import Found, Hit
from wirereader.search.snippet import snippet
from wirereader.search.spans import hits_in

if TYPE_CHECKING:
    from wirereader.search.index import Index
    from wirereader.search.view import States

COLUMNS = (*ORIGIN, "tier", "score", "snippet")

SNIPPET_WIDTH = 100
"""Characters of the line of text that shows a hit."""


def run(options: Options, console: Console) -> int:
    """Print a row a hit; 1 if nothing was found or some input failed. `--queries` gives 0."""
    queries = list(_queries(options.queries)) if options.queries is not None else None
    intake = Intake(options, console)
    corpus = intake.corpus()
    index = _index(corpus)
    if queries is not None:
        _answer_all(index, queries)
        return 0
    found = _found(index, options, kept_states(corpus, options, console))
    for slip in found.slips:
        console.say(f"{slip.message} (column {slip.column + 1} of {options.query!r})")
    table = open_table(options.format, COLUMNS)
    in_colour = is_coloured()
    for hit in found.hits:
        table.add(hit_row(corpus, hit, options.query, in_colour=in_colour))
    table.close()
    if len(found.hits) < found.total:
        console.say(f"{len(found.hits):,} of {found.total:,} answers; --limit 0 for all")
    return intake.code if found.hits else 1


def hit_row(corpus: Corpus, hit: Hit, query: str, *, in_colour: bool = False) -> Row:
    """The hit in every form, with the words around it; `in_colour` marks them in a text's line."""
    text, title, identity = corpus.text(hit.n), corpus.title(hit.n), corpus.id(hit.n)
    hits = hits_in(text, corpus.figures(hit.n), corpus.quotes(hit.n), query)
    words, spans = snippet(text, hits, SNIPPET_WIDTH)
    cells = (identity, corpus.path(hit.n), title, hit.tier, round(hit.score, 3), words)
    return Row(
        cells=cells,
        record=dict(zip(COLUMNS, cells, strict=True)),
        line=(hit.tier, with_hits(words, spans) if in_colour else one_line(words)),
        heading=f"{identity}  {title}" if title else identity,
    )


def _index(corpus: Corpus) -> Index:
    from wirereader.search.index import Index  # numpy, once there is something to search
    from wirereader.search.work import finish

    index = Index(corpus)
    finish(index.extend())
    finish(index.compact())
    return index


def _found(index: Index, options: Options, states: States) -> Found:
    answer = Found((), 0, 0)
    limit = options.limit or len(index)
    for step in find(index, options.query, limit=limit, states=states):
        answer = step or answer
    return answer


def _answer_all(index: Index, queries: list[str]) -> None:
    from wirereader.search.answer import answer

    for query in queries:
        sys.stdout.write(json.dumps(answer(index, query), ensure_ascii=False) + "\n")


def _queries(name: str) -> Iterator[str]:
    """The queries of a file, read before the stories are. Raises UsageError where it is amiss."""
    try:
        with sys.stdin if name == PIPE else open(name, encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                yield _query_of(line, f"{name}, line {number}")
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "not UTF-8"
        raise UsageError(f"--queries {name}: {reason}") from error


def _query_of(line: str, where: str) -> str:
    try:
        query = json.loads(line)["query"]
    except (ValueError, TypeError, KeyError, RecursionError):
        query = None
    if not isinstance(query, str):
        raise UsageError(f"--queries {where}: no object with a field `query`")
    return query
