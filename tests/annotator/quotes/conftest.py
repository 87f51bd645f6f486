"""Reads cases: text with marks, never counted offsets.

A file in `cases/` holds one shape of attribution. A case is a title line (`# title [rule]`) and a
line of text in which `<content>`, `<cue>` and `<source>` stand around what must come out, numbered
where there are several attributions. A pilcrow is a paragraph's end; `H|` makes a headline.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from wirereader.annotator.quotes.find import find_quotes
from wirereader.annotator.tokens import tokenize
from wirereader.model.article import Article
from wirereader.model.attribution import Attribution
from wirereader.model.item import Paragraph, Role, WireItem

CASES = Path(__file__).parent / "cases"
_MARK_RE = re.compile(r"<(/?)(content|cue|source)(\d?)>")


class Case(NamedTuple):
    """One case: the text, and the words of each attribution that must come out."""

    shape: str
    title: str
    rules: tuple[str, ...]
    article: Article
    expected: list[tuple[tuple[str, ...], str | None, str | None]]


def make_article(text: str, *, role: Role = "body", language: str | None = "en") -> Article:
    """An article of one-line paragraphs."""
    paragraphs = []
    start = 0
    for line in text.split("\n"):
        paragraphs.append(Paragraph(start, start + len(line), role, "flow"))
        start += len(line) + 1
    item = WireItem(path="a.txt", sha256="", format="plain", encoding="utf-8", text=text)
    return Article(
        item=item, title=None, title_span=None, language=language, paragraphs=tuple(paragraphs)
    )


def _read_case(shape: str, head: str, marked: str) -> Case:
    title, _, rules = head.removeprefix("# ").removesuffix("]").partition(" [")
    role: Role = "title" if marked.startswith("H|") else "body"
    marked = marked.removeprefix("H|").replace("¶", "\n")
    pieces: list[str] = []
    opened: dict[tuple[str, str], int] = {}
    found: dict[str, dict[str, list[tuple[int, int]]]] = {}
    end = length = 0
    for mark in _MARK_RE.finditer(marked):
        pieces.append(marked[end : mark.start()])
        length += mark.start() - end
        end = mark.end()
        closes, what, number = mark.groups()
        if closes:
            start = opened.pop((what, number))
            found.setdefault(number, {}).setdefault(what, []).append((start, length))
        else:
            opened[what, number] = length
    text = "".join([*pieces, marked[end:]])
    expected = [
        (
            tuple(text[a:b] for a, b in parts["content"]),
            next((text[a:b] for a, b in parts.get("cue", [])), None),
            next((text[a:b] for a, b in parts.get("source", [])), None),
        )
        for _, parts in sorted(found.items())
    ]
    return Case(
        shape,
        title,
        tuple(filter(None, rules.split(" / "))),
        make_article(text, role=role),
        expected,
    )


def read_cases() -> list[Case]:
    """All cases of all files."""
    cases = []
    for path in sorted(CASES.glob("*.txt")):
        lines = [line for line in path.read_text("utf-8").split("\n") if line]
        for head, marked in zip(lines[::2], lines[1::2], strict=True):
            cases.append(_read_case(path.stem, head, marked))
    return cases


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give each test with a parameter `case` all cases."""
    if "case" in metafunc.fixturenames:
        cases = read_cases()
        metafunc.parametrize("case", cases, ids=[f"{c.shape}: {c.title}" for c in cases])


@pytest.fixture
def find() -> Callable[..., list[Attribution]]:
    """Text to attributions of both classes."""

    def run(text: str, *, role: Role = "body", language: str | None = "en") -> list[Attribution]:
        article = make_article(text, role=role, language=language)
        return find_quotes(article, tokenize(article))

    return run
