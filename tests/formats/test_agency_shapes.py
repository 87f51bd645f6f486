"""NITF, NewsML and NewsML-G2 as agencies write them in other shapes, and the Reuters Corpus."""

from __future__ import annotations

import pytest

from tests.formats.loading import item, items, paragraphs, reasons


def nitf(head: str = "", docdata: str = "", title: str = "Port closes") -> str:
    return (
        f"<nitf><head><docdata>{docdata}</docdata></head><body><body.head>"
        f"<hedline><hl1>{title}</hl1></hedline>{head}</body.head>"
        "<body.content><p>It rains.</p></body.content></body></nitf>"
    )


@pytest.mark.parametrize(
    ("head", "docdata", "date"),
    [
        ("", '<date.issue norm="20310309T1015Z"/><date.release norm="2031"/>',
         "2031-03-09T10:15:00+00:00"),
        ("", '<date.release norm="20310309T101500+0100"/>', "2031-03-09T10:15:00+01:00"),
        ('<dateline><story.date norm="20310309">9 March</story.date></dateline>', "", "2031-03-09"),
        ("", "", None),
    ],
    ids=["issue", "release", "in the dateline", "none"],
)  # fmt: skip
def test_the_date_of_a_nitf_document(head: str, docdata: str, date: str | None) -> None:
    assert item(nitf(head, docdata)).date == date


@pytest.mark.parametrize(
    ("declared", "byline"),
    [
        ("By ANN FIELD", "ANN FIELD"),
        ("Von <person>Anna Feld</person>, <virtloc>Coast</virtloc>", "Anna Feld, Coast"),
        ("Von Holm", "Von Holm"),
        ("Par Anne Champ", "Anne Champ"),
        ("By", "By"),
    ],
)
def test_a_byline_is_read_without_the_word_before_it(declared: str, byline: str) -> None:
    assert item(nitf(f"<byline>{declared}</byline>")).byline == byline


def test_several_nitf_documents_in_one_file() -> None:
    found = items(f"<feed-of-ours>{nitf()}{nitf(title='Port opens')}</feed-of-ours>", "a.xml")
    assert [(i.format, i.number, i.title) for i in found] == [
        ("nitf", 1, "Port closes"),
        ("nitf", 2, "Port opens"),
    ]


def newsml(component: str) -> str:
    return (
        "<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>Port closes</HeadLine></NewsLines>"
        f"{component}</NewsComponent></NewsItem></NewsML>"
    )


def content(text: str) -> str:
    return f"<ContentItem><DataContent>{text}</DataContent></ContentItem>"


def test_captions_of_pictures_are_no_copy_of_a_newsml_item() -> None:
    found = item(
        newsml(
            '<NewsComponent><Role FormalName="Photo"/>'
            "<NewsLines><HeadLine>Waves</HeadLine></NewsLines>"
            f'<NewsComponent><Role FormalName="Caption"/>{content("Waves")}</NewsComponent>'
            "</NewsComponent><NewsComponent><NewsLines><ByLine>By Ann Field</ByLine></NewsLines>"
            f"{content('<p>It rains.</p>')}</NewsComponent>"
        )
    )
    assert paragraphs(found) == ["title: Port closes", "body: It rains."]
    assert found.byline == "Ann Field"


def test_the_parts_of_a_release_that_are_no_copy() -> None:
    def part(role: str, words: str) -> str:
        return f'<NewsComponent><Role FormalName="{role}"/>{content(words)}</NewsComponent>'

    parts = (
        part("StyleSheet", ".a {b: c}") + part("HeadLine", "<p>Port closes</p>")
        + part("Contact", "<p>Call Ann.</p>") + part("SubHeadLine", "<p>Ships wait</p>")
        + part("Body", "<p>It rains.</p>")
    )  # fmt: skip
    keyword = '<Property FormalName="BWIndustryKeywords" Value="Ships"/>'
    found = item(newsml(keyword + parts))
    assert paragraphs(found) == ["title: Port closes", "body: Ships wait", "body: It rains."]
    assert found.keywords == ("Ships",)


def test_a_line_break_before_a_stop_is_the_markup_s() -> None:
    copy = (
        "<p>\n<person>Ann Field</person>\n, of\n<org>Coast</org>\n, said it\n<b>rains</b>\n.\n</p>"
    )
    assert paragraphs(item(newsml(content(copy))))[1:] == [
        "body: Ann Field, of Coast, said it rains."
    ]
    kept = "<p>Read\n.net and .5 percent</p>"
    assert paragraphs(item(newsml(content(kept))))[1:] == ["body: Read .net and .5 percent"]


def test_plain_copy_in_a_newsml_item_stays_as_it_stands() -> None:
    copy = "     TARNHOLM, March 9 - It rains\nand blows.\n     Ships wait."
    assert item(newsml(content(copy))).text == f"Port closes\n{copy}"


def g2(meta: str, inline: str = "<inlineXML/>") -> str:
    return (
        '<newsItem guid="urn:x:1" xml:lang="en-GB"><itemMeta><provider qcode="prov:coast">'
        "<name>Coast</name></provider></itemMeta><contentMeta><headline>Port closes</headline>"
        f"{meta}</contentMeta><contentSet>{inline}</contentSet></newsItem>"
    )


