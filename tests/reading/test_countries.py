"""The country that the copy names with a person."""

from __future__ import annotations

import pytest

from wirereader.build.stages import annotate
from wirereader.reading.countries import stated_country

CASES = {
    "a possessive before the title": (
        "Norway’s Foreign Minister Ilse Maradin said it rained.",
        "Norway",
    ),
    "its people's name before the title": (
        "Norwegian Foreign Minister Ilse Maradin said it rained.",
        "Norway",
    ),
    "a short form": ("U.S. Senator Ilse Maradin said it rained.", "United States"),
    "two words": ("South Korean President Ilse Maradin said it rained.", "South Korea"),
    "in an apposition": ("Ilse Maradin, foreign minister of Peru, said it rained.", "Peru"),
    "none": ("Foreign Minister Ilse Maradin said it rained in Peru.", None),
    "no title": ("Ilse Maradin said it rained.", None),
}


@pytest.mark.parametrize(("text", "country"), CASES.values(), ids=CASES)
def test_the_country_of_a_person(text: str, country: str | None) -> None:
    story = annotate(text)
    (person,) = (person for person in story.people if person.name == "Ilse Maradin")
    assert stated_country(story, person) == country
