"""RSS and Atom."""

from __future__ import annotations

import pytest

from tests.formats.loading import entries, item, items, paragraphs, reasons

RSS = """<?xml version="1.0"?><rss version="2.0" xmlns:content="c" xmlns:dc="d" xmlns:media="m">
<channel>
<title>The feed itself</title><language>en</language>
<item><title>Port &lt;b&gt;closes&lt;/b&gt;</title><link>https://coast.example/1</link>
<description>Ships wait outside.</description>
<content:encoded><![CDATA[<p>It rains in the port.</p><p>Hard.</p>]]></content:encoded>
<media:content url="x"><media:description>A caption</media:description></media:content>
<dc:creator>Ann Field</dc:creator><pubDate>Sun, 09 Mar 2031 10:00:00 GMT</pubDate>
<category>port</category><category>rain</category><guid>urn:coast:1</guid></item>
<item><title>Still open</title>
<description>It rains no more, and the ships are all in.</description>
<author>desk@coast.example (Bo Marsh)</author><pubDate>soon</pubDate>
<dc:date>2031-03-10</dc:date></item>
<item><guid>7</guid></item>
</channel></rss>"""


def test_an_rss_entry_with_its_full_text_under_its_summary() -> None:
    found = items(RSS.replace("<item><guid>7</guid></item>", ""), "feed.xml")[0]
    assert paragraphs(found) == [
        "title: Port closes",
        "body: Ships wait outside.",
        "body: It rains in the port.",
        "body: Hard.",
    ]
    assert (found.byline, found.language) == ("Ann Field", "en")
    assert (found.date, found.keywords) == ("2031-03-09T10:00:00+00:00", ("port", "rain"))
    assert found.identity == "urn:coast:1"


def test_an_rss_entry_with_a_summary_only() -> None:
    found = items(RSS.replace("<item><guid>7</guid></item>", ""))[1]
    assert paragraphs(found)[1:] == ["body: It rains no more, and the ships are all in."]
    assert (found.byline, found.date) == ("Bo Marsh", "2031-03-10")


def test_an_entry_without_anything_is_told_with_its_number() -> None:
    assert [entry.number for entry in entries(RSS)] == [1, 2, 3]
    assert reasons(RSS) == ["entry 3 is empty"]
    assert reasons("<rss><channel><title>F</title></channel></rss>") == ["feed without articles"]


@pytest.mark.parametrize(
    ("description", "content", "expected"),
    [
        (
            "It rains. Hard",
            "&lt;p&gt;It rains. Hard and long.&lt;/p&gt;",
            ["It rains. Hard and long."],
        ),
        ("It rains hard and long, they say.", "Rain", ["It rains hard and long, they say."]),
        ("", "Rain", ["Rain"]),
        ("Rain", "", ["Rain"]),
    ],
)
def test_summary_and_text(description: str, content: str, expected: list[str]) -> None:
    data = (
        f"<rss><channel><item><title>Port</title><description>{description}</description>"
        f"<content>{content}</content></item></channel></rss>"
    )
    assert paragraphs(item(data))[1:] == [f"body: {words}" for words in expected]


ATOM = """<feed xmlns="a" xml:lang="en-GB">
<author><name>Coast Desk</name><email>x@y</email></author>
<entry><id>tag:coast.example,2031:1</id><title type="html">Port &amp;amp; rain</title>
<updated>2031-03-09T00:33:06+00:00</updated><published>2031-03-08T10:00:00Z</published>
<link href="https://coast.example/1"/><category term="Music"/>
<content type="{kind}">{content}</content></entry>
</feed>"""


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("text", "1 &lt; 2 is true."),
        ("html", "&lt;p&gt;1 &amp;lt; 2 is true.&lt;/p&gt;"),
        ("xhtml", "<div><p>1 &lt; 2 is true.</p></div>"),
    ],
)
def test_an_atom_entry(kind: str, content: str) -> None:
    found = item(ATOM.format(kind=kind, content=content), "feed.atom")
    assert paragraphs(found) == ["title: Port & rain", "body: 1 < 2 is true."]
    assert (found.format, found.byline, found.language) == ("atom", "Coast Desk", "en-GB")
    assert (found.date, found.keywords) == ("2031-03-08T10:00:00+00:00", ("Music",))
    assert found.identity == "tag:coast.example,2031:1"


def test_entries_may_lack_author_and_identity() -> None:
    data = "<feed><entry><title>A</title><author><email>x@y</email></author></entry></feed>"
    found = item(data)
    assert (found.byline, found.identity, found.date) == (None, None, None)
    linked = items("<feed><entry><title>A</title><link href='https://x.example/1'/></entry></feed>")
    assert linked[0].identity == "https://x.example/1"


def entry(inner: str) -> str:
    """A feed of one RSS entry with a title and these elements."""
    return f"<rss><channel><item><title>Port closes</title>{inner}</item></channel></rss>"


@pytest.mark.parametrize(
    ("inner", "byline"),
    [
        ("<author>desk@coast.example (Ann Field)</author>", "Ann Field"),
        ("<author>Ann Field &lt;ann@coast.example></author>", "Ann Field"),
        ("<author>desk@coast.example</author>", "desk@coast.example"),
        ("<dc:creator>Ann Field</dc:creator><dc:creator>Bo Marsh</dc:creator>",
         "Ann Field, Bo Marsh"),
        ("<author><name>Ann Field</name></author><author><name>Bo Marsh</name></author>",
         "Ann Field, Bo Marsh"),
        ("<dc:author>Ann Field</dc:author>", "Ann Field"),
    ],
)  # fmt: skip
def test_the_writers_of_an_entry(inner: str, byline: str) -> None:
    assert item(entry(inner)).byline == byline


