"""Datelines in the spellings of many houses."""

from __future__ import annotations

import pytest

from tests.parser.copy import article_of
from wirereader.parser.dateline import agency_of, read_dateline
from wirereader.parser.day import Day, month_of, read_day

SPELLINGS = [
    # (copy, length of the dateline, place, date, agency)
    ("TARNHOLM – The port closed.", "TARNHOLM –", "TARNHOLM", None, None),
    ("TARNHOLM - The port closed.", "TARNHOLM -", "TARNHOLM", None, None),
    ("TARNHOLM- The port closed.", "TARNHOLM-", "TARNHOLM", None, None),
    ("TARNHOLM -- The port closed.", "TARNHOLM --", "TARNHOLM", None, None),
    ("TARNHOLM —The port closed.", "TARNHOLM —", "TARNHOLM", None, None),
    ("ST. ORLA (AP) _ The port closed.", "ST. ORLA (AP) _", "ST. ORLA", None, "AP"),
    ("Tarnholm (dpa) - The port", "Tarnholm (dpa) -", "Tarnholm", None, "dpa"),
    ("Tarnholm (dpa/lni) - The port", "Tarnholm (dpa/lni) -", "Tarnholm", None, "dpa"),
    ("Tarnholm (nvb) - The port", "Tarnholm (nvb) -", "Tarnholm", None, "nvb"),
    ("Tarnholm (nvb/ttx) – The port", "Tarnholm (nvb/ttx) –", "Tarnholm", None, "nvb/ttx"),
    ("تارنهولم، 9 مارس (أ ف ب) - أغلق", "تارنهولم، 9 مارس (أ ف ب) -", "تارنهولم", "--03-09", "AFP"),
    (
        "TARNHOLM, March 3 (Coast) - The",
        "TARNHOLM, March 3 (Coast) -",
        "TARNHOLM",
        "--03-03",
        "Coast",
    ),
    (
        "TARNHOLM, Valda, Dec. 9 Kyodo - The port",
        "TARNHOLM, Valda, Dec. 9 Kyodo -",
        "TARNHOLM, Valda",
        "--12-09",
        "Kyodo",
    ),
    (
        "TARNHOLM, Feb. 2, 2031 /PRNewswire/ -- The port",
        "TARNHOLM, Feb. 2, 2031 /PRNewswire/ --",
        "TARNHOLM",
        "2031-02-02",
        "PRNewswire",
    ),
    (
        "TARNHOLM, January 21. /TASS/. The port",
        "TARNHOLM, January 21. /TASS/.",
        "TARNHOLM",
        "--01-21",
        "TASS",
    ),
    ("Tarnholm (ats afp) The port", "Tarnholm (ats afp)", "Tarnholm", None, "ATS"),
    (
        "Tarnholm, 21 ene (EFE).- El puerto",
        "Tarnholm, 21 ene (EFE).-",
        "Tarnholm",
        "--01-21",
        "EFE",
    ),
    (
        "(ANSA) - TARNHOLM, JUL 11 - Il porto",
        "(ANSA) - TARNHOLM, JUL 11 -",
        "TARNHOLM",
        "--07-11",
        "ANSA",
    ),
    ("TARNHOLM March 3 - The port", "TARNHOLM March 3 -", "TARNHOLM", "--03-03", None),
    ("Jan 30 (Reuters) - Gold rose", "Jan 30 (Reuters) -", None, "--01-30", "Reuters"),
    (
        "TARNHOLM, March 9/PRNewswire/",
        "TARNHOLM, March 9/PRNewswire/",
        "TARNHOLM",
        "--03-09",
        "PRNewswire",
    ),
    ("Paris, March 2031 – The port", "Paris, March 2031 –", "Paris", "2031-03", None),
    ("Tehran – The port", "Tehran –", "Tehran", None, None),
    ("دمشق، سوريا (CNN) -- قالت", "دمشق، سوريا (CNN) --", "دمشق, سوريا", None, "CNN"),
]


