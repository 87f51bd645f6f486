"""One invented story in every format that declares something of it, and what each one declares."""

from __future__ import annotations

from typing import Any, NamedTuple

COPY = "The port of Tarnholm closed on Tuesday after a hole was found, said Una Reed, its master."
HUSHED = "Zinnober"
"""A word of the note that is not for publication; it stands nowhere else."""


class Declared(NamedTuple):
    """A file and what must come out of it, by the names of the export."""

    name: str
    content: str
    fields: dict[str, Any]
    place: str | None = None
    """Place of the dateline."""


NITF = Declared(
    "a.nitf.xml",
    f"""<nitf baselang="fr"><head><docdata management-status="embargoed">
<doc-id regsrc="Coast" id-string="1"/><urgency ed-urg="2"/><date.issue norm="20310309T143000-0500"/>
<date.release norm="20310310T060000Z"/><du-key key="BC-Port" version="4"/>
<ed-msg info="Adds the tug"/><key-list><keyword key="port"/><keyword key="rain"/></key-list>
</docdata></head>
<body><body.head><hedline><hl1>Port closes</hl1></hedline><byline>By Ann Field</byline>
<dateline><location>Tarnholm</location></dateline></body.head>
<body.content><p>{COPY}</p></body.content></body></nitf>""",
    {
        "slug": "BC-Port",
        "byline": "Ann Field",
        "date": "2031-03-09T14:30:00-05:00",
        "urgency": 2,
        "embargo": "2031-03-10T06:00:00+00:00",
        "status": "embargoed",
        "keywords": ["port", "rain"],
        "language": "fr",
        "note": "Adds the tug",
        "version": "4",
    },
    "Tarnholm",
)

_LINES = f"""<NewsLines><HeadLine>Port closes</HeadLine><ByLine>By Ann Field</ByLine>
<DateLine>TARNHOLM, March 9</DateLine><SlugLine>BC-Port</SlugLine><KeywordLine>port</KeywordLine>
<NewsLine><NewsLineType FormalName="EditorialNote"/><NewsLineText>Adds the tug</NewsLineText>
</NewsLine>
<NewsLine><NewsLineType FormalName="NoteNotForPublication"/><NewsLineText>{HUSHED}
</NewsLineText></NewsLine>
</NewsLines>"""

NEWSML = Declared(
    "a.newsml.xml",
    f"""<NewsML><NewsItem><Identification><NewsIdentifier><RevisionId>4</RevisionId>
<PublicIdentifier>urn:newsml:coast.example:20310309:1:4</PublicIdentifier></NewsIdentifier>
</Identification><NewsManagement><ThisRevisionCreated>20310309T143000-0500</ThisRevisionCreated>
<Status FormalName="Embargoed"/><StatusWillChange><FutureStatus FormalName="Usable"/>
<DateAndTime>20310310T060000Z</DateAndTime></StatusWillChange><Urgency FormalName="2"/>
</NewsManagement><NewsComponent>{_LINES}<DescriptiveMetadata><Language FormalName="fr"/>
</DescriptiveMetadata><ContentItem><DataContent><p>{COPY}</p></DataContent></ContentItem>
</NewsComponent></NewsItem></NewsML>""",
    {**NITF.fields, "keywords": ["port"]},
    "TARNHOLM",
)

NITF_IN_NEWSML = Declared(
    "b.newsml.xml",
    f"""<NewsML><NewsItem><NewsComponent><ContentItem><DataContent>
{NITF.content}</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>""",
    NITF.fields,
    "Tarnholm",
)

