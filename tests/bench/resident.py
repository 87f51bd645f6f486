"""What a large folder costs in memory: the reader itself, in a terminal, until it has come to rest.

    python -m tests.bench.resident FOLDER [FOLDER ...]

Opens the bundled story, then each folder twice with a parse cache of its own: parsed anew, then
from the cache. Each time it waits until the reader has no parse process left and uses no CPU time,
so that all is loaded and indexed. Prints by how much the resident memory of the process grew over
the reader on one story, against the UTF-8 size of the folder's texts, and which part of that is
its own and which pages of files (libraries); then the peak on the way.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from tests.bench.in_terminal import InTerminal
from wirereader.build.stream import segments

QUIET = 6
"""Looks in a row, half a second apart, at which nothing was done."""
FIGURES = ("VmRSS", "RssAnon", "RssFile", "VmHWM")


def ticks(pid: int) -> int:
    """CPU time of a process."""
    fields = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])


def has_children(pid: int) -> bool:
    """Whether it has parse processes."""
    return bool(Path(f"/proc/{pid}/task/{pid}/children").read_text("utf-8").strip())


def memory(pid: int) -> dict[str, int]:
    """The figures of a process in bytes."""
    lines = Path(f"/proc/{pid}/status").read_text("utf-8").split("\n")
    pairs = (line.split() for line in lines if line.partition(":")[0] in FIGURES)
    return {name.rstrip(":"): int(number) * 1024 for name, number, _ in pairs}


def at_rest(words: list[str], cache: str) -> dict[str, int]:
    """The memory of a reader that has nothing left to do."""
    with InTerminal(["--no-state", *words], size=(120, 36), environ={"XDG_CACHE_HOME": cache}) as t:
        t.settle(limit_s=3)
        spent, quiet = 0, 0
        while quiet < QUIET:
            t.settle(quiet_s=0.5, limit_s=0.6)
            now = ticks(t.pid)
            quiet = quiet + 1 if now - spent < 2 and not has_children(t.pid) else 0
            spent = now
        return memory(t.pid)


def main() -> None:
    """One story, then two starts on each folder."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("folders", nargs="+", metavar="FOLDER")
    for folder in parser.parse_args().folders:
        found = segments([folder])
        text = sum(len(segment.utf8(row)) for segment in found for row in range(len(segment)))
        with tempfile.TemporaryDirectory() as cache:
            one = at_rest([], cache)
            print(f"{folder}: {text / 1e6:.1f} MB of text; one story: {one['VmRSS'] / 1e6:.1f} MB")
            for name in ("parsed anew", "from the cache"):
                loaded = at_rest([folder], cache)
                grown = {figure: (loaded[figure] - one[figure]) / text for figure in FIGURES}
                print(
                    f"  {name}: grew by {grown['VmRSS']:.2f} x the text, {grown['RssAnon']:.2f} of "
                    f"it its own and {grown['RssFile']:.2f} of files; {grown['VmHWM']:.2f} at most",
                    flush=True,
                )


if __name__ == "__main__":
    main()
