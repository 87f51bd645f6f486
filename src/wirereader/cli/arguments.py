"""From the words of the command line to `Options`; every slip is a `UsageError` of one line.

A first word that names a command is the command, anything else belongs to `read`. Only the parser
of the command at hand is built.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from decimal import Decimal, InvalidOperation
from typing import NoReturn, get_args

from wirereader import __version__
from wirereader.cli.options import COMMANDS, READING, Format, Options, UsageError
from wirereader.cli.program_options import add_completion, add_config, add_doctor
from wirereader.cli.setting_options import add_settings, taken_settings
from wirereader.model.attribution import QuoteKind
from wirereader.model.figure import FigureKind
from wirereader.text.settle import settle_line

_EPILOG = "Exit codes: 0 fine, 1 some input failed or nothing was found, 2 wrong usage."


class _Parser(argparse.ArgumentParser):
    """An argparse parser that leaves the exit, and the one line, to `main`."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{settle_line(message)} (see {self.prog} --help)")


def parse_arguments(words: Sequence[str]) -> Options:
    """What the words ask for. Raises UsageError; `--help` prints and raises SystemExit(0)."""
    command, rest = "read", list(words)
    if rest and rest[0] in COMMANDS:
        command, *rest = rest
    # argparse loses its way where options and paths are mixed and then parted by `--`.
    end = rest.index("--") if "--" in rest else len(rest)
    parser = _parser(command)
    chosen = vars(parser.parse_intermixed_args(rest[:end]))
    paths = (*chosen.pop("paths", ()), *rest[end + 1 :])
    if command == "search" and "queries" not in chosen:
        if not paths:
            parser.error("a query is missing")
        chosen["query"], paths = paths[0], paths[1:]
    settings = taken_settings(chosen)
    return Options(command=command, paths=paths, settings=settings, **chosen)


def _parser(command: str) -> _Parser:
    is_main = command == "read"
    parser = _Parser(
        prog="wirereader" if is_main else f"wirereader {command}",
        description=_overview() if is_main else _description(command),
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
        argument_default=argparse.SUPPRESS,
        usage=_usage(command),
    )
    add_options(parser, command)
    return parser


def add_options(parser: argparse.ArgumentParser, command: str) -> None:
    """Give a parser all that a command takes."""
    _EXTRAS[command](parser)
    if command == "read" or command in READING:
        _add_sources(parser)
    parser.add_argument(
        "--config", metavar="FILE", help="read this config file instead of the user's"
    )


def _add_sources(parser: argparse.ArgumentParser) -> None:
    """What every command that reads stories takes."""
    parser.add_argument("paths", nargs="*", metavar="PATH", default=(), help=argparse.SUPPRESS)
    parser.add_argument(
        "--encoding",
        type=_encoding,
        metavar="NAME",
        help="read plain files in this encoding, whatever their bytes say",
    )
    parser.add_argument(
        "--no-cache",
        dest="has_cache",
        action="store_false",
        help="parse anew, and keep nothing of it",
    )


def _usage(command: str) -> str:
    if command == "read":
        return "wirereader [COMMAND] [OPTION ...] [PATH ...]"
    if command not in READING:
        return f"wirereader {command} [OPTION ...]"
    query = {"search": "QUERY ", "figures": "[QUERY] "}.get(command, "")
    return f"wirereader {command} [OPTION ...] {query}[PATH ...]"


def _description(command: str) -> str:
    """What the command does, in a sentence or two."""
    query = " QUERY chooses them: 'money>1bn', date:2025-06."
    return f"{COMMANDS[command].capitalize()}.{query if command == 'figures' else ''}"


def _overview() -> str:
    rows = "\n".join(f"  {name:<10} {does}" for name, does in COMMANDS.items())
    return (
        "A terminal reader for news-wire copy that knows who said what.\n\n"
        "PATH is a file, a folder or an archive; without one the bundled stories open.\n"
        "A first word that names a command is the command (./quotes for a folder of that name).\n\n"
        f"commands:\n{rows}\n\n"
        "Each command has its own --help."
    )


def _add_twin(parser: argparse.ArgumentParser) -> None:
    """Options of every command that prints rows."""
    parser.add_argument(
        "--format",
        choices=get_args(Format),
        help="text (default), jsonl, csv, md, or excel: csv that a spreadsheet opens safely",
    )
    _add_work(parser)


def _add_work(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--where", metavar="QUERY", help="only stories that answer the query, whole words as typed"
    )
    parser.add_argument(
        "--jobs",
        type=_count,
        metavar="N",
        help="parse processes (default: the cores, once there is work for them)",
    )


def _add_read(parser: argparse.ArgumentParser) -> None:
    add_settings(parser)
    parser.add_argument(
        "--plain",
        dest="is_plain",
        action="store_true",
        help="read line by line, for speech, braille and slow lines; also where TERM is dumb",
    )
    parser.add_argument(
        "--version", action="version", version=f"wirereader {__version__}", help="print it and exit"
    )


def _add_quotes(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--speaker", metavar="NAME", help="only this speaker; part of a name or title will do"
    )
    parser.add_argument("--kind", choices=get_args(QuoteKind), help="only quotes of this kind")
    _add_attitudes(parser)
    _add_twin(parser)


def _add_figures(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--kind", choices=get_args(FigureKind), help="only figures of this kind")
    parser.add_argument("--unit", metavar="UNIT", help="only this unit: USD, percent, km")
    parser.add_argument(
        "--min",
        dest="low",
        type=_number,
        metavar="N",
        help="only values of at least N (1e9)",
    )
    parser.add_argument("--max", dest="high", type=_number, metavar="N", help="only values up to N")
    _add_twin(parser)


def _add_search(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--queries",
        metavar="FILE",
        help="answer each line of a JSON Lines file (field `query`) with one line of JSON",
    )
    parser.add_argument(
        "--limit", type=_limit, metavar="N", help="hits to print (default 20, 0 for all)"
    )
    _add_twin(parser)


def _add_export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--format", choices=("jsonl",), help="JSON Lines is the one form of the export"
    )
    _add_attitudes(parser)
    _add_work(parser)


def _add_attitudes(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--attitudes",
        dest="has_attitudes",
        action="store_true",
        help="beliefs, wishes and rejections too, not only speech",
    )


_EXTRAS: dict[str, Callable[[argparse.ArgumentParser], None]] = {
    "read": _add_read,
    "quotes": _add_quotes,
    "speakers": _add_twin,
    "figures": _add_figures,
    "people": _add_twin,
    "search": _add_search,
    "export": _add_export,
    "check": _add_twin,
    "doctor": add_doctor,
    "config": add_config,
    "completion": add_completion,
}


def _count(word: str) -> int:
    number = _limit(word)
    if number == 0:
        raise argparse.ArgumentTypeError("at least 1, please")
    return number


def _limit(word: str) -> int:
    if not word.isascii() or not word.isdigit() or len(word) > 9:
        raise argparse.ArgumentTypeError(f"not a whole number: {word!r}")
    return int(word)


def _number(word: str) -> Decimal:
    try:
        number = Decimal(word)
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite():
        raise argparse.ArgumentTypeError(f"not a number: {word!r}")
    return number


def _encoding(word: str) -> str:
    try:
        b"a".decode(word)  # of no bytes at all Python never asks the codec
    except (LookupError, ValueError):
        raise argparse.ArgumentTypeError(f"unknown encoding: {word!r}") from None
    return word
