"""The explanation of a highlight."""

from __future__ import annotations

from tests.reading.stories import Reader
from wirereader.reading.why import explain


def reasons(reader: Reader) -> dict[str, str]:
    return {reason.name: reason.words for reason in explain(reader.desk, reader.session)}


def test_a_quote_is_explained_by_its_parts_and_rules(reader: Reader) -> None:
    found = reasons(reader.do("quotes"))
    assert found["quote"] == "the loan was needed"
    assert (found["cue"], found["source"]) == ("said", "Ines Talvik")
    assert found["speaker"] == "Ines Talvik"
    assert found["confidence"] == "0.90"
    assert list(found) == [
        "speaker",
        "name by",
        "confidence",
        "source",
        "cue",
        "found by",
        "kind",
        "quote",
        "place",
    ]


def test_an_unsure_quote_says_so(reader: Reader) -> None:
    assert reasons(reader.do("quotes", "next"))["confidence"] == "0.50, unsure"


def test_an_unnamed_source_stays_unnamed(reader: Reader) -> None:
    found = reasons(reader.do("next-story", "quotes", "next"))
    assert (found["source"], found["speaker"]) == ("a senior official", "not named")
    assert "name by" not in found


def test_a_figure_is_explained_by_its_value(reader: Reader) -> None:
    found = reasons(reader.do("figures", "next"))
    assert (found["figure"], found["kind"]) == ("84 million dollars", "money")
    assert found["value"] == "> 84,000,000 USD"
    assert found["compared"] == "more than"


def test_a_range_has_two_ends_and_a_relative_date_no_value(reader: Reader) -> None:
    reader.do("next-story", "figures")
    assert reasons(reader)["value"].startswith("none")
    assert reasons(reader.do("next"))["range"] == "10 to 12 days"


def test_without_a_set_it_is_the_first_quote_on_the_page(reader: Reader) -> None:
    assert reasons(reader)["quote"] == "the loan was needed"


def test_where_there_is_nothing_it_says_so(reader: Reader) -> None:
    assert reasons(reader.do("bottom", "into")) == {"": "No story is open."}
    assert reasons(reader.do("previous-story")) == {"": "No quote here or below."}
