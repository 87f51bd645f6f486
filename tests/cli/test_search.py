"""`search` finds as the bar does, says why a hit is there, and answers files of queries."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from wirereader import load
from wirereader.cli.main import main
from wirereader.reading.store import Store, StoryState

DESK = {
    "a_ferry.txt": "Ferry stops for a swan\nPORT SELLACK - The ferry waited. A swan was first.\n",
    "b_swans.txt": "Swans counted\nLOWMARK - A count found 40 swans and one ferryman.\n",
    "c_snow.txt": "First snow\nORLENZ - Snow fell on the pass.\n",
    "d_empty.txt": "",
}


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder `desk`, one file of which cannot be read, in a folder that is the current one."""
    folder = tmp_path / "desk"
    folder.mkdir()
    for name, text in DESK.items():
        (folder / name).write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    return folder


FINE = ["desk/a_ferry.txt", "desk/b_swans.txt", "desk/c_snow.txt"]


def test_whole_words_stand_above_near_ones(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "ferry swan", *FINE, "--format", "jsonl"]) == 0
    hits = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [hit["path"] for hit in hits] == ["desk/a_ferry.txt", "desk/b_swans.txt"]
    assert hits[0]["tier"] == "words"
    assert hits[1]["tier"] not in ("exact", "words")
    assert hits[0]["title"] == "Ferry stops for a swan"
    assert "swan" in hits[0]["snippet"]


def test_a_hit_is_shown_with_its_tier_and_its_words(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["search", "snow fell", *FINE]) == 0
    heading, hit = capsys.readouterr().out.splitlines()[:2]
    assert heading == "desk/c_snow.txt#1  First snow"
    assert hit.startswith("  exact  ")
    assert "Snow fell" in hit


@pytest.mark.parametrize(
    ("term", "no_colour", "words"),
    [
        pytest.param("xterm", "", "  exact  \x1b[1;31mSnow fell\x1b[m on the pass.", id="terminal"),
        pytest.param("xterm", "1", "  exact  Snow fell on the pass.", id="NO_COLOR"),
        pytest.param("dumb", "", "  exact  Snow fell on the pass.", id="dumb"),
    ],
)
def test_on_a_terminal_the_hit_is_coloured(
    desk: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    term: str,
    no_colour: str,
    words: str,
) -> None:
    monkeypatch.setattr("wirereader.cli.emphasis.is_screen", lambda: True)
    monkeypatch.setenv("TERM", term)
    monkeypatch.setenv("NO_COLOR", no_colour)
    assert main(["search", "snow fell", "desk/c_snow.txt"]) == 0
    line = capsys.readouterr().out.splitlines()[1].replace("ORLENZ - ", "")
    assert line.replace("First snow ", "") == words


