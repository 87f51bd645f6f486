"""The table of actions: `actions.tsv` says what they are called, `_RUNS` what they do."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import cast

from wirereader.reading import (
    asking,
    finding,
    handing,
    jumping,
    leaving,
    limiting,
    moving,
    ordering,
    people_list,
    saved,
    sheets,
    taking,
    viewing,
)
from wirereader.reading.action import Action, Context, Group
from wirereader.reading.desk import Desk
from wirereader.reading.effects import Follow, Quit, Redraw, Reload, Suspend, ToggleMouse
from wirereader.reading.session import Session
from wirereader.reading.step import Press, Run, Step

_RUNS: dict[str, Run] = {
    "down": moving.line(1),
    "up": moving.line(-1),
    "down-by-enter": moving.line(1),
    "story-page-down": moving.page_story(1),
    "story-page-up": moving.page_story(-1),
    "page-down": moving.page(1),
    "page-up": moving.page(-1),
    "half-down": moving.half(1),
    "half-up": moving.half(-1),
    "top": moving.top,
    "bottom": moving.bottom,
    "next-story": moving.story(1),
    "previous-story": moving.story(-1),
    "into": moving.into,
    "to-list": moving.to_list,
    "other-pane": moving.other_pane,
    "search": finding.search,
    "limit": limiting.open_bar,
    "find-speaker": finding.open_finder("speakers", "speakers"),
    "next": asking.next_member(1),
    "previous": asking.next_member(-1),
    "previous-unread": moving.unread(-1),
    "marks": viewing.marking,
    "quotes": asking.quotes,
    "figures": asking.figures,
    "people": people_list.open_people,
    "same-speaker": asking.same_speaker,
    "next-quote": asking.next_thing("quote", 1),
    "previous-quote": asking.next_thing("quote", -1),
    "next-figure": asking.next_thing("figure", 1),
    "previous-figure": asking.next_thing("figure", -1),
    "next-paragraph": asking.next_thing("paragraph", 1),
    "previous-paragraph": asking.next_thing("paragraph", -1),
    "why": sheets.open_sheet("why"),
    "zen": viewing.zen,
    "list-wider": viewing.resize_list(1),
    "list-narrower": viewing.resize_list(-1),
    "raw": viewing.raw,
    "layers": viewing.all_layers,
    "layer-quotes": viewing.layer("quotes"),
    "layer-speakers": viewing.layer("speakers"),
    "layer-figures": viewing.layer("figures"),
    "layer-names": viewing.layer("names"),
    "layer-attitudes": viewing.layer("attitudes"),
    "read": moving.mark_read,
    "star": moving.star,
    "sort-path": viewing.sort("path"),
    "sort-newest": viewing.sort("newest"),
    "sort-place": viewing.sort("place"),
    "sort-slug": viewing.sort("slug"),
    "sort-quotes": viewing.sort("quotes"),
    "sort-figures": viewing.sort("figures"),
    "sort-length": viewing.sort("length"),
    "sort-unread": viewing.sort("unread"),
    "sort-reversed": viewing.reverse,
    "copy": taking.copy("citation"),
    "copy-words": taking.copy("words"),
    "copy-citation": taking.copy("citation"),
    "copy-markdown": taking.copy("markdown"),
    "copy-json": taking.copy("json"),
    "save": handing.ask_where("save"),
    "pipe": handing.ask_where("pipe"),
    "edit": handing.edit,
    "select-more": taking.select(1),
    "select-less": taking.select(-1),
    "set-mark": jumping.set_mark,
    "go-to-mark": jumping.go_to_mark,
    "keep-search": saved.keep,
    "searches": sheets.open_sheet("searches"),
    "sheet-keep": saved.toggle,
    "back": jumping.back,
    "forward": jumping.forward,
    "palette": finding.open_finder("palette", "palette"),
    "help": sheets.open_sheet("help"),
    "problems": sheets.open_sheet("problems"),
    "follow": leaving.effect(Follow()),
    "reload": leaving.effect(Reload()),
    "mouse": leaving.effect(ToggleMouse()),
    "redraw": leaving.effect(Redraw()),
    "suspend": leaving.effect(Suspend()),
    "escape": leaving.escape,
    "close": leaving.close,
    "quit": leaving.effect(Quit()),
    "interrupt": leaving.interrupt,
    "sheet-down": sheets.move(1),
    "sheet-up": sheets.move(-1),
    "sheet-page-down": sheets.page(1),
    "sheet-page-up": sheets.page(-1),
    "sheet-top": sheets.end(-1),
    "sheet-bottom": sheets.end(1),
    "sheet-sort": ordering.sort,
    "sheet-narrow": ordering.narrow,
    "sheet-accept": sheets.accept,
    "bar-down": finding.move(1),
    "bar-up": finding.move(-1),
    "bar-accept": finding.accept,
    "bar-cancel": finding.cancel,
}


def perform(desk: Desk, session: Session, name: str, press: Press) -> Step:
    """Carry out the action of that id: the new session, and what the screen is asked to do."""
    return _RUNS[name](desk, session, press)


@cache
def actions() -> tuple[Action, ...]:
    """Every action, in the table's order, which is the order of the help."""
    lines = (Path(__file__).parent / "actions.tsv").read_text("utf-8").split("\n")
    return tuple(_action(line) for line in lines if line and not line.startswith("#"))


def _action(line: str) -> Action:
    name, group, where, keys, label, twin, twin_label, palette = line.split("\t")
    return Action(
        id=name,
        group=cast("Group", group),
        where=frozenset(cast("list[Context]", where.split())),
        keys=tuple(keys.split()),
        label=label,
        twin=twin,
        twin_label=twin_label,
        is_command=palette == "yes",
    )
