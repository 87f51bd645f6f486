"""The options of the commands about the program itself: doctor, config, completion."""

from __future__ import annotations

from argparse import ArgumentParser

from wirereader.cli.options import SHELLS
from wirereader.cli.setting_options import add_settings


def add_doctor(parser: ArgumentParser) -> None:
    """Options of `doctor`; settings, for what they would change."""
    parser.add_argument("--json", dest="is_json", action="store_true", help="as one JSON object")
    add_settings(parser)


def add_config(parser: ArgumentParser) -> None:
    """Options of `config`; settings, for what they would change."""
    task = parser.add_mutually_exclusive_group()
    task.add_argument(
        "--init",
        dest="task",
        action="store_const",
        const="init",
        help="write a config file that shows every setting and key; options given here are set",
    )
    task.add_argument(
        "--check",
        dest="task",
        action="store_const",
        const="check",
        help="a line for each fault, with its cure; exit 1 if there is any",
    )
    task.add_argument("--json", dest="is_json", action="store_true", help="as one JSON object")
    parser.add_argument(
        "--overwrite",
        dest="may_overwrite",
        action="store_true",
        help="let --init write over a file that is there",
    )
    add_settings(parser)
    parser.add_argument(
        "--no-cache", dest="has_cache", action="store_false", help="as the commands have it"
    )


def add_completion(parser: ArgumentParser) -> None:
    """The one word of `completion`."""
    parser.add_argument("shell", choices=SHELLS, help="the shell that is to know the commands")
