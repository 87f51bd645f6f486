"""What is made from the code and committed is what the code makes now.

`python -m tests.regenerate` rewrites it all; look at the difference before committing it.
"""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest

from tests.regenerate import GOLDEN, README, SEEDS, golden_export, made_readme

GIVEN = "000_2f27cd99067b067a.txt"

seeds = sorted(SEEDS.iterdir())


@pytest.mark.parametrize("seed", seeds, ids=lambda seed: seed.stem)
def test_the_export_of_a_bundled_story_is_its_golden_file(seed: Path) -> None:
    assert golden_export(seed) == (GOLDEN / f"{seed.stem}.json").read_text("utf-8")


def test_there_is_no_golden_file_without_its_story() -> None:
    assert {path.stem for path in GOLDEN.iterdir()} == {seed.stem for seed in seeds}


@pytest.mark.parametrize("seed", seeds, ids=lambda seed: seed.stem)
def test_every_span_of_a_golden_file_cuts_the_words_beside_it(seed: Path) -> None:
    story = json.loads((GOLDEN / f"{seed.stem}.json").read_text("utf-8"))
    for found in spans_with_words(story):
        assert story["text"][found["start"] : found["end"]] == found["text"]


def spans_with_words(value: object) -> list[dict[str, object]]:
    """Every object with a span and its words; quotes, whose words may be joined, aside."""
    if isinstance(value, list):
        return [found for item in value for found in spans_with_words(item)]
    if not isinstance(value, dict):
        return []
    inside = [found for item in value.values() for found in spans_with_words(item)]
    is_span = {"start", "end", "text"} <= value.keys() and "parts" not in value
    return [*inside, value] if is_span and value["start"] is not None else inside


def test_the_given_story_is_first_and_as_it_was_given() -> None:
    assert seeds[0].name == GIVEN
    assert sha256(seeds[0].read_bytes()).hexdigest() == (
        "c093afb03d47657839de96096693170924c8803838f8af54314238cd76c95280"
    )


def test_the_keys_and_settings_in_the_readme_are_those_of_the_reader() -> None:
    assert made_readme() == README.read_text("utf-8")
