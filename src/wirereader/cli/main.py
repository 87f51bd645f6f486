"""`main`: from the words of the command line to an exit code.

0 fine; 1 some input failed, a search found nothing, or the disk is full; 2 wrong usage; 130 after
ctrl+c. A closed pipe ends quietly. `--version` and `--help` import neither Textual nor Rich nor
numpy.
"""

from __future__ import annotations

import errno
import os
import sys
import warnings
from collections.abc import Sequence
from importlib import import_module
from io import TextIOWrapper

from wirereader.cli.configured import configured
from wirereader.cli.console import Console
from wirereader.cli.options import READING, Options
from wirereader.cli.plain_call import plain_call
from wirereader.errors import WireReaderError

FINE, FAILED, WRONG_USAGE, INTERRUPTED = 0, 1, 2, 130
_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO})
"""What a full or failing disk answers to our rows."""


def main(words: Sequence[str] | None = None) -> int:
    """Run the command that `words` (default: the process's own) name; return its exit code."""
    words = sys.argv[1:] if words is None else words
    console = Console()
    try:
        options = _options(words)
        _settle_stdout()
        if options.command in READING:
            options = configured(options, console)
        code: int = import_module(f"wirereader.cli.{options.command}").run(options, console)
        sys.stdout.flush()
    except WireReaderError as error:
        console.say(str(error))
        return WRONG_USAGE
    except BrokenPipeError:
        _drop_stdout()
        return FINE
    except OSError as error:
        if error.errno not in _NO_ROOM:
            raise
        _drop_stdout()
        console.say(f"the rows could not be written: {error.strerror}")
        return FAILED
    except KeyboardInterrupt:
        # What ctrl+c broke off may hold a coroutine that never began; it is no news to anybody.
        warnings.simplefilter("ignore", RuntimeWarning)
        return INTERRUPTED
    finally:
        console.clear()
    return code


def _options(words: Sequence[str]) -> Options:
    plain = plain_call(words)
    if plain is not None:
        return plain
    from wirereader.cli.arguments import parse_arguments

    return parse_arguments(words)


def _settle_stdout() -> None:
    """Rows are UTF-8 with plain line feeds, whatever the locale says: they are a contract."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace", newline="\n")


def _drop_stdout() -> None:
    """Whoever read our rows is gone; what is still buffered must not raise again at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
