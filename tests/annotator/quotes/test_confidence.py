"""How sure a finding is, and that every rule has been counted."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from wirereader.lexicons import table
from wirereader.model.attribution import Attribution

Find = Callable[..., list[Attribution]]


def _confidence(find: Find, text: str) -> float:
    (quote,) = find(text)
    return quote.confidence


def test_a_plain_verb_is_surer_than_another(find: Find) -> None:
    said = _confidence(find, "Mara Venn said that the pumps had failed.")
    assert said > _confidence(find, "Mara Venn quipped that the pumps had failed.")


def test_a_source_that_opens_the_sentence_is_surer(find: Find) -> None:
    opening = _confidence(find, "Mara Venn said the pumps had failed.")
    assert opening > _confidence(find, "So far Mara Venn said the pumps had failed.")


def test_a_quotation_before_its_speaker_is_nearly_certain(find: Find) -> None:
    assert _confidence(find, "“The pumps have failed,” Mara Venn said.") >= 0.95


def test_any_verb_before_a_quotation_is_unsure(find: Find) -> None:
    assert _confidence(find, "Venn summoned them with “one long and bitter whistle.”") < 0.7


def test_an_attitude_has_its_own_confidence(find: Find) -> None:
    assert _confidence(find, "Venn wants to rebuild the pier.") < 0.9


def test_every_case_of_a_shape_has_a_rule_in_the_table(case: Any) -> None:
    rules = table("rule_confidence")
    assert all(rule in rules for rule in case.rules)


@pytest.mark.parametrize("rule", sorted(table("rule_confidence")))
def test_confidences_are_hundredths(rule: str) -> None:
    assert all(0 < int(value) < 100 for value in table("rule_confidence")[rule])
