"""HTML: the tree, the block reader, the extractor for saved pages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.formats.loading import entries, item, paragraphs, reasons
from wirereader.formats import second_opinion
from wirereader.formats.blocks import blocks_of, compose, plain_blocks
from wirereader.formats.html_tree import parse_html
from wirereader.formats.tree import MAX_DEPTH, Node


@pytest.fixture(autouse=True)
def _plain_extractor(monkeypatch: pytest.MonkeyPatch) -> None:
    """The plain extractor alone, whatever is installed here."""
    monkeypatch.setattr(second_opinion, "is_installed", lambda: False)


def outline(node: Node) -> str:
    """The tree as `name(children)`, texts in quotes."""
    inner = " ".join(repr(c) if isinstance(c, str) else outline(c) for c in node.children)
    return f"{node.name}({inner})"


TREES = [
    ("<p>One<p>Two", "(p('One') p('Two'))"),
    ("<P>A<br>B<hr/>C</P>", "(p('A' br() 'B') hr() 'C')"),
    ("<ul><li>A<li>B</ul>", "(ul(li('A') li('B')))"),
    ("<table><tr><td>A<td>B<tr><td>C</table>", "(table(tr(td('A') td('B')) tr(td('C'))))"),
    ("<dl><dt>A<dd>B<dt>C</dl>", "(dl(dt('A') dd('B') dt('C')))"),
    ("<p>A<div>B</div>", "(p('A') div('B'))"),
    ("a < b <3 &amp; &eacute;", "('a ' '<' ' b ' '<' '3 & é')"),
    ("</b>a</p>", "('a')"),
    ("<!-- x --><?php x ?><!DOCTYPE html>a", "('a')"),
    ("<![CDATA[1 < 2]]>a", "('1 < 2' 'a')"),
    ("<script>if (a<b) {}</script><style>p{}</style>a", "('a')"),
    ("<SCRIPT>x</SCRIPT>a", "('a')"),
    ("<script/>a", "(script() 'a')"),
    ("<script>never closed", "('never closed')"),
    ("<title>A <b>B</title>c", "(title('A <b>B') 'c')"),
    ("<title>A", "(title('A'))"),
    ("a<!-- never closed", "('a')"),
    ("<p", "(p())"),
    ("<xhtml:p>A</xhtml:p>", "(p('A'))"),
]


@pytest.mark.parametrize(("text", "tree"), TREES)
def test_tree(text: str, tree: str) -> None:
    assert outline(parse_html(text)) == tree


@pytest.mark.parametrize(
    ("tag", "attributes"),
    [
        ('<a href="x>y" b>', {"href": "x>y", "b": ""}),
        ("<a href='x>y' b=c>", {"href": "x>y", "b": "c"}),
        ("<a href=x&amp;y HREF=z>", {"href": "x&y"}),
        ('<a title="never closed>', {}),
        ("<a title=don't b=1>", {"title": "don", "t": "", "b": "1"}),
        ("<a xml:lang=en>", {"lang": "en"}),
    ],
)
def test_attributes(tag: str, attributes: dict[str, str]) -> None:
    node = parse_html(f"{tag}text").first("a")
    assert node is not None
    assert {k: v for k, v in node.attributes.items() if k in attributes} == attributes


def test_a_script_is_kept_where_it_is_data() -> None:
    node = parse_html('<script type="application/ld+json">{"a": "<b>"}</script>').first("script")
    assert node is not None
    assert node.text() == '{"a": "<b>"}'


def repr_of_start(text: str) -> str:
    """The first tag: an id of 45,000 characters helps nobody."""
    return text[:6]


@pytest.mark.parametrize(
    "text",
    ["<div>" * 9000, "<!--" * 9000, "<a '" * 9000, "<b>x</b" * 9000, "<p>&" * 9000],
    ids=repr_of_start,
)
def test_what_is_never_closed_is_read_all_the_same(text: str) -> None:
    root = parse_html(text)
    depth = 0
    while (child := next(root.elements(), None)) is not None:
        root, depth = child, depth + 1
    assert depth <= MAX_DEPTH


def blocks(markup: str) -> list[str]:
    return [
        f"{'#' if b.layout == 'lines' else ''}{b.role}: {b.text}"
        for b in blocks_of(parse_html(markup))
    ]


BLOCKS = [
    (
        "hard-wrapped copy in one element",
        "<p>(Adds detail)\n    * Ships wait\n\n    The port of\nTarnholm shut.\n    It rains.</p>",
        [
            "body: (Adds detail)",
            "body: * Ships wait",
            "body: The port of Tarnholm shut.",
            "body: It rains.",
        ],
    ),
    (
        "indented markup",
        "<p>The port\n    of Tarnholm\n    closed\n    today.</p>",
        ["body: The port of Tarnholm closed today."],
    ),
    ("paragraphs with inline elements", "<p>It <b>rains</b>\n on</p>", ["body: It rains on"]),
    ("headings", "<h2>Rain</h2><p>It rains</p>", ["subhead: Rain", "body: It rains"]),
    ("single and double breaks", "One<br>two<br><br>Three", ["body: One two", "body: Three"]),
    (
        "what is hidden",
        "<p style='display: none'>A</p><p hidden>B</p><p class=x>C</p>",
        ["body: C"],
    ),
    (
        "what is no copy",
        "<p>A</p><figure>x<figcaption>B</figcaption></figure><form>C</form>",
        ["body: A"],
    ),
    (
        "a table",
        "<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2 3</td></tr></table>",
        ["#body: A\tB\n1\t2 3"],
    ),
    (
        "a table for layout",
        "<table><tr><td><p>A</p></td><td>B</td></tr></table>",
        ["body: A", "body: B"],
    ),
    (
        "a table of one column",
        "<table><tr><td>A</td></tr><tr><td>B</td></tr></table>",
        ["body: A", "body: B"],
    ),
    ("preformatted text", "<pre>A  1\n\nB  2\n</pre>", ["#body: A  1\nB  2"]),
    ("an empty table", "<table><tr><td> </td><td></td></tr></table>", []),
    ("invisible paragraphs", "<p>\ufeff</p><p>&nbsp;</p><p>A</p>", ["body: A"]),
    ("escapes", "<p>&#27;[2J &#x9b;</p>", ["body: [2J \u203a"]),
]


@pytest.mark.parametrize(
    ("markup", "expected"), [b[1:] for b in BLOCKS], ids=[b[0] for b in BLOCKS]
)
def test_blocks(markup: str, expected: list[str]) -> None:
    assert blocks(markup) == expected


def test_blocks_are_laid_out_one_a_line() -> None:
    text, spans = compose(
        [*plain_blocks("One\n\n two  three"), *blocks_of(parse_html("<pre>a\nb</pre>"))]
    )
    assert text == "One\ntwo three\na\nb"
    assert [text[p.start : p.end] for p in spans] == ["One", "two three", "a\nb"]


LONG = "The port of Tarnholm closed on Tuesday after a hole was found, said Una Reed, its master."
PAGE = f"""<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">
<title>Port closes - Coast</title><link rel="canonical" href="https://coast.example/2031/port/3/9/closes">
<meta property="og:title" content="Port of Tarnholm closes for good - Coast">
<meta property="og:site_name" content="Coast"><meta name="keywords" content="port, rain">
<meta name="author" content="Ann Field"></head><body>
<nav><a href="/">Home</a></nav><div class="sidebar"><p>{LONG}</p><p>{LONG}</p><p>{LONG}</p></div>
<div class="story-body"><h1>Port of Tarnholm closes for good</h1><p>{LONG}</p>
<div class="share-tools"><p>Share this story with all of your many friends today</p></div>
<p>Ships wait outside, and no one knows how long.</p>
<ul><li><a href="x">Related: the hole in the quay</a></li></ul>
<p>{LONG}</p><h2>Related</h2></div><footer><p>{LONG}</p></footer></body></html>"""


def test_a_page_gives_its_article_without_what_stands_round_it() -> None:
    found = item(PAGE, "a.html")
    assert paragraphs(found) == [
        "title: Port of Tarnholm closes for good",
        f"body: {LONG}",
        "body: Ships wait outside, and no one knows how long.",
        f"body: {LONG}",
    ]
    assert (found.byline, found.agency, found.language) == ("Ann Field", "Coast", "en-GB")
    assert (found.date, found.keywords) == ("2031-03-09", ("port", "rain"))
    assert found.identity == "https://coast.example/2031/port/3/9/closes"


def page(head: str, body: str) -> str:
    return f"<html><head>{head}</head><body>{body}</body></html>"


def test_boxes_among_the_paragraphs_are_no_copy() -> None:
    body = f"<div><p>{LONG}</p><div><b>In short</b></div><p>{LONG}</p><p>{LONG}</p></div>"
    assert paragraphs(item(page("", body))) == [f"body: {LONG}"] * 3


@pytest.mark.parametrize("name", ["paywall", "topic-body", "breaking", "weather-report"])
def test_a_part_of_the_copy_is_kept_whatever_its_subject(name: str) -> None:
    body = f'<main><p>{LONG}</p><section class="{name}"><p>{LONG}</p><p>{LONG}</p></section></main>'
    assert paragraphs(item(page("", body))) == [f"body: {LONG}"] * 3


def test_copy_may_be_parted_by_breaks_only() -> None:
    body = f"<td><div>{LONG}<br><br>{LONG} Ships wait.</div></td>"
    assert paragraphs(item(page("", body))) == [f"body: {LONG}", f"body: {LONG} Ships wait."]


def test_a_short_page_gives_what_it_has() -> None:
    data = page('<meta http-equiv="refresh" content="0;url=http://x.example/">', "<p>Moved.</p>")
    assert item(data).text == "Moved."


def test_a_page_without_copy_is_an_entry_that_keeps_its_title() -> None:
    assert reasons(page("<title>App</title>", "<script>x</script>")) == [
        "no article text under “App”"
    ]
    assert reasons("<html></html>") == ["no article text"]


TITLES = [
    ("<title>Port of Tarnholm closes | Coast</title>", "", "Port of Tarnholm closes"),
    (
        "<title>Port closes - and no one knows why it does so</title>",
        "",
        "Port closes - and no one knows why it does so",
    ),
    (
        "<title>Port of Tarnholm closes: Coast</title>",
        "<h1>Port of Tarnholm closes</h1>",
        "Port of Tarnholm closes",
    ),
    ("", "<h1>Port closes</h1>", "Port closes"),
]


@pytest.mark.parametrize(("head", "body", "title"), TITLES)
def test_the_title_of_a_page_without_the_name_of_the_site(head: str, body: str, title: str) -> None:
    assert item(page(head, f"{body}<p>{LONG}</p>")).title == title


FIELDS = [
    (
        '<script type="application/ld+json">{"@graph": [{"@type": "x"}, {"headline": "Port", '
        '"author": [{"name": "Ann Field"}], "datePublished": "2031-03-09T10:00:00Z"}]}</script>',
        "",
        ("Ann Field", "2031-03-09T10:00:00+00:00"),
    ),
    ('<script type="application/ld+json">{broken</script>', "", (None, None)),
    (
        "",
        '<span class="byline">By Ann Field</span><time datetime="2031-03-09">x</time>',
        ("Ann Field", "2031-03-09"),
    ),
    (
        '<meta property="article:author" content="https://x.example/ann"><meta name="author" content="https://x">',
        '<a rel="author">Ann Field</a><span class="pubdate">9 March 2031</span>',
        ("Ann Field", "2031-03-09"),
    ),
    (
        "",
        '<p class="byline">' + "x" * 150 + '</p><time datetime="x"></time><i id="date">soon</i>',
        (None, None),
    ),
]


@pytest.mark.parametrize(
    ("head", "body", "expected"), FIELDS, ids=["linked", "broken", "visible", "address", "none"]
)
def test_byline_and_date_of_a_page(
    head: str, body: str, expected: tuple[str | None, str | None]
) -> None:
    found = item(page(head, f"{body}<article><p>{LONG}</p><p>{LONG}</p></article>"))
    assert (found.byline, found.date) == expected


def test_the_declared_charset_of_a_page() -> None:
    data = page('<meta charset="windows-1251">', f"<p>Гавань закрыта. {LONG}</p>")
    assert item(data.encode("cp1251")).text.startswith("Гавань")


@given(st.text(alphabet=st.sampled_from("<>/&;!-[]pdiv='\" \n"), max_size=100))
def test_any_markup_is_a_page_or_an_entry(text: str) -> None:
    assert entries("<html><body>" + text, "a.html")
