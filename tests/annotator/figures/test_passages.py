"""The passages of an article: which there are, and that their pieces are those of their text."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from wirereader.annotator.figures.passages import passages
from wirereader.annotator.figures.reading import Passage
from wirereader.annotator.tokens import tokenize
from wirereader.model.article import Article
from wirereader.model.item import Layout, Paragraph, WireItem
from wirereader.text.pieces import columns_of


def passages_of(text: str, layout: Layout = "flow") -> list[Passage]:
    """The passages of a story whose paragraphs are the lines of a text, or are all one table."""
    item = WireItem(path="a.txt", sha256="", format="plain", encoding="utf-8", text=text)
    paragraphs = [Paragraph(0, len(text), "body", layout)]
    if layout == "flow":
        starts = [0, *(at + 1 for at, sign in enumerate(text) if sign == "\n")]
        ends = [*(start - 1 for start in starts[1:]), len(text)]
        paragraphs = [
            Paragraph(start, end, "body", layout) for start, end in zip(starts, ends, strict=True)
        ]
    story = Article(item=item, title=None, title_span=None, paragraphs=tuple(paragraphs))
    return list(passages(story, tokenize(story)))


def words_of(found: list[Passage]) -> list[list[str]]:
    """The pieces of each, without the padding."""
    return [p.raw[: p.count] for p in found]


def test_only_paragraphs_with_a_word_that_can_begin_a_figure_are_shown() -> None:
    assert words_of(passages_of("Nobody came.\nOn Monday it rained.\nNobody left.")) == [
        ["On", "Monday", "it", "rained", "."]
    ]


def test_cells_of_a_table_are_passages_of_their_own() -> None:
    assert words_of(passages_of("Tin\t5 km\nZinc\t7", "lines")) == [
        ["Tin"],
        ["5", "km"],
        ["Zinc"],
        ["7"],
    ]


_SIGNS = st.text(st.sampled_from("aZm19,.-'’$% \u2009_²٣"), max_size=30)


@given(st.one_of(st.text(), _SIGNS))
@example("Orlan’s U.S.-led 12-day, $7.5m plan")
@example("1,25,000 and .5 and 12\u2009500")
def test_pieces_are_those_of_the_text(text: str) -> None:
    for p in passages_of(f"12 {text}".replace("\n", " ")):
        columns = columns_of(p.text, p.starts[0], p.ends[p.count - 1])
        assert (p.raw[: p.count], p.starts[: p.count], p.ends[: p.count]) == (
            columns.raw,
            columns.starts,
            columns.ends,
        )
        straight = [piece.replace("’", "'") for piece in columns.low]
        assert [piece.replace("’", "'") for piece in p.low[: p.count]] == straight
