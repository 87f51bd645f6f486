"""`wirereader people`: everybody named in a story, with titles, mentions and quotes."""

from __future__ import annotations

from collections import Counter

from wirereader.cli.console import Console
from wirereader.cli.intake import Intake
from wirereader.cli.options import Options
from wirereader.cli.rows import ORIGIN, counted, heading, origin_cells, origin_record
from wirereader.cli.tables import Row, open_table
from wirereader.model.person import Person
from wirereader.model.story import Story, person_dict
from wirereader.reading.countries import stated_country

COLUMNS = (*ORIGIN, "name", "titles", "country", "mentions", "references", "quotes")


def run(options: Options, console: Console) -> int:
    """Print a row for each person of each story; 1 if some input failed."""
    intake = Intake(options, console)
    table = open_table(options.format, COLUMNS)
    for story in intake.stories():
        said = Counter(quote.speaker for quote in story.quotes)
        for person in story.people:
            table.add(person_row(story, person, said[person.name]))
    table.close()
    return intake.code


def person_row(story: Story, person: Person, quote_count: int) -> Row:
    """The person in every form; tables count the spans that JSON Lines lists."""
    country = stated_country(story, person)
    return Row(
        cells=(
            *origin_cells(story),
            person.name,
            person.titles,
            country,
            len(person.mentions),
            len(person.references),
            quote_count,
        ),
        record=origin_record(story)
        | person_dict(story, person)
        | {"country": country, "quotes": quote_count},
        line=(
            person.name,
            counted(len(person.mentions), "mention"),
            counted(quote_count, "quote"),
            "; ".join(filter(None, (*person.titles, country))),
        ),
        heading=heading(story),
    )
