"""Reads the dateline with which copy opens: place, day, agency, dash.

The spellings differ by house (`TEHRAN – `, `PARIS, March 3 (Agency) -`, `ATLANTA (AP) _`,
`Geneva (dpa) -`, `MOSCOW, January 21. /TASS/.`, `SAITAMA, Japan, Dec. 9 Kyodo -`), the parts do
not: what stands before the first dash, or before the agency that ends it, is a place in capitals,
or any place that its day, its agency or the list of known cities vouches for.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from wirereader.lexicons import table, words
from wirereader.model.article import Dateline
from wirereader.parser.day import Day, month_of, read_day

MAX_LENGTH = 120
"""Code points; the longest seen in real copy, with place, state, day, year and two agencies."""
_MAX_PLACE_WORDS = 5
_MAX_SMALL_WORD = 3
"""Letters of the words that names of places have in lower case: `the`, `de`, `al`, `of`."""
_DASH_RE = re.compile("[–—_‒―-]+")
_SIGNATURE_RE = re.compile(r"[a-z]{2,3}|[a-z]{2,5}(?:/[a-z]{2,5}){1,2}")
"""An agency that nobody knows, in brackets: `nvb`, `nvb/ttx`. What else stands so is longer."""
_OPEN_CLOSE = (("(", ")"), ("/", "/"), ("[", "]"))


class _Head(NamedTuple):
    """What stands before the dash, read."""

    place: str | None
    day: Day | None
    agency: str | None


def read_dateline(text: str, start: int, end: int, year: int | None = None) -> Dateline | None:
    """The dateline that opens the paragraph `start`:`end`, or None.

    `year` is that of a declared date: it completes a day that has none.
    """
    opening = text[start : min(end, start + MAX_LENGTH)]
    found = _before_dash(opening) or _before_agency(opening)
    if found is None:
        return None
    head, length = found
    day = head.day
    if day is not None and day.year is None:
        day = day._replace(year=year)
    return Dateline(
        start=start,
        end=start + length,
        text=opening[:length],
        place=head.place,
        date=day.iso() if day else None,
        agency=head.agency,
    )


def _before_dash(opening: str) -> tuple[_Head, int] | None:
    """The head before the first dash that stands between words, and where that dash ends."""
    agency: str | None = None
    begin = 0
    for at, length in _dashes(opening):
        head = _read_head(opening[begin:at], agency)
        if head is None:
            return None
        if head.place is not None or head.day is not None:
            return head, at + length
        # `(ANSA) - ROME, JUL 11 -`: the agency came first, the place follows.
        agency, begin = head.agency, at + length
    return None


def _dashes(opening: str) -> list[tuple[int, int]]:
    """Places and lengths of the first dashes that part a dateline from the copy."""
    found: list[tuple[int, int]] = []
    for match in _DASH_RE.finditer(opening):
        at, end = match.span()
        before = opening[at - 1] if at else " "
        after = opening[end] if end < len(opening) else " "
        # A single hyphen after a blank is a minus or a bullet, unless a blank follows too.
        is_hyphen = match.group() == "-"
        if after.isspace() or (before.isspace() and not is_hyphen):
            found.append((at, end - at))
            if len(found) == 2:
                break
    return found


def _before_agency(opening: str) -> tuple[_Head, int] | None:
    """A head that its agency ends, without a dash: `Paris (ats afp)`, `MOSCOW. /TASS/.`."""
    for left, right in _OPEN_CLOSE:
        begin = opening.find(left)
        end = opening.find(right, begin + 1)
        if begin <= 0 or end < 0 or agency_of(opening[begin + 1 : end]) is None:
            continue
        head = _read_head(opening[: end + 1], None)
        # Nothing behind it: a headline with its source in brackets, unless in capitals.
        is_alone = not opening[end + 1 :].strip()
        if head is not None and head.place and not (is_alone and not _is_capitals(head.place)):
            length = end + 1
            return head, length + opening.startswith(".", length)
    return None


def _read_head(words_before: str, agency: str | None) -> _Head | None:
    """Place, day and agency of the words before a dash; None where they are no dateline."""
    rest = words_before.strip(" \t\n.,\u00a0")
    bracketed: str | None = None
    for left, right in _OPEN_CLOSE:
        if rest.endswith(right) and left in rest[:-1]:
            begin = rest.rfind(left, 0, len(rest) - 1)
            bracketed, rest = rest[begin + 1 : -1].strip(), rest[:begin].strip(" \t\n.,\u00a0")
            break
    known = agency_of(bracketed) if bracketed else None
    if bracketed and not rest:
        return _Head(None, None, known) if known else None
    if known is None and bracketed is None:
        rest, known = _trailing_agency(rest)
    day = read_day(rest) if month_of(rest.split(" ")[0]) else None
    if day is not None and day.day is not None:
        # `Jan 30 (Reuters) -`: market reports leave the place out.
        return _Head(None, day, known or agency) if known or agency else None
    place, day = _place_and_day(rest)
    if place is None or place[0].islower():
        return None
    is_known_place = place.lower() in words("standalone_datelines")
    is_signed = bracketed is not None and _SIGNATURE_RE.fullmatch(bracketed) is not None
    is_vouched = known or agency or day or is_known_place or is_signed
    if not is_vouched and not _is_capitals(place):
        return None
    if not is_vouched and bracketed is None and place.lower() in words("headline_labels"):
        return None
    return _Head(place, day, known or agency or bracketed)


def agency_of(words_in_brackets: str) -> str | None:
    """The agency that the words between brackets name, `dpa/lni` and `ats afp` included."""
    known = table("agencies")
    folded = words_in_brackets.lower().strip()
    # A provider may sign with its address: `www.ansa.it`.
    for name in (folded, folded.removeprefix("www.").partition(".")[0]):
        if name in known:
            return known[name][0]
    for part in folded.replace("/", " ").split():
        if part in known:
            return known[part][0]
    return None


def _trailing_agency(rest: str) -> tuple[str, str | None]:
    """`SAITAMA, Japan, Dec. 9 Kyodo`: the agency stands after the day without brackets."""
    before, _, last = rest.rpartition(" ")
    row = table("agencies").get(last.lower())
    if row is None or not before or not before.rstrip(".")[-1:].isdigit():
        return rest, None
    return before, row[0]


def _place_and_day(rest: str) -> tuple[str | None, Day | None]:
    """The place, with its region where one is named, and the day after it."""
    parts = [" ".join(part.split()) for part in rest.replace("،", ",").split(",")]
    first = parts[0].split()
    day_words: list[str] = []
    for index, word in enumerate(first):
        # `PARIS March 3`: no comma before the day.
        if index and (word[0].isdigit() or _opens_day(first, index)):
            first, day_words = first[:index], first[index:]
            break
    regions: list[str] = []
    for part in parts[1:]:
        if day_words or any(word[0].isdigit() for word in part.split()):
            day_words += part.split()
        else:
            regions.append(part)
    place = " ".join(first)
    if not all(_is_place(words_of) for words_of in (place, *regions)):
        return None, None
    return ", ".join((place, *regions)), read_day(" ".join(day_words))


def _opens_day(parts: list[str], index: int) -> bool:
    """Whether a month stands at `index` with its day behind it."""
    following = parts[index + 1][:1] if index + 1 < len(parts) else ""
    return month_of(parts[index]) is not None and following.isdigit()


def _is_place(name: str) -> bool:
    """Whether the words can be a place's name: few, capitals but for small ones, no other signs."""
    parts = name.split()
    if not parts or len(parts) > _MAX_PLACE_WORDS:
        return False
    if any(word[0].islower() and len(word) > _MAX_SMALL_WORD for word in parts):
        return False
    return all(char.isalpha() or char in " .'’-/\u200c" or char.isspace() for char in name)


def _is_capitals(place: str) -> bool:
    """Whether the first part of the place is in capitals, as most houses have it."""
    letters = [char for char in place.split(",")[0] if char.isalpha()]
    return len(letters) >= 2 and all(char.isupper() for char in letters)
