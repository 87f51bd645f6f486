"""The words of the command line become options, or one line that says what is wrong with them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from wirereader.cli.arguments import parse_arguments
from wirereader.cli.options import COMMANDS, UsageError

UNDERSTOOD = {
    "nothing opens the reader": ([], {"command": "read", "paths": ()}),
    "a path opens the reader": (["wire"], {"command": "read", "paths": ("wire",)}),
    "a first word that names a command is the command": (
        ["quotes", "wire"],
        {"command": "quotes", "paths": ("wire",)},
    ),
    "a folder named like a command is told by its path": (
        ["./quotes"],
        {"command": "read", "paths": ("./quotes",)},
    ),
    "only the first word can be a command": (
        ["wire", "quotes"],
        {"command": "read", "paths": ("wire", "quotes")},
    ),
    "read may be said": (["read", "quotes"], {"command": "read", "paths": ("quotes",)}),
    "a dash is the pipe": (["-"], {"command": "read", "paths": ("-",)}),
    "options and paths mix": (
        ["quotes", "a", "--kind", "direct", "b"],
        {"paths": ("a", "b"), "kind": "direct"},
    ),
    "after two dashes everything is a path": (
        ["check", "a", "--", "-rf.txt", "--jobs"],
        {"paths": ("a", "-rf.txt", "--jobs")},
    ),
    "the query is the first word of search": (
        ["search", "harbour loan", "a", "b"],
        {"query": "harbour loan", "paths": ("a", "b")},
    ),
    "a query may begin with a dash": (
        ["search", "--", "-7d", "a"],
        {"query": "-7d", "paths": ("a",)},
    ),
    "with a file of queries all words are paths": (
        ["search", "--queries", "q.jsonl", "a"],
        {"queries": "q.jsonl", "query": "", "paths": ("a",)},
    ),
    "bounds may be written as a scientist would": (
        ["figures", "--min", "1e9", "--max", "2.5e9"],
        {"low": Decimal("1e9"), "high": Decimal("2.5e9")},
    ),
    "a bound may be negative": (["figures", "--min", "-5"], {"low": Decimal(-5)}),
    "attitudes are asked for": (["export", "--attitudes"], {"has_attitudes": True}),
    "the export says its one form gladly": (["export", "--format", "jsonl"], {"format": "jsonl"}),
    "the cache can be left alone": (["check", "--no-cache"], {"has_cache": False}),
    "encodings go by any of their names": (["check", "--encoding", "L1"], {"encoding": "L1"}),
    "all hits": (["search", "x", "--limit", "0"], {"limit": 0}),
}

REFUSED = {
    "an unknown option": (["--nope"], "unrecognized arguments: --nope"),
    "an option of another command": (["export", "--speaker", "x"], "unrecognized arguments"),
    "a shortened option, which may mean another one tomorrow": (
        ["quotes", "--speak", "x"],
        "unrecognized arguments",
    ),
    "an unknown kind": (["quotes", "--kind", "loud"], "invalid choice: 'loud'"),
    "an unknown form": (["quotes", "--format", "xml"], "invalid choice: 'xml'"),
    "another form of the export": (["export", "--format", "csv"], "invalid choice: 'csv'"),
    "an unknown encoding": (["check", "--encoding", "klingon"], "unknown encoding: 'klingon'"),
    "a codec that gives no text": (["check", "--encoding", "base64"], "unknown encoding"),
    "an encoding with a NUL in its name": (["check", "--encoding", "a\0b"], "unknown encoding"),
    "no processes": (["check", "--jobs", "0"], "at least 1"),
    "a number of processes that is none": (["check", "--jobs", "two"], "not a whole number"),
    "digits that only look like some": (["check", "--jobs", "²"], "not a whole number"),
    "a bound that is no number": (["figures", "--min", "much"], "not a number: 'much'"),
    "a bound that bounds nothing": (["figures", "--max", "inf"], "not a number: 'inf'"),
    "an option without its value": (["check", "--where"], "expected one argument"),
    "a search for nothing": (["search"], "a query is missing"),
}


@pytest.mark.parametrize(("words", "expected"), UNDERSTOOD.values(), ids=UNDERSTOOD)
def test_understands(words: list[str], expected: dict[str, Any]) -> None:
    options = parse_arguments(words)
    assert {name: getattr(options, name) for name in expected} == expected


@pytest.mark.parametrize(("words", "complaint"), REFUSED.values(), ids=REFUSED)
def test_refuses(words: list[str], complaint: str) -> None:
    with pytest.raises(UsageError) as refusal:
        parse_arguments(words)
    assert complaint in str(refusal.value)
    assert "\n" not in str(refusal.value)


def test_a_complaint_names_the_help_that_would_have_helped() -> None:
    with pytest.raises(UsageError, match=r"\(see wirereader figures --help\)$"):
        parse_arguments(["figures", "--unknown"])


def test_control_bytes_of_a_wrong_word_are_not_repeated() -> None:
    with pytest.raises(UsageError) as refusal:
        parse_arguments(["--\x1b]0;owned\x07"])
    assert "\x1b" not in str(refusal.value)
    assert "\x07" not in str(refusal.value)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        parse_arguments([command, "--help"])
    assert end.value.code == 0
    printed = capsys.readouterr().out
    assert printed.startswith("usage: wirereader")
    assert "Exit codes" in printed


def test_the_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parse_arguments(["--help"])
    printed = capsys.readouterr().out
    assert all(f"  {name} " in printed for name in COMMANDS)
