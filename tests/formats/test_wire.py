"""ANPA 1312 and IPTC 7901: messages framed by control codes."""

from __future__ import annotations

import pytest

from tests.formats.loading import entries, item, items, paragraphs, reasons

ANPA = (
    "\x16\x16\x01z6715\x1f-----\r\nr z\x13\x11 BC-Valda--Port 1stLd-Writethru   03-09 0500\r\n"
    "\x02^BC-Valda--Port, 1st Ld-Writethru,416<\r\n"
    "^Port closes after storm<\r\n"
    "^AP Photo TAR105<\r\n"
    "^Eds: Updates.<\r\n"
    "^Editors: Look.<\r\n"
    "^In short.<\r\n"
    "^By ANN FIELD=\r\n"
    "^Coast Writer=\r\n"
    "\t   TARNHOLM (AP) _ ``It rains,'' he said.\r\n"
    "\t   UP NEXT\r\n"
    "\t   Ships wait.\r\n"
    "\r\n\t   \x03AP-WF-03-09-31 0337GMT<\r\n\x0c\r\n\x04"
)


def test_an_anpa_message_keeps_what_stood_between_its_text_codes() -> None:
    found = item(ANPA, "a.tst")
    assert found.text.startswith("^BC-Valda--Port, 1st Ld-Writethru,416<\n^Port closes")
    assert paragraphs(found) == [
        "boilerplate: BC-Valda--Port, 1st Ld-Writethru,416",
        "title: Port closes after storm",
        "boilerplate: AP Photo TAR105",
        "boilerplate: Eds: Updates.",
        "boilerplate: Editors: Look.",
        "boilerplate: In short.",
        "boilerplate: By ANN FIELD",
        "boilerplate: Coast Writer",
        "body: TARNHOLM (AP) _ ``It rains,'' he said.",
        "subhead: UP NEXT",
        "body: Ships wait.",
    ]
    assert (found.slug, found.byline) == ("BC-Valda--Port 1stLd-Writethru", "ANN FIELD")
    assert (found.urgency, found.date) == (4, "2031-03-09T03:37:00+00:00")
    assert found.note == "Eds: Updates. Editors: Look."


def test_an_anpa_list_without_copy_has_its_fields_for_copy() -> None:
    data = (
        "\x01V46\x1f-\r\nr e\x13\x11 Top-News   03-09 0121\r\n"
        "\x02^*9006< ^Top-News,0176<\r\n^Top news<\r\n^One<\r\n^Two<\r\n\x03\x04"
    )
    found = item(data, "a.tst")
    assert paragraphs(found) == [
        "boilerplate: *9006",
        "boilerplate: Top-News,0176",
        "title: Top news",
        "body: One",
        "body: Two",
    ]
    assert (found.slug, found.date) == ("Top-News", None)


def test_anpa_without_field_signs_is_told_by_its_indents() -> None:
    data = (
        "\x01a0105COAST\x1fkoko-\r\nu s\x14\x12 BC-Valda-Port   09-12 0344\r\n\x02BC-Valda-Port\r\n"
        "Port: Storm closes quay+\r\n     TARNHOLM, Dec. 9 Kyodo - It rains\r\n"
        "hard.\r\n     Ships\r\n"
        "wait.\r\n==Coast\r\n\x03KWS-21:37-09-12-31\x04"
    )
    found = item(data)
    assert paragraphs(found) == [
        "boilerplate: BC-Valda-Port",
        "title: Port: Storm closes quay",
        "body: TARNHOLM, Dec. 9 Kyodo - It rains\nhard.",
        "body: Ships\nwait.",
        "boilerplate: ==Coast",
    ]
    assert (found.urgency, found.date) == (2, "2031-12-09T21:37:00")


def test_a_field_inside_the_copy_ends_its_paragraph() -> None:
    found = item(
        "\x01a\x1fb\x02^Port closes<\r\n\t   It rains.\r\n^Eds: note<\r\nShips wait.\x03\x04"
    )
    assert paragraphs(found) == [
        "title: Port closes",
        "body: It rains.",
        "boilerplate: Eds: note",
        "body: Ships wait.",
    ]


def test_several_messages_with_noise_between_them() -> None:
    noise = "\x7f\x00noise"
    found = items(f"{noise}{ANPA}{noise}{ANPA}{noise}")
    assert [entry.number for entry in found] == [1, 2]
    assert found[0].text == found[1].text


