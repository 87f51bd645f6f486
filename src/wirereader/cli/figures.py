"""`wirereader figures`: the numbers, with kind, value, unit and comparator."""

from __future__ import annotations

from decimal import Decimal

from wirereader.cli.console import Console
from wirereader.cli.intake import Intake
from wirereader.cli.options import Options
from wirereader.cli.rows import ORIGIN, heading, one_line, origin_cells, origin_record, shown_figure
from wirereader.cli.tables import Row, open_table
from wirereader.cli.where import figure_filter, with_query
from wirereader.model.figure import Figure
from wirereader.model.story import Story, figure_dict

COLUMNS = (
    *ORIGIN,
    "kind",
    "value",
    "unit",
    "comparator",
    "low",
    "high",
    "resolved",
    "of",
    "quote",
    "speaker",
    "source",
    "start",
    "end",
    "text",
)


def run(options: Options, console: Console) -> int:
    """Print a row a figure; 1 if some input failed.

    Conditions of the query on figures choose among them, its other words the stories.
    """
    options = with_query(options)
    intake = Intake(options, console)
    meets = figure_filter(options.where)
    table = open_table(options.format, COLUMNS)
    for story in intake.stories():
        for figure, quote in zip(story.figures, story.figure_quotes, strict=True):
            if is_wanted(figure, options) and (meets is None or meets(figure)):
                table.add(figure_row(story, figure, quote))
    table.close()
    return intake.code


def is_wanted(figure: Figure, options: Options) -> bool:
    """Whether the figure is of the kind and unit asked for, and within the bounds.

    Of a range either end may; dates, times and figures without a value lie within no bounds.
    """
    if options.kind not in (None, figure.kind):
        return False
    if options.unit is not None and options.unit.casefold() != (figure.unit or "").casefold():
        return False
    if options.low is None and options.high is None:
        return True
    numbers = [n for n in (figure.value, figure.low, figure.high) if isinstance(n, Decimal)]
    return (
        bool(numbers)
        and (options.low is None or max(numbers) >= options.low)
        and (options.high is None or min(numbers) <= options.high)
    )


def figure_row(story: Story, figure: Figure, quote: int | None) -> Row:
    """The figure in every form; `quote` is the number of the quote it stands in."""
    words = story.text[figure.start : figure.end]
    counted = figure.of.cut(story.text) if figure.of else ""
    said = None if quote is None else story.quotes[quote]
    speaker = said.speaker if said else None
    source = said.source.cut(story.text) if said and said.source else None
    return Row(
        cells=(
            *origin_cells(story),
            figure.kind,
            figure.value,
            figure.unit,
            figure.comparator,
            figure.low,
            figure.high,
            figure.resolved,
            counted,
            quote,
            speaker,
            source,
            figure.start,
            figure.end,
            words,
        ),
        record=origin_record(story)
        | figure_dict(story, figure, quote)
        | {"speaker": speaker, "source": source},
        line=(
            shown_figure(figure),
            figure.kind,
            one_line(words),
            one_line(counted),
            one_line(speaker or source or ""),
        ),
        heading=heading(story),
    )
