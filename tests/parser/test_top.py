"""What stands above the copy: slug, marks, notes, headline, byline."""

from __future__ import annotations

import pytest

from tests.parser.copy import article_of, roles, words
from wirereader.parser.byline import is_writer_role, read_byline
from wirereader.parser.slugline import read_slug
from wirereader.parser.top import is_note

LEDE = "TARNHOLM, March 3 (AP) _ The port of Tarnholm closed on Tuesday after a hole was found.\n"
MORE = "The harbour master, Una Reed, said divers would go down as soon as the wind allows it.\n"

TITLES = [
    ("a headline over a dateline", f"Port closes\n{LEDE}", "Port closes"),
    ("a headline over copy", f"Port closes\n{MORE}{MORE}", "Port closes"),
    ("blank lines first", f"\n\n  \nPort closes\n\n{MORE}", "Port closes"),
    (
        "a headline alone",
        "Quake shakes coast, no damage reported",
        "Quake shakes coast, no damage reported",
    ),
    (
        "a headline with a full stop over blank line",
        f"Port closes after storm.\n\n{MORE}",
        "Port closes after storm.",
    ),
    (
        "a headline in capitals with a stop",
        f"Port Closes Its Old Quay.\n{MORE}",
        "Port Closes Its Old Quay.",
    ),
    (
        "a headline on two lines of a release",
        "Port of Tarnholm Opens the Largest Crane of the Five Towns; Names Una\n"
        "Reed as its Master\n\n"
        "TARNHOLM, Feb. 2, 2031 /PRNewswire/ -- The port of Tarnholm has opened its\n"
        "crane today, the largest one that was ever built on the northern coast of\n"
        "Valda, as the council said.\n",
        "Port of Tarnholm Opens the Largest Crane of the Five Towns; Names Una Reed as its Master",
    ),
    (
        "a headline with abbreviations and a stop",
        f"Gov. Reed of N.Y. closes port.\n\n{MORE}",
        "Gov. Reed of N.Y. closes port.",
    ),
    ("copy that begins with its dateline", LEDE, None),
    ("one paragraph", MORE, None),
    (
        "a short lede with a stop and no blank line",
        f"The port of Tarnholm closed on Tuesday.\n{MORE}",
        None,
    ),
    ("a quotation first", f"“We wait,” he said.”\n\n{MORE}", None),
    ("a line that goes on", f"The port closed,\n{MORE}", None),
    ("two sentences", f"The port closed. It rains.\n\n{MORE}", None),
    ("a long first paragraph", f"{MORE * 3}".replace("\n", " ") + f"\n{MORE}", None),
    ("a table first", "Rye     12\nOats     3\nBarley   9\n", None),
]


@pytest.mark.parametrize(("text", "title"), [t[1:] for t in TITLES], ids=[t[0] for t in TITLES])
def test_title(text: str, title: str | None) -> None:
    article = article_of(text)
    assert article.title == title
    assert (article.title_span is None) is (title is None)


def test_the_file_name_gives_the_title_where_the_text_has_none() -> None:
    article = article_of(f"Still shut.\n{MORE}", file_title="Port closes after storm")
    assert (article.title, article.title_span) == ("Port closes after storm", None)
    assert words(article, "body")[0] == "Still shut."


def test_a_headline_that_the_file_name_repeats_is_taken_from_the_text() -> None:
    article = article_of(f"Port closes after storm\n{MORE}", file_title="port closes after sto")
    assert article.title == "Port closes after storm"


NAMED = [
    ("Port closes after storm.", "port closes after sto", True),
    ("Fishermen's port closes. Twice.", "fishermen s port closes twice", True),
    ("After 39-hour gale, port closes its gates.", "after hour gale port closes", True),
    (
        "Port Closes After the Longest Storm That Anybody on the Coast of Valda Can Recall,"
        " and Reopens Before It Ends.",
        "port closes after the longest storm",
        True,
    ),
    ("The port closed on Tuesday.", "the port closed on tuesday", False),
    (
        "The port of Tarnholm closed its gates after a hole was found in the hull of the oldest of"
        " the seven ferries to the islands.",
        "the port of tarnholm closed its gates",
        False,
    ),
    ("The storm closes port.", "port closes after storm", False),
    ("Port closes.", "port closes after storm", False),
    ("Port opens after storm.", "port closes after storm", False),
]


