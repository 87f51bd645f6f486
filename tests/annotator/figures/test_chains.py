"""Chains of rules: only rules that have nothing to say are left out of them."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirereader.annotator.figures.chains import STEPS, chain_at
from wirereader.annotator.figures.passages import passage_of
from wirereader.annotator.figures.starts import KIND_OF


@pytest.mark.parametrize(
    ("words", "rules"),
    [
        ("12 ships", "read_code read_named_number read_age read_amount_figure"),
        ("12 Alder Street", "read_code read_named_number read_house_or_model read_age"),
        ("12 June", "read_code read_calendar_date read_named_number read_house_or_model"),
        ("1987 was", "read_code read_named_number read_year read_age read_amount_figure"),
        ("twelve ships", "read_named_number read_title_word read_age read_amount_figure"),
        ("twenty first", "read_ordinal_figure read_named_number read_title_word"),
        ("noon today", "read_time"),
    ],
)
def test_a_chain_begins_with_the_rules_that_what_follows_leaves(words: str, rules: str) -> None:
    names = [rule.__name__ for rule in chain_at(passage_of(words, 0, len(words)), 0)]
    assert " ".join(names).startswith(rules)


_BEFORE = "a the of in May aged - $ Boeing 9 between"
_BEHIND = """a.m. AM pm E.T. GMT hours o'clock noon : . , / - – — to and 5 05 June june 2025 st th s
B.C. BC jet plans ( Alder Street first hundred million percent km K ships X"""
_STARTS = "5 12 2010 0930 5.30 1,200 one four twelve twenty hundred half first March"
_GAPS = st.sampled_from(["", " "])


@given(
    st.sampled_from(_BEFORE.split()),
    _GAPS,
    st.sampled_from(list(product(_STARTS.split(), _BEHIND.split()))),
    _GAPS,
    st.lists(st.sampled_from(f"{_BEHIND} {_STARTS}".split()), max_size=5).map(" ".join),
)
def test_a_rule_that_is_left_out_would_not_have_answered(
    before: str, gap: str, pair: tuple[str, str], inner: str, rest: str
) -> None:
    text = f"It was {before}{gap}{pair[0]}{inner}{pair[1]} {rest}"
    p = passage_of(text, 0, len(text))
    for i in p.candidates:
        left_out = {rule for rule, _ in STEPS[KIND_OF[p.low[i]]]}.difference(chain_at(p, i))
        assert [rule.__name__ for rule in left_out if rule(p, i) is not None] == []
