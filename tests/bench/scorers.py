"""How right the program is: exports of texts whose answers are known, scored by outside scorers.

    python -m tests.bench.scorers --bench FOLDER [NAME ...]

FOLDER (or the variable WIREREADER_BENCH) holds the scorers, the folder `data` beside it the texts.
Neither is part of this project. Prints one row a figure; without NAME all benches run.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any


@dataclass(frozen=True, slots=True)
class Bench:
    """One export and the scorer that reads it."""

    inputs: str
    """The folder to export, below the data; empty: the bundled stories."""
    scorer: Sequence[str]
    """The scorer and its words; `{data}` and `{export}` are filled in."""
    figures: Mapping[str, str]
    """Label to the figure's place in the scorer's JSON, keys parted by dots."""


_ATTRIBUTION = {
    "quotes of all classes, F1": "sets.ALL.detection.f1",
    "speech with its source, F1": "sets.SPEECH.end_to_end.f1",
    "words in marks with their source, F1": "sets.QUOTED.end_to_end.f1",
    "speech with the right name, of all": "sets.SPEECH.shares.speaker_strict_of_all.share",
    "unnamed sources that were given a name": "sets.ALL.shares.unnamed_named.share",
}

BENCHES = {
    "seed": Bench("", ("seed.py", "{export}"), {"the bundled story, all right": "all_right"}),
    "polnear": Bench(
        "polnear/dev/text",
        (
            "attribution.py",
            "{data}/polnear/dev",
            "{export}",
            "--speakers",
            "{data}/polnear/dev-speakers.jsonl",
        ),
        _ATTRIBUTION,
    ),
    "tehrantimes": Bench(
        "tehrantimes/dev/text",
        (
            "attribution.py",
            "{data}/tehrantimes/dev",
            "{export}",
            "--speakers",
            "{data}/tehrantimes/dev-speakers.jsonl",
        ),
        _ATTRIBUTION,
    ),
    "ieer": Bench(
        "ieer/dev/text",
        ("entities.py", "{export}", "--gold", "{data}/ieer/dev"),
        {
            "figures overlapping, F1": "rows.figures overlap.f1",
            "figures exact, F1": "rows.figures exact.f1",
            "people overlapping, F1": "rows.people overlap.f1",
            "people exact, F1": "rows.people exact.f1",
        },
    ),
    "formats": Bench(
        "formats",
        ("formats.py", "{export}"),
        {"facts of the samples, share right": "overall.share"},
    ),
}
"""What is measured, in the order of the table."""


def measure(bench: Bench, scorers: Path) -> Iterator[tuple[str, str]]:
    """Label and figure of each row, the time of the export first."""
    data = scorers.parent / "data"
    with tempfile.NamedTemporaryFile(suffix=".jsonl") as export:
        command = [sys.executable, "-m", "wirereader", "export", "--attitudes", "--no-cache"]
        began = perf_counter()
        subprocess.run(
            [*command, *([str(data / bench.inputs)] if bench.inputs else [])],
            stdout=export,
            stderr=subprocess.DEVNULL,
            check=False,
        )
        yield "export, seconds", f"{perf_counter() - began:.2f}"
        words = [word.format(data=data, export=export.name) for word in bench.scorer]
        scored = subprocess.run(
            [sys.executable, str(scorers / words[0]), *words[1:], "--json"],
            capture_output=True,
            text=True,
            check=False,
        )
    if not scored.stdout:
        yield "the scorer failed", scored.stderr.strip()
        return
    result = json.loads(scored.stdout)
    for label, place in bench.figures.items():
        yield from _rows(label, _at(result, place))


def _at(result: Any, place: str) -> Any:
    for key in place.split("."):
        result = result[key] if isinstance(result, dict) and key in result else None
    return result


def _rows(label: str, value: Any) -> Iterator[tuple[str, str]]:
    """One row of a number, one a leaf of an object."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _rows(f"{label}, {key}", inner)
    else:
        yield label, f"{value:.3f}" if isinstance(value, float) else str(value)


def main() -> None:
    """Run the benches that were named and print their table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("--bench", type=Path, default=os.environ.get("WIREREADER_BENCH"))
    parser.add_argument("names", nargs="*", choices=[*BENCHES, []], default=[], metavar="NAME")
    chosen = parser.parse_args()
    if chosen.bench is None:
        parser.error("say where the scorers are: --bench FOLDER or WIREREADER_BENCH")
    for name in chosen.names or BENCHES:
        for label, figure in measure(BENCHES[name], Path(chosen.bench)):
            print(f"{name:<12} {label:<52} {figure:>12}", flush=True)


if __name__ == "__main__":
    main()
