"""Figures of stories in other languages: amounts in digits with what is certain of them.

The rules of English figures do not hold there: `1.500` is a thousand, `billion` may be 1e12, `8 am`
is no time. So only digits are read, by the language's own separators, with its own words for scales
and units; dates, times, ranges and whatever may be part of a name are left out, and so is every
figure of a language that `number_signs` does not list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from wirereader.lexicons import table
from wirereader.model.article import Article
from wirereader.model.figure import Figure, FigureKind
from wirereader.text.local_numbers import Local, has_signs, local_numbers

_WORD_RE = re.compile(r"[.'\u2019]?\s?([^\W\d_]+(?:-[^\W\d_]+)*|[%€£$]|°[Cc])")
_BEFORE_RE = re.compile(r"([^\s\d(«“\"]+)\s?$")
_REACH = 12
"""Characters before a number in which its currency, or the word of a name, stands."""
_MOST_WORDS = 3
"""Words of the longest unit: `points de pourcentage`."""
_TIMES = frozenset({"day", "week", "month", "year"})
_MEASURES = frozenset({"km", "kg", "ha", "MW", "GW", "degC"})
_YEARS = range(1000, 3000)


def find_local_figures(article: Article, language: str) -> Iterator[Figure]:
    """The certain figures of an article in a language (ISO 639-1), sorted and disjoint."""
    if not has_signs(language):
        return
    text = article.item.text
    for paragraph in article.paragraphs:
        if paragraph.role == "boilerplate":
            continue
        yield from find_local_in(text, paragraph.start, paragraph.end, language)


def find_local_in(text: str, start: int, end: int, language: str) -> Iterator[Figure]:
    """The certain figures of one stretch; `language` is one that `number_signs` lists."""
    for number in local_numbers(text, start, end, language):
        figure = _figure(text, number, end, language)
        if figure is not None:
            yield figure


def _figure(text: str, number: Local, limit: int, language: str) -> Figure | None:
    """The number with its scale and unit; None where it may be something else than an amount."""
    start, end, scale = number.start, number.end, 0
    meaning, behind = _meaning(text, end, limit, language)
    if meaning.isdigit():
        scale, end = int(meaning), behind
        meaning, behind = _meaning(text, end, limit, language)
    if meaning == "link":
        meaning, behind = _meaning(text, behind, limit, language)
        if meaning != "unsure" and not (scale and _kind(meaning) == "money"):
            meaning = ""
    currency, opening = _currency(text, start)
    if "unsure" in (meaning, currency) or meaning.isdigit() or (meaning and currency):
        return None
    if currency:
        start = opening
    elif meaning:
        end = behind
    elif _is_part_of_name(text, start, language) or (number.is_bare and number.value in _YEARS):
        return None
    return Figure(
        start=start,
        end=end,
        kind=_kind(currency or meaning),
        value=number.value.scaleb(scale),
        unit=currency or meaning or None,
    )


def _kind(meaning: str) -> FigureKind:
    if not meaning:
        return "cardinal"
    if meaning in ("percent", "percentage_point"):
        return "percent"
    if meaning in _TIMES:
        return "duration"
    return "quantity" if meaning in _MEASURES else "money"


def _meaning(text: str, at: int, limit: int, language: str) -> tuple[str, int]:
    """What the longest known words behind a number mean, with their end; empty for other words.

    `unsure` for an hour, the month of a date, and a sign that several countries pay with.
    """
    words: list[str] = []
    ends = [at]
    while len(words) < _MOST_WORDS and (found := _WORD_RE.match(text, ends[-1], limit)):
        words.append(found[1].lower())
        ends.append(found.end(1))
    for count in range(len(words), 0, -1):
        meaning = _followers(language).get(" ".join(words[:count]))
        if meaning is not None and meaning != "name":
            return "unsure" if meaning == "clock" else meaning, ends[count]
    if words and (words[0] in table("dateline_months") or words[0] == "$"):
        return "unsure", at
    # A word written against the number, `5e`, is an ending of it.
    return "unsure" if text[at : at + 1].isalpha() else "", at


def _currency(text: str, start: int) -> tuple[str, int]:
    """The currency written before a number, and where it begins; `unsure` for a lone `$`."""
    found = _BEFORE_RE.search(text, max(0, start - _REACH), start)
    if found is None or (found[1].isalpha() and not found[1].isupper()):
        return "", start
    entry = table("currency_signs").get(found[1].lower())
    if entry is None:
        return "", start
    return "unsure" if found[1] == "$" else entry[0], found.start(1)


def _is_part_of_name(text: str, start: int, language: str) -> bool:
    found = _BEFORE_RE.search(text, max(0, start - _REACH), start)
    return found is not None and _followers(language).get(found[1].lower().rstrip(".")) == "name"


@cache
def _followers(language: str) -> dict[str, str]:
    """Words around numbers, in lower case, and what they mean in a language."""
    known: dict[str, str] = {}
    for key, (words,) in table("number_followers").items():
        code, meaning = key.split(" ")
        if code in ("*", language):
            known.update(dict.fromkeys(words.split("; "), meaning))
    return known
