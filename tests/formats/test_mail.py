"""Mail and mailboxes."""

from __future__ import annotations

import base64

import pytest

from tests.formats.loading import entries, item, items, paragraphs, reasons

PLAIN = """Subject: =?utf-8?q?Port_closes_=E2=80=93_again?=
From: Ann Field <ann@coast.example>
Date: Sun, 9 Mar 2031 10:00:00 -0400 (EDT)
Message-ID: <1@coast.example>
Content-Language: en

It rains.

Ships wait.
"""


def test_a_plain_message() -> None:
    found = item(PLAIN, "a.eml")
    assert found.text == "Port closes – again\nIt rains.\n\nShips wait."
    assert (found.title, found.byline, found.language) == ("Port closes – again", "Ann Field", "en")
    assert (found.date, found.identity) == ("2031-03-09T10:00:00-04:00", "<1@coast.example>")


def multipart(plain: str, html: str) -> str:
    return (
        "Subject: Port closes\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
        f"--b\nContent-Type: text/plain\n\n{plain}\n--b\nContent-Type: text/html; charset=utf-8\n"
        f"Content-Transfer-Encoding: quoted-printable\n\n{html}\n--b\nContent-Type: text/plain\n"
        "Content-Disposition: attachment\n\nattached\n--b--\n"
    )


def test_the_plain_part_is_read_unless_it_is_a_stub() -> None:
    html = "<p>It rains in Tarnholm, caf=C3=A9 and all. " + "Ships wait. " * 30 + "</p>"
    stub = item(multipart("See our site.", html))
    assert paragraphs(stub)[1].startswith("body: It rains in Tarnholm, café")
    whole = item(multipart("It rains. " * 40, html))
    assert whole.blocks == ()
    assert "attached" not in whole.text


def test_a_message_of_html_alone() -> None:
    found = item("Subject: A\nFrom: x@y\nContent-Type: text/html\n\n<p>One.</p><p>Two.</p>")
    assert paragraphs(found) == ["title: A", "body: One.", "body: Two."]
    assert found.byline == "x@y"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (
            "Content-Transfer-Encoding: base64\nContent-Type: text/plain; charset=x-7\n\nY2Fmw6k=!",
            "A\ncafé",
        ),
        ("Content-Type: text/plain; charset=iso-8859-1\n\ncaf\xe9s", "A\ncafés"),
    ],
)
def test_odd_charsets_and_encodings(body: str, text: str) -> None:
    assert item(f"Subject: A\nMIME-Version: 1.0\n{body}".encode("latin-1")).text == text


def test_an_encoded_subject_hides_nothing() -> None:
    hidden = base64.b64encode(b"News \x1b[2J\nBcc: x").decode()
    found = item(f"Subject: =?utf-8?b?{hidden}?=\nFrom: a@b\nDate: never\n\nBody.\n")
    assert (found.title, found.date) == ("News ␛[2J Bcc: x", None)
    odd = item("Subject: =?utf-8?b?a?=\nFrom: a@b\n\nBody.\n")
    assert odd.title is not None


def test_a_mailbox_holds_many_messages() -> None:
    data = (
        "From a@b Thu Jan  1 00:00:00 2031\nSubject: One\n\n"
        ">From the start\nFrom here on it rains\n\n"
        "From a@b Thu Jan  1 00:00:01 2031\nSubject: Two\n\nbody\n"
    )
    first, second = items(data, "a.mbox")
    assert first.text == "One\nFrom the start\nFrom here on it rains"
    assert (second.number, second.text) == (2, "Two\nbody")


def test_a_message_without_text_keeps_its_subject_or_is_an_entry() -> None:
    sound = "Subject: A\nFrom: a@b\nMIME-Version: 1.0\nContent-Type: audio/basic\n\nxx"
    found = item(sound)
    assert (found.text, [p.message for p in found.problems]) == ("A", ["a message without text"])
    assert reasons("From: a@b\nTo: c@d\n\n \n") == ["message 1 has no text"]


def test_too_many_parts_are_refused_and_deep_ones_read() -> None:
    def nested(count: int) -> str:
        heads = "".join(
            f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(count)
        )
        return f"Subject: A\nMIME-Version: 1.0\n{heads}Content-Type: text/plain\n\ndeep\n"

    assert item(nested(30)).text == "A\ndeep"
    assert reasons(nested(200)) == ["message 1 has too many parts"]


def test_parts_beyond_the_limit_are_not_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    from wirereader.formats import mail

    monkeypatch.setattr(mail, "_MAX_PARTS", 1)
    assert entries(multipart("It rains.", "<p>x</p>"))


def test_a_header_in_bytes_that_name_no_charset() -> None:
    for charset in ("latin-1", "utf-8"):
        assert item("Subject: Port fermé\nFrom: a@b\n\nx\n".encode(charset)).title == "Port fermé"


def test_a_message_attached_to_another_is_a_story_of_its_own() -> None:
    inner = "Subject: Port closes\nFrom: Ann Field <a@b>\n\nIt rains.\n"
    outer = (
        "Subject: Fwd\nFrom: c@d\nMIME-Version: 1.0\n"
        "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n"
        f"See below.\n--b\nContent-Type: message/rfc822\n\n{inner}\n--b--\n"
    )
    found = items(outer, "a.eml")
    assert [(i.number, i.text, i.byline) for i in found] == [
        (1, "Fwd\nSee below.", "c@d"),
        (2, "Port closes\nIt rains.", "Ann Field"),
    ]


def test_a_mailbox_takes_one_mark_of_quoting_away() -> None:
    data = "From a@b Thu Jan  1 00:00:00 2031\nSubject: A\n\n>From here\n>>From there\n> From\n"
    assert item(data).text == "A\nFrom here\n>From there\n> From"


def test_one_header_is_enough_in_a_file_called_mail() -> None:
    assert item("Subject: A\n\nx\n", "a.eml").title == "A"
    assert item("Subject: A\n\nx\n", "a.txt").format == "plain"


def test_a_mail_that_is_another_message_as_a_whole() -> None:
    inner = "Subject: Port closes\nFrom: Ann Field <a@b>\n\nIt rains.\n"
    found = items(f"Subject: Fwd\nFrom: c@d\nContent-Type: message/rfc822\n\n{inner}", "a.eml")
    assert [(i.number, i.text) for i in found] == [(1, "Port closes\nIt rains.")]


def test_a_charset_that_is_none_costs_no_word() -> None:
    head = b'Subject: A\nFrom: c@d\nContent-Type: text/plain; charset="utf\x00-8"\n'
    found = item(head + b"Content-Transfer-Encoding: 8bit\n\nCaf\xc3\xa9 shut.\n", "a.eml")
    assert found.text == "A\nCaf\u00e9 shut."
