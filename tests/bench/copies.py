"""Compares what copying a whole story gives with the text that `export` writes of it.

    python -m tests.bench.copies [--most N] [PATH ...]

For every story under each PATH (none: the bundled ones), at most N of each: the form "words only"
must be the text to the character, below a line with EMBARGOED, KILLED, WITHDRAWN or ON HOLD where
the story must not be used. Prints one line for each path, and exits with 1 if any copy differed.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import islice
from typing import Any

from wirereader.build.inputs import candidates
from wirereader.build.stages import stories
from wirereader.corpus.encode import encode
from wirereader.corpus.segment import Segment
from wirereader.formats.discover import Candidate
from wirereader.model.span import Span
from wirereader.model.story import Story
from wirereader.reading.citation import bar_word
from wirereader.reading.copying import Taken, copied


def exported(paths: list[str]) -> Iterator[dict[str, Any]]:
    """The objects that the command writes."""
    command = [sys.executable, "-m", "wirereader", "export", "--no-cache", *paths]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout is not None
        for line in process.stdout:
            yield json.loads(line)
        process.terminate()


def opened(paths: list[str]) -> Iterator[Story]:
    """The stories as the reader has them: parsed, and read again from a segment."""
    for found in candidates(paths):
        if isinstance(found, Candidate):
            for story in stories(found.path, shown=found.shown):
                if isinstance(story, Story):
                    yield Segment(encode([story])).story(0)


def differs(story: Story, record: dict[str, Any], now: datetime) -> bool:
    """Whether the copy is anything but the text below its word."""
    whole = Taken(Span(0, len(story.text)))
    word = bar_word(story, now)
    head = "" if word is None else f"{word}\n"
    copy = copied(story, whole, "words", now)
    return bool(story.id != record["id"] or copy != head + record["text"])


def main() -> int:
    """Compare path by path."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("paths", nargs="*", metavar="PATH")
    parser.add_argument("--most", type=int, metavar="N")
    options = parser.parse_args()
    now, is_fine = datetime.now(UTC), True
    for paths in [[path] for path in options.paths] or [[]]:
        pairs = zip(opened(paths), exported(paths), strict=options.most is None)
        wrong = [differs(story, record, now) for story, record in islice(pairs, options.most)]
        print(
            f"{len(wrong) - sum(wrong):7,} of {len(wrong):7,} equal  {' '.join(paths) or 'seeds'}"
        )
        is_fine &= not any(wrong)
    return 0 if is_fine else 1


if __name__ == "__main__":
    raise SystemExit(main())
