"""The plain reader as a process: orders from a pipe, a file and a terminal; what it writes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.cli.test_hostile import FILES
from tests.terminal import Terminal

STORY = "Ferry stops for a swan\n\n“It was there first,” Captain Ole Trennet said.\n"


def told(
    folder: Path, *words: str, orders: str = "", environ: Mapping[str, str] = {}, code: int = 0
) -> str:
    """What the plain reader writes on these orders."""
    done = subprocess.run(
        [sys.executable, "-m", "wirereader", "--plain", *words],
        cwd=folder,
        input=orders.encode(),
        capture_output=True,
        env={**os.environ, "LANG": "C.UTF-8", **environ},
        check=False,
    )
    assert done.returncode == code, done.stderr.decode()
    return done.stdout.decode()


def test_open_find_a_speaker_read_a_quote_quit_in_ten_lines(tmp_path: Path) -> None:
    orders = ["list", "1", "", "@lari", "n", "y", "q"]
    assert len(orders) <= 10
    lines = told(tmp_path, orders="\n".join(orders) + "\n").split("\n")
    assert lines[11] == "18 stories, 18 unread. help tells the commands, q leaves."
    first, second = (line for line in lines if line.startswith("Ali Larijani, quote "))
    assert first.startswith("Ali Larijani, quote 1 of ")
    assert "“Pakistan’s victory is our victory.”" in first
    assert second.startswith("Ali Larijani, quote 2 of ")
    copied = lines[-2].rpartition(" characters in ")
    assert second.partition(": ")[2] in Path(copied[2]).read_text("utf-8")


def test_the_end_of_the_orders_ends_it(tmp_path: Path) -> None:
    assert told(tmp_path, orders="").count("\n") == 12
    assert told(tmp_path, orders="?raw").endswith("  ctrl+l  draw again\n")


def test_the_next_run_goes_on_where_this_one_ended(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY, "utf-8")
    grafs = "\n\n".join(
        f"Paragraph {nth} of the long story." + " It goes on." * 40 for nth in range(9)
    )
    (tmp_path / "b.txt").write_text(f"A long story\n\n{grafs}\n", "utf-8")
    told(tmp_path, ".", orders="2\n\n\nq\n")
    again = told(tmp_path, ".", orders="q\n").split("\n")
    assert again[:2] == ["A long story.", "Going on where you left it."]
    assert again[2].startswith("Paragraph 4 of the long story.")
    assert again[-2] == "2 stories, 1 unread. help tells the commands, q leaves."


def test_files_are_read_again(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY, "utf-8")
    lines = told(tmp_path, ".", orders="&swan\nr\nlist\nq\n").split("\n")
    assert "Read again: 1 story." in lines
    assert lines[-3:-1] == ["Limited to swan; & alone ends the limit.", lines[0]]


def test_followed_files_are_told_between_two_orders(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY, "utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "wirereader", "--plain", "."],
        cwd=tmp_path,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "LANG": "C.UTF-8"},
    ) as run:
        assert run.stdin is not None
        assert run.stdout is not None
        lines = iter(run.stdout.readline, "")

        def order(words: str) -> None:
            assert run.stdin is not None
            run.stdin.write(f"{words}\n")
            run.stdin.flush()

        order("F")
        assert next(line for line in lines if line.startswith("following the files"))
        (tmp_path / "b.txt").write_text(STORY.replace("swan", "goose"), "utf-8")
        order("zz")
        for line in lines:
            if line.startswith("Following, "):
                break
            if line.startswith("zz is no command"):
                order("zz")  # what comes is told between two orders
        assert line == "Following, 1 new.\n"
        order("list")
        rows = [next(line for line in lines if sign in line) for sign in ("swan", "goose")]
        assert len(rows) == 2
        order("F")
        assert "not followed any more" in next(line for line in lines if "follow" in line)
        order("q")
        assert run.wait() == 0


def test_a_story_that_is_gone_when_all_is_read_again(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(STORY.replace("swan", f"swan {name[0]}"), "utf-8")
    # The file goes by an order of the reader's own: it is open by then.
    lines = told(tmp_path, ".", orders="2\n|mv b.txt .b\nr\ni\nq\n").split("\n")
    assert "b.txt is gone." in lines


def test_an_equal_story_of_another_file_is_marked_in_list_and_header(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(STORY, "utf-8")
    lines = told(tmp_path, ".", orders="list\n2\nq\n").split("\n")
    rows = [line for line in lines if line.startswith(("1. ", "2. "))]
    assert {row[0]: "Copy" in row for row in rows} == {"1": False, "2": True}
    assert "a copy: an equal story stands before this one in the list." in lines


def test_private_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY, "utf-8")
    assert "private: nothing is copied" in told(tmp_path, "--private", ".", orders="1\ny\nq\n")
    assert not [path for path in Path.home().rglob("*") if path.is_file()]


def test_text_from_a_pipe_needs_a_terminal_for_the_orders(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "wirereader", "--plain", "-"]
    done = subprocess.run(
        command, input=STORY.encode(), capture_output=True, check=False, start_new_session=True
    )
    assert done.returncode == 1
    assert done.stderr.decode().startswith("wirereader: no terminal to read orders from:")


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    folder = tmp_path / "hostile"
    folder.mkdir()
    for name, data in FILES.items():
        (folder / name).write_bytes(data)
    return folder


ORDERS = ["list", "f", "f", *map(str, range(1, 30)), "//swan", "n", "@", "!", "i", "P", "#", "?"]
"""Every file, every list."""


def test_nothing_that_acts_is_written_over_hostile_files(hostile: Path) -> None:
    written = told(hostile, ".", orders="\n".join([*ORDERS, "w", "q"]))
    acting = {sign for sign in written if not sign.isprintable()} - {"\n", "\t", "\u200b", "\u200d"}
    assert acting == set()


def test_a_terminal_is_sent_text_and_line_ends_alone(hostile: Path) -> None:
    """Of TERM=dumb without being asked; what is typed comes back by the terminal's own echo."""
    terminal = Terminal(hostile, ".", environ={"TERM": "dumb"})
    terminal.await_words("help tells the commands")
    for order in ("list", "1", "//swan", "@", "?raw", "q"):
        terminal.press(f"{order}\n")
        terminal.settle()
    assert terminal.exit_code() == 0
    text = terminal.written.decode()
    assert "\x1b" not in text
    assert {sign for sign in text if not sign.isprintable()} <= {"\r", "\n", "\t"}


