"""Date stamps to ISO 8601, as much as is known."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirereader.formats.stamps import iso_of, join, zone_offset

STAMPS = [
    ("2031-03-09T19:10:44Z", "2031-03-09T19:10:44+00:00"),
    ("20310309T191044Z", "2031-03-09T19:10:44+00:00"),
    ("20310309T191044-0500", "2031-03-09T19:10:44-05:00"),
    ("2031-03-09 12:35:40", "2031-03-09T12:35:40"),
    ("2031-03-09T12:35", "2031-03-09T12:35:00"),
    ("2031-03-09T19:10:44.123+02:00", "2031-03-09T19:10:44+02:00"),
    ("2031-03-09T19:10:44+02", "2031-03-09T19:10:44+02:00"),
    ("20310309", "2031-03-09"),
    ("20310309101500", "2031-03-09T10:15:00"),
    ("03-29-2031", "2031-03-29"),
    ("09.03.2031 10:15", "2031-03-09T10:15:00"),
    ("Sun, 09 Mar 2031 10:15:00 Europe/Oslo", "2031-03-09T10:15:00"),
    ("Вс, 09 мар 2031 10:15:00 +0300", "2031-03-09T10:15:00+03:00"),
    ("9 Mart 2031", "2031-03-09"),
    ("2031年3月9日 10:15", "2031-03-09T10:15:00"),
    ("2031년 3월 9일", "2031-03-09"),
    ("29-03-2031 10:15", "2031-03-29T10:15:00"),
    ("03-09-2031", "2031"),
    ("1402-03-09", None),
    ("Sun, 09 Mar 2031 10:00:00 -0400", "2031-03-09T10:00:00-04:00"),
    ("Sun, 9 Mar 2031 10:00 EST", "2031-03-09T10:00:00-05:00"),
    ("9 Mar 31 10:00:00 GMT", "2031-03-09T10:00:00+00:00"),
    ("9 Mar 87", "1987-03-09"),
    ("09-MAR-1987 15:01:01", "1987-03-09T15:01:01"),
    ("March 9, 2031", "2031-03-09"),
    ("March 9, 2031, 7:37 p.m. EST", "2031-03-09T19:37:00-05:00"),
    ("March 9, 2031 12:05 am", "2031-03-09T00:05:00"),
    ("07:37 EST, 11 June 2031", "2031-06-11T07:37:00-05:00"),
    ("GMT 11 June 2031 07:37", "2031-06-11T07:37:00+00:00"),
    ("Juni 2031", "2031-06"),
    ("19.01.2031", "2031-01-19"),
    ("19. 1. 2031, 8 Uhr", "2031-01-19"),
    ("04/29/2031 15:10:00", "2031-04-29T15:10:00"),
    ("29/04/2031", "2031-04-29"),
    ("2031/04/05", "2031-04-05"),
    ("04/04/2031", "2031-04-04"),
    ("04/05/2031", "2031"),
    ("04/05/9031", None),
    ("04/05", None),
    ("a/b/c", None),
    ("2031-13-01", None),
    ("2031-02-30", None),
    ("3013-02-03", None),
    ("2031-03-09T25:10:44Z", "2031-03-09"),
    ("1518478934", None),
    ("yesterday", None),
    ("9 March", None),
    ("", None),
    (None, None),
    ("x" * 100, None),
]


@pytest.mark.parametrize(("stamp", "iso"), STAMPS)
def test_stamp(stamp: str | None, iso: str | None) -> None:
    assert iso_of(stamp) == iso


def test_who_writes_the_month_first_can_say_so() -> None:
    assert iso_of("04/05/2031", is_month_first=True) == "2031-04-05"
    assert iso_of("04/05/2031", is_month_first=False) == "2031-05-04"


@pytest.mark.parametrize(
    ("zone", "offset"),
    [
        ("Z", "+00:00"),
        ("MESZ", "+02:00"),
        ("-0330", "-03:30"),
        ("+2", "+20:00"),
        ("XYZ", ""),
        (None, ""),
    ],
)
def test_zone(zone: str | None, offset: str) -> None:
    assert zone_offset(zone) == offset


def test_parts_that_are_no_day_are_none() -> None:
    assert join(999, 1, 1) is None
    assert join(2031, 1, 1, "10:61:00") == "2031-01-01"


@given(st.text(alphabet="0123456789 :/.-TZMar", max_size=30))
def test_any_stamp_is_a_date_or_none(stamp: str) -> None:
    found = iso_of(stamp)
    assert found is None or found[:4].isdecimal()