@pytest.mark.parametrize(("text", "dateline", "place", "date", "agency"), SPELLINGS)
def test_spelling(
    text: str, dateline: str, place: str | None, date: str | None, agency: str | None
) -> None:
    found = read_dateline(text, 0, len(text))
    assert found is not None
    assert (found.text, found.place, found.date, found.agency) == (dateline, place, date, agency)
    assert (found.start, found.end) == (0, len(dateline))


NONE = [
    "The port - which is old - closed.",
    "Analysts – who were not asked – agreed.",
    "UPDATE – The port closed.",
    "A 20-year-old crane fell.",
    "The Court's president, Una Reed, read out the judgment – it is final – on Thursday.",
    "This showed a 9.3 percent rise, an agency (AP) said.",
    "TARNHOLM AND THE FIVE TOWNS OF VALDA – a song",
    "Tarnholm (a town) - The port",
    "(a note) - The port",
    "the port (AP) - closed",
    "-5 degrees in Tarnholm",
    "March 9 - a day like many",
    "",
]


@pytest.mark.parametrize("text", NONE)
def test_no_dateline(text: str) -> None:
    assert read_dateline(text, 0, len(text)) is None


def test_a_declared_year_completes_the_day() -> None:
    text = "TARNHOLM, Dec. 9 – The port"
    found = read_dateline(text, 0, len(text), year=2031)
    assert found is not None
    assert found.date == "2031-12-09"


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Dec. 9", Day(None, 12, 9)),
        ("21 ene", Day(None, 1, 21)),
        ("Tuesday, January 21, 2031", Day(2031, 1, 21)),
        ("Okt 2031", Day(2031, 10, None)),
        ("9", None),
        ("March 9 9", None),
        ("March of the wooden men", None),
        ("", None),
    ],
)
def test_day(words: str, day: Day | None) -> None:
    assert read_day(words) == day


@pytest.mark.parametrize(
    ("day", "iso"),
    [
        (Day(2031, 3, 9), "2031-03-09"),
        (Day(2031, 3, None), "2031-03"),
        (Day(None, 3, 9), "--03-09"),
        (Day(None, 3, None), "--03"),
    ],
)
def test_a_day_is_iso_as_far_as_it_is_known(day: Day, iso: str) -> None:
    assert day.iso() == iso


def test_months_and_agencies_are_known_in_many_spellings() -> None:
    assert [month_of(word) for word in ("Sept.", "okt", "DÉC", "moon")] == [9, 10, 12, None]
    assert [agency_of(name) for name in ("ap", "www.ansa.it", "Nobody")] == ["AP", "ANSA", None]


LEDE = "The port of Tarnholm closed on Tuesday after a hole was found in its oldest quay.\n"


def test_a_dateline_may_stand_under_a_deck_and_alone() -> None:
    article = article_of(
        f"Port closes\n\nA hole in the quay keeps ships outside the harbour.\n\n"
        f"TARNHOLM, Valda, March 3, 2031 /PRNewswire/ --\n\n{LEDE}"
    )
    assert article.dateline is not None
    assert article.dateline.place == "TARNHOLM, Valda"
    assert (article.date, article.date_from) == ("2031-03-03", "dateline")


def test_a_later_dash_is_no_dateline() -> None:
    article = article_of(f"{LEDE}{LEDE}TARNHOLM (AP) - It was the tide.\n")
    assert article.dateline is None


@pytest.mark.parametrize(
    ("declared", "place", "date", "agency"),
    [
        ({"dateline": "TARNHOLM, March 3, 2031 (AP) -"}, "TARNHOLM", "2031-03-03", "AP"),
        ({"dateline": "somewhere at sea", "place": "Valda"}, "Valda", None, None),
        ({"place": "Tarnholm", "agency": "Coast"}, "Tarnholm", None, "Coast"),
    ],
)
def test_a_declared_dateline_has_no_place_in_the_text(
    declared: dict[str, str], place: str, date: str | None, agency: str | None
) -> None:
    dateline = article_of(LEDE, **declared).dateline
    assert dateline is not None
    assert (dateline.start, dateline.end) == (None, None)
    assert (dateline.place, dateline.date, dateline.agency) == (place, date, agency)
