"""What trafilatura (the extra `html`) takes for the copy of a saved page, where it is installed.

It is asked which paragraphs are the article, never for their words: these come from our own block
reader, to the character (see `page_agreement`). It opens no connection: it is given the page. Pages
on which it fails, or that it takes too long for, are told as such.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from wirereader.formats.time_limit import TimeIsUp, time_limit

NAME = "trafilatura"
_MODULES = (NAME, "lxml", "lxml_html_clean")
"""What has to be there for it to load, and what makes a difference to its answer."""

PAGE_LIMIT = 1_000_000
"""Characters of a page up to which it is asked; the longest real one seen has 82,120."""
LIMIT_S = 3.0
"""Seconds of work that it may take. 0.1 is much for a page; 200,000 open paragraphs took 18."""

_OPTIONS: dict[str, object] = {
    "include_comments": False,
    "include_tables": True,
    "with_metadata": True,
    # Fewer teasers of other stories; what it then drops of the copy stays all the same.
    "favor_precision": True,
    # Declared dates alone: the extensive search takes the year of a copyright line.
    "date_extraction_params": {"extensive_search": False, "original_date": True},
}


class OpinionError(Exception):
    """It has none; the text says why, for people."""


class Opinion(NamedTuple):
    """What it says of a page, not settled."""

    copy: frozenset[str]
    """The paragraphs that are copy, by `letters`."""
    size: int
    """Characters of them all."""
    title: str | None
    byline: str | None
    date: str | None
    agency: str | None


def is_installed() -> bool:
    """Whether there is a second opinion to be had. Imports nothing."""
    return find_spec(NAME) is not None


def loaded() -> ModuleType:
    """The library, imported. Raises ImportError."""
    import logging  # it brings this along

    for name in (NAME, "htmldate", "courlan", "justext"):
        # What they log would be written over the screen.
        logging.getLogger(name).addHandler(logging.NullHandler())
        logging.getLogger(name).propagate = False
    return import_module(NAME)


def extractor_mark() -> bytes:
    """What tells one state of the extra from another: not installed, this version, that one.

    Imports nothing; the version stands in each package's first file.
    """
    found = [find_spec(name) for name in _MODULES] if is_installed() else []
    return b"|".join(
        Path(spec.origin).read_bytes() if spec and spec.origin else b"none" for spec in found
    )


def opinion(page: str) -> Opinion | None:
    """What it makes of the page's markup; None where it sees no article.

    Raises OpinionError where it cannot be asked, fails or takes too long.
    """
    if len(page) > PAGE_LIMIT:
        raise OpinionError(f"a page of {len(page):,} characters is too long for {NAME}")
    try:
        with time_limit(LIMIT_S):
            return _read(loaded().bare_extraction(page, **_OPTIONS))
    except ImportError as error:
        raise OpinionError(f"{NAME} is installed and cannot be loaded") from error
    except TimeIsUp as error:
        raise OpinionError(f"{NAME} worked for more than {LIMIT_S:.0f} seconds") from error
    except Exception as error:  # it is not ours: whatever it raises costs its opinion alone
        raise OpinionError(f"{NAME} failed ({type(error).__name__})") from error


def letters(words: str) -> str:
    """The words without white space: what two readers of a page give alike."""
    return "".join(words.split())


def _read(document: Any) -> Opinion | None:
    """The opinion that the library's document holds."""
    if document is None or document.body is None:
        return None
    pieces = list(_pieces(document.body))
    return Opinion(
        copy=frozenset(pieces),
        size=len(letters("".join(document.body.itertext()))),
        title=document.title,
        byline=_byline(document.author, document.sitename),
        date=document.date,
        agency=None if document.sitename == document.hostname else document.sitename,
    )


def _pieces(body: Any) -> Iterator[str]:
    """The words of every element, and of the lines that breaks part in it."""
    for element in body.iter():
        if not isinstance(element.tag, str):
            continue  # a comment
        whole = letters("".join(element.itertext()))
        if whole:
            yield whole
        line = [element.text or ""]
        for child in element:
            if child.tag == "lb":
                yield letters("".join(line))
                line = [child.tail or ""]
            else:
                line += [*child.itertext(), child.tail or ""]
        yield letters("".join(line))


def _byline(author: str | None, site: str | None) -> str | None:
    """The writers with commas; never the site itself, nor a single word in Latin letters, which is
    seldom a name.
    """
    names = [name.strip() for name in (author or "").split(";")]
    found = (name for name in names if name != site and (" " in name or not name.isascii()))
    return ", ".join(filter(None, found)) or None
