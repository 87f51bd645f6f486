"""`wirereader doctor`: what this terminal and this machine can do, how that is known, the cures."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Iterator

from wirereader.cli.checkup.clipboards import clipboards
from wirereader.cli.checkup.files import files
from wirereader.cli.checkup.finding import Finding, Surroundings
from wirereader.cli.checkup.link import link
from wirereader.cli.checkup.multiplexers import ask_tmux, multiplexers
from wirereader.cli.checkup.screen import screen
from wirereader.cli.checkup.versions import versions
from wirereader.cli.configured import settled_for
from wirereader.cli.console import Console
from wirereader.cli.options import Options
from wirereader.reading.terminal.asking import ask_terminal
from wirereader.text.settle import settle_line

_SUBJECTS = {
    "Terminal": screen,
    "Multiplexer": multiplexers,
    "Link": link,
    "Clipboard": clipboards,
    "Files": files,
    "Versions": versions,
}
_SIGNS = {"fine": "  ", "note": "- ", "fault": "! "}


def run(options: Options, console: Console) -> int:
    """Print every finding; 1 where any is a fault."""
    around = surroundings(options)
    found = {subject: list(look(around)) for subject, look in _SUBJECTS.items()}
    if options.is_json:
        rows = [
            {"subject": subject.lower(), **finding._asdict()}
            for subject, findings in found.items()
            for finding in findings
        ]
        sys.stdout.write(json.dumps({"findings": rows}, ensure_ascii=False, indent=2) + "\n")
    else:
        sys.stdout.writelines(f"{line}\n" for line in _lines(found))
    return int(any(each.state == "fault" for findings in found.values() for each in findings))


def surroundings(options: Options) -> Surroundings:
    """Look round: the environment, the terminal's answers, tmux's."""
    is_terminal = any(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr))
    return Surroundings(
        environ=os.environ,
        settled=settled_for(options),
        is_terminal=is_terminal,
        answers=ask_terminal(os.environ) if is_terminal else None,
        tmux=ask_tmux(os.environ, shutil.which),
        which=shutil.which,
    )


def _lines(found: dict[str, list[Finding]]) -> Iterator[str]:
    """One line a finding, its cure below it; `-` is worth knowing, `!` worth mending."""
    for subject, findings in found.items():
        yield subject
        for finding in findings:
            says, known_by, cure = map(settle_line, (finding.says, finding.known_by, finding.cure))
            yield f"{_SIGNS[finding.state]}{finding.topic}: {says}  [{known_by}]"
            if cure:
                yield f"      cure: {cure}"
        yield ""
    yield "- is worth knowing, ! worth mending; in brackets how it is known"