@pytest.mark.parametrize(("line", "name", "is_title"), NAMED, ids=[line[:40] for line, *_ in NAMED])
def test_a_line_with_a_stop_is_the_headline_if_the_file_is_named_for_it(
    line: str, name: str, is_title: bool
) -> None:
    article = article_of(f"{line}\n{MORE}", file_title=name)
    assert article.title == (line if is_title else name)
    assert words(article, "body")[0] == (MORE.strip() if is_title else line)


def test_a_declared_title_is_found_in_plain_copy_and_nothing_else_is() -> None:
    article = article_of(f"Port closes\nShort line\n{MORE}", title="Port closes")
    assert words(article, "title") == ["Port closes"]
    article = article_of(f"Short line\n{MORE}", title="Port closes")
    assert (article.title, article.title_span) == ("Port closes", None)


SLUGS = [
    ("BC-Cable Car, 1st Ld-Writethru", True),
    ("BC-CUR--Brask-Sellack", True),
    ("US-HARBOUR-LOAN (CORRECTED)", True),
    ("Valda/harbour/", True),
    ("Valda-harbour-loan", True),
    ("Harbour-loan, 2nd Take", True),
    ("Anti-war", False),
    ("KILL-Penguin missing from zoo", False),
    ("on-and-off", False),
    ("Harbour", False),
    ("", False),
    ("BC-" + "x" * 80, False),
]


@pytest.mark.parametrize(("line", "is_slug"), SLUGS)
def test_slug_line(line: str, is_slug: bool) -> None:
    assert read_slug(line) == (line if is_slug else None)


def test_points_in_short_may_stand_above_the_dateline() -> None:
    article = article_of(f"Port closes\n\n* Ships wait\n\n* Divers too\n\nBy Ann Field\n\n{LEDE}")
    assert article.byline == "Ann Field"
    assert article.dateline is not None
    assert words(article, "body")[:2] == ["* Ships wait", "* Divers too"]


def test_a_release_is_labelled_and_may_be_called_one() -> None:
    release = "TARNHOLM, Feb. 2, 2031 /PRNewswire/ -- The port of Tarnholm closed.\n"
    article = article_of(f"MEDIA RELEASE TR20114\nPort closes\n\n{release}")
    assert article.title == "Port closes"
    article = article_of(f"Media release: Port of Tarnholm closes\n\n{release}")
    assert article.title == "Media release: Port of Tarnholm closes"


BYLINES = [
    ("By ANN FIELD", "ANN FIELD"),
    ("By Ann Field and Bo Marsh", "Ann Field and Bo Marsh"),
    ("By Ann Field in Tarnholm", "Ann Field in Tarnholm"),
    ("^By A. FIELD=", "A. FIELD"),
    ("By dpa correspondents =", "dpa correspondents"),
    ("Par ANNE FIELD", "ANNE FIELD"),
    ("Reporting by Ann Field", "Ann Field"),
    ("Editing by Bo Marsh", None),
    ("By the time the port opened, all was lost.", None),
    ("By Ann Field.", None),
    ("by Ann Field", None),
    ("By 2031", None),
    ("By", None),
    ("By " + "Ann " * 40, None),
]


@pytest.mark.parametrize(("line", "writer"), BYLINES)
def test_byline(line: str, writer: str | None) -> None:
    assert read_byline(line) == writer


@pytest.mark.parametrize(
    ("line", "is_role"),
    [
        ("Coast Press Sports Writer", True),
        ("staff writer", False),
        ("The council met again and chose a writer", False),
        ("", False),
    ],
)
def test_the_line_under_a_byline(line: str, is_role: bool) -> None:
    assert is_writer_role(line) is is_role


@pytest.mark.parametrize(
    ("line", "is_it"),
    [
        ("Eds: CORRECTS name of the port.", True),
        ("(Editor's note: An earlier version had the wrong port.)", True),
        ("EMBARGOED: Not for use before 0600 GMT", True),
        ("EMBARGOED until noon: Port closes", False),
        ("Not for publication before noon.", True),
        ("Embargoed goods pile up in the port.", False),
        ("Editors at two papers said no.", False),
        ("Eds: " + "x" * 700, False),
    ],
)
def test_note_to_editors(line: str, is_it: bool) -> None:
    assert is_note(line) is is_it


