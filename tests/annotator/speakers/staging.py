"""Articles for the tests of speakers, as text with the sources marked: `<Ms Roe> said so.`"""

from __future__ import annotations

import re
from collections.abc import Sequence

from wirereader.annotator.speakers.carve import carve_all
from wirereader.annotator.speakers.naming import Naming
from wirereader.annotator.speakers.resolve import resolve
from wirereader.annotator.speakers.runs import find_runs
from wirereader.annotator.tokens import Tokens, tokenize
from wirereader.model.article import Article
from wirereader.model.attribution import Attribution
from wirereader.model.item import Paragraph, Role, WireItem
from wirereader.model.person import Body, Person
from wirereader.model.span import Span

_MARK_RE = re.compile(r"[<>]")


def article_of(text: str) -> Article:
    """An article of one paragraph a line; a line that begins with `#` and a blank is its title."""
    plain = re.sub(r"(?m)^# ", "", text)
    titled = {number for number, line in enumerate(text.split("\n")) if line.startswith("# ")}
    paragraphs = []
    start = 0
    for number, line in enumerate(plain.split("\n")):
        if line.strip():
            role: Role = "title" if number in titled else "body"
            paragraphs.append(Paragraph(start, start + len(line), role, "flow"))
        start += len(line) + 1
    item = WireItem(path="x.txt", sha256="0", format="plain", encoding="utf-8", text=plain)
    return Article(item=item, title=None, title_span=None, paragraphs=tuple(paragraphs))


def tokens_of(text: str) -> Tokens:
    """The tokens of a text without marks."""
    return tokenize(article_of(text))


def namings_of(text: str) -> list[tuple[str, str]]:
    """What the capitals of a text name: words and kind."""
    tokens = tokens_of(text)
    return [(words_of(tokens, n), n.kind) for n in carve_all(tokens, find_runs(tokens))]


def words_of(tokens: Tokens, naming: Naming) -> str:
    """The words of a naming."""
    return tokens.span(naming.first, naming.stop).cut(tokens.text)


def attributions_of(marked: str) -> tuple[Article, list[Attribution]]:
    """The article without marks and an attribution for each marked source."""
    pieces = _MARK_RE.split(marked)
    article = article_of("".join(pieces))
    shift = marked.startswith("# ") * 2
    attributions = []
    start = -shift
    for number, piece in enumerate(pieces):
        if number % 2:
            attributions.append(said(Span(start, start + len(piece))))
        start += len(piece)
    return article, attributions


def said(source: Span | None) -> Attribution:
    """An attribution whose content does not matter."""
    end = source.end if source else 1
    return Attribution(
        parts=(Span(end, end + 1),), kind="indirect", cue=None, source=source, speaker=None,
        rule="test", confidence=1.0,
    )  # fmt: skip


def resolved(marked: str) -> tuple[list[Attribution], Sequence[Person], Sequence[Body]]:
    """What `resolve` makes of a marked text."""
    article, attributions = attributions_of(marked)
    return resolve(article, tokenize(article), attributions)


def speakers_of(marked: str) -> list[str | None]:
    """The speakers of the marked sources, in order."""
    return [attribution.speaker for attribution in resolved(marked)[0]]


def rules_of(marked: str) -> list[str | None]:
    """The rules by which the marked sources became speakers."""
    return [attribution.speaker_rule for attribution in resolved(marked)[0]]


def people_of(text: str) -> dict[str, list[str]]:
    """Name of each person to the words of the mentions, in order of first mention."""
    article, _ = attributions_of(text)
    return {
        person.name: [span.cut(article.item.text) for span in person.mentions]
        for person in resolved(text)[1]
    }


def bodies_of(text: str) -> list[str]:
    """Names of the bodies and places, in order of first mention."""
    return [body.name for body in resolved(text)[2]]


def titles_of(text: str) -> dict[str, tuple[str, ...]]:
    """Name of each person to the titles."""
    return {person.name: person.titles for person in resolved(text)[1]}
