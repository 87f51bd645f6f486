"""`Session`: everything that the reader is at one moment, as a value.

Actions make a new one from an old one; the screen shows the difference. `to_json` and `from_json`
carry what should outlive the program: what is open, where, which set is walked, marks and history.
What belongs to the moment (an open bar, a sheet, search results) is not carried.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple, cast, get_args

from wirereader.model.span import Span
from wirereader.reading.keyset import Keys
from wirereader.reading.refs import (
    HEADER,
    Place,
    Spot,
    StoryRef,
    place_from,
    ref_from,
    ref_json,
    spot_from,
    spot_json,
)
from wirereader.reading.sets import LiveSet
from wirereader.search.hits import Hit, Narrowed

Pane = Literal["list", "text"]
BarKind = Literal[
    "stories", "story", "limit", "quotes", "speakers", "palette", "help", "save", "pipe"
]
SheetKind = Literal[
    "speakers", "figures", "people", "palette", "help", "why", "problems", "searches"
]

ListSize = Literal["narrow", "half", "whole"]
"""How much of the screen the list takes where there is room for both panes: `narrow` leaves most of
it to the text, `whole` all of it to whichever pane is active.
"""

Sort = Literal["path", "newest", "place", "slug", "quotes", "figures", "length", "unread"]

ATTITUDES = "attitudes"
USUAL: frozenset[str] = frozenset({"quotes", "speakers", "figures", "names"})
"""What is highlighted at first: exact and reported words, sources, figures, names in the margin."""
LAYERS: frozenset[str] = USUAL | {ATTITUDES}
"""What may be highlighted: what somebody believes or wants too, without having said it."""


@dataclass(frozen=True, slots=True)
class Bar:
    """The row at the top while letters are typed into it."""

    kind: BarKind
    text: str = ""
    before: Session | None = None
    """The session as it was when the bar opened; Esc brings it back."""
    is_accepted: bool = False
    """Enter was pressed before the search had its answer: it opens when that comes."""
    recalled: int | None = None
    """Which earlier search stands in the bar, counted back from the newest (0)."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A list or text over the panes."""

    kind: SheetKind
    row: int = 0
    """The row at the cursor, or the first row shown where a sheet has no cursor."""
    sort: str = ""
    only: str = ""
    """A kind that narrows it, or empty."""


@dataclass(frozen=True, slots=True)
class Results:
    """What a search of the stories found, best first."""

    query: str
    hits: tuple[Hit, ...]
    total: int
    """How many stories were looked at."""
    found: int = 0
    """How many stories are hits; `hits` holds the best of them."""


@dataclass(frozen=True, slots=True)
class Limit:
    """What the list is narrowed to, until it is taken off."""

    query: str
    stories: frozenset[int] | None = None
    """Their corpus numbers; None until they were looked for, and all stories are in the list."""
    is_near: bool = False
    """Whether no story is as the query has it, so that these are the nearest ones."""


class SavedSearch(NamedTuple):
    """A search to be opened again."""

    kind: Literal["stories", "limit", "speaker"]
    query: str
    """Of a speaker the joined name."""


class Selection(NamedTuple):
    """A stretch of the open story that is to be copied, and the character it grows round."""

    at: int
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """The reader at one moment."""

    story: StoryRef | None = None
    """The story in the reading pane."""
    cursor: StoryRef | None = None
    """The story at the list's cursor."""
    pane: Pane = "list"
    """Which pane the keys go to."""
    place: Place = HEADER
    """What stands in the top row of the reading pane."""
    places: Mapping[str, Place] = field(default_factory=dict)
    """Where other stories were left in this run, by key."""
    kept_places: Mapping[str, Place] = field(default_factory=dict)
    """Where they were left in earlier runs."""
    layers: frozenset[str] = USUAL
    is_zen: bool = False
    """The list is hidden."""
    list_size: ListSize = "narrow"
    is_raw: bool = False
    """The story is shown as it stands in the file, without headline block or highlights."""
    is_marking: bool = True
    """Search hits are marked."""
    live: LiveSet | None = None
    """What `n` and `N` walk."""
    results: Results | None = None
    """What narrows and ranks the list."""
    narrowing: str = ""
    """The query whose results did so in the last run and are to come back."""
    narrowed: Narrowed | None = None
    """The live set's quotes, where words narrow it; None until they were looked for."""
    limit: Limit | None = None
    """What narrows the list and every search in it."""
    saved: tuple[SavedSearch, ...] = ()
    """Searches kept to be opened again, oldest first."""
    marks: Mapping[str, Spot] = field(default_factory=dict)
    back: tuple[Spot, ...] = ()
    """Where jumps came from, oldest first."""
    forward: tuple[Spot, ...] = ()
    """What going back left, nearest last."""
    read: Keys = field(default_factory=Keys)
    """Of the stories that were read."""
    starred: Keys = field(default_factory=Keys)
    """Of the stories with a star."""
    sort: Sort = "path"
    """The list's order while no search ranks it."""
    read_when_sorted: Keys = field(default_factory=Keys)
    """What was read when unread stories were asked for first: reading on moves none of them."""
    is_reversed: bool = False
    searches: tuple[str, ...] = ()
    """What was searched for, oldest first."""
    bar: Bar | None = None
    sheet: Sheet | None = None
    selection: Selection | None = None
    is_at_end: bool = False
    """`n` was pressed at the last member: once more and it wraps."""


