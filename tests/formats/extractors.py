"""Second extractors made up for tests: a package of the library's name on the path."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

NAMES = ("trafilatura", "lxml", "lxml_html_clean")

Installer = Callable[[str], None]
"""Installs a package `trafilatura` with this code."""

SAYS = """
from types import SimpleNamespace
from xml.etree.ElementTree import fromstring

__version__ = "9.9"

def bare_extraction(page, **options):
    return SimpleNamespace(
        body=fromstring({body!r}), title={title!r}, author={author!r}, date={date!r},
        sitename={site!r}, hostname="coast.example",
    )
"""


def saying(
    *paragraphs: str,
    title: str | None = None,
    author: str | None = None,
    date: str | None = None,
    site: str | None = None,
) -> str:
    """The code of one that finds these paragraphs, and these fields, on any page."""
    body = "".join(f"<p>{words}</p>" for words in paragraphs)
    return SAYS.format(
        body=f"<body>{body}</body>", title=title, author=author, date=date, site=site
    )


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Installer]:
    """Puts a made-up library before the real one, if that is there, until the test has ended."""
    before = {name: sys.modules.pop(name) for name in NAMES if name in sys.modules}

    def installed(code: str) -> None:
        package = tmp_path / "site" / "trafilatura"
        package.mkdir(parents=True)
        (package / "__init__.py").write_text(code, "utf-8")
        monkeypatch.syspath_prepend(package.parent)

    yield installed
    for name in NAMES:
        sys.modules.pop(name, None)
    sys.modules.update(before)
