"""NITF, NewsML 1 and NewsML-G2."""

from __future__ import annotations

from tests.formats.loading import entries, item, items, paragraphs, reasons

NITF = """<?xml version="1.0"?>
<nitf baselang="en-GB"><head><title>Slug title</title>
<docdata management-status="embargoed"><doc-id regsrc="Coast" id-string="c.1"/><urgency ed-urg="3"/>
<date.issue norm="20310309T143000-0500"/><date.release norm="20310310T093000-0500"/>
<du-key key="port" version="4"/><ed-msg info="Use with care."/>
<key-list><keyword key="port"/><keyword key="rain"/></key-list></docdata></head>
<body><body.head><hedline><hl1>Port closes</hl1><hl2>A deck</hl2></hedline>
<note><body.content><p>Not for print.</p></body.content></note>
<byline>By <person>Ann Field</person><byttl>Coast Writer</byttl></byline>
<dateline><location><city>Tarnholm</city>, Valda</location></dateline>
<abstract><p>In short.</p></abstract></body.head>
<body.content><p>It <em>rains</em>
hard.</p><hl2>Ships wait</hl2><ul><li>One</li><li>Two</li></ul>
<media><media-caption>No</media-caption></media>
<p>&lt;script&gt;x()&lt;/script&gt;&lt;b&gt;Bold&lt;/b&gt; tide</p>
<table><tr><td>Rye</td><td>12</td></tr><tr><td>Oats</td><td>3</td></tr></table></body.content>
<body.end><tagline>Staff</tagline></body.end></body></nitf>
"""


def test_nitf() -> None:
    found = item(NITF, "a.xml")
    assert paragraphs(found) == [
        "title: Port closes",
        "body: It rains hard.",
        "subhead: Ships wait",
        "body: One",
        "body: Two",
        "body: Bold tide",
        "#body: Rye\t12\nOats\t3",
    ]
    assert (found.byline, found.dateline) == ("Ann Field Coast Writer", "Tarnholm, Valda")
    assert (found.place, found.agency, found.language) == ("Tarnholm", "Coast", "en-GB")
    assert (found.date, found.embargo) == ("2031-03-09T14:30:00-05:00", "2031-03-10T09:30:00-05:00")
    assert (found.urgency, found.status, found.version) == (3, "embargoed", "4")
    assert (found.note, found.keywords) == ("Use with care.", ("port", "rain"))
    assert found.identity == "urn:nitf:Coast:c.1"


def test_nitf_without_a_body_gives_its_abstract() -> None:
    data = "<nitf><body><body.head><abstract><p>In short.</p></abstract></body.head></body></nitf>"
    assert item(data).text == "In short."
    data = (
        "<nitf><head><docdata><doc.copyright holder='Coast'/></docdata></head>"
        "<body><body.head><headline>Port</headline></body.head></body></nitf>"
    )
    found = item(data)
    assert (found.title, found.agency) == ("Port", "Coast")
    assert reasons("<nitf><body/></nitf>") == ["NITF without a headline and a text"]


NEWSML = """<?xml version="1.0"?>
<NewsML><NewsEnvelope/><NewsItem xml:lang="en"><Identification><NewsIdentifier>
<ProviderId>coast.example</ProviderId><DateId>20310309</DateId><RevisionId>2</RevisionId>
<PublicIdentifier>urn:newsml:coast.example:20310309:1:2</PublicIdentifier></NewsIdentifier></Identification>
<NewsManagement><ThisRevisionCreated>20310309T125900Z</ThisRevisionCreated>
<Status FormalName="Usable"/><Urgency FormalName="2"/></NewsManagement>
<NewsComponent><NewsLines><HeadLine>{headline}</HeadLine><DateLine>{dateline}</DateLine>
<ByLine>By Ann Field</ByLine><SlugLine>Valda-port</SlugLine><KeywordLine>rain</KeywordLine>
<SubHeadLine>PORT VALDA</SubHeadLine></NewsLines>
<AdministrativeMetadata><Provider><Party FormalName="Coast"/></Provider></AdministrativeMetadata>
<DescriptiveMetadata><Language FormalName="en"/>
<Location><Property FormalName="Country" Value="VAL"/>
<Property FormalName="City" Value="Tarnholm"/></Location>
<Property FormalName="Keyword" Value="ships"/></DescriptiveMetadata>
<ContentItem><MediaType FormalName="Photo"/><DataContent>binary</DataContent></ContentItem>
<ContentItem><MediaType FormalName="Text"/><DataContent>{content}</DataContent></ContentItem>
</NewsComponent></NewsItem></NewsML>
"""


def newsml(
    content: str, headline: str = "Port closes", dateline: str = "TARNHOLM, March 9 (Coast) -"
) -> str:
    return NEWSML.format(content=content, headline=headline, dateline=dateline)


