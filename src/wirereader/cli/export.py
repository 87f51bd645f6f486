"""`wirereader export`: everything known of every story, one JSON object a line."""

from __future__ import annotations

import sys

from wirereader.cli.console import Console
from wirereader.cli.intake import Intake
from wirereader.cli.options import Options
from wirereader.cli.story_line import story_line


def run(options: Options, console: Console) -> int:
    """Write the objects; 1 if some input gave none."""
    intake = Intake(options, console)
    for story in intake.stories():
        sys.stdout.write(story_line(story, attitudes=options.has_attitudes) + "\n")
    return intake.code
