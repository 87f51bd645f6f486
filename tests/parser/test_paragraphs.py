"""The shapes of plain copy: where a paragraph begins and ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.parser.copy import article_of, words
from wirereader.parser.paragraphs import find_paragraphs
from wirereader.text.lines import is_sentence_end, lines_of

SHAPES = [
    (
        "one paragraph a line",
        "The port of Valda closed on Tuesday.\nIts cranes stood still, a pilot said.\n",
        ["The port of Valda closed on Tuesday.", "Its cranes stood still, a pilot said."],
    ),
    (
        "blank lines between, some with blanks on them",
        "The port closed.\n\n  \nIts cranes stood still.\n",
        ["The port closed.", "Its cranes stood still."],
    ),
    (
        "hard-wrapped with blank lines",
        "The port of Valda closed on Tuesday after its harbour\n"
        "master found a hole in the quay, the town council of\n"
        "Valda said.\n"
        "\n"
        "Ships were told to wait outside until divers have seen\n"
        "the hole.\n",
        [
            "The port of Valda closed on Tuesday after its harbour|master found a hole in the quay,"
            " the town council of|Valda said.",
            "Ships were told to wait outside until divers have seen|the hole.",
        ],
    ),
    (
        "hard-wrapped with indents and no blank lines",
        "    The port of Valda closed on Tuesday after its\n"
        "harbour master found a hole in the quay, the town\n"
        "council of Valda said.\n"
        "    Ships were told to wait outside.\n"
        "    Divers will look at the hole on Wednesday, and the\n"
        "council hopes to open by night.\n",
        [
            "The port of Valda closed on Tuesday after its|harbour master found a hole in the quay,"
            " the town|council of Valda said.",
            "Ships were told to wait outside.",
            "Divers will look at the hole on Wednesday, and the|council hopes to open by night.",
        ],
    ),
    (
        "an address wider than the copy",
        "The port of Valda closed on Tuesday after its harbour\n"
        "master found a hole in the quay, the town council of\n"
        "Valda said.\n"
        "\n"
        "http://port.valda.example/notices/2031/march/the-hole-in-the-quay-wall\n"
        "\n"
        "Ships were told to wait outside until divers have been\n"
        "down to see how large the hole in the wall of the old\n"
        "quay is.\n",
        [
            "The port of Valda closed on Tuesday after its harbour|master found a hole in the quay,"
            " the town council of|Valda said.",
            "http://port.valda.example/notices/2031/march/the-hole-in-the-quay-wall",
            "Ships were told to wait outside until divers have been|down to see how large the hole"
            " in the wall of the old|quay is.",
        ],
    ),
    (
        "a ragged break inside a sentence",
        "The harbour master\nhad gone for lunch, a pilot said.\n\nHe came back at four.\n",
        ["The harbour master|had gone for lunch, a pilot said.", "He came back at four."],
    ),
    (
        "bullets",
        "The council will\n* buy a crane\n* sell a tug\n",
        ["The council will", "* buy a crane", "* sell a tug"],
    ),
    (
        "a roll of short lines of one length",
        "Mira Holt\nBo Marsh\nIda Penn\nOle Dahl\nUna Reed\n",
        ["Mira Holt", "Bo Marsh", "Ida Penn", "Ole Dahl", "Una Reed"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [s[1:] for s in SHAPES], ids=[s[0] for s in SHAPES])
def test_shape(text: str, expected: list[str]) -> None:
    found = [text[p.start : p.end].replace("\n", "|") for p in find_paragraphs(text)]
    assert [" ".join(line.split(" ")).replace("|    ", "|") for line in found] == expected


def test_a_dash_at_the_break_of_wrapped_copy_is_no_bullet() -> None:
    text = (
        "The council of Valda met the pilots, the masters and the\n"
        "- so it said - very patient owners of the two tugs that lie\n"
        "under the broken crane of the port since Tuesday evening.\n"
        "Nobody was hurt, said the council of the town of Valda when\n"
        "it met.\n"
    )
    assert len(find_paragraphs(text)) == 1


def test_an_end_mark_is_a_paragraph_of_its_own() -> None:
    text = (
        "    The port of Valda closed on Tuesday after its\n"
        "harbour master found a hole in the quay, the town\n"
        "council said, and it stays closed until the divers\n"
        " ENDS\n"
    )
    assert [text[p.start : p.end] for p in find_paragraphs(text)][-1] == "ENDS"


def test_a_declared_title_on_the_first_line_stands_alone() -> None:
    text = "Port closes\nafter a hole is found"
    assert len(find_paragraphs(text)) == 1
    assert len(find_paragraphs(text, "Port closes")) == 2


TABLE = """Prices at Port Valda