def test_newsml_with_paragraphs_of_its_own() -> None:
    found = item(newsml("<p>It rains.</p><p>Ships wait.</p>"), "a.xml")
    assert paragraphs(found) == ["title: Port closes", "body: It rains.", "body: Ships wait."]
    assert (found.slug, found.byline) == ("Valda-port", "Ann Field")
    assert found.dateline == "TARNHOLM, March 9 (Coast) -"
    assert (found.agency, found.language, found.urgency) == ("Coast", "en", 2)
    assert (found.date, found.version, found.status) == ("2031-03-09T12:59:00+00:00", "2", None)
    assert found.keywords == ("rain", "PORT VALDA", "ships")
    assert found.identity == "urn:newsml:coast.example:20310309:1:2"


def test_newsml_round_other_formats() -> None:
    html = item(newsml("<![CDATA[<P>It rains.</P><P>&nbsp;</P>]]>"))
    assert paragraphs(html)[1:] == ["body: It rains."]
    plain = item(newsml("It rains.\nShips wait."))
    assert plain.text == "Port closes\nIt rains.\nShips wait."
    nitf = item(newsml(NITF.partition("?>")[2], headline=""))
    assert nitf.title == "Port closes"


def test_newsml_may_name_the_city_only() -> None:
    found = item(newsml("<p>It rains.</p>", dateline=""))
    assert (found.dateline, found.place) == (None, "Tarnholm")
    assert item(newsml("<p>It rains.</p>", dateline="4/4/2031")).dateline is None
    assert (
        item(
            "<NewsML><NewsItem><NewsLines><HeadLine>A</HeadLine></NewsLines><Location/></NewsItem></NewsML>"
        ).place
        is None
    )


def test_newsml_without_headline_and_text_is_an_entry_of_its_own() -> None:
    lines = "<NewsLines><HeadLine>A</HeadLine></NewsLines>"
    data = f"<NewsML><NewsItem/><NewsItem>{lines}</NewsItem></NewsML>"
    assert [entry.number for entry in entries(data)] == [1, 2]
    assert reasons(data) == ["item 1 has no headline and no text"]
    assert reasons("<NewsML/>") == ["no story in it"]


G2 = """<newsMessage><itemSet><newsItem guid="urn:newsml:coast:1" version="3" xml:lang="en">
<itemMeta><provider literal="Coast"/><versionCreated>2031-03-09T14:10:47+01:00</versionCreated>
<embargoed>2031-03-10T19:00:00+01:00</embargoed><pubStatus qcode="stat:withheld"/>
<edNote>Use with care.</edNote><edNote role="r:closingline">ab cd</edNote>
<edNote pubconstraint="p:nonpublic">Call Ann.</edNote>
<edNote><section><h3>Notebook</h3></section></edNote></itemMeta>
<contentMeta><urgency>4</urgency><located><name>Tarnholm</name></located><language tag="en-GB"/>
<keyword>port</keyword><subject><name>Ships</name></subject><subject><name>ku</name></subject>
<subject/>
<slugline>valda-port</slugline><headline rank="3">Rain</headline>
<headline rank="1">Port closes</headline>
<by>By Ann Field</by><dateline>{dateline}</dateline></contentMeta>
<contentSet><remoteContent/>{inline}</contentSet></newsItem></itemSet></newsMessage>
"""
XHTML = """<inlineXML><html><head><title>T</title></head><body><header><h1>Port closes</h1></header>
<p class="genre">Extra</p><section><p>TARNHOLM (Coast) - It rains.</p><h2>Ships wait</h2><p>Two.</p>
</section></body></html></inlineXML>"""


def test_newsml_leaves_titles_out_and_puts_a_lead_first() -> None:
    def component(role: str, words: str) -> str:
        content = f"<ContentItem><DataContent>{words}</DataContent></ContentItem>"
        return f'<NewsComponent><Role FormalName="{role}"/>{content}</NewsComponent>'

    parts = "".join(
        map(component, ("Title", "Lead", "Body"), ("Port closes", "Rain.", "It rains."))
    )
    lines = "<NewsLines><HeadLine>Port closes</HeadLine></NewsLines>"
    found = item(f"<NewsML><NewsItem>{lines}<Urgency>2</Urgency>{parts}</NewsItem></NewsML>")
    assert (found.text, found.urgency) == ("Port closes\nRain.\nIt rains.", 2)
    only = item(f"<NewsML><NewsItem>{lines}{component('Lead', 'Rain.')}</NewsItem></NewsML>")
    assert only.text == "Port closes\nRain."
    marked = parts.replace("It rains.", "<p>It rains.</p>")
    mixed = item(f"<NewsML><NewsItem>{lines}{marked}</NewsItem></NewsML>")
    assert paragraphs(mixed) == ["title: Port closes", "body: Rain.", "body: It rains."]


