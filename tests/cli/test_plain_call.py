"""The calls that need no argparse."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirereader.cli.arguments import parse_arguments
from wirereader.cli.plain_call import plain_call

WORDS = st.sampled_from(
    [
        "stories",
        "-",
        "a b",
        "--no-state",
        "--no-preview",
        "--private",
        "--ascii",
        "--no-cache",
        "read",
        "check",
    ]
)


@given(st.lists(WORDS, max_size=5))
def test_a_plain_call_means_what_the_parser_makes_of_it(words: list[str]) -> None:
    plain = plain_call(words)
    assert plain is None or plain == parse_arguments(words)


@pytest.mark.parametrize(
    "words", [["check"], ["--help"], ["--theme", "dark"], ["--", "-x"], ["a", "--stat"]]
)
def test_every_other_call_is_left_to_the_parser(words: list[str]) -> None:
    assert plain_call(words) is None


def test_opening_a_folder_imports_no_argparse() -> None:
    code = "import sys, wirereader.cli.main, wirereader.cli.read; print('argparse' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
