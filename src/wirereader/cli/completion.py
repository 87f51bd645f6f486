"""`wirereader completion`: what makes a shell complete commands, options and paths, by shtab."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from wirereader.cli.arguments import add_options
from wirereader.cli.console import Console
from wirereader.cli.options import COMMANDS, Options

_PROGRAM = "wirereader"

_PATHS_TOO = {
    "bash": (
        "complete -o bashdefault",
        "_shtab_wirereader_pos_0_COMPGEN=_shtab_compgen_files\ncomplete -o bashdefault",
    ),
    "zsh": (
        "_describe 'wirereader commands' _commands",
        "_describe 'wirereader commands' _commands\n  _files",
    ),
    "fish": (
        "complete -c wirereader -f\n",
        "complete -c wirereader -f\n"
        "complete -c wirereader -n _shtab_wirereader_using"
        ' -ka "(__fish_complete_path (commandline -ct))"\n',
    ),
}
"""What shtab writes, and what we write instead: the first word may be a command or a path."""

_MORE_PATHS = ("      esac\n  esac", "        *) _files ;;\n      esac\n  esac")
"""For zsh: what stands behind a first path is a path too."""


def run(options: Options, console: Console) -> int:
    """Print the script for a shell."""
    import shtab

    script = shtab.complete(_whole_parser(shtab.FILE), shell=options.shell)
    script = script.replace(*_PATHS_TOO[options.shell], 1).replace(*_MORE_PATHS, 1)
    sys.stdout.write(script if script.endswith("\n") else f"{script}\n")
    return 0


def _whole_parser(file: object) -> argparse.ArgumentParser:
    """One parser with every command below it; `file` is shtab's mark of what is a path."""
    parser = argparse.ArgumentParser(prog=_PROGRAM)
    # The first word is the commands' place; the paths of the reader itself stand behind it.
    commands = parser.add_subparsers(dest="command")
    for command, does in COMMANDS.items():
        below = commands.add_parser(command, help=does, description=does)
        add_options(below, command)
        _mark_paths(below, file)
    add_options(parser, "read")
    _mark_paths(parser, file, is_top=True)
    return parser


def _mark_paths(parser: argparse.ArgumentParser, file: object, *, is_top: bool = False) -> None:
    """Say which words are paths. Below a command they are shown; the top has the commands there."""
    for action in parser._actions:  # argparse has no other way to its own actions
        if action.metavar in ("FILE", "PATH"):
            _complete(action, file)
        if action.dest == "paths" and not is_top:
            action.help = "file, folder or archive"


def _complete(action: Any, file: object) -> None:
    action.complete = file  # as shtab asks for it
