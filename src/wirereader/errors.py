"""The one exception tree. Inside a stage code raises; at its front door errors become problems."""

from __future__ import annotations


class WireReaderError(Exception):
    """Base of every error that wirereader raises on purpose; its text is fit to be shown."""


class FormatError(WireReaderError):
    """Bytes that no loader can make a story of, or a loader that finds its format broken.

    `where` says the place inside the file (`line 14`, `byte 20`), or is empty.
    """

    def __init__(self, message: str, where: str = "") -> None:
        super().__init__(f"{where}: {message}" if where else message)
        self.message = message
        self.where = where


class LexiconError(WireReaderError):
    """A lexicon file that breaks its own rules; the text names file and line."""


class SegmentError(WireReaderError):
    """A segment of another layout or engine, or a damaged one."""
