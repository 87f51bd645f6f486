"""How fast stories are parsed: an export on one core against regex passes over the same files.

    python -m tests.bench.speed --bench FOLDER [PROGRAM ...]

FOLDER (or the variable WIREREADER_BENCH) holds `passes.py`, which makes eight plain passes over a
folder and takes turns with the program, three times; the folder `data` beside it holds the texts.
Neither is part of this project. Prints how many times as long as the passes each PROGRAM takes: the
checkout's if there is none, else commands, as an installed `wirereader`, whose engine is compiled.
"""

from __future__ import annotations

import argparse
import json
import os
import shlex
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

TEXTS = "polnear/train/text"
"""840 articles, 3.8 million characters."""


def ratios(program: str, bench: Path) -> Sequence[float]:
    """How many times as long as the passes the program takes, once a round.

    Raises CalledProcessError where the passes or the program fail.
    """
    folder = str(bench.parent / "data" / TEXTS)
    export = f"{program} export --jobs 1 --no-cache {shlex.quote(folder)}"
    done = subprocess.run(
        [sys.executable, str(bench / "passes.py"), folder, "--against", export, "--json"],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    found: list[float] = json.loads(done.stdout)["against"]["ratios"]
    return found


def main() -> None:
    """Print a row for each program."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--bench", default=os.environ.get("WIREREADER_BENCH"), type=Path)
    parser.add_argument("programs", nargs="*", default=[f"{sys.executable} -m wirereader"])
    options = parser.parse_args()
    if options.bench is None:
        parser.error("--bench, or WIREREADER_BENCH, must name the folder of the passes")
    for program in options.programs:
        found = sorted(ratios(program, options.bench))
        middle = found[len(found) // 2]
        print(f"{middle:6.2f} x  ({found[0]:.2f} to {found[-1]:.2f})  {program}")


if __name__ == "__main__":
    main()
