"""`wirereader quotes`: who said what, in which exact words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set

from wirereader.cli.console import Console
from wirereader.cli.intake import Intake
from wirereader.cli.options import Options
from wirereader.cli.rows import ORIGIN, heading, one_line, origin_cells, origin_record
from wirereader.cli.tables import Row, open_table
from wirereader.corpus.corpus import Corpus
from wirereader.model.attribution import Attribution
from wirereader.model.span import Span
from wirereader.model.story import Story, quote_dict, quote_words
from wirereader.search.names import Names

COLUMNS = (
    *ORIGIN,
    "speaker",
    "source",
    "cue",
    "kind",
    "class",
    "confidence",
    "rule",
    "start",
    "end",
    "text",
)

UNNAMED = "–"
"""Stands for the speaker where copy names none."""


def run(options: Options, console: Console) -> int:
    """Print a row a quote; 1 if some input failed."""
    intake = Intake(options, console)
    table = open_table(options.format, COLUMNS)
    for story, quote in _wanted(options, intake):
        if options.kind in (None, quote.kind):
            table.add(quote_row(story, quote))
    table.close()
    return intake.code


def _wanted(options: Options, intake: Intake) -> Iterator[tuple[Story, Attribution]]:
    if options.speaker is not None:
        yield from _spoken_by(options.speaker, intake.corpus(), options)
        return
    for story in intake.stories():
        for quote in _quotes(story, options):
            yield story, quote


def _spoken_by(typed: str, corpus: Corpus, options: Options) -> Iterator[tuple[Story, Attribution]]:
    """The quotes of everybody whom the speaker finder finds by what was typed, in path order.

    Speakers that are near only are meant where nobody is called as typed.
    """
    names = {row.name for row in Names(corpus.speakers()).meant(typed)}
    for number in _stories_of(names, corpus, options):
        story = corpus.story(number)
        for quote in _quotes(story, options):
            if corpus.joined_name(number, quote.speaker) in names:
                yield story, quote


def _stories_of(names: Set[str], corpus: Corpus, options: Options) -> Iterable[int]:
    """The numbers of the stories that may quote them; the corpus knows of speech alone."""
    if options.has_attitudes:
        return (number for number in range(len(corpus)) if not corpus.is_failure(number))
    return sorted({ref.n for name in names for ref in corpus.quotes_of(name)})


def _quotes(story: Story, options: Options) -> Iterable[Attribution]:
    return story.annotations.quotes if options.has_attitudes else story.quotes


def quote_row(story: Story, quote: Attribution) -> Row:
    """The quote in every form; an unsure speaker has a question mark in `text`."""
    words = quote_words(story, quote)
    source = _cut(story, quote.source)
    who = quote.speaker or source or UNNAMED
    return Row(
        cells=(
            *origin_cells(story),
            quote.speaker,
            source,
            _cut(story, quote.cue),
            quote.kind,
            quote.quote_class,
            quote.confidence,
            quote.rule,
            quote.start,
            quote.end,
            words,
        ),
        record=origin_record(story) | quote_dict(story, quote),
        line=(one_line(f"{who} ?" if quote.is_unsure else who), quote.kind, one_line(words)),
        heading=heading(story),
    )


def _cut(story: Story, span: Span | None) -> str | None:
    return None if span is None else span.cut(story.text)
