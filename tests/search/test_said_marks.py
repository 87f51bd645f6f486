"""Hits of `said:` stand in quotes, and in those of the speaker that is asked for."""

from __future__ import annotations

import pytest

from tests.search.shelf import Quoted, story
from wirereader.search.spans import hits_in

STORY = story(
    "Victory at the harbour",
    "A victory, they wrote. “Our victory is near,” Mara Velden said.",
    "“No victory without a loan,” said Oskar Lari. Of the loan nothing was said.",
    quotes=[
        Quoted("Mara Velden", "“Our victory is near,”"),
        Quoted("Oskar Lari", "“No victory without a loan,”"),
    ],
)
CASES = {
    "a word in every quote that has it": ("said:victory", ["victory", "victory"]),
    "words that one quote has together": ("said:(victory loan)", ["victory", "loan"]),
    "a phrase": ('said:"our victory"', ["Our victory"]),
    "the quotes of a speaker": ("who:lari said:victory", ["victory"]),
    "all quotes where the speaker has another name here": (
        "who:minister said:victory",
        ["victory", "victory"],
    ),
    "words beside it anywhere": ("said:near wrote ", ["wrote", "near"]),
    "nothing that no quote has": ("said:nothing", []),
    "nothing that is excluded": ("!said:loan near ", ["near"]),
}


@pytest.mark.parametrize(("query", "marked"), CASES.values(), ids=CASES)
def test_what_is_said_is_marked(query: str, marked: list[str]) -> None:
    spans = hits_in(STORY.text, (), STORY.quotes, query)

    assert [span.cut(STORY.text) for span in spans] == marked


def test_a_hit_of_a_speaker_is_in_that_speakers_quote() -> None:
    (span,) = hits_in(STORY.text, (), STORY.quotes, "who:lari said:victory")

    assert span.start > STORY.text.index("“No")
