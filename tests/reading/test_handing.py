"""Words handed to files, commands and editors: what is asked for."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest

from tests.corpus.stories import segment_of
from tests.reading.stories import FISH, HARBOUR, STORIES, Reader
from wirereader.corpus.corpus import Corpus
from wirereader.reading.desk import Desk
from wirereader.reading.effects import Edit, Pipe, Save
from wirereader.reading.refs import StoryRef
from wirereader.reading.session import Session


def saved(reader: Reader, name: str) -> Save:
    reader.do("save").type(name).do("bar-accept")
    (effect,) = reader.effects
    assert isinstance(effect, Save)
    return effect


def test_without_anything_chosen_the_story_is_saved_to_the_letter(reader: Reader) -> None:
    before = reader.session
    assert saved(reader, "harbour.txt") == Save("harbour.txt", HARBOUR)
    assert reader.session == before


def test_the_selection_or_the_current_quote_is_saved(reader: Reader) -> None:
    reader.do("quotes")
    assert saved(reader, "a").text == "the loan was needed"
    assert saved(reader, "a.md").text.startswith("> the loan was needed\n>\n> — Ines Talvik")
    reader.do("into", "select-more")
    assert saved(reader, "a.txt").text == "the"


@pytest.mark.parametrize(
    ("actions", "count", "first"),
    [(["quotes"], 3, "the loan was needed"), (["figures", "escape"], 3, "84 million dollars")],
)
def test_json_lines_hold_the_live_set_of_the_story(
    reader: Reader, actions: list[str], count: int, first: str
) -> None:
    reader.do(*actions)
    rows = [json.loads(line) for line in saved(reader, "rows.jsonl").text.splitlines()]
    assert (len(rows), rows[0]["text"]) == (count, first)


def test_json_lines_without_a_set_hold_the_story(reader: Reader) -> None:
    (row,) = (json.loads(line) for line in saved(reader, "story.jsonl").text.splitlines())
    assert row["text"] == HARBOUR


def test_csv_holds_quotes_or_the_live_figures(reader: Reader) -> None:
    rows = list(csv.DictReader(io.StringIO(saved(reader, "quotes.csv").text)))
    assert [row["speaker"] for row in rows] == ["Ines Talvik", "Ines Talvik", "Per Aske"]
    reader.do("figures", "escape")
    rows = list(csv.DictReader(io.StringIO(saved(reader, "figures.csv").text)))
    assert [row["value"] for row in rows] == ["84000000", "84000000", "25"]


def test_a_command_gets_the_words(reader: Reader) -> None:
    reader.do("next-story", "pipe").type("wc -w").do("bar-accept")
    assert reader.effects == (Pipe("wc -w", FISH),)


def test_an_editor_gets_the_whole_text(reader: Reader) -> None:
    assert reader.do("edit").effects == (Edit(HARBOUR),)


def test_an_empty_name_is_nothing_asked(reader: Reader) -> None:
    before = reader.session
    assert reader.do("save").type(" ").do("bar-accept").session == before
    assert reader.effects == ()
    assert reader.do("save").type("a").do("bar-cancel").session == before


def test_without_a_story_there_is_nothing_to_hand_out(reader: Reader) -> None:
    reader.do("bottom", "into")
    for action in ("save", "pipe", "edit"):
        assert reader.do(action).said == "no story is open"


def test_a_speaker_s_rows_come_from_all_stories_and_say_from_which(reader: Reader) -> None:
    reader.do("find-speaker").type("talv").do("bar-accept")
    rows = list(csv.DictReader(io.StringIO(saved(reader, "said.csv").text)))
    assert [(row["path"], row["speaker"]) for row in rows] == [
        ("a-harbour.txt", "Ines Talvik"),
        ("a-harbour.txt", "Ines Talvik"),
        ("b-fish.txt", "Ines Talvik"),
    ]


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.csv", "a.jsonl"])
def test_what_must_not_be_used_is_saved_only_with_that_word(desk: Desk, name: str) -> None:
    killed = replace(STORIES[0], article=replace(STORIES[0].article, status="killed"))
    corpus = Corpus()
    corpus.add(segment_of(killed))
    reader = Reader(replace(desk, corpus=corpus), Session(story=StoryRef(killed.key, killed.id)))
    text = saved(reader, name).text
    if name.endswith("csv"):
        assert [row["use"] for row in csv.DictReader(io.StringIO(text))] == ["KILLED"] * 3
    elif name.endswith("jsonl"):
        assert json.loads(text)["use"] == "KILLED"
    else:
        assert text.startswith("KILLED\n")