@pytest.mark.parametrize(
    ("environ", "words"),
    [
        ({"LANG": "C.UTF-8"}, "“It was there first,”"),
        ({"LANG": "de_DE.ISO-8859-1", "LC_ALL": ""}, '"It was there first,"'),
        ({"LC_ALL": "C"}, '"It was there first,"'),
    ],
    ids=["UTF-8", "Latin-1", "C"],
)
def test_the_locale_is_sent_what_it_can_show(
    tmp_path: Path, environ: Mapping[str, str], words: str
) -> None:
    (tmp_path / "a.txt").write_text(STORY, "utf-8")
    assert words in told(tmp_path, "a.txt", environ=environ)


def test_ctrl_c_says_how_to_leave_and_ctrl_d_leaves(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, "--plain")
    terminal.await_words("help tells the commands")
    terminal.press("\x03")
    terminal.await_words("q leaves.")
    terminal.press("\x04")
    assert terminal.exit_code() == 0


@pytest.mark.parametrize(("number", "code"), [(signal.SIGHUP, 0), (signal.SIGTERM, 143)])
def test_a_signal_ends_it(tmp_path: Path, number: signal.Signals, code: int) -> None:
    terminal = Terminal(tmp_path, "--plain")
    terminal.await_words("help tells the commands")
    terminal.kill(number)
    assert terminal.exit_code() == code