def test_a_rule_under_the_headline_hides_no_date() -> None:
    article = article_of(f"Port closes\n===========\n\n9 March 2031\n\nTARNHOLM (AC) - {MORE}")

    assert (article.title, article.date) == ("Port closes", "2031-03-09")
    assert roles(article)[1] == "boilerplate: ==========="


def test_everything_above_the_copy_is_told_apart() -> None:
    article = article_of(
        "BC-Port-Hole, 2nd Ld\nURGENT\nPort closes after a hole is found\n"
        f"Eds: UPDATES with quote.\nBy ANN FIELD\nCoast Press Writer\n\n{LEDE}{MORE}"
    )
    assert roles(article)[:6] == [
        "boilerplate: BC-Port-Hole, 2nd Ld",
        "boilerplate: URGENT",
        "title: Port closes after a hole is found",
        "boilerplate: Eds: UPDATES with quote.",
        "boilerplate: By ANN FIELD",
        "boilerplate: Coast Press Writer",
    ]
    assert (article.slug, article.byline) == ("BC-Port-Hole, 2nd Ld", "ANN FIELD")
    assert article.note == "Eds: UPDATES with quote."
    assert (article.status, article.version) == ("urgent", "2nd Ld")


def test_declared_blocks_are_taken_over() -> None:
    from wirereader.model.item import Paragraph

    text = "Port closes\nBy Ann Field\nTARNHOLM (AP) _ The port closed.\nab/cd"
    blocks = (
        Paragraph(0, 11, "title", "flow"),
        Paragraph(12, 24, "body", "flow"),
        Paragraph(25, 57, "body", "flow"),
        Paragraph(58, 63, "body", "flow"),
    )
    article = article_of(text, blocks=blocks, title="Port closes")
    assert [p.role for p in article.paragraphs] == ["title", "boilerplate", "body", "boilerplate"]
    assert article.title_span == (0, 11)
    assert article.byline == "Ann Field"
    assert article.dateline is not None
    assert article.dateline.place == "TARNHOLM"


LABELLED = (
    "HEADLINE: Port closes after storm\nBYLINE: Ann Field\nDATELINE: TARNHOLM, Valda\n"
    "DATE: March 9, 2031\nSLUG: valda-port\nSECTION: News\n\n"
)


def test_a_head_with_labels() -> None:
    article = article_of(f"{LABELLED}{MORE}\nShips wait.\n")
    assert (article.title, article.byline, article.slug) == (
        "Port closes after storm", "Ann Field", "valda-port",
    )  # fmt: skip
    assert article.dateline is not None
    assert (article.dateline.place, article.date) == ("TARNHOLM, Valda", "2031-03-09")
    assert roles(article)[0] == "title: Port closes after storm"
    assert len(words(article, "body")) == 2


def test_labels_round_a_headline_without_one() -> None:
    article = article_of(
        f"Port closes\n\nBYLINE: By Ann Field\n\nLENGTH: 9 words\n\n{MORE}\n{MORE}"
    )
    assert (article.title, article.byline) == ("Port closes", "Ann Field")
    assert words(article, "body") == [MORE.strip()]


@pytest.mark.parametrize("line", ["Date: the day of the storm", "Note: it rains", "Source:"])
def test_one_label_alone_makes_no_head(line: str) -> None:
    article = article_of(f"Port closes\n\n{MORE}\n{line}\n\n{MORE}")
    assert article.title == "Port closes"
    assert article.byline is None


def test_labels_without_headline_writer_or_day_make_no_head() -> None:
    article = article_of(
        f"Port closes\n\nLength: nine miles.\n\nLanguage: hers was Dutch.\n\n{MORE}"
    )
    assert words(article, "body")[:2] == ["Length: nine miles.", "Language: hers was Dutch."]


def test_a_place_behind_a_label_that_is_no_dateline() -> None:
    article = article_of(f"HEADLINE: Port closes\nDATELINE: the quay\n\n{MORE}\n{MORE}")
    assert article.dateline is not None
    assert (article.dateline.place, article.dateline.text) == ("the quay", "the quay")