def test_a_place_that_a_story_is_about_is_not_where_it_was_filed() -> None:
    place = '<Location HowPresent="{0}"><Property FormalName="City" Value="Tarnholm"/></Location>'
    head = "<NewsLines><HeadLine>Port closes</HeadLine></NewsLines>"
    for present, expected in (("Event", None), ("Origin", "Tarnholm")):
        found = item(f"<NewsML><NewsItem>{head}{place.format(present)}</NewsItem></NewsML>")
        assert found.place == expected


def test_a_dateline_of_a_day_alone_is_none() -> None:
    dateline = "<dateline><story.date>July 22, 2031</story.date></dateline>"
    found = item(NITF.replace(NITF[NITF.index("<dateline>") : NITF.index("<abstract>")], dateline))
    assert (found.dateline, found.place) == (None, None)


def test_newsml_g2_round_xhtml() -> None:
    found = item(G2.format(inline=XHTML, dateline="TARNHOLM"), "a.xml")
    assert paragraphs(found) == [
        "title: Port closes",
        "body: TARNHOLM (Coast) - It rains.",
        "subhead: Ships wait",
        "body: Two.",
    ]
    assert (found.slug, found.byline, found.place) == ("valda-port", "Ann Field", "Tarnholm")
    assert (found.dateline, found.agency, found.language) == ("TARNHOLM", "Coast", "en")
    assert (found.date, found.embargo) == ("2031-03-09T14:10:47+01:00", "2031-03-10T19:00:00+01:00")
    assert (found.status, found.version, found.urgency) == ("withheld", "3", 4)
    assert (found.note, found.keywords) == ("Use with care.", ("port", "Ships"))
    assert found.identity == "urn:newsml:coast:1"


def test_newsml_g2_with_the_date_of_its_content_alone() -> None:
    versioned = "<versionCreated>2031-03-09T14:10:47+01:00</versionCreated>"
    dated = G2.replace(versioned, "").replace(
        "<contentMeta>", "<contentMeta><contentCreated>2031-03-08T09:00:00Z</contentCreated>"
    )
    found = item(dated.format(inline=XHTML, dateline=""), "a.xml")
    assert found.date == "2031-03-08T09:00:00+00:00"


def test_newsml_g2_round_nitf_and_plain_text() -> None:
    inline = f"<inlineXML>{NITF.partition('?>')[2]}</inlineXML>"
    found = item(G2.format(inline=inline, dateline="2031-03-09 00:24"))
    assert found.dateline == "Tarnholm, Valda"
    assert "subhead: Ships wait" in paragraphs(found)
    plain = item(G2.format(inline="<inlineXML/><inlineData>One.\nTwo.</inlineData>", dateline=""))
    assert plain.text == "Port closes\nOne.\nTwo."
    html = item(G2.format(inline="<inlineData>&lt;p&gt;One.&lt;/p&gt;</inlineData>", dateline=""))
    assert paragraphs(html)[1:] == ["body: One."]


def test_a_place_may_be_an_attribute() -> None:
    meta = "<contentMeta><located literal='Rome'/><headline>A</headline></contentMeta>"
    assert item(f"<newsItem>{meta}</newsItem>").place == "Rome"


RECORD_XML = """<?xml version="1.0"?><News><PublishDate>2031-03-09T17:32:18</PublishDate>
<headline>Port closes</headline><byLine>Ann Field</byLine>
<content>&lt;p&gt;It rains.&lt;/p&gt;</content></News>"""


def test_xml_of_no_standard_is_read_by_the_names_of_its_fields() -> None:
    found = item(RECORD_XML, "a.xml")
    assert paragraphs(found) == ["title: Port closes", "body: It rains."]
    assert (found.format, found.byline, found.date) == ("xml", "Ann Field", "2031-03-09T17:32:18")
    many = RECORD_XML.replace("<News>", "<All><News>").replace("</News>", "</News><x/></All>")
    assert len(items(many, "a.xml")) == 1


def test_packages_without_a_headline_are_passed_over_and_empty_items_told() -> None:
    data = (
        "<newsMessage><itemSet><packageItem/><newsItem guid='tag_coast_1'/>"
        "<packageItem guid='c'><itemMeta><title>Port</title></itemMeta></packageItem>"
        "</itemSet></newsMessage>"
    )
    assert [entry.number for entry in entries(data)] == [1, 2]
    assert reasons(data) == ["item 1 has no headline and no text"]
    alone = items("<newsItem guid='tag_c_1'><itemMeta><title>Port</title></itemMeta></newsItem>")
    assert (alone[0].title, alone[0].identity) == ("Port", "tag_c_1")
