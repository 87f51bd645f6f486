"""What closes the copy, stands between it, or repeats it."""

from __future__ import annotations

import pytest

from tests.parser.copy import article_of, roles, words

LEDE = "The port of Tarnholm closed on Tuesday after a hole was found in its oldest quay.\n"
MORE = "The harbour master, Una Reed, said divers would go down as soon as the wind allows it.\n"

CLOSINGS = [
    "-30-",
    "###",
    "ENDS",
    "(END)",
    "(more)",
    "==Coast",
    "--IANS",
    "ab/cd",
    "AF/BM",
    "(ab/cd)",
    "(ji)",
    "(SDA\\/sj)",
    "(Reporting by Ann Field; Editing by Bo Marsh)",
    "(Source: Coast Press)",
    "Leave a Comment",
    "Copyright 2031 Coast Press. All rights reserved.",
]


@pytest.mark.parametrize("closing", CLOSINGS)
def test_a_closing_line_is_no_copy(closing: str) -> None:
    article = article_of(f"Port closes\n{LEDE}{MORE}{closing}\n")
    assert words(article, "boilerplate") == [closing]
    assert len(words(article, "body")) == 2


GLUED = [
    ("initials", "AF/BM", ["AF/BM"]),
    ("an end mark", "Enditem", ["Enditem"]),
    ("a credit", "(Source: Coast Press)", ["(Source: Coast Press)"]),
    (
        "a caption behind initials",
        "AF/BM  Photo: Una Reed (C) at sea",
        ["AF/BM  Photo: Una Reed (C) at sea"],
    ),
    (
        "a licence behind initials",
        "AF/BM All content by Coast Press is licensed under a Creative Commons licence.",
        ["AF/BM", "All content by Coast Press is licensed under a Creative Commons licence."],
    ),
    ("an invitation", "Sign up for the newsletter here.", ["Sign up for the newsletter here."]),
    (
        "a notice",
        "Copyright 2031 Coast. All rights reserved.",
        ["Copyright 2031 Coast. All rights reserved."],
    ),
]


@pytest.mark.parametrize(("glued", "expected"), [g[1:] for g in GLUED], ids=[g[0] for g in GLUED])
def test_closing_matter_glued_to_the_last_line_is_cut_off(glued: str, expected: list[str]) -> None:
    article = article_of(f"Port closes\n{LEDE}{MORE.strip()} {glued}")
    assert words(article, "boilerplate") == expected
    assert words(article, "body")[-1] == MORE.strip()


COPY = [
    "Una Reed (C) is licensed under a treaty of 1931, as all tugs are.",
    "The town, he said, lives off the port of the U.S.",
    "Nobody knows (yet).",
    "(He paused.)",
    "The licence, a copyright lawyer said, was never asked for.",
    "Rights are licensed under a treaty of 1931.",
]


@pytest.mark.parametrize("line", COPY)
def test_copy_that_only_looks_like_a_closing_stays(line: str) -> None:
    article = article_of(f"Port closes\n{LEDE}{MORE}{line}\n")
    assert words(article, "body")[-1] == line


def test_a_sign_off_names_the_writer() -> None:
    article = article_of(f"{LEDE}{MORE}--Ann Field ((555-0100))\n")
    assert article.byline == "Ann Field"
    assert words(article, "boilerplate") == ["--Ann Field ((555-0100))"]


def test_a_text_of_closing_matter_alone_has_no_copy() -> None:
    assert roles(article_of("-30-\n")) == ["boilerplate: -30-"]


def test_a_closing_table_stays() -> None:
    article = article_of(f"Port closes\n{LEDE}\nRye     12\nOats     3\nBarley   9\n")
    assert article.paragraphs[-1].layout == "lines"


def test_furniture_is_set_apart_wherever_it_stands() -> None:
    article = article_of(f"Port closes\n\n{LEDE}\nFollow us on the quay of Tarnholm\n\n{MORE}")
    assert words(article, "boilerplate") == ["Follow us on the quay of Tarnholm"]
    long = "Share this " + "much of the copy " * 20 + "he said.\n"
    assert words(article_of(f"Port closes\n{LEDE}{long}{MORE}"), "boilerplate") == []


