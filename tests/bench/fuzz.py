"""What no file may do: raise, answer with our own fault, leave a control code, or take long.

    python -m tests.bench.fuzz [--minutes 10] [--seed N] [--samples FOLDER]

Hypothesis makes any bytes, and damages samples of every format (those of the tests, and the files
of FOLDER), and has them loaded, parsed and annotated. Prints each fault once with the bytes that
make it, then the number of inputs and the slowest. Exit code 1 if there was any fault.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from tests.formats.test_any_bytes import SAMPLES, UNSAFE_RE
from wirereader.build.stages import stories
from wirereader.model.item import Failure
from wirereader.model.problem import Problem
from wirereader.model.story import Story

SLOW_S = 0.5
"""CPU seconds that no input of these sizes may take, and"""
SLOW_S_A_BYTE = 1 / 50_000
"""a byte more; the parse processes are given up at about a tenth of that speed."""
LARGEST_SAMPLE = 60_000
ROUND = 300
"""Inputs between two looks at the clock."""

PIECES = [
    *(b"<", b">", b'"', b"'", b"&#27;", b"\0", b"\x01", b"\x02", b"\x03", b"\xff\xfe", b"\xe2\x80"),
    *(
        b"{",
        b"[",
        b"\n\n",
        b"ZCZC",
        b"</p>",
        b"<!--",
        b"<![CDATA[",
        b"By ",
        b"(",
        b" -- ",
        b"\x1b[",
    ),
    *("“".encode(), "‘".encode(), b"said ", b"1,000,000 ", b"$", b"%", b"Mr. ", b"- ", b"\r\r\n"),
]


class FaultError(AssertionError):
    """Something that no input may do."""


@st.composite
def damaged(draw: st.DrawFn, samples: dict[str, bytes]) -> tuple[str, bytes]:
    """A sample under its name, cut, doubled, overwritten or grafted on another a few times over."""
    name = draw(st.sampled_from(sorted(samples)))
    data = samples[name]
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(data)))
        end = draw(st.integers(start, min(len(data), start + 200)))
        piece = draw(
            st.one_of(
                st.sampled_from(PIECES).flatmap(lambda p: st.sampled_from([p, p * 3, p * 100])),
                st.binary(max_size=20),
                st.sampled_from([b"", data[start:end] * 2, data[start:end] * 50]),
                st.sampled_from(sorted(samples)).map(lambda other: samples[other][:3000]),
            )
        )
        data = data[:start] + piece + data[end:]
    return name, data


def inputs(samples: dict[str, bytes]) -> st.SearchStrategy[tuple[str, bytes]]:
    """A file's name and its bytes."""
    names = st.sampled_from(sorted(SAMPLES))
    return st.one_of(damaged(samples), damaged(samples), st.tuples(names, st.binary(max_size=400)))


def strings(value: object) -> Iterator[str]:
    """All strings in a value."""
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from strings(getattr(value, field.name))
    elif isinstance(value, tuple | list):
        for part in value:
            yield from strings(part)


def problems(found: Story | Failure) -> Iterator[Problem]:
    """What is said of a finding."""
    if isinstance(found, Failure):
        yield found.problem
    else:
        yield from found.problems


def look(name: str, data: bytes) -> float:
    """Read one input and return its CPU seconds. Raises FaultError."""
    began = time.process_time()
    findings = list(stories(name, data=data))
    taken = time.process_time() - began
    if not findings:
        raise FaultError("neither story nor failure")
    for found in findings:
        for problem in problems(found):
            if "own fault" in problem.message or "loader failed" in problem.message:
                raise FaultError(problem.message)
        unsafe = next((s for s in strings(found) if UNSAFE_RE.search(s)), None)
        if unsafe is not None:
            raise FaultError("a control code is left")
    if taken > SLOW_S + SLOW_S_A_BYTE * len(data):
        raise FaultError("slow")
    return taken


def round_of(number: int, samples: dict[str, bytes], slowest: list[tuple[float, str, int]]) -> int:
    """One round of inputs; how many there were. Raises what the first fault raises, shrunk."""
    count = 0

    @seed(number)
    @settings(
        max_examples=ROUND,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate, Phase.shrink],
    )
    @given(inputs(samples))
    def one(given_: tuple[str, bytes]) -> None:
        nonlocal count
        count += 1
        name, data = given_
        try:
            slowest.append((look(name, data), name, len(data)))
        except Exception as error:
            error.args = (f"{type(error).__name__}: {error}", name, data)
            raise
        slowest.sort(reverse=True)
        del slowest[5:]

    one()
    return count


def main() -> int:
    """Fuzz until the time is over."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--samples", type=Path, help="a folder of further files to damage")
    chosen = parser.parse_args()
    samples = {name: text.encode() for name, text in SAMPLES.items()}
    for path in sorted(chosen.samples.rglob("*")) if chosen.samples else ():
        if path.is_file() and path.stat().st_size <= LARGEST_SAMPLE:
            samples[path.name] = path.read_bytes()
    end = time.monotonic() + 60 * chosen.minutes
    count, faults, slowest = 0, dict[str, object](), list[tuple[float, str, int]]()
    number = chosen.seed
    while time.monotonic() < end:
        try:
            count += round_of(number, samples, slowest)
        except Exception as error:  # whatever left is what is looked for
            what, *where = error.args
            if faults.setdefault(str(what), where) is where:
                print(f"{what}\n  {where!r}", flush=True)
        number += 1
    print(f"{count:,} inputs of {len(samples)} samples, {len(faults)} faults; slowest:")
    for taken, name, size in slowest:
        print(f"  {taken:6.3f} s  {size:>9,} bytes  {name}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