NEWSML_G2 = Declared(
    "a.g2.xml",
    f"""<newsItem guid="urn:newsml:coast.example:20310309:1" version="4" xml:lang="fr"><itemMeta>
<versionCreated>2031-03-09T14:30:00-05:00</versionCreated>
<embargoed>2031-03-10T06:00:00Z</embargoed><pubStatus qcode="stat:withheld"/>
<edNote>Adds the tug</edNote><edNote pubconstraint="x:nonpublic">{HUSHED}</edNote></itemMeta>
<contentMeta><urgency>2</urgency><located><name>Tarnholm</name></located><slugline>BC-Port</slugline>
<headline>Port closes</headline><by>By Ann Field</by><keyword>port</keyword><keyword>rain</keyword>
</contentMeta><contentSet><inlineXML><html><body><p>{COPY}</p></body></html></inlineXML></contentSet>
</newsItem>""",
    {**NITF.fields, "status": "withheld"},
    "Tarnholm",
)

NINJS_1 = Declared(
    "a1.json",
    f"""{{"uri": "urn:coast.example:1", "headline": "Port closes", "byline": "By Ann Field",
"slugline": "BC-Port", "versioncreated": "2031-03-09T14:30:00-05:00", "urgency": 2, "version": "4",
"pubstatus": "withheld", "embargoed": "2031-03-10T06:00:00Z", "language": "fr",
"located": "Tarnholm", "ednote": "Adds the tug", "keywords": ["port", "rain"],
"body_xhtml": "<p>{COPY}</p>"}}""",
    NEWSML_G2.fields,
    "Tarnholm",
)

NINJS_3 = Declared(
    "a3.json",
    f"""{{"uri": "urn:coast.example:1", "headlines": [{{"role": "main", "value": "Port closes"}}],
"by": "By Ann Field", "slug": "BC-Port", "versionCreated": "2031-03-09T14:30:00-05:00",
"urgency": 2, "version": "4", "pubStatus": "withheld", "embargoed": "2031-03-10T06:00:00Z",
"language": "fr", "located": "Tarnholm", "edNote": "Adds the tug", "keywords": ["port", "rain"],
"bodies": [{{"contentType": "text/html", "value": "<p>{COPY}</p>"}}]}}""",
    NEWSML_G2.fields,
    "Tarnholm",
)

RECORD = Declared(
    "a.jsonl",
    f"""{{"title": "Port closes", "author": "Ann Field", "slug": "BC-Port", "urgency": 2,
"version": 4, "date_published": "2031-03-09T14:30:00-05:00", "dateline": "TARNHOLM, March 9",
"language": "fr", "pubstatus": "withheld", "embargo": "2031-03-10T06:00:00Z",
"editors_note": "Adds the tug", "tags": ["port", "rain"], "text": "{COPY}"}}""".replace("\n", " "),
    NEWSML_G2.fields,
    "TARNHOLM",
)

CSV = Declared(
    "a.csv",
    "title,author,slug,urgency,version,date,city,language,pubstatus,embargo,ednote,keywords,text\n"
    'Port closes,Ann Field,BC-Port,2,4,2031-03-09T14:30:00-05:00,"Tarnholm, VAL",fr,withheld,'
    f'2031-03-10T06:00:00Z,Adds the tug,"port, rain","{COPY}"\n',
    NEWSML_G2.fields,
    "Tarnholm",
)

ANPA = Declared(
    "a.tst",
    "\x16\x16\x01a0042\x1f-\r\nu i\x13\x11 BC-Port   03-09 0042\r\n"
    "\x02^BC-Port,0042<\n^Eds: Adds the tug<\n"
    f"^Port closes<\n^By Ann Field=\n   TARNHOLM (CW) _ {COPY}\n\x03"
    "CW-WF-03-09-31 1430EST\n\x04",
    {
        "slug": "BC-Port",
        "byline": "Ann Field",
        "date": "2031-03-09T14:30:00-05:00",
        "urgency": 2,
        "note": "Eds: Adds the tug",
    },
    "TARNHOLM",
)