def test_a_contact_takes_the_lines_of_its_block_with_it() -> None:
    article = article_of(
        f"Port closes\n\n{LEDE}\nMedia contact:\nAnn Field\nThe Port of Tarnholm\n\n{MORE}"
    )
    assert words(article, "boilerplate") == ["Media contact:", "Ann Field", "The Port of Tarnholm"]
    assert words(article, "body") == [LEDE.strip(), MORE.strip()]
    article = article_of(
        f"Port closes\n\n{LEDE}\nContact was lost with the tug on Monday.\n\n{MORE}"
    )
    assert words(article, "boilerplate") == []


SUBHEADS = [
    ("a short line between prose", "Divers wait", True),
    ("a question", "Who dug the hole?", True),
    ("a quoted one", "“It was the tide”", True),
    ("a sentence", "Divers wait.", False),
    ("a line that goes on", "Divers wait,", False),
    ("a small letter", "divers wait", False),
    ("figures", "Rye 12 17 19", False),
    ("too long", "Divers " * 15, False),
]


@pytest.mark.parametrize(
    ("line", "is_subhead"), [s[1:] for s in SUBHEADS], ids=[s[0] for s in SUBHEADS]
)
def test_subhead(line: str, is_subhead: bool) -> None:
    prose = LEDE.strip() + " " + MORE
    article = article_of(f"Port closes\n\n{prose}\n{line}\n\n{prose}\n{prose}")
    assert bool(words(article, "subhead")) is is_subhead


def test_short_lines_of_a_list_are_no_subheads() -> None:
    prose = LEDE.strip() + " " + MORE
    article = article_of(f"{prose}Rye falls\n{prose}Oats rise\n{prose}Barley stays\n{prose}")
    assert words(article, "subhead") == []


def test_a_line_above_a_sentence_broken_off_is_no_subhead() -> None:
    prose = LEDE.strip() + " " + MORE
    article = article_of(
        f"{prose}\nThe divers\n\nwere not asked, as the council said then.\n{prose}"
    )
    assert words(article, "subhead") == []


def test_a_text_that_repeats_itself_is_shown_once_and_says_so() -> None:
    first = "The port closed. Una Reed, its master, said that divers would look at it soon."
    second = first.partition(". ")[2]
    third = "   " + second + "  "
    article = article_of(f"{first}\n{second}\n{third}\n", file_title="Port closes for good")
    assert words(article, "body") == [first]
    (problem,) = article.problems
    assert problem.message == "the text repeats itself, 2 paragraphs are left out"
    assert problem.start == len(first) + 1


@pytest.mark.parametrize(
    "again",
    [
        pytest.param("as said.", id="short"),
        pytest.param(
            "Una Reed, its old master, did say that divers would look at it soon.", id="other"
        ),
        pytest.param(
            "Una Reed, its master, said that divers will sooner or later look at IT SOON.",
            id="case",
        ),
    ],
)
def test_a_paragraph_that_ends_alike_is_no_repetition(again: str) -> None:
    first = "The port closed. Una Reed, its master, said that divers would look at it soon."
    assert article_of(f"{first}\n{again}\n").problems == ()


def test_a_signature_of_mail_and_all_below_it_is_no_copy() -> None:
    article = article_of(f"Port closes\n\n{LEDE}\n{MORE}\n-- \nCoast Wire\nQuay Street\n")
    assert "|".join(words(article, "boilerplate")) == "-- |Coast Wire|Quay Street"
    assert len(words(article, "body")) == 2


def test_a_dash_far_above_the_end_is_no_signature() -> None:
    article = article_of(f"Port closes\n\n--\n\n{LEDE}\n" + f"{MORE}\n" * 9)
    assert len(words(article, "body")) >= 2


@pytest.mark.parametrize(("mark", "role"), [("--", "body"), ("-- ", "boilerplate")])
def test_a_sentence_below_a_dash_is_copy_but_in_a_signature(mark: str, role: str) -> None:
    article = article_of(f"Port closes\n\n{LEDE}\n{mark}\n\n{MORE}\n")
    assert MORE.strip() in words(article, role)


def test_one_paragraph_that_repeats_is_told_as_one() -> None:
    article = article_of(f"Port closes\n\n{MORE}\n{MORE}")
    assert [p.message for p in article.problems] == [
        "the text repeats itself, 1 paragraph is left out"
    ]
