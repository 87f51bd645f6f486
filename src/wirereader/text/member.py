"""Members of archives are shown as `archive!member`.

The name of a plain file may hold that mark too, so a path alone does not tell which file it is of:
the files that are there do.
"""

from __future__ import annotations

from collections.abc import Container

MARK = "!"
"""Between an archive and its member."""


def member_path(archive: str, member: str) -> str:
    """How a member is shown; both names are settled."""
    return f"{archive}{MARK}{member}"


def possible_files(path: str) -> list[str]:
    """The files that a path may be of, the longest name first."""
    parts = path.split(MARK)
    return [MARK.join(parts[:end]) for end in range(len(parts), 0, -1)]


def file_of(path: str, files: Container[str]) -> str:
    """The one of these files that a path is of, the longest name where several may be; where none
    is, what stands before the first mark.
    """
    possible = possible_files(path)
    return next((name for name in possible if name in files), possible[-1])
