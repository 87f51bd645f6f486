"""Every rule that a story can meet is explained in words."""

from __future__ import annotations

from pathlib import Path

from wirereader.build.stages import load
from wirereader.lexicons import words


def test_every_rule_met_in_the_seeds_has_its_sentence(seeds: Path) -> None:
    met = {
        rule
        for story in load(seeds)
        for quote in story.annotations.quotes
        for rule in (quote.rule, quote.speaker_rule)
        if rule is not None
    }
    assert met
    assert met <= words("rules")
