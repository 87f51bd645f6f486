"""The sentence that a figure stands in."""

from __future__ import annotations

import pytest

from tests.reading.stories import story
from wirereader.model.article import Article
from wirereader.model.item import Layout, Paragraph
from wirereader.model.span import Span
from wirereader.model.story import Annotations, Story
from wirereader.reading.sentence_around import sentence_around

CASES = {
    "one of several": ("It rained. The ferry took 12 boats. It sank.", "The ferry took 12 boats."),
    "the first": ("It took 12 boats. It sank.", "It took 12 boats."),
    "the last": ("It rained. It took 12 boats", "It took 12 boats"),
    "a stop that belongs to a title": ("Rain. Mr. Aske has 12 rafts.", "Mr. Aske has 12 rafts."),
    "a stop that belongs to an initial": ("Rain. J. Aske has 12 boats.", "J. Aske has 12 boats."),
    "a decimal point": ("Rain. 1.5 of 12 boats sank.", "1.5 of 12 boats sank."),
    "a small letter behind the stop": ("Rain. He sees 12 etc. boats.", "He sees 12 etc. boats."),
    "a closing mark": ("“It rains.” She has 12 boats.", "She has 12 boats."),
    "a question": ("Rain? He has 12 boats! So.", "He has 12 boats!"),
    "the figure ends it": ("Rain. He has 12. So.", "He has 12."),
    "hard-wrapped lines": ("Rain fell. He\ntook 12\nboats. So.", "He\ntook 12\nboats."),
}  # fmt: skip


def told(text: str, layout: Layout) -> Story:
    shown = story("a.txt", text, [], [])
    paragraph = Paragraph(0, len(text), "body", layout)
    article = Article(item=shown.article.item, title=None, title_span=None, paragraphs=(paragraph,))
    return Story(article=article, annotations=Annotations(), key="a")


@pytest.mark.parametrize(("text", "sentence"), CASES.values(), ids=CASES)
def test_a_figure_stands_in(text: str, sentence: str) -> None:
    start = text.index("12")
    assert sentence_around(told(text, "flow"), Span(start, start + 2)).cut(text) == sentence


def test_in_a_table_it_is_the_row() -> None:
    text = "Boats\t9. In all\nFerries\t12. In all\nRafts\t3"
    start = text.index("12")
    assert sentence_around(told(text, "lines"), Span(start, start + 2)).cut(text) == (
        "Ferries\t12. In all"
    )


def test_outside_of_all_paragraphs_it_is_the_figure() -> None:
    shown = Story(article=story("a.txt", "12", [], []).article, annotations=Annotations(), key="a")
    bare = Article(item=shown.article.item, title=None, title_span=None, paragraphs=())
    outside = Story(article=bare, annotations=Annotations(), key="a")
    assert sentence_around(outside, Span(0, 2)) == Span(0, 2)
