"""ANPA 1312 and IPTC 7901 as they are sent in other shapes: tables, takes, without codes."""

from __future__ import annotations

import pytest

from tests.formats.loading import item, paragraphs

ANPA_HEAD = "\x16\x16\x01a0462\x1fus---\r\nu s\x13\x11 BC-SOC--Valda Cup   03-09 0650\r\n\x02"
ANPA_TAIL = "\x03AP-NY-03-09-31 1210EST<\r\n\x0c\r\n\x04"


def anpa(*lines: str) -> list[str]:
    """The paragraphs of a message with these lines after its slug."""
    fields = "".join(f"{line}\r\n" for line in ("^BC-SOC--Valda Cup Glance<", *lines))
    return paragraphs(item(f"{ANPA_HEAD}{fields}{ANPA_TAIL}"))[1:]


def test_a_table_with_its_headings() -> None:
    assert anpa(
        "^Valda Cup Standings=", "^NORTH=", "^;W;L;Pct", "Tarnholm;23;13;.639", "Valda;2;3;.4",
        "^SOUTH=", "\t   Holm 2, Kelm 1<",
    ) == [
        "title: Valda Cup Standings",
        "subhead: NORTH",
        "#body: ;W;L;Pct\nTarnholm;23;13;.639\nValda;2;3;.4",
        "subhead: SOUTH",
        "body: Holm 2, Kelm 1",
    ]  # fmt: skip


def test_a_headline_on_two_lines() -> None:
    assert anpa("^Storm shuts the port \x1f", "of Tarnholm<", "\t   It rains.") == [
        "title: Storm shuts the port \nof Tarnholm",
        "body: It rains.",
    ]


def test_a_heading_in_the_copy_and_a_note_in_capitals() -> None:
    assert anpa("^Storm<", "\t   It rains.", "^Ferries=", "\t   (STORY CAN END HERE)") == [
        "title: Storm",
        "body: It rains.",
        "subhead: Ferries",
        "body: (STORY CAN END HERE)",
    ]


def test_a_line_of_prose_with_semicolons_is_no_row() -> None:
    assert anpa(
        "^Storm<", "\t   With her were Una Reed, the mayor; Bo Marsh,",
        "of the port; and Ida Holm, a pilot; all were", "\ton the quay.",
    ) == [
        "title: Storm",
        "body: With her were Una Reed, the mayor; Bo Marsh,\n"
        "of the port; and Ida Holm, a pilot; all were",
        "body: on the quay.",
    ]  # fmt: skip


def test_a_plus_at_the_end_of_copy_is_a_word_s_own() -> None:
    assert anpa("^Storm+<", "\t   The rating is A+<") == ["title: Storm", "body: The rating is A+"]


def test_a_further_take_has_no_headline_but_the_words_that_it_picks_up() -> None:
    found = item(
        f"{ANPA_HEAD}^BC-SOC--Valda Cup, 1st Add, a0462<\r\n^TARNHOLM: officials said.<\r\n"
        f"\t   It rains.\r\n{ANPA_TAIL}"
    )
    assert found.title is None
    assert paragraphs(found)[1:] == ["boilerplate: TARNHOLM: officials said.", "body: It rains."]


def iptc(text: str, header: str = "eca0003 3 i 380  dpa 0045\r\n\r\nValda/port/\r\n") -> str:
    return f"\x01{header}\x02{text}\x03091137 GMT Mar 31\r\n\x04"


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("(Note)\nPort closes =\r\n", ["boilerplate: (Note)", "title: Port closes"]),
        ("(Note) =\r\n", ["title: (Note)"]),
        ("Storm shuts port\r\nFerries wait\r\n", ["title: Storm shuts port",
                                                  "boilerplate: Ferries wait"]),
        ("Storm shuts the port of\r\nTarnholm, and it\r\nrains.\r\n",
         ["title: Storm shuts the port of", "body: Tarnholm, and it\nrains."]),
    ],
)  # fmt: skip
def test_the_headline_among_its_lines(head: str, expected: list[str]) -> None:
    assert paragraphs(item(iptc(f"{head}\r\nIt rains.\r\n"))) == [*expected, "body: It rains."]


