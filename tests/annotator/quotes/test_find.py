"""The chain as a whole: other languages, overlaps, order, and text that nobody wrote."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wirereader.model.attribution import Attribution

Find = Callable[..., list[Attribution]]

_PIECES = st.sampled_from(
    [
        "Mara Venn", "the mayor", "he", "they", "who", "said", "says", "told", "added", "saying",
        "asked", "believes", "according to", "that", "whether", "to leave", "the pumps failed",
        "is", "was", "has", "and", "but", "while", "As", "After", "in a letter", "on Monday", ",",
        ".", ":", "-", "—", "“", "”", '"', "''", "(", ")", "?", "\n", "quoted", "as saying", "not",
    ]
)  # fmt: skip


def test_in_another_language_marks_pair_without_speaker(find: Find) -> None:
    text = "„Wir bauen das jetzt,“ sagte sie. Das „neue“ Haus."
    (quote,) = find(text, language="de")
    assert (quote.parts[0].cut(text), quote.kind) == ("„Wir bauen das jetzt,“", "direct")
    assert (quote.cue, quote.source, quote.speaker) == (None, None, None)


@pytest.mark.parametrize("language", ["en", "en-GB", "EN", None])
def test_english_or_unknown_is_read_by_the_rules(find: Find, language: str | None) -> None:
    assert len(find("Venn said the pumps had failed.", language=language)) == 1


def test_what_is_inside_a_content_is_not_searched_again(find: Find) -> None:
    quotes = find("Venn said the crew had told her that the pumps had failed.")
    assert [quote.rule for quote in quotes] == ["clause after"]


def test_boilerplate_is_not_annotated(find: Find) -> None:
    assert find("Venn said the pumps had failed.", role="boilerplate") == []


def test_attributions_come_in_order(find: Find) -> None:
    quotes = find("Venn said it rained. “It poured,” Brandt said. Roe said it snowed.")
    assert [quote.start for quote in quotes] == sorted(quote.start for quote in quotes)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pieces=st.lists(_PIECES, max_size=40))
def test_no_two_contents_overlap_and_all_spans_are_inside(find: Find, pieces: list[str]) -> None:
    text = " ".join(pieces)
    quotes = find(text)
    parts = sorted(part for quote in quotes for part in quote.parts)
    assert all(before.end <= after.start for before, after in pairwise(parts))
    spans = [span for q in quotes for span in (*q.parts, q.cue, q.source) if span is not None]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert find(text) == quotes


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("he said " * 5_000, id="cues"),
        pytest.param("“a b c,” he said. " * 2_000, id="quotations"),
        pytest.param("“a b c,” he said. “D e f.” " * 2_000, id="quotations that join"),
        pytest.param("“" * 10_000, id="marks"),
        pytest.param("he said “" * 2_000 + "”" * 2_000, id="nested"),
        pytest.param("according to " * 5_000, id="prepositions"),
        pytest.param("a, " * 20_000 + "he said so.", id="commas"),
        pytest.param("the mayor of " * 5_000 + "said it.", id="noun phrases"),
        pytest.param("word " * 200_000, id="a line of a megabyte"),
    ],
)
def test_degenerate_text_is_read_in_one_go(find: Find, text: str) -> None:
    assert all(quote.end <= len(text) for quote in find(text))