Prices rose on Tuesday, the exchange said, and they rose again on Wednesday.

Good            Unit      Price
Wheat, soft     tonne    214.50
Barley          tonne    180.00
-------------------------------
Rye             tonne    165.25

Trade was thin, a dealer said, because of the storm that closed the port on Monday.
"""


def test_a_table_is_one_paragraph_of_lines() -> None:
    article = article_of(TABLE)
    (table,) = [p for p in article.paragraphs if p.layout == "lines"]
    assert article.item.text[table.start : table.end].count("\n") == 4
    assert len(words(article, "body")) == 3


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Rye   12\nOats   3\n", id="two rows are no table"),
        pytest.param(f"{'Prose with   a gap. ' * 9}\n" * 4, id="long lines with gaps are prose"),
        pytest.param("-----\n=====\n-----\n", id="rules alone are no table"),
    ],
)
def test_no_table(text: str) -> None:
    assert all(p.layout == "flow" for p in find_paragraphs(text))


PROSE = "The port of Tarnholm closed on Tuesday, and its master wrote a poem about the tide.\n"
VERSES = [
    ("verse", "The tide comes in,\nThe tide goes out,\nAnd no one asks it why.", True),
    ("an address", "Ann Field\nThe Port of Tarnholm\n4 Quay Street\n+1 555 0100", True),
    ("two lines", "The tide comes in,\nThe tide goes out.", False),
    ("sentences", "The tide came in.\nThe tide went out.\nNo one asked.", False),
    ("one long line", f"The tide comes in,\n{PROSE}And no one asks", False),
    ("small letters", "The tide comes in\nand it goes out\nand no one asks", False),
    ("a roll of many", "\n".join(["Ann Field"] * 50), False),
]


@pytest.mark.parametrize(("block", "is_it"), [v[1:] for v in VERSES], ids=[v[0] for v in VERSES])
def test_short_lines_between_blank_ones_stand_as_they_are(block: str, is_it: bool) -> None:
    text = f"{PROSE}\n{block}\n\n{PROSE}"
    layouts = [p.layout for p in find_paragraphs(text)]
    assert ("lines" in layouts) is is_it


def test_a_text_of_short_lines_is_a_list_and_no_verse() -> None:
    text = "Names\n\nAnn Field\nBo Marsh\nUna Reed\n"
    assert [p.layout for p in find_paragraphs(text)] == ["flow"] * 4


def test_lines_are_cut_at_line_feeds_alone_and_know_their_indent() -> None:
    text = "a\x0bb\n\n\t  c  \n   \nd"
    assert [(text[x.start : x.end], x.indent, x.blank_before) for x in lines_of(text)] == [
        ("a\x0bb", 0, True),
        ("c", 10, True),
        ("d", 0, True),
    ]


@pytest.mark.parametrize(
    ("line", "ends"), [("He left.”", True), ("Why?", True), ("the", False), ("", False)]
)
def test_sentence_end(line: str, ends: bool) -> None:
    assert is_sentence_end(line) is ends


copy = st.text(alphabet=st.sampled_from("ab .\n\t-*|1“”"), max_size=200)


@given(copy)
def test_paragraphs_and_the_blanks_between_them_rebuild_the_text(text: str) -> None:
    at = 0
    for paragraph in find_paragraphs(text):
        assert text[at : paragraph.start].strip() == ""
        assert text[paragraph.start : paragraph.end].strip()
        at = paragraph.end
    assert text[at:].strip() == ""
