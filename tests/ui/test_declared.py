"""What a format declares of a story reaches export, header, list and line reader."""

from __future__ import annotations

from typing import Any

import pytest

from tests.ui.declared import COPY, FILES, HUSHED, Declared
from wirereader.build.stages import stories
from wirereader.corpus.corpus import Corpus
from wirereader.corpus.encode import encode
from wirereader.corpus.segment import Segment
from wirereader.formats import second_opinion
from wirereader.model.item import READ
from wirereader.model.story import Story
from wirereader.plain.stories import header_lines
from wirereader.reading.dates import day, moment
from wirereader.search.cutting import Cutter
from wirereader.ui.theme.paint import Paint
from wirereader.ui.theme.signs import UNICODE
from wirereader.ui.theme.terminal import Look
from wirereader.ui.view.header import header
from wirereader.ui.view.list_row import ListRow, list_lines

WIDE = 200
EVERY_FORMAT = pytest.mark.parametrize("file", FILES.values(), ids=FILES)


@pytest.fixture(autouse=True)
def _plain_extractor(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever is installed here."""
    monkeypatch.setattr(second_opinion, "is_installed", lambda: False)


def story_of(file: Declared) -> Story:
    (story,) = stories(file.name, data=file.content.encode())
    assert isinstance(story, Story), story
    return story


def shown_above(field: str, value: Any) -> str:
    """The words of a field in the header."""
    match field:
        case "byline" | "note":
            return str(value)
        case "date":
            return moment(value)
        case "embargo":
            return f"EMBARGOED  until {moment(value)}"
        case "keywords":
            return f"keywords {', '.join(value)}"
        case "status" if value == "embargoed":
            return "EMBARGOED"
    return f"{field} {value}"


@EVERY_FORMAT
def test_the_export(file: Declared) -> None:
    found = story_of(file).to_dict()
    assert {name: found[name] for name in file.fields} == file.fields
    assert (found["dateline"] or {"place": None})["place"] == file.place
    assert found["date_from"] == "declared"
    assert COPY in found["text"]


@EVERY_FORMAT
def test_the_header(file: Declared) -> None:
    lines = [line.words.replace("\xa0", " ") for line in header(story_of(file))]
    for field, value in file.fields.items():
        assert any(shown_above(field, value) in line for line in lines), (field, lines)
    assert any((file.place or "").upper() in line for line in lines)


@EVERY_FORMAT
def test_the_line_reader(file: Declared) -> None:
    lines = header_lines(story_of(file))
    for field, value in file.fields.items():
        assert any(shown_above(field, value) in line for line in lines), (field, lines)


@EVERY_FORMAT
def test_the_list(file: Declared) -> None:
    corpus = Corpus()
    corpus.add(Segment(encode([story_of(file)])))
    row = corpus.row(0)
    assert (row.slug, row.urgency, row.version, row.date) == tuple(
        file.fields.get(name) for name in ("slug", "urgency", "version", "date")
    )
    first, second = (line.text for line in list_lines(ListRow(row), WIDE, Look(Paint(), UNICODE)))
    assert ("EMBARGOED" in first) == ("embargo" in file.fields)
    assert day(row.date) in second
    assert (file.place or "").upper() in second


@pytest.mark.parametrize("name", [name for name in FILES if HUSHED in FILES[name].content])
def test_what_is_not_for_publication_is_no_part_of_it(name: str) -> None:
    story = story_of(FILES[name])
    read = [story.text[p.start : p.end] for p in story.paragraphs if p.role in READ]
    found = story.to_dict()
    assert HUSHED not in "\n".join(read)
    assert HUSHED not in str({**found, "text": ""})
    words = Cutter().cut([story])
    assert b"tarnholm" in words
    assert HUSHED.casefold().encode() not in words