IPTC_7901 = Declared(
    "a.iptc",
    f"\x01eca062 2 i 211 cw 061\n\nPort/Weather/\n\x02\n1ST LEAD\nPort of Tarnholm closes\n"
    f"By Ann Field =\n\nTARNHOLM (cw) - {COPY}\n\n# Notebook\n\n{HUSHED}\n"
    "\x03091430 EST Mar 31\n\x04",
    {
        "slug": "Port/Weather/",
        "byline": "Ann Field",
        "date": "2031-03-09T14:30:00-05:00",
        "urgency": 2,
        "version": "1ST LEAD",
    },
    "TARNHOLM",
)

ATOM = Declared(
    "a.atom",
    f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Coast</title>
<entry xml:lang="fr"><title>Port closes</title><author><name>Ann Field</name></author>
<published>2031-03-09T14:30:00-05:00</published><category term="port"/><category term="rain"/>
<content type="html">&lt;p&gt;{COPY}&lt;/p&gt;</content></entry></feed>""",
    {
        "byline": "Ann Field",
        "date": "2031-03-09T14:30:00-05:00",
        "keywords": ["port", "rain"],
        "language": "fr",
    },
)

RSS = Declared(
    "a.rss",
    f"""<rss xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Coast</title>
<language>en</language><item><title>Port closes</title><dc:creator>Ann Field</dc:creator>
<dc:language>fr</dc:language><pubDate>Sun, 09 Mar 2031 14:30:00 -0500</pubDate>
<category>port</category><category>rain</category><description>{COPY}</description></item></channel>
</rss>""",
    ATOM.fields,
)

JSON_FEED = Declared(
    "feed.json",
    f"""{{"version": "https://jsonfeed.org/version/1.1", "language": "fr", "items": [{{"id": "1",
"title": "Port closes", "authors": [{{"name": "Ann Field"}}], "tags": ["port", "rain"],
"date_published": "2031-03-09T14:30:00-05:00", "content_text": "{COPY}"}}]}}""",
    ATOM.fields,
)

PAGE = Declared(
    "a.html",
    f"""<html lang="fr"><head><meta name="author" content="Ann Field">
<meta property="article:published_time" content="2031-03-09T14:30:00-05:00">
<meta name="keywords" content="port, rain"><title>Port closes</title></head>
<body><article><p>{COPY}</p><p>{COPY}</p></article></body></html>""",
    ATOM.fields,
)

MAIL = Declared(
    "a.eml",
    "From: Ann Field <ann@coast.example>\nSubject: Port closes\nKeywords: port, rain\n"
    f"Date: Sun, 09 Mar 2031 14:30:00 -0500\nContent-Language: fr\n\n{COPY}\n",
    ATOM.fields,
)

REUTERS = Declared(
    "a.sgm",
    "<!DOCTYPE lewis SYSTEM 'lewis.dtd'>\n<REUTERS NEWID='1'><DATE>9-MAR-2031 14:30:00.00</DATE>\n"
    "<TOPICS><D>port</D></TOPICS><PLACES><D>rain</D></PLACES>\n"
    "<TEXT><AUTHOR>By Ann Field</AUTHOR>\n<TITLE>PORT CLOSES</TITLE>"
    f"<DATELINE>TARNHOLM, March 9 - </DATELINE><BODY>{COPY}\n</BODY></TEXT>\n"
    "</REUTERS>\n",
    {"byline": "Ann Field", "date": "2031-03-09T14:30:00", "keywords": ["port", "rain"]},
    "TARNHOLM",
)

FILES = {
    "NITF": NITF,
    "NewsML 1": NEWSML,
    "NITF in NewsML": NITF_IN_NEWSML,
    "NewsML-G2": NEWSML_G2,
    "ninjs 1": NINJS_1,
    "ninjs 3": NINJS_3,
    "JSON Lines": RECORD,
    "CSV": CSV,
    "ANPA 1312": ANPA,
    "IPTC 7901": IPTC_7901,
    "Atom": ATOM,
    "RSS": RSS,
    "JSON Feed": JSON_FEED,
    "web page": PAGE,
    "mail": MAIL,
    "SGML": REUTERS,
}
