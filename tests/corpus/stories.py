"""Small invented stories for the tests of the corpus."""

from __future__ import annotations

from collections.abc import Sequence

from wirereader.corpus.encode import encode
from wirereader.corpus.segment import Segment
from wirereader.model.article import Article
from wirereader.model.attribution import Attribution
from wirereader.model.item import Failure, Paragraph, WireItem
from wirereader.model.person import Person
from wirereader.model.problem import Problem
from wirereader.model.span import Span
from wirereader.model.story import Annotations, Story

SURE, UNSURE = 0.9, 0.4


def story_of(
    path: str,
    *speakers: str | None,
    titles: dict[str, Sequence[str]] | None = None,
    confidence: float = SURE,
    number: int = 1,
    key: str | None = None,
    bodies: Sequence[str] = (),
) -> Story:
    """A story in which each of `speakers` says one thing; None is an unnamed source.

    All but `bodies` are people, with the `titles` given for them.
    """
    text = f"Harbour talks\n\nWords of {path}."
    item = WireItem(
        path=path, number=number, sha256="0", format="plain", encoding="utf-8", text=text
    )
    article = Article(
        item=item,
        title="Harbour talks",
        title_span=Span(0, 13),
        paragraphs=(Paragraph(0, 13, "title", "flow"), Paragraph(15, len(text), "body", "flow")),
    )
    quotes = tuple(
        Attribution(
            parts=(Span(15, 20),),
            kind="indirect",
            cue=None,
            source=None,
            speaker=speaker,
            rule="test",
            confidence=confidence,
        )
        for speaker in speakers
    )
    people = tuple(
        Person(name=name, titles=tuple((titles or {}).get(name, ())), mentions=())
        for name in dict.fromkeys(speakers)
        if name is not None and name not in bodies
    )
    annotations = Annotations(quotes=quotes, people=people)
    return Story(article=article, annotations=annotations, key=key or f"key of {path}#{number}")


def failure_of(path: str, message: str = "broken") -> Failure:
    """A file that could not be read."""
    return Failure(path=path, problem=Problem("load", "error", message))


def segment_of(*rows: Story | Failure) -> Segment:
    """The rows as one segment."""
    return Segment(encode(rows))
