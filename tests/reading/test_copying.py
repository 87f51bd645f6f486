"""What is copied, and what is said about where it comes from."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.reading.stories import FISH, HARBOUR, STORIES, Reader
from wirereader.model.article import Dateline
from wirereader.model.span import Span
from wirereader.model.story import Story
from wirereader.reading.citation import bar_word, citation
from wirereader.reading.copying import Taken, copied
from wirereader.reading.effects import Copy
from wirereader.reading.selection import grown, shrunk, steps

NOW = datetime(2025, 11, 26, 12, 0, tzinfo=UTC)


def with_notice(story: Story, status: str | None = None, embargo: str | None = None) -> Story:
    item = replace(story.article.item, embargo=embargo)
    return replace(story, article=replace(story.article, item=item, status=status))


def text_of(reader: Reader) -> str:
    (effect,) = (effect for effect in reader.effects if isinstance(effect, Copy))
    return effect.text


def test_the_current_quote_is_copied_with_its_source(reader: Reader) -> None:
    reader.do("quotes", "next", "next", "copy")
    assert text_of(reader) == (
        '"This is a mortgage on every fish."\n'
        "— Per Aske, “Harbour board borrows 84 million dollars”, a-harbour.txt, paragraph 3\n"
    )


def test_an_unsure_speaker_and_an_unnamed_source_are_told(reader: Reader) -> None:
    reader.do("quotes", "next", "copy")
    assert "— Ines Talvik (unsure), " in text_of(reader)
    reader.do("next-story", "quotes", "next", "copy")
    assert "— a senior official (not named), " in text_of(reader)


def test_without_a_quote_or_a_selection_it_is_the_story_to_the_letter(reader: Reader) -> None:
    assert text_of(reader.do("copy-words")) == HARBOUR


def test_a_selection_is_copied_and_gone(reader: Reader) -> None:
    reader.do("into", "next-story", "select-more", "select-more", "copy-words")
    assert text_of(reader) == FISH.split("\n", 1)[0]
    assert reader.session.selection is None


def test_markdown_and_json(reader: Reader) -> None:
    reader.do("quotes", "copy-markdown")
    assert text_of(reader).startswith("> the loan was needed\n>\n> — Ines Talvik, ")
    record = json.loads(text_of(reader.do("copy-json")))
    assert (record["text"], record["speaker"]) == ("the loan was needed", "Ines Talvik")
    story = json.loads(text_of(reader.do("next-story", "next-story", "copy-json")))
    assert story["text"].startswith("Market report")


def test_all_that_is_known_is_cited_and_nothing_else() -> None:
    story = STORIES[0]
    item = replace(story.article.item, agency="Valda Wire")
    article = replace(
        story.article,
        item=item,
        slug="HARBOUR-LOAN",
        byline="By Tor Minik",
        date="2025-11-26T14:05:00+01:00",
        dateline=Dateline(start=41, end=54, text="PORT VALDA - ", place="PORT VALDA"),
    )
    assert citation(replace(story, article=article), Span(0, 5), None, NOW) == (
        "“Harbour board borrows 84 million dollars”, Valda Wire, HARBOUR-LOAN, PORT VALDA, "
        "By Tor Minik, 2025-11-26T14:05:00+01:00, a-harbour.txt"
    )


@pytest.mark.parametrize(
    ("status", "embargo", "word"),
    [
        pytest.param(None, None, None, id="free"),
        pytest.param("corrected", None, None, id="corrected"),
        pytest.param("killed", None, "KILLED", id="killed"),
        pytest.param("withdrawn", None, "WITHDRAWN", id="withdrawn"),
        pytest.param(None, "2025-11-26T13:00:00+00:00", "EMBARGOED", id="not yet"),
        pytest.param(None, "2025-11-26T13:30:00+02:00", None, id="its time has come"),
        pytest.param(None, "2025-11-26T11:00:00", None, id="no zone counts as UTC"),
        pytest.param(None, "tomorrow", "EMBARGOED", id="no readable time"),
        pytest.param("embargoed", None, "EMBARGOED", id="embargoed without a time"),
    ],
)
def test_what_must_not_be_used_is_copied_only_with_that_word(
    status: str | None, embargo: str | None, word: str | None
) -> None:
    story = with_notice(STORIES[0], status, embargo)
    assert bar_word(story, NOW) == word
    head = "" if word is None else f"{word}\n"
    whole = Taken(Span(0, len(HARBOUR)))
    assert copied(story, whole, "words", NOW) == head + HARBOUR
    assert copied(story, whole, "citation", NOW).endswith("\n") is True
    assert json.loads(copied(story, whole, "json", NOW)).get("use") == word


def test_a_selection_grows_from_the_word_to_the_story() -> None:
    at = HARBOUR.index("better")
    words = [span.cut(HARBOUR) for span in steps(STORIES[0], at)]
    assert words == [
        "better",
        '"We are not buying a better harbour,"',
        '"We are not buying a better harbour," she said.',
        "Board chair Ines Talvik said the loan was needed. "
        '"We are not buying a better harbour," she said.',
        HARBOUR,
    ]


def test_growing_and_shrinking_are_each_others_way_back() -> None:
    story, at = STORIES[0], HARBOUR.index("fish")
    span: Span | None = None
    seen: list[Span | None] = [None]
    while (larger := grown(story, span, at)) != span:
        span = larger
        seen.append(span)
    for expected in reversed(seen[:-1]):
        span = shrunk(story, span, at)
        assert span == expected
    assert shrunk(story, None, at) is None


def test_a_selection_begins_where_the_walk_stands(reader: Reader) -> None:
    reader.do("quotes", "into", "select-more")
    assert reader.session.selection is not None
    assert reader.session.selection.span.cut(HARBOUR) == "the"
    assert reader.do("select-less").session.selection is None


def test_esc_takes_the_selection_back_before_the_pane(reader: Reader) -> None:
    reader.do("into", "select-more", "escape")
    assert reader.session.selection is None
    assert reader.session.pane == "text"


def test_where_nothing_is_open_nothing_is_copied(reader: Reader) -> None:
    reader.do("bottom", "into")
    assert reader.do("copy").said == "nothing to copy"
    assert reader.do("select-more").said == "no story is open"