def test_a_message_that_is_never_closed_is_marked() -> None:
    found = item(ANPA.partition("\x03")[0])
    assert [p.message for p in found.problems] == ["message not closed"]
    assert item(ANPA.partition("\x03")[0] + "\x04noise").text == found.text


@pytest.mark.parametrize("header", ["\x1f", ""])
def test_empty_messages_are_entries(header: str) -> None:
    assert reasons(f"\x01a{header}\r\n\x02 \x03\x04") == ["message 1 is empty"]


def test_no_message_between_the_codes_is_told() -> None:
    assert reasons("\x01eca1 4 i\r\n\x01eca2\x02", "a.iptc") == ["message 1 is empty"]


def test_a_header_without_a_text_is_no_message() -> None:
    text = (
        "\x01lost header \x01eca062 4 i 211 dpa 061\r\n\r\nPort/\r\n\x02Port closes =\r\n\x03\x04"
    )
    assert item(text).number == 1


def test_a_bare_anpa_message() -> None:
    found = item("\x01a\x1fb\x02^Port closes<\r\n\x03no date\x04")
    assert (found.title, found.slug, found.date, found.urgency) == ("Port closes", None, None, None)


IPTC = (
    "\x01eca0003 3 i 380  dpa 0045\r\n\r\nValda/port/\r\n"
    "\x02REFILE\n1ST LEAD\nStorm closes the port of Tarnholm\nBy dpa correspondents =\r\n\r\n"
    "   Tarnholm (dpa) - It rains\r\nhard.\r\n\r\n   Ships wait.\r\n\r\n"
    "# dpa NOTEBOOK\r\n\r\nThe following is not for publication\r\n- Reporting by: Ann Field\r\n"
    "\x03091137 GMT Mar 31\r\n\x7f\n\x7f\x04"
)


def test_an_iptc_message() -> None:
    found = item(IPTC)
    assert paragraphs(found) == [
        "boilerplate: REFILE",
        "boilerplate: 1ST LEAD",
        "title: Storm closes the port of Tarnholm",
        "boilerplate: By dpa correspondents",
        "body: Tarnholm (dpa) - It rains\nhard.",
        "body: Ships wait.",
        "boilerplate: # dpa NOTEBOOK",
        "boilerplate: The following is not for publication\n- Reporting by: Ann Field",
    ]
    assert (found.slug, found.byline, found.version) == (
        "Valda/port/",
        "dpa correspondents",
        "REFILE 1ST LEAD",
    )
    assert (found.urgency, found.date) == (3, "2031-03-09T11:37:00+00:00")


def test_a_kicker_is_no_headline_and_no_version() -> None:
    data = (
        "\x01bsf025 3 ec 121\r\n\r\nValda\r\n\x02Le point\r\nGilets jaunes: le port fermé =\r\n"
        "\r\nTarnholm (ats) Il pleut.\x03091223 mars 31\x04"
    )
    found = item(data.encode("latin-1"))
    assert (found.title, found.version, found.encoding) == (
        "Gilets jaunes: le port fermé",
        None,
        "windows-1252",
    )
    assert found.date == "2031-03-09T12:23:00"


@pytest.mark.parametrize(
    ("trailer", "date"),
    [
        ("251852 Sep 24", "2024-09-25T18:52:00"),
        ("251852 Sep 87", "1987-09-25T18:52:00"),
        ("251852 Sep 2031", "2031-09-25T18:52:00"),
        ("251852 Foo 24", None),
        ("noise", None),
    ],
)
def test_the_time_of_sending(trailer: str, date: str | None) -> None:
    assert item(f"\x01x1 4 i\r\n\x02Port closes =\r\n\x03{trailer}\x04").date == date


def test_an_iptc_message_of_bylines_or_a_single_line() -> None:
    found = item("\x01x\r\n\x02By Ann Field =\r\nIt rains.\x03\x04")
    assert (found.title, found.byline, found.urgency) == (None, "Ann Field", None)
    assert item("\x01\x02Port closes\r\nIt rains.\x03\x04").title == "Port closes"


def test_codes_inside_the_text_are_signs() -> None:
    found = item(IPTC.replace("hard", "\x1b[5mhard\x07"))
    assert "␛[5mhard␇" in found.text
    assert entries("\x01\x02\x03\x04")
