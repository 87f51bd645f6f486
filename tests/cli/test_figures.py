"""`wirereader figures`: which figures are printed; wrong usage of it and its like."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from wirereader.cli.main import main

FERRY = (
    "Ferry stops for a swan\n"
    "PORT SELLACK, June 3, 2025 – “It was here before,” Captain Ole Trennet said on Monday.\n"
    "The ferry, with more than 200 people aboard, was 12 minutes late and burned 80 litres.\n"
)
TREATY = (
    "River treaty signed\n"
    "UPPER TARN – The talks cost $1.5 million, Foreign Minister Ilse Maradin said.\n"
    "A dam for $3 billion would take 12 years and a fifth of 40 percent of $70.\n"
)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder `desk` with two stories, and a third that is named like a query."""
    monkeypatch.chdir(tmp_path)
    Path("desk").mkdir()
    Path("desk", "ferry.txt").write_text(FERRY, "utf-8")
    Path("desk", "treaty.txt").write_text(TREATY, "utf-8")
    Path("money=5").write_text("ORLENZ – It cost 70 dinars.\n", "utf-8")


FIGURES = {
    "a bound": (["money>1m"], ["$1.5 million", "$3 billion"]),
    "a bound in a filter": (["--where", "money>1m"], ["$1.5 million", "$3 billion"]),
    "two bounds": (["money>1m money<1bn"], ["$1.5 million"]),
    "two words": (["money>1m", "money<1bn"], ["$1.5 million"]),
    "two kinds in one story": (["money>1bn duration=12"], ["$3 billion", "12 years"]),
    "either kind in any story": (
        ["money>1bn | duration=12"],
        ["12 minutes", "$3 billion", "12 years"],
    ),
    "a day by the story's date": (["date:2025-06-02"], ["Monday"]),
    "words choose stories": (
        ["--where", "swan"],
        ["June 3, 2025", "Monday", "200", "12 minutes", "80 litres"],
    ),
    "and conditions figures of them": (["fig:duration", "--where", "swan"], ["12 minutes"]),
    "speakers choose stories": (["who:trennet figure>100"], ["200"]),
    "options beside a condition": (["figure>10", "--kind", "quantity"], ["80 litres"]),
    "a kind and a bound": (["--kind", "money", "--min", "1e9"], ["$3 billion"]),
}


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(("words", "texts"), FIGURES.values(), ids=FIGURES)
def test_conditions_choose_the_figures(
    words: list[str], texts: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["figures", "--format", "jsonl", *words, "desk"]) == 0
    assert [json.loads(row)["text"] for row in capsys.readouterr().out.splitlines()] == texts


@pytest.mark.usefixtures("desk")
def test_a_file_that_is_named_like_a_condition_is_a_file(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["figures", "--format", "jsonl", "money=5"]) == 0
    assert json.loads(capsys.readouterr().out)["path"] == "money=5"


@pytest.mark.usefixtures("desk")
def test_a_day_that_was_worked_out_stands_in_parentheses(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["figures", "--kind", "date", "desk/ferry.txt"]) == 0
    assert "  (2025-06-02)  date  Monday" in capsys.readouterr().out.splitlines()


WRONG = {
    "no number": (["figures", "money>lots"], "--where: money> wants a number"),
    "no kind": (["figures", "fig:loan"], "--where: fig: wants one of cardinal, date,"),
    "no bound": (["figures", "--min", "many"], "argument --min: not a number: 'many'"),
    "no such kind": (["figures", "--kind", "loan"], "argument --kind: invalid choice: 'loan'"),
    "no such form": (["people", "--format", "xml"], "argument --format: invalid choice: 'xml'"),
    "no such state": (["speakers", "--where", "is:odd"], "--where: is: wants one of"),
}


@pytest.mark.parametrize(("words", "message"), WRONG.values(), ids=WRONG)
def test_wrong_usage_is_one_line(
    words: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith(f"wirereader: {message}")
    assert said.err.count("\n") == 1
