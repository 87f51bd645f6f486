"""Actions on how the story is shown: layers, list hidden, raw text, marks."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

from wirereader.reading.desk import Desk
from wirereader.reading.refs import HEADER
from wirereader.reading.session import USUAL, ListSize, Session, Sort
from wirereader.reading.sorting import NAMES
from wirereader.reading.step import Press, Run, Step, say, stay

_LAYER_NAMES = {
    "quotes": "quotes",
    "speakers": "speakers",
    "figures": "figures",
    "names": "names in the margin",
    "attitudes": "beliefs and wishes",
}


def layer(name: str) -> Run:
    """Switch one layer of highlights."""

    def run(desk: Desk, session: Session, press: Press) -> Step:
        is_on = name in session.layers
        layers = session.layers - {name} if is_on else session.layers | {name}
        state = "off" if is_on else "on"
        return say(replace(session, layers=layers), f"{_LAYER_NAMES[name]} {state}")

    return run


def all_layers(desk: Desk, session: Session, press: Press) -> Step:
    """All highlights off; where a usual one is off, all of these on."""
    is_full = session.layers >= USUAL
    layers = frozenset[str]() if is_full else session.layers | USUAL
    return say(replace(session, layers=layers), f"highlights {'off' if is_full else 'on'}")


def sort(by: Sort) -> Run:
    """Order the list; the cursor stays on its story."""

    def run(desk: Desk, session: Session, press: Press) -> Step:
        session = replace(session, sort=by, read_when_sorted=session.read)
        return say(session, _sorted_words(session))

    return run


def _sorted_words(session: Session) -> str:
    return f"sorted by {NAMES[session.sort]}{', reversed' * session.is_reversed}"


def reverse(desk: Desk, session: Session, press: Press) -> Step:
    """The list's order the other way round."""
    session = replace(session, is_reversed=not session.is_reversed)
    return say(session, _sorted_words(session))


def zen(desk: Desk, session: Session, press: Press) -> Step:
    """The story alone, or the list beside it again."""
    if session.story is None:
        return say(session, "no story is open")
    if session.list_size == "whole" and session.pane == "text":
        return stay(replace(session, is_zen=False, list_size="narrow"))
    return stay(replace(session, is_zen=not session.is_zen, pane="text"))


def resize_list(by: int) -> Run:
    """More of the screen for the list (1), or less (-1): titles are whole in a wide one."""

    def run(desk: Desk, session: Session, press: Press) -> Step:
        if not desk.has_two_panes and session.list_size != "whole":
            return say(session, "the list fills the screen: one pane at this width")
        sizes: tuple[ListSize, ...] = get_args(ListSize)
        at = sizes.index(session.list_size) + by * press.times
        size = sizes[min(max(at, 0), len(sizes) - 1)]
        if size == session.list_size:
            return say(session, f"the list is as {'wide' if by > 0 else 'narrow'} as it gets")
        return stay(replace(session, list_size=size))

    return run


def raw(desk: Desk, session: Session, press: Press) -> Step:
    """The text as it stands in the file, or the page again."""
    return stay(replace(session, is_raw=not session.is_raw, place=HEADER))


def marking(desk: Desk, session: Session, press: Press) -> Step:
    """Marks of search hits off or on."""
    state = "off" if session.is_marking else "on"
    return say(replace(session, is_marking=not session.is_marking), f"marks {state}")
