"""`wirereader export`: everything known of every story, one JSON object a line."""

from __future__ import annotations

import sys
from json import JSONEncoder

from wirereader.cli.console import Console
from wirereader.cli.intake import Intake
from wirereader.cli.options import Options


def run(options: Options, console: Console) -> int:
    """Write the objects; 1 if some input gave none."""
    intake = Intake(options, console)
    # No NaN: the contract is JSON, and no number of ours may be one that others cannot read.
    # Looking for circles costs a fifth of the encoding, and the object is made afresh.
    encode = JSONEncoder(ensure_ascii=False, allow_nan=False, check_circular=False).encode
    for story in intake.stories():
        sys.stdout.write(encode(story.to_dict(attitudes=options.has_attitudes)) + "\n")
    return intake.code
