"""Three invented stories whose quotes and figures are given, not found, and a reader to act on."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from wirereader.model.article import Article
from wirereader.model.attribution import Attribution, QuoteKind
from wirereader.model.figure import Figure, FigureKind
from wirereader.model.item import Paragraph, WireItem
from wirereader.model.person import Person
from wirereader.model.span import Span
from wirereader.model.story import Annotations, Story
from wirereader.reading import limiting
from wirereader.reading.actions import perform
from wirereader.reading.desk import Desk
from wirereader.reading.effects import Effect, Say
from wirereader.reading.finding import found, typed
from wirereader.reading.session import Bar, Session, Sheet
from wirereader.reading.sets import LiveSet, Member
from wirereader.reading.step import Press
from wirereader.search.hits import Found, Hit, Selected, Slip

HARBOUR = """\
Harbour board borrows 84 million dollars
PORT VALDA - The harbour board will borrow 84 million dollars over 25 years.
Board chair Ines Talvik said the loan was needed. "We are not buying a better harbour," she said.
Opposition member Per Aske said: "This is a mortgage on every fish."
"""

FISH = """\
Fishing talks stall at Graumund
GRAUMUND - Talks stalled on Tuesday.
"There is no fleet left to talk about," Ines Talvik said.
The talks would go on in 10 to 12 days, a senior official said.
"""

MARKET = """\
Market report
NEW ARLEN - Wheat was dearer.
Barley was unchanged.
"""


def _span(text: str, words: str, after: int = 0) -> Span:
    start = text.index(words, after)
    return Span(start, start + len(words))


def quote(
    text: str,
    content: str,
    cue: str,
    source: str,
    speaker: str | None,
    kind: QuoteKind,
    confidence: float = 0.9,
) -> Attribution:
    """A quote found by its words."""
    part = _span(text, content)
    near = text.rindex("\n", 0, part.start)
    return Attribution(
        parts=(part,),
        kind=kind,
        cue=_span(text, cue, near),
        source=_span(text, source, near),
        speaker=speaker,
        rule="quote before",
        speaker_rule=None if speaker is None else "name",
        confidence=confidence,
    )


def figure(
    text: str,
    words: str,
    kind: FigureKind,
    value: int | None,
    unit: str | None = None,
    *,
    nth: int = 0,
    ends: tuple[int, int] | None = None,
    more: bool = False,
) -> Figure:
    """A figure found by its words, at their `nth` place."""
    span = _span(text, words)
    for _ in range(nth):
        span = _span(text, words, span.end)
    low, high = (Decimal(end) for end in ends) if ends else (None, None)
    number = None if value is None else Decimal(value)
    return Figure(
        start=span.start,
        end=span.end,
        kind=kind,
        value=number,
        unit=unit,
        low=low,
        high=high,
        comparator=">" if more else None,
    )


def story(path: str, text: str, quotes: Sequence[Attribution], figures: Sequence[Figure]) -> Story:
    """A story whose lines are its paragraphs, the first the title."""
    item = WireItem(path=path, sha256="0", format="plain", encoding="utf-8", text=text)
    grafs: list[Paragraph] = []
    at = 0
    for line in text.split("\n")[:-1]:
        grafs.append(Paragraph(at, at + len(line), "body" if grafs else "title", "flow"))
        at += len(line) + 1
    title = text.split("\n", 1)[0]
    people = tuple(
        Person(name=name, titles=("chair",) if name == "Ines Talvik" else (), mentions=())
        for name in dict.fromkeys(quote.speaker for quote in quotes)
        if name is not None
    )
    return Story(
        article=Article(
            item=item, title=title, title_span=Span(0, len(title)), paragraphs=tuple(grafs)
        ),
        annotations=Annotations(quotes=tuple(quotes), figures=tuple(figures), people=people),
        key=f"key of {path}",
    )


STORIES = (
    story(
        "a-harbour.txt",
        HARBOUR,
        [
            quote(HARBOUR, "the loan was needed", "said", "Ines Talvik", "Ines Talvik", "indirect"),
            quote(
                HARBOUR,
                '"We are not buying a better harbour,"',
                "said",
                "she",
                "Ines Talvik",
                "direct",
                0.5,
            ),
            quote(
                HARBOUR,
                '"This is a mortgage on every fish."',
                "said",
                "Per Aske",
                "Per Aske",
                "direct",
            ),
        ],
        [
            figure(HARBOUR, "84 million dollars", "money", 84_000_000, "USD"),
            figure(HARBOUR, "84 million dollars", "money", 84_000_000, "USD", nth=1, more=True),
            figure(HARBOUR, "25 years", "duration", 25, "year"),
        ],
    ),
    story(
        "b-fish.txt",
        FISH,
        [
            quote(
                FISH,
                '"There is no fleet left to talk about,"',
                "said",
                "Ines Talvik",
                "Ines Talvik",
                "direct",
            ),
            quote(
                FISH,
                "The talks would go on in 10 to 12 days",
                "said",
                "a senior official",
                None,
                "indirect",
            ),
        ],
        [
            figure(FISH, "Tuesday", "date", None),
            figure(FISH, "10 to 12 days", "duration", None, "day", ends=(10, 12)),
        ],
    ),
    story("c-market.txt", MARKET, [], []),
)


class Reader:
    """A session that is acted on as a person acts."""

    def __init__(self, desk: Desk, session: Session) -> None:
        self.desk, self.session = desk, session
        self.effects: tuple[Effect, ...] = ()

    def do(self, *names: str, count: int | None = None, char: str = "") -> Reader:
        """Perform actions by id, one after the other."""
        for name in names:
            self.session, self.effects = perform(self.desk, self.session, name, Press(count, char))
        return self

    def type(self, text: str) -> Reader:
        """Have `text` in the bar."""
        self.session, self.effects = typed(self.desk, self.session, text)
        return self

    def find(self, query: str, *numbers: int, slip: Slip | None = None) -> Reader:
        """Let the search of all stories answer with these."""
        hits = tuple(Hit(n=n, score=1.0, tier="words") for n in numbers)
        slips = () if slip is None else (slip,)
        answer = Found(hits, len(hits), len(self.desk.corpus), slips)
        self.session, self.effects = found(self.desk, self.session, query, answer)
        return self

    def select(self, query: str, *numbers: int, is_near: bool = False) -> Reader:
        """Let the search for what the list is narrowed to answer with these."""
        answer = Selected(frozenset(numbers), is_near, len(self.desk.corpus))
        self.session, self.effects = limiting.found(self.desk, self.session, query, answer)
        return self

    @property
    def listing(self) -> list[int]:
        """Numbers of the stories in the list."""
        return list(self.desk.listing(self.session))

    @property
    def open(self) -> int | None:
        """Number of the story in the pane."""
        return self.desk.number(self.session.story)

    @property
    def row(self) -> int | None:
        """The list's row."""
        return self.desk.row(self.session)

    @property
    def said(self) -> str:
        """The message of the last action."""
        return " ".join(effect.text for effect in self.effects if isinstance(effect, Say))

    @property
    def live(self) -> LiveSet:
        """The live set, which must be there."""
        assert self.session.live is not None
        return self.session.live

    @property
    def member(self) -> Member:
        """Where the walk stands, which must be somewhere."""
        assert self.live.member is not None
        return self.live.member

    @property
    def words(self) -> str:
        """The words where the walk stands."""
        shown = self.desk.story(self.member.ref)
        assert shown is not None
        return shown.text[self.member.start : self.member.end]

    @property
    def bar(self) -> Bar | None:
        """The open bar."""
        return self.session.bar

    @property
    def sheet(self) -> Sheet | None:
        """The open sheet."""
        return self.session.sheet
