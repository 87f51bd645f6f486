"""What the config files and variables make of a command's options."""

from __future__ import annotations

from dataclasses import replace

from wirereader.cli.console import Console
from wirereader.cli.options import Options
from wirereader.reading.config.files import config_places
from wirereader.reading.config.settling import Settled, settle
from wirereader.reading.settings import Settings


def settled_for(options: Options) -> Settled:
    """The settings of one call. Raises UsageError for an option that asks for what is not there."""
    return settle(options.settings, places=config_places(options.config))


def over_settings(options: Options, settings: Settings) -> Options:
    """The options with the default folders, and without a cache where a setting forbids it."""
    has_cache = options.has_cache and settings.has_cache and not settings.is_private
    return replace(options, paths=options.paths or settings.folders, has_cache=has_cache)


def configured(options: Options, console: Console) -> Options:
    """The options of a command that reads stories; what was wrong in the config is said."""
    settings = settled_for(options).settings()
    for fault in settings.faults:
        console.say(fault.words())
    return over_settings(options, settings)
