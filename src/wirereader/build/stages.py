"""The only wiring of the stages: a path in, annotated stories out.

Owns the boundary at which a fault of our own code is translated: whatever `parse` or `annotate`
raises becomes a `Problem` of the story, which is then shown with less; whatever a loader raises
against its contract becomes a `Failure` of the file. Nothing that is in a file ends a run.
`load` and `annotate` are the library's public names; the program itself asks for `stories`.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import TypeVar

from wirereader.annotator.annotate import annotate as annotate_article
from wirereader.build.inputs import candidates
from wirereader.errors import WireReaderError
from wirereader.formats.load import load as load_items
from wirereader.model.article import Article
from wirereader.model.item import Failure, Paragraph, WireItem
from wirereader.model.problem import Problem, Stage
from wirereader.model.story import Annotations, Story
from wirereader.parser.parse import parse
from wirereader.text.settle import settle, settle_line, settle_name

KEY_LENGTH = 32
"""Hexadecimal digits of a digest key: 128 bits, no clash among any number of stories met."""

TURN_ITEMS, TURN_LENGTH = 20, 100_000
"""Items, and characters of their texts, that are worked on together; more saves nothing more."""

Mark = TypeVar("Mark")

HANDED_IN = "-"
"""The path of a text that came from no file, as in the command line."""


def load(path: str | os.PathLike[str]) -> Iterator[Story]:
    """The stories of a file, archive or folder, in path order.

    Never raises on content: what cannot be read gives no story (`wirereader check` says why).
    Raises WireReaderError at once if nothing is at `path`.
    """
    name = os.fspath(path)
    if not os.path.lexists(name):
        raise WireReaderError(f"{settle_name(name)}: no such file or folder")
    return (
        story
        for candidate in candidates([name])
        if not isinstance(candidate, Failure)
        for story in stories(candidate.path, shown=candidate.shown)
        if isinstance(story, Story)
    )


def annotate(text: str, *, title: str | None = None, date: str | None = None) -> Story:
    """One story of a text at hand; its offsets count in the result's `text`.

    That text is the given one with line ends and control characters settled. `title` and `date`
    (ISO 8601, as much as is known) count as declared. The story's path is `-`.
    """
    settled = settle(text)
    item = WireItem(
        path=HANDED_IN,
        sha256=hashlib.sha256(_utf8(text)).hexdigest(),
        format="plain",
        encoding="utf-8",
        text=settled,
        title=None if title is None else settle_line(title),
        date=None if date is None else settle_line(date),
    )
    return story_from(item)


def stories(
    path: str, *, shown: str | None = None, encoding: str | None = None, data: bytes | None = None
) -> Iterator[Story | Failure]:
    """Everything one file gives, in its order; at least one value, whatever is in it.

    `path` is opened, unless its bytes are given as `data`; `shown` is its name for people (default:
    the path), `encoding` overrides what the file is found to be in. Never raises.
    """
    found = items(path, shown=shown, encoding=encoding, data=data)
    return (value for _, value in in_turns((None, item) for item in found))


def in_turns(
    marked: Iterable[tuple[Mark, WireItem | Failure]],
) -> Iterator[tuple[Mark, Story | Failure]]:
    """The items as stories, in their order, each with the mark that it came with. Never raises.

    Some are worked on together, one stage after the other: a stage finds its tables in the caches
    of the processor then, which saves a tenth of the time, of stories of two lines a fifth.
    """
    turn: list[tuple[Mark, WireItem | Failure]] = []
    size = 0
    for mark, item in marked:
        turn.append((mark, item))
        size += len(item.text) if isinstance(item, WireItem) else 0
        if len(turn) >= TURN_ITEMS or size >= TURN_LENGTH:
            yield from _worked(turn)
            turn, size = [], 0
    yield from _worked(turn)


def _worked(
    turn: Iterable[tuple[Mark, WireItem | Failure]],
) -> Iterator[tuple[Mark, Story | Failure]]:
    parsed = [(m, item if isinstance(item, Failure) else _parsed(item)) for m, item in turn]
    annotated = [
        (mark, found, Annotations() if isinstance(found, Failure) else _annotated(found))
        for mark, found in parsed
    ]
    for mark, found, notes in annotated:
        if isinstance(found, Failure):
            yield mark, found
        else:
            yield mark, Story(article=found, annotations=notes, key=story_key(found))


def story_at(
    path: str, number: int, *, shown: str, encoding: str | None, annotate_below: int
) -> Story | None:
    """One story of a file by its number in it, without parsing those before it; None if it is not.

    With `annotate_below` characters or more it comes without annotations. Never raises.
    """
    for item in islice(items(path, shown=shown, encoding=encoding), number):
        if isinstance(item, WireItem) and item.number == number:
            return story_from(item, annotated=len(item.text) < annotate_below)
    return None


def story_from(item: WireItem, *, annotated: bool = True) -> Story:
    """The item parsed, annotated (unless told not to) and given its key. Never raises."""
    article = _parsed(item)
    annotations = _annotated(article) if annotated else Annotations()
    return Story(article=article, annotations=annotations, key=story_key(article))


def story_key(article: Article) -> str:
    """What copies of a story share: declared identity and version, else a digest of the text.

    A story without text is known by its title and date.
    """
    item = article.item
    if item.identity:
        return f"{item.identity}|{item.version}" if item.version else item.identity
    words = item.text if item.text.strip() else f"{article.title or ''}\n{article.date or ''}"
    return hashlib.sha256(_utf8(words)).hexdigest()[:KEY_LENGTH]


def items(
    path: str, *, shown: str | None = None, encoding: str | None = None, data: bytes | None = None
) -> Iterator[WireItem | Failure]:
    """What `stories` gives, before it is parsed. Never raises."""
    loaded = load_items(path, shown=shown, encoding=encoding, data=data)
    try:
        yield from loaded
    except Exception as error:  # a loader's fault must not lose the file without a word
        problem = _own_fault("load", error, "the rest of this file is not read")
        problem = replace(problem, severity="error")
        yield Failure(path=settle_name(path if shown is None else shown), problem=problem)


def _parsed(item: WireItem) -> Article:
    try:
        return parse(item)
    except Exception as error:  # the text must stay readable although a rule of ours broke
        problem = _own_fault("parse", error, "shown as it came")
        whole = (Paragraph(0, len(item.text), "body", "lines"),) if item.text else ()
        return Article(
            item=item,
            title=item.title or item.file_title,
            title_span=None,
            slug=item.slug,
            byline=item.byline,
            date=item.date,
            date_from=None if item.date is None else "declared",
            language=item.language,
            paragraphs=item.blocks or whole,
            problems=(*item.problems, problem),
        )


def _annotated(article: Article) -> Annotations:
    try:
        return annotate_article(article)
    except Exception as error:  # the story must stay readable although a rule of ours broke
        return Annotations(problems=(_own_fault("annotate", error, "shown without quotes"),))


def _own_fault(stage: Stage, error: Exception, instead: str) -> Problem:
    """A problem for a fault in wirereader; it names the error's kind, never its words.

    The words of an exception may quote the story, control characters and all.
    """
    return Problem(stage, "warning", f"wirereader's own fault ({type(error).__name__}): {instead}")


def _utf8(words: str) -> bytes:
    """Bytes for a digest; lone surrogates, which a caller may hand in, have bytes too."""
    return words.encode("utf-8", "surrogatepass")
