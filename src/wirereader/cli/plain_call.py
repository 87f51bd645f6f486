"""The plain calls of the reader, read without argparse.

Importing argparse and building a parser of all options take a tenth of the time in which the first
story stands on the screen; most calls name a folder, if anything.
"""

from __future__ import annotations

from collections.abc import Sequence

from wirereader.cli.options import COMMANDS, Options
from wirereader.reading.settings import settings_table


def plain_call(words: Sequence[str]) -> Options | None:
    """What paths and switches of the reader ask for; None for every other call.

    What it reads, `parse_arguments` would read alike.
    """
    if words and words[0] in COMMANDS:
        return None
    switches = {setting.option: setting for setting in settings_table().values()}
    settings: dict[str, str] = {}
    paths: list[str] = []
    for word in words:
        setting = switches.get(word)
        if setting is not None and setting.switched_to is not None:
            settings[setting.name] = setting.switched_to
        elif word.startswith("-") and word != "-":
            return None
        else:
            paths.append(word)
    has_cache = "cache" not in settings
    return Options(command="read", paths=tuple(paths), settings=settings, has_cache=has_cache)
