"""The files of our own that the reader writes: where they lie, and the last copy itself."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wirereader.reading.settings import Settings


def state_path(settings: Settings) -> Path | None:
    """Where the state lies; None where none is kept."""
    if not settings.has_state or settings.is_private:
        return None
    if settings.state:
        return Path(settings.state).expanduser()
    return _user_folder() / "state.db"


def copy_path(settings: Settings) -> Path | None:
    """Where the last copy is kept; None where nothing is written."""
    if settings.is_private:
        return None
    path = state_path(settings)
    return (path.parent if path is not None else _user_folder()) / "last-copy.txt"


def backgrounds_path(settings: Settings) -> Path | None:
    """Where it is kept which terminal is dark or light; None where nothing is."""
    path = state_path(settings)
    return None if path is None else path.parent / "backgrounds.json"


def _user_folder() -> Path:
    from platformdirs import user_state_path

    return user_state_path("wirereader", appauthor=False)


def keep_copy(text: str, file: Path) -> str:
    """Put the text into the file, readable by its owner alone; why that failed, or nothing.

    What the file held stays until all of the text is written: a full disk loses no earlier copy,
    and a link laid in its place, in a folder that others write, is replaced and not followed.
    """
    new = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        new.unlink(missing_ok=True)
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC
        with open(os.open(new, flags, 0o600), "w", encoding="utf-8", newline="") as out:
            out.write(text)
        new.replace(file)
    except OSError as error:
        with contextlib.suppress(OSError):
            new.unlink()
        return f"{file.name} not written: {error.strerror}"
    return ""
