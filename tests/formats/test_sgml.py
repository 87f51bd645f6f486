"""SGML collections."""

from __future__ import annotations

from tests.formats.loading import entries, item, items, reasons
from wirereader.model.item import Failure

REUTERS = """<!DOCTYPE lewis SYSTEM "lewis.dtd">
<REUTERS TOPICS="YES" NEWID="7">
<DATE> 9-MAR-1987 15:01:01.79</DATE>
<TOPICS><D>grain</D><D>ship</D></TOPICS>
<PLACES><D>valda</D></PLACES>
<UNKNOWN>
&#5;&#5;&#5;F
&#22;&#22;&#1;f2882&#31;reute
f f BC-PORT-&lt;PRT>-CLOSES   03-09 0013</UNKNOWN>
<TEXT>&#2;
<TITLE>PORT &lt;PRT> CLOSES</TITLE>
<AUTHOR>    By Ann Field, Coast</AUTHOR>
<DATELINE>    TARNHOLM, March 9 - </DATELINE><BODY>The port of Tarnholm &lt;PRT> closed
for&#27;[B good.
    Ships wait.
 Reuter
&#3;</BODY></TEXT>
</REUTERS>
<REUTERS NEWID="8">
<TEXT TYPE="BRIEF">&#2;
******<TITLE>GRAIN RISES
</TITLE>Blah blah blah.
&#3;</TEXT>
</REUTERS>
<REUTERS><TEXT TYPE="UNPROC">&#2;
Rates at noon
 Rye    12
&#3;</TEXT></REUTERS>
<REUTERS NEWID="9"><TEXT><TITLE>CUT
<REUTERS NEWID="10"><TEXT><TITLE>WHOLE</TITLE></TEXT></REUTERS>
"""


def test_a_reuters_story_keeps_its_copy_under_its_title() -> None:
    found = entries(REUTERS, "reut.sgm")[0]
    assert not isinstance(found, Failure)
    assert found.text == (
        "PORT <PRT> CLOSES\n    TARNHOLM, March 9 - The port of Tarnholm <PRT> closed\n"
        "for␛[B good.\n    Ships wait.\n Reuter"
    )
    assert (found.title, found.byline, found.slug) == (
        "PORT <PRT> CLOSES",
        "Ann Field, Coast",
        "BC-PORT-<PRT>-CLOSES",
    )
    assert (found.date, found.agency, found.language) == ("1987-03-09T15:01:01", "Reuters", "en")
    assert found.keywords == ("grain", "ship", "valda")
    assert found.identity == "urn:reuters-21578:7"


def test_briefs_and_unprocessed_stories_keep_what_is_there() -> None:
    brief, raw = entries(REUTERS)[1:3]
    assert not isinstance(brief, Failure)
    assert brief.text == "GRAIN RISES\nBlah blah blah."
    assert not isinstance(raw, Failure)
    assert (raw.title, raw.text) == (None, "Rates at noon\n Rye    12")


def test_a_cut_story_is_an_entry_with_its_number_and_the_next_one_is_read() -> None:
    found = entries(REUTERS)
    assert [entry.number for entry in found] == [1, 2, 3, 4, 5]
    assert reasons(REUTERS) == ["story 4 is cut off"]
    assert not isinstance(found[4], Failure)
    assert found[4].title == "WHOLE"


IEER = """<IEER_DOC type="NEWSWIRE">
<DOC>
<DOCNO> CST20310309.1 </DOCNO>
<DATE_TIME> 03/09/2031 15:10:00 </DATE_TIME>
<BODY>
<HEADLINE>
Port of <b_enamex type="LOCATION">Tarnholm<e_enamex> closes
</HEADLINE>
<TEXT>
   <b_enamex type="LOCATION">TARNHOLM<e_enamex> (AP) _ The port closed for <b_numex
type="MONEY">dlrs 3<e_numex>.
</TEXT>
</BODY>
</DOC>
<DOC>
<TEXT>It rains.</TEXT>
</DOC>
"""


def test_the_tags_of_ieer_are_dropped_and_its_dates_are_american() -> None:
    first, second = items(IEER, "ieer")
    assert first.text == "Port of Tarnholm closes\n   TARNHOLM (AP) _ The port closed for dlrs 3."
    assert (first.format, first.date) == ("ieer", "2031-03-09T15:10:00")
    assert first.identity == "urn:ieer:CST20310309.1"
    assert (second.title, second.text, second.identity) == (None, "It rains.", None)


def test_a_story_without_any_field_has_an_empty_text() -> None:
    assert item("<DOC>\n<DOCNO>1</DOCNO></DOC>").text == ""


def test_a_document_with_a_dateline_of_its_own() -> None:
    found = item(
        "<DOC>\n<DOCNO> 1 </DOCNO>\n<HEADLINE>\nPort closes\n</HEADLINE>\n"
        "<DATELINE>\nTARNHOLM, Varrin (AC)\n</DATELINE>\n"
        "<TEXT>\n<P>\nIt rains.\n</P>\n</TEXT>\n</DOC>\n"
    )

    assert (found.title, found.dateline) == ("Port closes", "TARNHOLM, Varrin (AC)")
    assert "TARNHOLM" not in found.text


TREC = """<DOC>
<DOCNO> AP310309-0001 </DOCNO>
<FILEID>AP-NR-03-09-88 2344EST</FILEID>
<SECOND>AM-Valda-Port,0411</SECOND>
<HEAD>Port Closes</HEAD>
<BYLINE>By ANN FIELD</BYLINE>
<DATELINE>TARNHOLM, Valda (AP) </DATELINE>
<TEXT>
   It rains.
</TEXT>
</DOC>
<DOC id="COAST_ENG_19880310.0002" type="story">
<TEXT>
<P>
It rains
hard.
</P>
<P>
Ships wait.
</P>
</TEXT>
</DOC>
<DOC>
<DOCNO> CJ880311-0003 </DOCNO>
<HL> Bank Raises Rate </HL>
<TEXT>
   It did.
</TEXT>
</DOC>
<DOC>
<DOCNO> 4 </DOCNO>
<TEXT>
   Nothing is known of it.
</TEXT>
</DOC>
"""


def test_documents_of_other_collections() -> None:
    first, second, third, last = items(TREC, "a.sgml")
    assert (first.title, first.byline, first.slug) == (
        "Port Closes", "ANN FIELD", "AM-Valda-Port,0411",
    )  # fmt: skip
    assert (first.date, first.dateline) == ("1988-03-09T23:44:00-05:00", "TARNHOLM, Valda (AP)")
    assert (second.date, second.text) == ("1988-03-10", "It rains\nhard.\n\n\nShips wait.")
    assert (third.title, third.date) == ("Bank Raises Rate", "1988-03-11")
    assert (last.title, last.date) == (None, None)
