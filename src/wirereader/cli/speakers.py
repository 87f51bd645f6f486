"""`wirereader speakers`: who speaks in all the stories, how often, how much of it is sure."""

from __future__ import annotations

from wirereader.cli.console import Console
from wirereader.cli.intake import Intake
from wirereader.cli.options import Options
from wirereader.cli.rows import counted
from wirereader.cli.tables import Row, open_table
from wirereader.corpus.rows import SpeakerRow

COLUMNS = ("name", "titles", "quotes", "unsure", "stories", "unnamed")


def run(options: Options, console: Console) -> int:
    """Print a row a speaker, most quotes first; 1 if some input failed."""
    intake = Intake(options, console)
    table = open_table(options.format, COLUMNS)
    for speaker in intake.corpus().speakers():
        table.add(speaker_row(speaker))
    table.close()
    return intake.code


def speaker_row(speaker: SpeakerRow) -> Row:
    """The speaker in every form; all stand in one group, so that the columns of `text` align."""
    cells = (
        speaker.name,
        speaker.titles,
        speaker.quotes,
        speaker.unsure,
        speaker.stories,
        speaker.unnamed,
    )
    unsure = f"{speaker.unsure:,} unsure" if speaker.unsure else ""
    return Row(
        cells=cells,
        record=dict(zip(COLUMNS, cells, strict=True)) | {"titles": list(speaker.titles)},
        line=(
            speaker.name,
            counted(speaker.quotes, "quote"),
            unsure,
            counted(speaker.stories, "story"),
            "; ".join(speaker.titles[:3]),
        ),
        heading="",
    )
