"""How quick the screen is: the reader in a pseudo-terminal, beside a bare Textual program.

    python -m tests.bench.screen --bench FOLDER [--folder STORIES] [NAME ...]

FOLDER (or the variable WIREREADER_BENCH) holds the harness (`terminal.py`) and the bare program
(`hello.py`); neither is part of this project. `--folder` is a large folder of stories, for the
sessions that load one. Prints the harness's table of each session, beside the bare program.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Session:
    """One run of the reader."""

    until: str
    """A word that stands in the body of the first story alone."""
    keys: str
    """The harness's key script."""
    options: Sequence[str] = ()
    is_on_folder: bool = False


SESSIONS = {
    "start": Session("Zardari", ""),
    "list": Session("Zardari", "j*10 k*10", ("--no-preview",)),
    "headlines": Session("Zardari", "sleep=3000 + + j*10 k*10", ("--no-preview",)),
    "pane": Session("Zardari", "Enter j*10 Space*5 b*5"),
    "search": Session("Zardari", "/ type=harbr Escape"),
    "speaker": Session("Zardari", "@ type=lari Enter n*8"),
    "idle": Session("Zardari", "j*10 sleep=1000 idle=60000"),
    "loading": Session(
        "", "label=loading j*100 label= sleep=60000 label=idle j*100", is_on_folder=True
    ),
}
"""What is measured, in this order; every one ends with `q`."""


def run(session: Session, bench: Path, hello: Path, folder: str, until: str) -> int:
    """Let the harness run one session; its table goes to stdout."""
    words = [sys.executable, str(bench / "terminal.py"), "--until", until or session.until]
    words += ["--keys", session.keys] if session.keys else []
    words += ["--env", "COLORTERM=truecolor", "--against", str(hello), "--"]
    words += [sys.executable, "-m", "wirereader", "--no-state", *session.options]
    words += [folder] if session.is_on_folder else []
    return subprocess.run(words, check=False).returncode


def main() -> None:
    """Time the bare program, then the sessions that were named."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("--bench", type=Path, default=os.environ.get("WIREREADER_BENCH"))
    parser.add_argument("--folder", help="a large folder of stories")
    parser.add_argument("--until", default="", help="a word in the body of its first story")
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(SESSIONS))
    chosen = parser.parse_args()
    if chosen.bench is None:
        parser.error("say where the harness is: --bench FOLDER or WIREREADER_BENCH")
    bench = Path(chosen.bench)
    with tempfile.TemporaryDirectory() as scratch:
        hello = Path(scratch) / "hello.json"
        bare = [sys.executable, str(bench / "hello.py")]
        harness = [sys.executable, str(bench / "terminal.py"), "--until", "Hello wire"]
        subprocess.run([*harness, "--json", str(hello), "--", *bare], check=True)
        for name in chosen.names or SESSIONS:
            session = SESSIONS[name]
            if not session.is_on_folder or chosen.folder:
                print(f"\n== {name}", flush=True)
                until = chosen.until if session.is_on_folder else ""
                run(session, bench, hello, chosen.folder or "", until)


if __name__ == "__main__":
    main()