@pytest.mark.parametrize(
    ("meta", "byline"),
    [
        ("<creator uri='x'><name>Ann Field</name></creator>", "Ann Field"),
        ("<creator><name>Ann Field</name></creator><creator><name>Bo Marsh</name></creator>",
         "Ann Field, Bo Marsh"),
        ("<by/><creator><name>Ann Field</name></creator>", "Ann Field"),
        ("<by>By Ann Field</by><creator><name>Bo Marsh</name></creator>", "Ann Field"),
        ("<creator qcode='prov:coast'><name>The Coast</name></creator>", None),
        ("<creator><name>COAST</name></creator>", None),
        ("<infoSource literal='The Wire'/><creator><name>The Wire</name></creator>", None),
        ("<creator literal='Ann Field'/>", None),
        ("<creator qcode='ad:field'><name>field.ann</name></creator>", None),
    ],
)  # fmt: skip
def test_the_people_who_made_a_g2_item_are_its_writers(meta: str, byline: str | None) -> None:
    assert item(g2(meta)).byline == byline


@pytest.mark.parametrize(
    ("provider", "agency"),
    [('qcode="prov:COAST"', "COAST"), ('literal="Coast"', "Coast"), ("", None)],
)
def test_the_provider_of_a_g2_item(provider: str, agency: str | None) -> None:
    data = g2("").replace(
        '<provider qcode="prov:coast"><name>Coast</name></provider>', f"<provider {provider}/>"
    )
    assert item(data).agency == agency


def test_the_subjects_of_a_g2_item_in_its_own_language() -> None:
    subject = (
        '<subject><name xml:lang="de">Wetter</name><name xml:lang="en">weather</name></subject>'
        '<subject><name xml:lang="fr">port</name></subject><subject qcode="x"/>'
    )
    assert item(g2(subject)).keywords == ("weather", "port")


def test_the_caption_of_a_g2_picture_is_its_copy() -> None:
    found = item(g2("<description>Waves.</description>", "<remoteContent href='a.jpg'/>"))
    assert paragraphs(found) == ["title: Port closes", "body: Waves."]
    bare = item(g2("", "<remoteContent href='a.jpg'/>"))
    assert paragraphs(bare) == ["title: Port closes"]


def test_plain_copy_in_a_g2_item_stays_as_it_stands() -> None:
    inline = "<inlineData contenttype='text/plain'>It rains.\n\nShips wait.</inlineData>"
    assert item(g2("", inline)).text == "Port closes\nIt rains.\n\nShips wait."


def test_a_dateline_that_its_style_sets_apart_keeps_apart_from_the_copy() -> None:
    body = (
        "<inlineXML><html><body><p><span class='dateline'>TARNHOLM <i>(AP)</i></span>It rains.</p>"
        "</body></html></inlineXML>"
    )
    assert paragraphs(item(g2("", body)))[1:] == ["body: TARNHOLM (AP) It rains."]


def test_references_that_were_escaped_twice() -> None:
    copy = (
        "<p>The port&amp;apos;s &amp;quot;storm&amp;quot; &amp;amp; rain, &amp;#27; &amp;foo;</p>"
    )
    assert paragraphs(item(newsml(content(copy))))[1:] == [
        'body: The port\'s "storm" & rain, &#27; &foo;'
    ]


RCV1 = """<?xml version="1.0" encoding="iso-8859-1" ?>
<newsitem itemid="2286" id="root" date="1996-08-20" xml:lang="en"><title>VALDA: Port closes.</title>
<headline>Port closes.</headline><byline>Ann Field</byline><dateline>TARNHOLM 1996-08-20</dateline>
<text><p>It rains.</p><p>Ships wait.</p></text><copyright>(c) Coast 1996</copyright><metadata>
<codes class="bip:topics:1.0"><code code="GWEA"/></codes>
<dc element="dc.source" value="Coast"/><dc element="dc.creator.location" value="TARNHOLM"/>
</metadata></newsitem>"""


def test_a_story_of_the_reuters_corpus() -> None:
    found = item(RCV1, "2286newsML.xml")
    assert paragraphs(found) == ["title: Port closes.", "body: It rains.", "body: Ships wait."]
    assert (found.format, found.byline, found.place) == ("rcv1", "Ann Field", "TARNHOLM")
    assert (found.date, found.agency, found.keywords) == ("1996-08-20", "Coast", ("GWEA",))
    assert found.identity == "urn:reuters-rcv1:2286"


def test_a_story_of_the_reuters_corpus_with_little_in_it() -> None:
    bare = item('<newsitem itemid="" date=""><title>Port closes.</title></newsitem>')
    assert (bare.title, bare.date, bare.identity) == ("Port closes.", None, None)
    assert reasons('<newsitem itemid="1"><text/></newsitem>') == [
        "item 1 has no headline and no text"
    ]


@pytest.mark.parametrize(
    ("status", "embargo"), [("Embargoed", "2031-03-10T06:00:00+01:00"), ("Usable", None)]
)
def test_when_an_embargoed_newsml_item_may_be_used(status: str, embargo: str | None) -> None:
    management = (
        f'<NewsManagement><Status FormalName="{status}"/><StatusWillChange>'
        "<DateAndTime>20310310T060000+0100</DateAndTime></StatusWillChange></NewsManagement>"
    )
    data = newsml(content("<p>It rains.</p>")).replace("<NewsItem>", f"<NewsItem>{management}")
    assert item(data).embargo == embargo


def test_notes_to_editors_among_the_lines_of_a_newsml_item() -> None:
    lines = "".join(
        f'<NewsLine><NewsLineType FormalName="{kind}"/>'
        f"<NewsLineText>{kind}.</NewsLineText></NewsLine>"
        for kind in ("EditorsNote", "NotForPublicationNote", "ProductLine")
    )
    data = newsml(content("<p>It rains.</p>")).replace("</HeadLine>", f"</HeadLine>{lines}")
    assert item(data).note == "EditorsNote."
