"""Numbers in digits as other languages than English write them: `1.500,5`, `212 000`.

What can be read in two ways is no number: `1,500` in German may be 1.5, or 1500 in English style.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from wirereader.lexicons import table

_SIGNS = {
    "point": r"\.",
    "comma": ",",
    "apostrophe": "['\u2019]",
    "space": "[ \u00a0\u2009\u202f]",
}
_DIGITS_RE = re.compile(
    r"[0-9]+(?:[.,:/'\u2019\u2013-][0-9]+|[ \u00a0\u2009\u202f][0-9]{3}(?![0-9]))*"
)
"""Everything that digits may be tied to: a date, a score or a range is one piece, and no number."""
_TIED = frozenset("-\u2013\u2014/:.,'\u2019_#§°ºª")
"""Signs that, written against a number, make it a part of something else."""
_ENDS = frozenset(".,:'\u2019-\u2013\u2014")
"""Those of them that only end a clause where no letter or digit follows them."""


class Local(NamedTuple):
    """A number and where it stands (code points, half-open)."""

    start: int
    end: int
    value: Decimal
    is_bare: bool
    """Digits alone: neither parted nor with a fraction."""


def has_signs(language: str) -> bool:
    """Whether it is known how a language writes numbers (ISO 639-1)."""
    return language in table("number_signs")


def local_numbers(text: str, start: int, end: int, language: str) -> Iterator[Local]:
    """The numbers in digits of a stretch that are certain, sorted."""
    number_re, has_ordinals = _number_re(language), table("number_signs")[language][2] != "-"
    for found in _DIGITS_RE.finditer(text, start, end):
        at, stop = found.span()
        read = number_re.fullmatch(found[0])
        before, behind = text[max(start, at - 1) : at], text[stop : min(end, stop + 2)]
        if read is None or before.isalnum() or before in _TIED or _is_tied(behind):
            continue
        whole, group, fraction = read["whole"], read["group"], read["fraction"]
        if has_ordinals and behind[:1] == "." and len(found[0]) <= 2:
            continue
        if fraction is not None and len(fraction) == 3 and group is None and whole != "0":
            continue  # three places: a thousand in English style as well
        digits = "".join(filter(str.isdigit, whole))
        value = Decimal(f"{digits}.{fraction}" if fraction else digits)
        yield Local(at, stop, value, is_bare=group is None and fraction is None)


def _is_tied(behind: str) -> bool:
    """Whether a sign behind a number ties it to what follows it."""
    sign, following = behind[:1], behind[1:]
    return sign in _TIED and not (sign in _ENDS and not following.isalnum())


@cache
def _number_re(language: str) -> re.Pattern[str]:
    groups, decimal, _ = table("number_signs")[language]
    between = "|".join(_SIGNS[sign] for sign in groups.split())
    return re.compile(
        rf"(?P<whole>[1-9][0-9]{{0,2}}(?P<group>{between})[0-9]{{3}}(?:(?P=group)[0-9]{{3}})*|[0-9]+)"
        rf"(?:{_SIGNS[decimal]}(?P<fraction>[0-9]+))?"
    )
