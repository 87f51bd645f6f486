"""Which marks pair, and which signs are no marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirereader.annotator.tokens import Tokens, tokenize
from wirereader.model.article import Article
from wirereader.model.item import Paragraph, WireItem


def _tokens(text: str) -> Tokens:
    paragraphs = []
    start = 0
    for line in text.split("\n"):
        paragraphs.append(Paragraph(start, start + len(line), "body", "flow"))
        start += len(line) + 1
    item = WireItem(path="a.txt", sha256="", format="plain", encoding="utf-8", text=text)
    return tokenize(Article(item=item, title=None, title_span=None, paragraphs=tuple(paragraphs)))


def _quotations(text: str) -> list[str]:
    tokens = _tokens(text)
    return [tokens.span(region.first, region.stop).cut(text) for region in tokens.regions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("He said “yes” twice.", ["“yes”"], id="curly"),
        pytest.param('He said "yes" twice.', ['"yes"'], id="straight"),
        pytest.param("He said ''yes'' twice.", ["''yes''"], id="two apostrophes"),
        pytest.param("He said ``yes'' twice.", ["``yes''"], id="two backticks"),
        pytest.param("He said «yes» twice.", ["«yes»"], id="guillemets"),
        pytest.param("He said »yes« twice.", ["»yes«"], id="guillemets turned round"),
        pytest.param("He said „yes“ twice.", ["„yes“"], id="low and high"),
        pytest.param("He said „yes” twice.", ["„yes”"], id="low and closing"),
        pytest.param("He said ‘yes now’ twice.", ["‘yes now’"], id="single curly"),
        pytest.param("He said 'yes now' twice.", ["'yes now'"], id="single straight"),
        pytest.param('“A.” "B." «C.»', ["“A.”", '"B."', "«C.»"], id="mixed in one paragraph"),
        pytest.param("“One.\n“Two.”", ["“One.", "“Two.”"], id="opened anew, closed once"),
        pytest.param("“Never closed.", ["“Never closed."], id="never closed"),
        pytest.param("“One,“ he said.", ["“One,“"], id="a wrong opening mark closes"),
        pytest.param("”One,” he said.", ["”One,”"], id="a wrong closing mark opens"),
        pytest.param("“A ‘b’ c,” he said.", ["“A ‘b’ c,”"], id="single inside double"),
        pytest.param("“A “b” c,” he said.", ["“A “b” c,”"], id="curly inside curly"),
        pytest.param('"A “b” c," he said.', ['"A “b” c,"'], id="curly inside straight"),
        pytest.param("“A “b c. D.", ["“A “b c. D."], id="a second opening mark changes nothing"),
        pytest.param("''I am 'old,''' he said.", ["''I am 'old,'''"], id="three apostrophes"),
        pytest.param(
            "‘He said “yes” to me,’ she said.", ["‘He said “yes” to me,’"], id="outer single"
        ),
        pytest.param('("Yes," he said.)', ['"Yes,"'], id="behind a bracket"),
    ],
)
def test_marks_pair(text: str, expected: list[str]) -> None:
    assert _quotations(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("He isn't here, it's the workers' day.", id="apostrophes"),
        pytest.param("It’s the workers’ day.", id="curly apostrophes"),
        pytest.param("The '90s and the ‘80s are over.", id="decades"),
        pytest.param('A 6\'2" man and a 5" pipe.', id="feet and inches"),
        pytest.param("He came, ” he said.", id="a closing mark alone"),
        pytest.param("Rock 'n roll.", id="a single mark that nothing closes"),
    ],
)
def test_these_are_no_marks(text: str) -> None:
    assert _quotations(text) == []


def test_a_closed_region_knows_that_it_is() -> None:
    tokens = _tokens("“One.” “Two.")
    assert [region.is_closed for region in tokens.regions] == [True, False]


def test_two_words_without_a_stop_are_transparent() -> None:
    tokens = _tokens("The “new” pier opened.")
    assert [tokens.tags[k] for k in (1, 3)] == ["q", "q"]


@pytest.mark.parametrize("mark", ['"', "“", "”", "''", "'", "„", "«", "‘ "])
def test_ten_thousand_marks_are_read_in_one_go(mark: str) -> None:
    tokens = _tokens(f"{mark}a, " * 10_000)
    assert tokens.regions == sorted(tokens.regions)


@given(st.text(alphabet="aB .,'\"“”‘’«»„`\n-", max_size=80))
def test_regions_are_sorted_disjoint_and_inside_their_paragraph(text: str) -> None:
    tokens = _tokens(text)
    end = 0
    for region in tokens.regions:
        assert end <= region.first < region.stop <= len(tokens)
        assert tokens.paragraph_of[region.first] == tokens.paragraph_of[region.stop - 1]
        end = region.stop
