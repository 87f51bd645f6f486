"""The commands from end to end, on a small desk of invented copy."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from wirereader.cli.main import main

DESK = {
    "a_treaty.txt": (
        "River treaty signed\n"
        "UPPER TARN – “We have agreed on the river,” Foreign Minister Ilse Maradin said.\n"
        "Maradin said that the talks had cost $1.5 million.\n"
        "“It is only a beginning,” a senior official said.\n"
    ),
    "b_ferry.txt": (
        "Ferry stops for a swan\n"
        "PORT SELLACK – “It was there first,” Captain Ole Trennet said on Tuesday.\n"
        "The ferry, with more than 200 people aboard, was 12 minutes late.\n"
    ),
    "c_snow.txt": "First snow\nORLENZ – About 35 cm of snow fell on the pass.\n",
}


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder `desk` with the copy, in a folder that is the current one."""
    folder = tmp_path / "desk"
    folder.mkdir()
    for name, text in DESK.items():
        (folder / name).write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    return folder


def rows(capsys: pytest.CaptureFixture[str], *words: str) -> list[dict[str, Any]]:
    """The JSON Lines that a fine run of the command prints."""
    assert main(list(words)) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    return [json.loads(line) for line in printed.out.splitlines()]


def test_export_gives_every_story_in_path_order(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stories = rows(capsys, "export", "desk")
    assert [story["id"] for story in stories] == [f"desk/{name}#1" for name in DESK]
    assert [story["text"] for story in stories] == list(DESK.values())
    assert {story["schema"] for story in stories} == {1}


def test_export_cuts_the_words_that_it_lists(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for story in rows(capsys, "export", "desk"):
        for quote in story["quotes"]:
            assert [story["text"][start:end] for start, end in quote["parts"]] == [quote["text"]]
        for figure in story["figures"]:
            assert story["text"][figure["start"] : figure["end"]] == figure["text"]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_the_number_of_processes_changes_no_row(
    jobs: str, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert rows(capsys, "export", "--jobs", jobs, "desk") == rows(capsys, "export", "desk")


def test_quotes_say_who_said_what(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = [(r["speaker"], r["kind"], r["text"]) for r in _quotes(capsys)]
    assert ("Ilse Maradin", "direct", "“We have agreed on the river,”") in said
    assert (
        "Ilse Maradin", "indirect", "that the talks had cost $1.5 million",
    ) in said  # fmt: skip


def test_an_unnamed_source_gets_no_name(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (unnamed,) = [r for r in _quotes(capsys) if r["text"] == "“It is only a beginning,”"]
    assert unnamed["speaker"] is None
    assert unnamed["source"]["text"] == "a senior official"


def test_quotes_can_be_of_one_kind(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert {row["kind"] for row in _quotes(capsys, "--kind", "direct")} == {"direct"}


def test_quotes_can_be_of_one_speaker_by_part_of_the_name(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = _quotes(capsys, "--speaker", "maradin")
    assert {row["speaker"] for row in found} == {"Ilse Maradin"}
    assert [row["kind"] for row in found] == ["direct", "indirect"]


def test_unnamed_sources_are_a_speaker_to_ask_for(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = _quotes(capsys, "--speaker", "unnamed sources")
    assert [row["text"] for row in found] == ["“It is only a beginning,”"]


def test_attitudes_of_a_speaker_are_kept_apart_from_speech(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "d_hope.txt").write_text(
        "River hopes\nUPPER TARN – Ilse Maradin said the river rose. Maradin hopes it falls.\n",
        "utf-8",
    )
    speech = _quotes(capsys, "--speaker", "maradin")
    every = _quotes(capsys, "--speaker", "maradin", "--attitudes")
    assert {row["class"] for row in speech} == {"speech"}
    assert [row for row in every if row["class"] == "speech"] == speech
    assert {row["text"] for row in every if row["class"] == "attitude"} == {"it falls"}


def test_speakers_are_counted_over_all_stories(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = {row["name"]: row for row in rows(capsys, "speakers", "--format", "jsonl", "desk")}
    assert found["Ilse Maradin"]["quotes"] == 2
    assert found["Ilse Maradin"]["stories"] == 1
    assert [row["quotes"] for row in found.values() if row["unnamed"]] == [1]


def test_figures_can_be_bounded(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = rows(capsys, "figures", "--format", "jsonl", "--min", "100", "--max", "1e3", "desk")
    assert [(row["text"], row["value"], row["comparator"]) for row in found] == [("200", 200, ">")]


@pytest.mark.parametrize(
    ("command", "expected"),
    {
        "figures": (["--kind", "money"], {"value": "1500000", "unit": "USD", "quote": "1",
                                          "speaker": "Ilse Maradin", "text": "$1.5 million"}),
        "people": ([], {"name": "Ilse Maradin", "mentions": "2", "quotes": "2"}),
        "speakers": ([], {"name": "Ilse Maradin", "quotes": "2", "unnamed": "false"}),
    }.items(),
)  # fmt: skip
def test_tables_pipe_into_other_tools(
    command: str,
    expected: tuple[list[str], dict[str, str]],
    desk: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    options, cells = expected
    assert main([command, *options, "--format", "csv", "desk"]) == 0
    first = next(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert {name: first[name] for name in cells} == cells


def test_people_are_named_with_their_titles(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = {row["name"]: row for row in rows(capsys, "people", "--format", "jsonl", "desk")}
    assert list(found) == ["Ilse Maradin", "Ole Trennet"]
    assert found["Ilse Maradin"]["quotes"] == 2


WHERE = {
    "a word": ("swan", ["b_ferry.txt"]),
    "all words": ("ferry late", ["b_ferry.txt"]),
    "a phrase as typed": ('"agreed on the river"', ["a_treaty.txt"]),
    "words in another order are no phrase": ('"the river agreed"', []),
    "nothing fuzzy": ("swam", []),
    "no beginnings": ("sno", []),
    "none of a word": ("!ferry !treaty", ["c_snow.txt"]),
    "a speaker of the story": ("who:trennet", ["b_ferry.txt"]),
    "a figure": ("money>1m", ["a_treaty.txt"]),
}


@pytest.mark.parametrize(("query", "names"), WHERE.values(), ids=WHERE)
def test_where_keeps_to_stories_that_answer(
    query: str, names: list[str], desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = rows(capsys, "export", "--where", query, "desk")
    assert [story["path"] for story in found] == [f"desk/{name}" for name in names]


def test_a_slip_in_where_is_wrong_usage(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "--where", "ferry )", "desk"]) == 2
    assert "--where: this parenthesis closes nothing (column 7" in capsys.readouterr().err


def test_csv_has_the_same_columns_whatever_is_found(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    headers = []
    for name in ("a_treaty.txt", "c_snow.txt"):
        assert main(["quotes", "--format", "csv", f"desk/{name}"]) == 0
        headers.append(next(csv.reader(io.StringIO(capsys.readouterr().out))))
    assert headers[0] == headers[1]


def test_check_has_a_line_a_file(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "desk"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[-1] for line in lines] == [f"desk/{name}" for name in DESK]


def test_check_says_that_there_is_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty").mkdir()
    assert main(["check", str(tmp_path / "empty")]) == 0
    assert capsys.readouterr() == ("", f"wirereader: no files to check in {tmp_path / 'empty'}\n")


def test_a_missing_path_is_said_and_the_others_are_read(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", "gone.txt", "desk/c_snow.txt"]) == 1
    printed = capsys.readouterr()
    assert printed.err == "wirereader: gone.txt: no such file or folder\n"
    assert json.loads(printed.out)["path"] == "desk/c_snow.txt"


def test_an_encoding_can_be_forced(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "d_cyrillic.txt").write_bytes("Паром\nПАРОМ - Лебедь.\n".encode("koi8-r"))
    (story,) = rows(capsys, "export", "--encoding", "koi8-r", "desk/d_cyrillic.txt")
    assert story["title"] == "Паром"
    assert story["encoding"] == "koi8-r"


def _quotes(capsys: pytest.CaptureFixture[str], *options: str) -> list[dict[str, Any]]:
    return rows(capsys, "quotes", "--format", "jsonl", *options, "desk")