def to_json(session: Session) -> dict[str, Any]:
    """The part of the session that outlives the program, as JSON values."""
    places = {**session.kept_places, **session.places}
    return {
        **standing_json(session),
        "places": {k: {"graf": p.graf, "char": p.char} for k, p in places.items()},
        "marks": {name: spot_json(spot) for name, spot in session.marks.items()},
        "read": sorted(session.read),
        "starred": sorted(session.starred),
        "searches": list(session.searches),
    }


def standing_json(session: Session) -> dict[str, Any]:
    """Where the reader stands and how: `to_json` without what grows from run to run."""
    return {
        "story": ref_json(session.story),
        "cursor": ref_json(session.cursor),
        "pane": session.pane,
        "place": {"graf": session.place.graf, "char": session.place.char},
        "layers": sorted(session.layers),
        "zen": session.is_zen,
        "list": session.list_size,
        "set": session.live.to_json() if session.live else None,
        "back": [spot_json(spot) for spot in session.back],
        "forward": [spot_json(spot) for spot in session.forward],
        "sort": session.sort,
        "reversed": session.is_reversed,
        "search": session.results.query if session.results else session.narrowing,
        "limit": session.limit.query if session.limit else None,
        "saved": [saved._asdict() for saved in session.saved],
    }


def from_json(value: object) -> Session:
    """The session that JSON holds; whatever is missing or odd is as in a new session."""
    if not isinstance(value, dict):
        return Session()
    limit, search = value.get("limit"), value.get("search")
    marks = {name: spot_from(spot) for name, spot in _mapping(value.get("marks")).items()}
    return Session(
        story=ref_from(value.get("story")),
        cursor=ref_from(value.get("cursor")),
        pane="text" if value.get("pane") == "text" else "list",
        place=place_from(value.get("place")),
        places={k: place_from(p) for k, p in _mapping(value.get("places")).items()},
        layers=frozenset(_strings(value.get("layers", tuple(USUAL)))) & LAYERS,
        is_zen=value.get("zen") is True,
        list_size=_list_size(value.get("list")),
        live=LiveSet.from_json(value.get("set")),
        marks={name: spot for name, spot in marks.items() if spot is not None},
        back=_spots(value.get("back")),
        forward=_spots(value.get("forward")),
        read=Keys(_strings(value.get("read"))),
        starred=Keys(_strings(value.get("starred"))),
        sort=_sort(value.get("sort")),
        is_reversed=value.get("reversed") is True,
        searches=_strings(value.get("searches")),
        narrowing=search if isinstance(search, str) else "",
        limit=Limit(limit) if limit and isinstance(limit, str) else None,
        saved=_saved(value.get("saved")),
    )


def _saved(value: object) -> tuple[SavedSearch, ...]:
    entries = (
        [entry for entry in value if isinstance(entry, dict)] if isinstance(value, list) else []
    )
    found = [(entry.get("kind"), entry.get("query")) for entry in entries]
    return tuple(
        SavedSearch(kind, query)
        for kind, query in found
        if kind in ("stories", "limit", "speaker") and isinstance(query, str)
    )


def _sort(value: object) -> Sort:
    return cast("Sort", value) if value in get_args(Sort) else "path"


def _list_size(value: object) -> ListSize:
    return cast("ListSize", value) if value in get_args(ListSize) else "narrow"


def _mapping(value: object) -> dict[str, Any]:
    return {k: v for k, v in value.items() if isinstance(k, str)} if isinstance(value, dict) else {}


def _strings(value: object) -> tuple[str, ...]:
    if not isinstance(value, list | tuple):
        return ()
    return tuple(entry for entry in value if isinstance(entry, str))


def _spots(value: object) -> tuple[Spot, ...]:
    entries = value if isinstance(value, list) else []
    return tuple(spot for entry in entries if (spot := spot_from(entry)) is not None)
