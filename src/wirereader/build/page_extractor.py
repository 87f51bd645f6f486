"""Which extractor reads saved web pages here, for those who ask after it."""

from __future__ import annotations

from typing import NamedTuple

from wirereader.formats.second_opinion import NAME, is_installed, loaded

EXTRA = "wirereader[html]"
"""What brings the second extractor along."""


class PageExtractor(NamedTuple):
    """What is in use."""

    name: str
    """`plain`, or that of the one which is asked beside it, with its version."""
    is_broken: bool = False
    """Whether it is installed and does not load: then the plain one reads alone."""


def page_extractor() -> PageExtractor:
    """Look, and load what is installed: only that tells whether it can be."""
    if not is_installed():
        return PageExtractor("plain")
    try:
        version = getattr(loaded(), "__version__", "of an unknown version")
    except ImportError:
        return PageExtractor(NAME, is_broken=True)
    return PageExtractor(f"{NAME} {version}")
