"""What becomes of the paragraphs of a page that two extractors see differently."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirereader.formats.blocks import Block
from wirereader.formats.page_agreement import agreed
from wirereader.formats.second_opinion import Opinion, letters

LEAD = "Lead" * 20
"""A paragraph; all others here are short, and count by their number."""
PAGE = f"Menu|{LEAD}|one|two|three|four|five|six|More|seven|eight|nine|ten|Imprint"

ALL = "one two three four five six"
CASES = [
    ("both alike", "one two three", "one two three", "one two three", 0),
    ("no opinion that fits", "one two three", "One TWO thr", "one two three", 0),
    ("nothing plain", "", "one two", "one two", 0),
    ("no copy amid", ALL, "one two three four six", "one two three four (five) six", 0),
    ("no copy at the end", ALL, "one two three four five", "one two three four five (six)", 0),
    ("most of it missed", "one two three four", "one two", "one two three four", 0),
    ("one among", "one two three five six", ALL, ALL, 0),
    ("a label above", "one two three", "Menu one two three", "one two three", 0),
    ("a lead above", "one two", f"{LEAD} one two", f"{LEAD} one two", 0),
    ("others behind", "one two three four", "one two three four More ten", "one two three four", 2),
    ("another element", "eight", "one two three four", "one two three four", 0),
    ("twice as much", "one two", "one two three four five", "one two three four five", 0),
    ("twice as much of other words", "one two", "one two Three! Four! Five!", "one two", 0),
    ("words of its own", "one two Half three", "one two three", "one two Half three", 0),
    ("said twice", "one Menu two three", "one two Menu three", "one Menu two three", 0),
]  # fmt: skip


def shown(blocks: list[Block]) -> str:
    return " ".join(
        f"({letters(b.text)})" if b.role == "boilerplate" else letters(b.text) for b in blocks
    )


def opinion_of(words: list[str]) -> Opinion:
    return Opinion(frozenset(map(letters, words)), len("".join(words)), None, None, None, None)


@pytest.mark.parametrize(
    ("plain", "other", "article", "left_out"), [c[1:] for c in CASES], ids=[c[0] for c in CASES]
)
def test_article(plain: str, other: str, article: str, left_out: int) -> None:
    found = agreed(
        [Block(word) for word in plain.split()],
        [Block(words) for words in PAGE.split("|")],
        opinion_of(other.split()),
    )
    assert (shown(found.blocks), found.left_out) == (article, left_out)


WORDS = st.lists(st.sampled_from("abcdef"), max_size=12)


@given(WORDS, WORDS, WORDS)
def test_no_paragraph_is_lost_where_the_plain_article_stands(
    plain: list[str], page: list[str], other: list[str]
) -> None:
    found = agreed([Block(w) for w in plain], [Block(w) for w in page], opinion_of(other))
    words = [block.text for block in found.blocks]
    chosen = [word for word in page if word in other]
    rest = iter(words)
    assert words == chosen or all(word in rest for word in plain)