@pytest.mark.parametrize("form", ["jsonl", "csv", "md", "excel"])
def test_only_text_is_coloured(
    desk: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    form: str,
) -> None:
    monkeypatch.setattr("wirereader.cli.emphasis.is_screen", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert main(["search", "snow fell", "desk/c_snow.txt", "--format", form]) == 0
    printed = capsys.readouterr().out
    assert "Snow fell" in printed
    assert "\x1b" not in printed


class TestReadingStates:
    """`is:unread` and `is:starred` ask what the reader keeps."""

    @pytest.fixture
    def state(self, desk: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        """A state in which one story was read, and another has a star."""
        path = desk.parent / "state.db"
        monkeypatch.setenv("WIREREADER_STATE", str(path))
        ferry, swans, _ = (story.key for name in FINE for story in load(name))
        store = Store(path)
        store.write([StoryState(ferry, "", True), StoryState(swans, "", None, True)])
        store.close()
        return path

    def found(self, query: str, capsys: pytest.CaptureFixture[str]) -> list[str]:
        main(["search", query, *FINE, "--format", "jsonl"])
        lines = capsys.readouterr().out.splitlines()
        return sorted(Path(json.loads(line)["path"]).name for line in lines)

    def test_they_are_those_of_the_state(
        self, state: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert self.found("is:starred", capsys) == ["b_swans.txt"]
        assert self.found("is:unread", capsys) == ["b_swans.txt", "c_snow.txt"]
        assert self.found("is:unread !is:starred", capsys) == ["c_snow.txt"]

    def test_without_a_state_all_are_unread(
        self, desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("WIREREADER_STATE", str(desk / "none.db"))
        assert len(self.found("is:unread", capsys)) == 3
        assert self.found("is:starred", capsys) == []

    def test_a_state_that_cannot_be_read_is_said(
        self, state: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        state.write_bytes(b"no state at all, but long enough to be looked at" * 50)
        main(["search", "is:unread", *FINE])
        assert "state.db" in capsys.readouterr().err


def test_nothing_found_is_1_as_grep_has_it(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "zyzzyva", *FINE]) == 1
    assert capsys.readouterr().out == ""


def test_a_file_that_failed_is_1_though_something_was_found(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["search", "snow", "desk"]) == 1
    printed = capsys.readouterr()
    assert "First snow" in printed.out
    assert printed.err == "wirereader: desk/d_empty.txt: empty file\n"


def test_more_answers_than_were_asked_for_are_counted(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["search", "ferry", "--limit", "1", *FINE]) == 0
    printed = capsys.readouterr()
    assert printed.out.count("#1") == 1
    assert printed.err == "wirereader: 1 of 2 answers; --limit 0 for all\n"


def test_no_limit_is_zero(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "ferry", "--limit", "0", *FINE]) == 0
    printed = capsys.readouterr()
    assert printed.out.count("#1") == 2
    assert printed.err == ""


def test_a_slip_is_said_and_the_rest_is_searched(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["search", "snow )", *FINE]) == 0
    printed = capsys.readouterr()
    assert "First snow" in printed.out
    assert printed.err == ("wirereader: this parenthesis closes nothing (column 6 of 'snow )')\n")


def test_where_narrows_what_is_searched(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "ferry", "--where", "count", "--format", "csv", *FINE]) == 0
    header, hit = capsys.readouterr().out.splitlines()
    assert header == "id,path,title,tier,score,snippet"
    assert hit.startswith("desk/b_swans.txt#1,desk/b_swans.txt,Swans counted,prefix,")


def test_a_file_of_queries_is_answered_line_by_line(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("queries.jsonl").write_text(
        '{"query": "snow"}\n{"query": "zyzzyva", "kind": "negative"}\n', "utf-8"
    )
    assert main(["search", "--queries", "queries.jsonl", "desk"]) == 0
    found, nothing = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert found.keys() == {"query", "elapsed_ms", "hits"}
    assert found["query"] == "snow"
    assert found["hits"][0].keys() == {"path", "score", "tier", "title"}
    assert found["hits"][0]["path"] == "desk/c_snow.txt"
    assert nothing["hits"] == []


def test_queries_may_come_through_the_pipe(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO('{"query": "swan"}\n'))
    assert main(["search", "--queries", "-", *FINE]) == 0
    assert json.loads(capsys.readouterr().out)["query"] == "swan"


AMISS = {
    "no JSON": (b"swan\n", "line 1: no object with a field `query`"),
    "no object": (b'{"query": "a"}\n["swan"]\n', "line 2: no object"),
    "no text": (b'{"query": 7}\n', "line 1: no object"),
    "no UTF-8": (b'{"query": "\xff"}\n', "not UTF-8"),
}


@pytest.mark.parametrize(("data", "complaint"), AMISS.values(), ids=AMISS)
def test_a_file_of_queries_that_is_amiss_is_wrong_usage(
    data: bytes, complaint: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "queries.jsonl"
    path.write_bytes(data)
    assert main(["search", "--queries", str(path)]) == 2
    printed = capsys.readouterr()
    assert complaint in printed.err
    assert printed.out == ""


def test_a_file_of_queries_that_is_not_there_is_wrong_usage(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["search", "--queries", "no/such.jsonl"]) == 2
    assert capsys.readouterr().err == (
        "wirereader: --queries no/such.jsonl: No such file or directory\n"
    )