def test_a_slug_above_the_headline_where_the_header_has_none() -> None:
    found = item(iptc("Valda-météo\r\nLe port est fermé\r\n\r\nIl pleut.\r\n", "FRS12 4 I 18\r\n"))
    assert (found.slug, found.title) == ("Valda-météo", "Le port est fermé")


@pytest.mark.parametrize(
    ("last", "role"),
    [("dpa al rmo hct", "boilerplate"), ("dpa reported it.", "body"), ("It rains.", "body")],
)
def test_the_desk_and_its_writers_close_the_copy(last: str, role: str) -> None:
    found = paragraphs(item(iptc(f"Port closes =\r\n\r\nShips wait.\r\n\r\n{last}\r\n")))
    assert found[1:] == ["body: Ships wait.", f"{role}: {last}"]


def without_codes(message: str) -> str:
    """What a gateway that drops control codes makes of a message."""
    return "".join(char for char in message if char in "\r\n\t" or char >= " ")


def test_an_iptc_message_without_its_codes() -> None:
    message = iptc("Port closes\nBy Ann Field =\r\n\r\nTarnholm (dpa) - It rains.\r\n\r\n")
    bare, whole = item(without_codes(message), "a.txt"), item(message, "a.txt")
    assert bare.format == "iptc7901"
    assert (bare.slug, bare.byline, bare.date) == (whole.slug, whole.byline, whole.date)
    assert paragraphs(bare) == paragraphs(whole)


def test_an_anpa_message_without_its_codes() -> None:
    head = ANPA_HEAD.replace("\x13\x11", "")
    message = f"{head}^BC-SOC--Valda Cup<\r\n^Cup won<\r\n\t   It rains.\r\n{ANPA_TAIL}"
    bare, whole = item(without_codes(message), "a.txt"), item(message, "a.txt")
    assert bare.format == "anpa"
    assert (bare.slug, bare.urgency, bare.date) == (whole.slug, whole.urgency, whole.date)
    assert paragraphs(bare) == paragraphs(whole)


def test_a_message_without_codes_and_without_an_end_is_marked() -> None:
    found = item("eca0003 3 i 380  dpa 0045\n\nValda/port/\nPort closes =\n\nIt rains.\n", "a.txt")
    assert [problem.message for problem in found.problems] == ["message not closed"]


@pytest.mark.parametrize("text", ["A123 is a road.\n\nIt is shut.\n", "B12 4 i 2\nX\n"])
def test_what_only_begins_like_a_message_is_plain_text(text: str) -> None:
    assert item(text, "a.txt").format == "plain"


ZCZC = [
    ("AB12\nR EST S0B QBXB\nPORT OF TARNHOLM CLOSED\nIt rains.\n09-MAR-31 10:15 NNNN\n",
     ("PORT OF TARNHOLM CLOSED\nIt rains.", None, "2031-03-09T10:15:00")),
    ("TRA12 4 INT\n:PORT-STORM:\nPort closes\n\nIt rains.\nNNNN\n",
     ("Port closes\n\nIt rains.", "PORT-STORM", None)),
    ("AB12\n$Shares\nThe port's\n<TMN.O> fell.\nNNNN\n",
     ("Shares\nThe port's\n<TMN.O> fell.", None, None)),
    ("FMG000\nYY TDA\nPort weights<!\n(For Sunday)=!\n<CUP .=!\nStar 5\nNNNN\n",
     ("Port weights\n(For Sunday)\nCUP .\nStar 5", None, None)),
]  # fmt: skip


@pytest.mark.parametrize(("message", "expected"), ZCZC, ids=["routing", "label", "angle", "signs"])
def test_frames_of_other_houses(message: str, expected: tuple[str, str | None, str | None]) -> None:
    found = item(f"ZCZC {message}")
    assert (found.text, found.slug, found.date) == expected
    assert not found.problems
