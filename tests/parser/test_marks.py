"""Wire marks, status, version and the chain that a story belongs to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.parser.copy import article_of, item_of
from wirereader.parser.chain import chain_of, root_of
from wirereader.parser.marks import (
    cut_marks,
    headline_marks,
    is_mark_line,
    note_marks,
    status_of,
)
from wirereader.parser.parse import parse

SLUGS = [
    (
        "BC-Cable Car, 1st Ld-Writethru, CORRECTED",
        "BC-Cable Car",
        "1st Ld-Writethru, CORRECTED",
        "cable car",
    ),
    (
        "BC-US--Earns-Coast, 1st Ld-Writethru",
        "BC-US--Earns-Coast",
        "1st Ld-Writethru",
        "us--earns-coast",
    ),
    ("BC-CUR--Brask 1stLd-Writethru", "BC-CUR--Brask", "1stLd-Writethru", "cur--brask"),
    ("VALDA-PORT/ (UPDATE 2)", "VALDA-PORT/", "UPDATE 2", "valda-port"),
    ("AM-Port, Take 2", "AM-Port", "Take 2", "port"),
    ("Valda/port/", "Valda/port/", None, "valda/port"),
    ("Election 2031", "Election 2031", None, "election 2031"),
    ("Update", "Update", None, "update"),
]


@pytest.mark.parametrize(("slug", "kept", "marks", "root"), SLUGS)
def test_a_slug_without_its_marks(slug: str, kept: str, marks: str | None, root: str) -> None:
    assert cut_marks(slug) == (kept, marks)
    assert root_of(slug) == root


def test_takes_leads_and_corrections_share_a_chain() -> None:
    slugs = ["BC-Cable Car", "BC-Cable Car, 2nd Take", "AM-Cable Car, 1st Ld, CORRECTED"]
    assert {chain_of(slug, "AP", "2031-03-03T10:00:00+01:00") for slug in slugs} == {
        "AP|cable car|2031-03-03"
    }


@pytest.mark.parametrize(
    ("slug", "agency", "date", "chain"),
    [
        (None, "AP", "2031-03-03", None),
        ("--", "AP", "2031-03-03", None),
        ("BC-Port", "The Associated Press", "2031-03-03", "AP|port|2031-03-03"),
        ("BC-Port", "Coast", "2031-03", "Coast|port|"),
        ("BC-Port", None, "--03-03", "|port|"),
        ("BC-Port", None, None, "|port|"),
    ],
)
def test_what_is_not_known_of_a_chain_is_left_empty(
    slug: str | None, agency: str | None, date: str | None, chain: str | None
) -> None:
    assert chain_of(slug, agency, date) == chain


@pytest.mark.parametrize(
    ("line", "is_it"),
    [
        ("URGENT", True),
        ("(CORRECTED)", True),
        ("1ST LEAD", True),
        ("UPDATE 2", True),
        ("2", False),
        ("Urgent help needed", False),
        ("", False),
        ("urgent " * 20, False),
    ],
)
def test_mark_line(line: str, is_it: bool) -> None:
    assert is_mark_line(line) is is_it


@pytest.mark.parametrize(
    ("title", "marks"),
    [
        ("CORRECTED-Band plays on", "CORRECTED"),
        ("UPDATE 2-Storm hits port", "UPDATE 2"),
        ("EMBARGOED until 0600 GMT: One in five", "EMBARGOED until 0600 GMT"),
        ("Update - a song", None),
        ("VALDA-Storm hits port", None),
        ("Port closes", None),
        ("-Port closes", None),
    ],
)
def test_marks_before_a_headline(title: str, marks: str | None) -> None:
    assert headline_marks(title) == marks


@pytest.mark.parametrize(
    ("sources", "status"),
    [
        (["KILL", "1st Ld"], "killed"),
        (["CORRECTED", "URGENT"], "corrected"),
        (["1st Ld-CORRECTED"], "corrected"),
        (["2nd Take", None], None),
        ([], None),
    ],
)
def test_the_gravest_status_is_told(sources: list[str | None], status: str | None) -> None:
    assert status_of(sources) == status


def test_only_the_first_words_of_a_note_are_asked() -> None:
    note = "Eds: updates with quote in graf nine, and the cook said kill"
    assert note_marks(note) == "Eds: updates with quote in graf nine, and"
    assert note_marks(None) is None


MORE = "The harbour master, Una Reed, said divers would go down as soon as the wind allows it.\n"


@pytest.mark.parametrize(
    ("text", "status", "version"),
    [
        (f"KILL-Port closes\nEDITORS: Please kill the story.\n{MORE}", "killed", "KILL"),
        (f"Port closes\nEds: CORRECTS name.\n{MORE}", "corrected", None),
        (f"REFILE\n1ST LEAD\nPort closes\n{MORE}", "refiled", "REFILE 1ST LEAD"),
        (f"Port closes\n{MORE}", None, None),
    ],
)
def test_status_and_version(text: str, status: str | None, version: str | None) -> None:
    article = article_of(text)
    assert (article.status, article.version) == (status, version)


def test_what_is_declared_wins() -> None:
    article = article_of(
        f"UPDATE 1-Port closes\n{MORE}",
        status="canceled",
        version="7",
        slug="PORT",
        byline="Ann Field",
        note="Use with care.",
        language="de",
        date="2031-03-03",
        agency="Coast",
    )
    assert (article.status, article.version, article.slug) == ("canceled", "7", "PORT")
    assert (article.byline, article.note, article.language) == ("Ann Field", "Use with care.", "de")
    assert (article.date, article.date_from, article.chain) == (
        "2031-03-03",
        "declared",
        "Coast|port|2031-03-03",
    )


wire = st.text(alphabet=st.sampled_from("AB by.-—_\n\t|*()/:“”1 9"), max_size=160) | st.lists(
    st.sampled_from(
        ["By Ann Field", "BC-Port", "TARNHOLM (AP) _ It", "-30-", "Eds: x", "a" * 130, ""]
    ),
    max_size=8,
).map("\n".join)


@given(wire)
def test_every_part_lies_in_the_text_and_parsing_repeats(text: str) -> None:
    article = article_of(text)
    at = 0
    for paragraph in article.paragraphs:
        assert at <= paragraph.start < paragraph.end <= len(text)
        assert text[at : paragraph.start].strip() == ""
        at = paragraph.end
    assert text[at:].strip() == ""
    assert parse(item_of(text)) == article
