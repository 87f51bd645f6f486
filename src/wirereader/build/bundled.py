"""Where the bundled stories are. They open when no path is given.

In a checkout (and so in an editable install) they are the checkout's top-level `seeds`, so that
what is edited is what is read; in a wheel they travel inside the package.
"""

from __future__ import annotations

from pathlib import Path

SHOWN_AS = "seeds"
"""The folder's name in paths and ids, wherever it is on this machine."""

_PACKAGE = Path(__file__).parent.parent


def seeds_folder(package: Path = _PACKAGE) -> Path:
    """The folder of the bundled stories for a package at `package`; it may not exist."""
    checkout = package.parent.parent
    if (checkout / "pyproject.toml").is_file():
        return checkout / SHOWN_AS
    return package / SHOWN_AS
