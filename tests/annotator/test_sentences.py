"""Where sentences end, and where they do not."""

from __future__ import annotations

import pytest

from wirereader.annotator.tokens import tokenize
from wirereader.model.article import Article
from wirereader.model.item import Paragraph, WireItem


def _sentences(text: str) -> list[str]:
    item = WireItem(path="a.txt", sha256="", format="plain", encoding="utf-8", text=text)
    article = Article(
        item=item,
        title=None,
        title_span=None,
        paragraphs=(Paragraph(0, len(text), "body", "flow"),),
    )
    tokens = tokenize(article)
    return [tokens.span(first, stop).cut(text) for first, stop in tokens.sentences]


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("The pier closed.| It rained.", id="a full stop"),
        pytest.param("Who paid?| Nobody!| It rained.", id="question and exclamation"),
        pytest.param("Mr. Lee and Gen. Roe left.| It rained.", id="titles never end"),
        pytest.param("He lives in the U.S.| The pier closed.", id="an abbreviation that ends"),
        pytest.param("He left the U.S. Navy.| It rained.", id="one that does not"),
        pytest.param("It opened at 5 a.m. and closed.", id="small letter behind"),
        pytest.param("Yahoo! closed.| It rained.", id="an exclamation in a name"),
        pytest.param("The pier (it was old.)| It rained.", id="a bracket behind the stop"),
        pytest.param("“It is old. It leaks,” he said.", id="inside a quotation"),
        pytest.param("“It is old,” Venn said.| “It leaks.”", id="a comma inside"),
        pytest.param("“It is old.”| It rained all day.", id="a stop inside"),
        pytest.param("“It is old.” Venn said.", id="a stop inside, a short attribution"),
        pytest.param("“It is old.”| Venn said the pier was his own.", id="more than that"),
        pytest.param("“Is it old?” Venn asked the crew.| It rained.", id="a question inside"),
        pytest.param("“Is it old?”| The crew went home.", id="a question and no attribution"),
        pytest.param("“It is old!”| Venn added: “It leaks.”", id="leads on with a colon"),
        pytest.param("“It is old!”| Venn added, “It leaks.”", id="leads on with a comma"),
        pytest.param("“It is old!” he said.", id="a small letter behind"),
        pytest.param("“It is old.” – Venn", id="a dash behind"),
        pytest.param("He said “no.”| It rained.", id="one word with a stop"),
        pytest.param("“Why?”| “It is old.”", id="two quotations"),
        pytest.param("The “Why?” Song was sung.", id="one word with a question mark"),
        pytest.param("It was J. Lee.| It rained.", id="an initial"),
        pytest.param("It was plan B.| The crew left.", id="a letter"),
    ],
)
def test_sentences_end_at_the_strokes(marked: str) -> None:
    text = marked.replace("|", "")
    assert _sentences(text) == [piece.strip() for piece in marked.split("|")]
