"""What a saved page declares of its story: linked data, meta elements, its address."""

from __future__ import annotations

import json

import pytest

from tests.formats.loading import item
from wirereader.formats import second_opinion
from wirereader.formats.tree import Node

COPY = "<p>The port of Tarnholm closed today because of the storm, the harbour office said.</p>" * 2


@pytest.fixture(autouse=True)
def _plain_extractor(monkeypatch: pytest.MonkeyPatch) -> None:
    """The plain extractor alone, whatever is installed here."""
    monkeypatch.setattr(second_opinion, "is_installed", lambda: False)


def page(head: str, body: str = "") -> str:
    return f"<html><head>{head}</head><body>{body}<article>{COPY}</article></body></html>"


def linked(*objects: object) -> str:
    """Scripts of linked data, one an object."""
    return "".join(
        f'<script type="application/ld+json">{json.dumps(value)}</script>' for value in objects
    )


ANN = {"@type": "Person", "@id": "#ann", "name": "Ann Field"}
BYLINES = [
    ({"@type": "NewsArticle", "author": "Ann Field"}, "Ann Field"),
    ({"headline": "x", "author": ["Ann Field", "Bo Marsh"]}, "Ann Field, Bo Marsh"),
    ({"headline": "x", "author": [ANN, {"name": "Bo Marsh"}]}, "Ann Field, Bo Marsh"),
    ({"@graph": [ANN, {"headline": "x", "author": {"@id": "#ann"}}]}, "Ann Field"),
    ({"@graph": [{"headline": "x", "author": [{"@id": "#ann"}]}, ANN]}, "Ann Field"),
    ({"@type": "WebPage", "mainEntity": {"headline": "x", "author": ANN}}, "Ann Field"),
    ([{"headline": "x", "author": ANN}, {"headline": "y", "author": "Bo Marsh"}], "Ann Field"),
    ({"@type": ["Article"], "author": ANN, "publisher": {"name": "Coast"}}, "Ann Field"),
]


@pytest.mark.parametrize(("data", "byline"), BYLINES)
def test_the_writers_in_linked_data(data: object, byline: str) -> None:
    assert item(page(linked(data))).byline == byline


@pytest.mark.parametrize(
    ("author", "meta", "shown", "byline"),
    [
        ("Ann Field", "Coast", "", "Ann Field"),
        ("Coast", "Ann Field", "", "Ann Field"),
        ("Coast", "Coast", '<a rel="author">Ann Field</a>', "Ann Field"),
        ("Coast", "Coast", "", "Coast"),
        ("https://coast.example/ann", "", "", None),
    ],
)
def test_the_publisher_is_the_writer_only_where_nobody_else_is(
    author: str, meta: str, shown: str, byline: str | None
) -> None:
    data = {"headline": "x", "author": author, "publisher": {"name": "Coast"}}
    head = linked(data) + f'<meta name="author" content="{meta}">'
    assert item(page(head, shown)).byline == byline


def test_linked_data_with_line_breaks_in_its_strings() -> None:
    head = '<script type="application/ld+json">{"headline": "Port\n closes today"}</script>'
    assert item(page(head)).title == "Port closes today"


HEADLINES = [
    ("Port closes for storm says office", "<h1>Port closes for storm, office says</h1>",
     "Port closes for storm, office says"),
    ("Port of Tarnholm closes - Coast Daily", "<h1>Port of Tarnholm closesCoast Daily</h1>",
     "Port of Tarnholm closes"),
    ("Port of Tarnholm closes", "<h1>The Coast Daily News</h1>", "Port of Tarnholm closes"),
    ("Port of Tarnholm closes", "<h1>Coast Daily</h1><h1>Why the Port of Tarnholm closes</h1>",
     "Why the Port of Tarnholm closes"),
]  # fmt: skip


@pytest.mark.parametrize(("declared", "body", "title"), HEADLINES)
def test_the_headline_that_is_shown(declared: str, body: str, title: str) -> None:
    assert item(page(f'<meta property="og:title" content="{declared}">', body)).title == title


@pytest.mark.parametrize(
    ("address", "date"),
    [
        ("https://coast.example/2031/03/09/port", "2031-03-09"),
        ("https://coast.example/2031/world/3/9/port", "2031-03-09"),
        ("https://coast.example/world/2031/mar/09/port", "2031-03-09"),
        ("https://coast.example/2031-03/09/port.html", "2031-03-09"),
        ("https://coast.example/a/20310309/port.html", "2031-03-09"),
        ("https://coast.example/port-closes-2031-03-09", "2031-03-09"),
        ("https://coast.example/world/2031/abc/09/port", None),
        ("https://coast.example/20310399/port", None),
        ("https://coast.example/port-4711", None),
    ],
)
def test_the_day_in_the_address(address: str, date: str | None) -> None:
    assert item(page(f'<meta property="og:url" content="{address}">')).date == date


def test_the_language_that_a_page_declares_as_a_header() -> None:
    assert item(page('<meta http-equiv="Content-Language" content="nb">')).language == "nb"


@pytest.mark.parametrize(
    ("body", "byline"),
    [
        (
            '<div data-component="byline-block"><b>By Ann Field</b><i>Coast</i></div>',
            "Ann Field Coast",
        ),
        ('<div class="css-TextContributorName">Ann Field</div>', "Ann Field"),
        ('<p class="article-author">By Ann Field | Coast</p>', "Ann Field"),
        ('<div class="author-bio">Ann Field is a reporter.</div>', None),
        ('<p class="author">9 March 2031</p>', None),
    ],
)
def test_the_byline_that_is_shown(body: str, byline: str | None) -> None:
    assert item(page("", body)).byline == byline


def test_a_byline_at_the_top_of_the_copy_is_none_of_its_paragraphs() -> None:
    body = f'<article><p class="author">Ann Field</p>{COPY}</article>'
    found = item(f"<html><head><title>Port closes</title></head><body>{body}</body></html>")
    assert (found.byline, "Ann Field" in found.text) == ("Ann Field", False)


def test_a_heading_that_says_more_than_the_title_is_the_headline() -> None:
    found = item(page("<title>Live: storm</title>", "<h1>Live: storm shuts the port</h1>"))
    assert found.title == "Live: storm shuts the port"


def test_of_an_element_with_more_than_a_byline_no_line_is_made(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made: list[int] = []
    line_of = Node.spaced_line

    def counted(node: Node) -> str:
        made.append(len(node.text()))
        return line_of(node)

    monkeypatch.setattr(Node, "spaced_line", counted)
    inner = f"<div class=author>Ann Field</div>{COPY}"
    assert item(page("", f"<div class=author>{inner}</div>")).byline == "Ann Field"
    assert made == [len("Ann Field")]
