"""What a figure counts: the noun phrase right after it."""

from __future__ import annotations

import pytest

from wirereader.annotator.figures.find import find_in

CASES = [
    ("They approved a $10 billion bilateral trade goal.", ["bilateral trade goal"]),
    ("It sent $3 billion in emergency aid.", ["emergency aid"]),
    ("More than 3,000 pilgrims rowed.", ["pilgrims"]),
    (
        "Two laid-off workers and 5 displaced families left.",
        ["laid-off workers", "displaced families"],
    ),
    ("Barges hold 2.3 million tonnes of barley.", ["barley"]),
    ("Some 40 percent of the fleet sits idle.", ["fleet"]),
    ("The 12-day conflict, a five-member panel.", ["conflict", "panel"]),
    ("A 52-year-old welder and 7 more cooks.", ["welder", "cooks"]),
    ("Thousands of Norland civilians marched.", ["Norland civilians"]),
    ("One of the divers and two-thirds of their crew.", ["divers", "crew"]),
    ("It was her 20th marathon, the first two rounds.", ["marathon", "rounds", "rounds"]),
    ("They saw 46 small and new ships and 3 men and women.", ["small and new ships", "men"]),
    ("One of her father’s crews is two years older.", ["crews", None]),
    ("One of Mr. Alder’s crews and two of Dr. Ole Trennet's old boats.", ["crews", "old boats"]),
    ("The crews drew 3-1 in rain on Tuesday at 3 p.m.", [None, None, None, None]),
    ("He met 5 who left and 6.", [None, None]),
    ("About 9 men march the road to 4 (or 5) gates.", ["men", None, None]),
    ("It took two quietly.", [None]),
    ("Some 12 very old small blue tall wide thin ships.", [None]),
    ("It lost $5 million in a single year and 3 percent in the end.", [None, None]),
    ("It put $5 million in the mine, for the crew.", [None]),
    ("It gave $5 million for repairs.", ["repairs"]),
    ("They need the $20 million divers say it costs.", [None]),
    (
        "The two major parties to the pact, dozens of local elected mayors.",
        ["major parties", "local elected mayors"],
    ),
    ("It is one of the bleak and awkward numbers.", ["bleak and awkward numbers"]),
    ("They want 500 square miles free from mines, 500 tonnes of copper.", [None, "copper"]),
    (
        "Its sixth harbour survey in a second council term shook it.",
        ["harbour survey", "council term"],
    ),
    (
        "There were 4 steel plant safety inspection team members.",
        ["steel plant safety inspection team"],
    ),
]


@pytest.mark.parametrize(("text", "phrases"), CASES, ids=[text for text, _ in CASES])
def test_the_phrase_after_a_figure_says_what_it_counts(
    text: str, phrases: list[str | None]
) -> None:
    found = [figure.of and figure.of.cut(text) for figure in find_in(text, 0, len(text))]
    assert found == phrases
