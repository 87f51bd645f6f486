"""Ages without a unit: `aged 81`, `at the age of 14`, `Mira Okonjo, 47, said`."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from wirereader.annotator.figures.amounts import Amount, read_amount
from wirereader.annotator.figures.comparators import comparator_before
from wirereader.annotator.figures.ranges import read_range
from wirereader.annotator.figures.reading import Passage, Reading
from wirereader.text.contexts import context
from wirereader.text.dates import month_of, weekday_of

_MOST_IN_LIST = 5
"""Ages after one `aged` that are looked back over."""

_OLDEST = Decimal(122)
"""The oldest age that anybody is known to have reached."""

_APPOSITION_ENDS = frozenset({",", ".", ";", ")", ""})


def read_age(p: Passage, i: int) -> Reading | None:
    """The age whose number stands at piece `i`, or None."""
    if p.low[i - 1] not in _before_age():
        return None
    is_said = _follows_age_word(p, i)
    if not is_said and not _is_apposition(p, i) and not _is_predicate(p, i):
        return None
    amount = read_amount(p, i)
    if amount is None or amount.has_unit or amount.value is None or amount.value > _OLDEST:
        return None
    if is_said:
        return _with_range(p, amount)
    return Reading(i, amount.end, "duration", amount.value, "year")


@cache
def _before_age() -> frozenset[str]:
    """All that may stand right before an age."""
    said = context("age") | context("between age and number")
    return said | {",", "and", "of", "is", "was"}


def _with_range(p: Passage, amount: Amount) -> Reading:
    found = read_range(p, amount)
    if found is not None:
        return found._replace(kind="duration", unit="year")
    sign = comparator_before(p, amount.start)
    return Reading(amount.start, amount.end, "duration", amount.value, "year", sign)


def _follows_age_word(p: Passage, i: int) -> bool:
    k = i - 1
    for _ in range(_MOST_IN_LIST):  # aged 4, 7 and 11
        if not (p.low[k] in (",", "and") and p.is_number(k - 1)):
            break
        k -= 2
    if p.low[k] in context("between age and number"):
        k -= 1
    if p.low[k] == "of" and p.low[k - 1] in ("age", "ages"):
        return True
    return p.low[k] in context("age") and p.spaced(k + 1)


def _is_predicate(p: Passage, i: int) -> bool:
    """`who is 70.`, where nothing is counted."""
    is_bare = p.raw[i].isdecimal() and p.low[i + 1] in _APPOSITION_ENDS and not p.spaced(i + 1)
    return is_bare and p.low[i - 2] == "who" and p.low[i - 1] in ("is", "was")


def _is_apposition(p: Passage, i: int) -> bool:
    """A number between commas after a name."""
    if p.low[i - 1] != "," or not p.spaced(i) or not p.raw[i].isdecimal() or len(p.raw[i]) > 3:
        return False
    is_joined = p.low[i + 1] == "and" and p.low[i + 2] in ("a", "an")  # Okonjo, 47 and a poet,
    if not is_joined and (p.low[i + 1] not in _APPOSITION_ENDS or p.spaced(i + 1)):
        return False
    name = p.low[i - 2]
    if not p.is_capital(i - 2) or month_of(name) or weekday_of(name):
        return False
    return p.low[i + 1] != "," or not p.is_number(i + 2)
