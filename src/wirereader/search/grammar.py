"""The query language as a table, from which the help and the README are made."""

from __future__ import annotations

from typing import NamedTuple


class Form(NamedTuple):
    """One thing that can be written in a query."""

    example: str
    meaning: str


GRAMMAR: tuple[Form, ...] = (
    Form("harbour loan", "all words, or words near them; best first"),
    Form('"harbour loan"', "the words in a row"),
    Form("'loan", "the word exactly as typed"),
    Form("!loan", "not that word; works before every form"),
    Form("^harbour", "the headline begins so"),
    Form("loan$", "the headline ends so"),
    Form("loan | credit", "one or the other"),
    Form("(loan | credit) harbour", "parentheses group"),
    Form('said:"our victory"', "in the words of a quote; also said:victory"),
    Form("by:lari  who:minister", "a speaker, by part of the name or of a title"),
    Form("title:loan", "in the headline"),
    Form("slug:HARBOUR", "part of the slug"),
    Form("place:valda", "part of the dateline's place"),
    Form("from:wirenews", "part of the agency's name"),
    Form("kind:direct", "has such a quote: direct, mixed, indirect"),
    Form("is:unread", "unread, starred or corrected"),
    Form("on:2025-06  after:-7d", "by the story's date: of June, of the last week"),
    Form("before:today", "earlier than that date"),
    Form("money>1bn  percent>=5", "has such a figure; k, mn, bn, tn multiply"),
    Form("money>1bn money<5bn", "has one figure that is both"),
    Form("fig:money", "has a figure of that kind"),
    Form("date:2025-06  date:--06", "names that date, also as Tuesday; June of no year"),
    Form("near5(loan port)", "within five words, in one paragraph"),
    Form("same:para(loan port)", "in one paragraph"),
    Form("atleast3(loan)", "three times or more"),
)

TEXT_FIELDS = frozenset({"slug", "place", "from", "kind", "is"})
NAME_FIELDS = frozenset({"by", "who"})
DATE_FIELDS = frozenset({"on", "after", "before"})
FIELDS = TEXT_FIELDS | NAME_FIELDS | DATE_FIELDS | {"said", "title", "fig", "date"}
FIGURE_KINDS = frozenset(
    {"money", "percent", "quantity", "cardinal", "ordinal", "duration", "date", "time", "figure"}
)
QUOTE_KINDS = frozenset({"direct", "mixed", "indirect"})
STATES = frozenset({"unread", "starred", "corrected"})
MULTIPLIERS = {"k": 3, "m": 6, "mn": 6, "bn": 9, "b": 9, "tn": 12}
"""Endings of a number and their powers of ten."""
OTHER_TONGUES = {
    "AND": "leave it out",
    "OR": "write harbour | port",
    "NOT": "write !harbour",
}
"""Operators that databases and web searches know, plain words here, and what is meant instead."""
