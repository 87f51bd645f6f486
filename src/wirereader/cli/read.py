"""`wirereader read`: the reader; where stdout is no terminal, the stories as they stand."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence

from wirereader.cli.configured import over_settings, settled_for
from wirereader.cli.console import Console
from wirereader.cli.options import Options, UsageError
from wirereader.cli.terminal import (
    PIPE,
    begin_pipe,
    is_dumb,
    is_screen,
    read_pipe,
    take_terminal,
)
from wirereader.model.story import Story
from wirereader.reading.settings import Settings
from wirereader.reading.sources import Piped


def run(options: Options, console: Console) -> int:
    """Open the reader and return its exit code; 1 without a screen if none of the paths exists."""
    settings = settled_for(options).settings()
    options = over_settings(options, settings)
    missing = [path for path in options.paths if path != PIPE and not os.path.lexists(path)]
    if missing and len(missing) == len(options.paths):
        console.say(f"no such file or folder: {', '.join(missing)}")
        return 1
    if options.is_plain or (is_screen() and is_dumb(os.environ)):
        _say_faults(settings, console)
        return _read_plain(options, settings, console)
    if not is_screen():
        _say_faults(settings, console)
        return _print(options, console)
    piped = _piped(options.paths, begin_pipe)
    try:
        take_terminal()
    except OSError as error:
        console.say(f"no terminal to read keys from: {error.strerror}")
        return 1
    # The screen's libraries take most of the start; nobody else pays for them.
    from wirereader.ui.run import run_reader

    return run_reader(
        options.paths,
        settings,
        piped=piped,
        encoding=options.encoding,
        has_cache=options.has_cache,
    )


def _say_faults(settings: Settings, console: Console) -> None:
    for fault in settings.faults:
        console.say(fault.words())


def _read_plain(options: Options, settings: Settings, console: Console) -> int:
    """The plain reader: orders from standard input, or from the terminal where `-` is a path."""
    piped = _piped(options.paths, lambda: Piped(read_pipe()))
    if piped is not None:
        try:
            take_terminal((0,))
        except OSError as error:
            console.say(f"no terminal to read orders from: {error.strerror}")
            return 1
    from wirereader.plain.run import run_plain

    return run_plain(
        options.paths,
        settings,
        piped=piped,
        encoding=options.encoding,
        has_cache=options.has_cache,
    )


def _piped(paths: Sequence[str], begin: Callable[[], Piped]) -> Piped | None:
    """What comes from the pipe, where `-` asks for it."""
    if PIPE not in paths:
        return None
    if sys.stdin.isatty():
        raise UsageError("- reads a pipe, and nothing is piped in")
    return begin()


def _print(options: Options, console: Console) -> int:
    from wirereader.cli.intake import Intake  # the reader itself parses elsewhere

    intake = Intake(options, console)
    for story in intake.stories():
        sys.stdout.write(_printed(story))
    return intake.code


def _printed(story: Story) -> str:
    """A line that names the story, then its text as it stands, and a blank line."""
    from wirereader.cli.rows import heading

    return f"== {heading(story)}\n{story.text.rstrip()}\n\n"