@pytest.mark.parametrize(
    "inner",
    [
        "<dcterms:issued>2031-03-09T10:00Z</dcterms:issued>",
        "<dcterms:created>2031-03-09T10:00Z</dcterms:created>",
        "<issued>2031-03-09T10:00Z</issued><modified>2031-03-10T10:00Z</modified>",
        "<modified>2031-03-09T10:00Z</modified>",
    ],
)
def test_the_date_of_an_entry(inner: str) -> None:
    assert item(entry(inner)).date == "2031-03-09T10:00:00+00:00"


@pytest.mark.parametrize(
    "inner",
    [
        "<xhtml:body><p>It rains.</p></xhtml:body>",
        "<fullitem>&lt;p>It rains.&lt;/p></fullitem>",
        "<dc:description>It rains.</dc:description>",
    ],
)
def test_where_an_entry_may_have_its_text(inner: str) -> None:
    assert paragraphs(item(entry(inner)))[1:] == ["body: It rains."]


def test_the_keywords_of_an_entry() -> None:
    inner = (
        "<category>port</category><dc:subject>rain</dc:subject>"
        "<media:keywords>ships, storm</media:keywords><tags>port, tide</tags>"
    )
    assert item(entry(inner)).keywords == ("port", "rain", "ships", "storm", "tide")


def test_names_with_the_prefix_of_their_entry() -> None:
    data = (
        '<rdf:RDF xmlns:rdf="r" xmlns:r="http://purl.org/rss/1.0/"><r:item>'
        "<other:title>No</other:title><r:title>Port closes</r:title>"
        "<r:description>It rains.</r:description></r:item></rdf:RDF>"
    )
    assert paragraphs(item(data)) == ["title: Port closes", "body: It rains."]


@pytest.mark.parametrize(
    ("source", "agency"),
    [
        ("<source url='x'>Coast Daily</source>", "Coast Daily"),
        ("<source><id>7</id><title>Coast Daily</title><updated>2031</updated></source>",
         "Coast Daily"),
        ("<source><id>7</id></source>", None),
    ],
)  # fmt: skip
def test_where_an_entry_comes_from(source: str, agency: str | None) -> None:
    assert item(entry(source)).agency == agency


def test_an_identity_that_is_none_gives_way_to_the_link() -> None:
    found = item(entry("<guid>4711</guid><link>https://coast.example/1</link>"))
    assert found.identity == "https://coast.example/1"


def test_an_empty_entry_inside_another_is_none() -> None:
    assert item(entry("<description>It rains.</description><item/>")).title == "Port closes"
    assert reasons("<rss><channel><item/></channel></rss>") == ["entry 1 is empty"]


def test_blank_lines_above_a_feed() -> None:
    assert item(f'\n\n<?xml version="1.0"?>{entry("")}').title == "Port closes"


def test_an_entity_of_a_dtd_that_is_not_read_is_no_gap() -> None:
    dtd = '<!DOCTYPE rss PUBLIC "-//Coast//DTD RSS//EN" "http://coast.example/rss.dtd">'
    feed = entry("<description>Caf&eacute; shut.</description>")
    assert paragraphs(item(f'<?xml version="1.0"?>{dtd}{feed}'))[1:] == ["body: Café shut."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It &lt;b>rains&lt;/b>.\n\nShips\nwait.", ["It rains.", "Ships wait."]),
        ("&lt;p>It rains.\n\nHard.&lt;/p>", ["It rains. Hard."]),
    ],
)
def test_blank_lines_part_paragraphs_where_no_element_does(text: str, expected: list[str]) -> None:
    found = item(entry(f"<content:encoded>{text}</content:encoded>"))
    assert paragraphs(found)[1:] == [f"body: {words}" for words in expected]


def test_logins_of_a_blog_stand_for_their_names() -> None:
    author = (
        "<wp:author><wp:author_login>ann</wp:author_login>"
        "<wp:author_display_name>Ann Field</wp:author_display_name></wp:author>"
    )
    feed = entry("<dc:creator>ann</dc:creator>").replace("<channel>", f"<channel>{author}")
    assert item(feed).byline == "Ann Field"


def test_an_ampersand_that_nobody_escaped() -> None:
    cdata = "<content:encoded><![CDATA[<p>Rain &amp; wind & tide.</p>]]></content:encoded>"
    found = item(entry(f"<description>Rain & wind</description>{cdata}"))
    assert paragraphs(found)[1:] == ["body: Rain & wind & tide."]
    assert not found.problems
    assert item(entry("<category>R&D</category>")).keywords == ("R&D",)


def test_pictures_of_a_blog_are_no_copy() -> None:
    picture = '[caption id="1"]&lt;img src="a"/> Waves[/caption]'
    text = f'It rains.\n\n{picture}\n\n[gallery ids="1,2"]\n\nHard.'
    found = item(entry(f"<content:encoded>{text}</content:encoded>"))
    assert paragraphs(found)[1:] == ["body: It rains.", "body: Hard."]
