"""Saved pages whose template calls things by odd names: wrappers, leads."""

from __future__ import annotations

import pytest

from tests.formats.loading import entries, item, paragraphs, reasons
from wirereader.formats import second_opinion
from wirereader.formats.blocks import Block
from wirereader.formats.html_tree import parse_html
from wirereader.formats.page_lead import lead_blocks, lead_elements

COPY = "".join(
    f"<p>The port of Tarnholm closed on day {day} because of the storm, the harbour office said, "
    "and the ships wait outside until the wind drops.</p>"
    for day in ("one", "two", "three")
)
COMMENT = (
    "<li><div class='comment-text'><p>I was there and it did not rain at all, friends.</p></div>"
)


@pytest.fixture(autouse=True)
def _plain_extractor(monkeypatch: pytest.MonkeyPatch) -> None:
    """The plain extractor alone, whatever is installed here."""
    monkeypatch.setattr(second_opinion, "is_installed", lambda: False)


def page(body: str) -> str:
    return f"<html><head><title>Port of Tarnholm closes</title></head>{body}</html>"


@pytest.mark.parametrize(
    "body",
    [
        f"<body class='layout-with-rail'><div class='with-rail'><article>{COPY}</article></div>",
        f"<body><div class='advert-wrap'><div class='post-content'>{COPY}</div></div>",
        f"<body><div class='widget'><div class='sidebar-left'><main>{COPY}</main></div></div>",
    ],
    ids=["body", "wrapper", "two wrappers"],
)
def test_what_holds_most_of_the_page_and_its_copy_is_no_furniture(body: str) -> None:
    found = paragraphs(item(page(body)))
    assert found[0] == "title: Port of Tarnholm closes"
    days = [words.partition(" because")[0].rpartition(" day ")[2] for words in found[1:]]
    assert days == ["one", "two", "three"]


@pytest.mark.parametrize(
    "body",
    [
        f"<body><article>{COPY}</article><div class='comments'><ol>{COMMENT * 40}</ol></div>",
        f"<body><div class='sidebar'>{COPY}</div>",
    ],
    ids=["comments", "no copy in it"],
)
def test_what_only_holds_most_of_the_page_stays_furniture(body: str) -> None:
    kept = [words for entry in entries(page(body)) if (words := getattr(entry, "text", ""))]
    assert not any("I was there" in words for words in kept)
    assert bool(kept) is ("comments" in body)


LEAD = "All ferries to the islands are cancelled until Friday, the harbour office of Tarnholm said."

LEADS = [
    (f"<article><header><h1>x</h1><p class='standfirst'>{LEAD}</p></header>", True),
    (f"<article><div class='article__lead'>{LEAD}</div>", True),
    (f"<article><div class='lead'><a href='/2'>{LEAD}</a></div>", False),
    (f"<article><div class='lead-carousel'>{LEAD}</div>", False),
    ("<article><div class='lead'>Live</div>", False),
    (f"<div class='lead'>{LEAD}</div><article>", False),
]


@pytest.mark.parametrize(
    ("before", "is_lead"),
    LEADS,
    ids=["in the head", "by class", "a link", "furniture", "a label", "of another article"],
)
def test_the_lead_above_the_copy(before: str, is_lead: bool) -> None:
    body = f"<body>{before}<div class='article__body'>{COPY}</div></article>"
    assert (f"body: {LEAD}" in paragraphs(item(page(body)))) is is_lead


def test_a_lead_without_an_article_round_it() -> None:
    body = (
        f"<body><div><div><h2 class='intro'>{LEAD}</h2><div class='copy'>{COPY}</div></div></div>"
    )
    assert paragraphs(item(page(body)))[1] == f"body: {LEAD}"


def test_a_lead_that_the_copy_repeats_stands_once() -> None:
    body = f"<body><article><p class='lead'>{LEAD}</p><div class='copy'><p>{LEAD}</p>{COPY}</div>"
    assert item(page(body)).text.count(LEAD) == 1


def test_a_page_without_any_copy() -> None:
    assert reasons(page("<body><nav>Home</nav></body>")) == [
        "no article text under “Port of Tarnholm closes”"
    ]


def test_a_lead_within_a_lead_is_not_read_twice() -> None:
    body = f"<div class=lead><div class=lead>{LEAD}</div></div><div class=copy>{COPY}</div>"
    article = parse_html(f"<article>{body}</article>")
    *_, copy = (node for node in article.all("div") if node.get("class") == "copy")
    assert len(list(lead_elements(article, copy))) == 1


@pytest.mark.parametrize(("count", "kept"), [(12, 12), (13, 0)])
def test_very_many_leads_are_those_of_other_stories(count: int, kept: int) -> None:
    blocks = [Block(f"{LEAD} {number}") for number in range(count)]
    assert len(lead_blocks(blocks, parse_html("<p>x</p>"))) == kept
