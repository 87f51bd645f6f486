"""Which rules a candidate goes through, in order; the first that answers decides.

What stands right behind a number settles for most rules that they have nothing to say: no year
without four digits or an `s`, no date without a month or a sign. So each step of a chain names the
pieces that it must see there, and the steps that are left before a piece are worked out once.
"""

from __future__ import annotations

from collections.abc import Callable

from wirereader.annotator.figures.ages import read_age
from wirereader.annotator.figures.bare_amounts import read_amount_figure, read_share
from wirereader.annotator.figures.calendar_dates import follows_day, read_calendar_date
from wirereader.annotator.figures.codes import read_code
from wirereader.annotator.figures.durations import read_single_span
from wirereader.annotator.figures.identifiers import (
    follows_house_or_model,
    read_house_or_model,
    read_named_number,
    read_title_word,
)
from wirereader.annotator.figures.ordinal_figures import (
    follows_base,
    follows_rank,
    read_ordinal_figure,
)
from wirereader.annotator.figures.reading import Passage, Rule
from wirereader.annotator.figures.relative_dates import read_relative_date
from wirereader.annotator.figures.starts import KIND_OF
from wirereader.annotator.figures.times import (
    follows_hour,
    follows_military_hour,
    read_running_time,
    read_time,
)
from wirereader.annotator.figures.years import follows_year, read_year
from wirereader.text.memo import Memo

_Chain = tuple[Rule, ...]
_Asks = Callable[[str], bool]
"""Whether a rule can answer at all with this piece, as written, right behind the candidate."""


def _always(_: str) -> bool:
    return True


_DIGITS: tuple[tuple[Rule, _Asks], ...] = (
    (read_code, _always),
    (read_running_time, ":".__eq__),
    (read_calendar_date, follows_day),
    (read_time, follows_hour),
    (read_named_number, _always),
    (read_house_or_model, follows_house_or_model),
    (read_year, follows_year),
    (read_ordinal_figure, follows_rank),
    (read_age, _always),
    (read_amount_figure, _always),
)
_FOUR_DIGITS: dict[Rule, _Asks] = {read_time: follows_military_hour, read_year: _always}
"""Rules that ask otherwise of four digits (`0930`, `1987`) than of others."""

STEPS: dict[str, tuple[tuple[Rule, _Asks], ...]] = {
    "digits": _DIGITS,
    "four digits": tuple((rule, _FOUR_DIGITS.get(rule, asks)) for rule, asks in _DIGITS),
    "number": (
        (read_ordinal_figure, follows_base),
        (read_time, follows_hour),
        (read_named_number, _always),
        (read_title_word, _always),
        (read_age, _always),
        (read_amount_figure, _always),
    ),
    "ordinal": ((read_share, _always), (read_ordinal_figure, _always)),
    "calendar": ((read_calendar_date, _always),),
    "relative": ((read_relative_date, _always),),
    "clock": ((read_time, _always),),
    "span": ((read_single_span, _always),),
}
"""The kinds of starts (`starts.py`) with their rules, and what each must see behind the start."""


def _memo(steps: tuple[tuple[Rule, _Asks], ...]) -> Memo[_Chain]:
    return Memo(lambda behind: tuple(rule for rule, asks in steps if asks(behind)))


_CHAINS = {kind: _memo(steps) for kind, steps in STEPS.items()}
"""Kind of start to piece behind it, as written, to the rules in question."""


def chain_at(p: Passage, i: int) -> _Chain:
    """The rules that may read the figure which piece `i`, a candidate, begins."""
    return _CHAINS[KIND_OF[p.low[i]]][p.raw[i + 1]]
