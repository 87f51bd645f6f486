"""Times of day with zones and ranges."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TIMES = [
    (
        "From 8 a.m. until 5 p.m., 2 p.m. GMT, 10am, 10 a.m. PT, between 2 and 4 p.m.",
        [
            "8 a.m. = time 08:00",
            "5 p.m. = time 17:00",
            "2 p.m. GMT = time 14:00 GMT",
            "10am = time 10:00",
            "10 a.m. PT = time 10:00 PT",
            "2 and 4 p.m. = time 14:00..16:00",
        ],
    ),
    (
        "At 6 o'clock this afternoon, five o'clock in the morning and 6 o'clock.",
        [
            "6 o'clock = time 18:00",
            "this afternoon = date ?",
            "five o'clock = time 05:00",
            "6 o'clock = time 06:00",
        ],
    ),
    ("The tide turns at 9 p.m. E.T. there.", ["9 p.m. E.T. = time 21:00 ET"]),
    (
        "20:00 GMT, 0000 GMT, 10.30 am and 12 midnight.",
        [
            "20:00 GMT = time 20:00 GMT",
            "0000 GMT = time 00:00 GMT",
            "10.30 am = time 10:30",
            "12 midnight = time 00:00",
        ],
    ),
    (
        "It struck at 0930 GMT and 3:30 p.m., then 8 p.m. ET and 6:15pm EDT.",
        [
            "0930 GMT = time 09:30 GMT",
            "3:30 p.m. = time 15:30",
            "8 p.m. ET = time 20:00 ET",
            "6:15pm EDT = time 18:15 EDT",
        ],
    ),
    (
        "Doors open at 15:30, noon, midnight, 12 noon, 3.30pm and 10 o'clock.",
        [
            "15:30 = time 15:30",
            "noon = time 12:00",
            "midnight = time 00:00",
            "12 noon = time 12:00",
            "3.30pm = time 15:30",
            "10 o'clock = time 10:00",
        ],
    ),
    (
        "Lamps burn from 9 p.m. to 5 a.m., 9-11 a.m. and 11 to 1 p.m.",
        [
            "9 p.m. to 5 a.m. = time 21:00..05:00",
            "9-11 a.m. = time 09:00..11:00",
            "11 to 1 p.m. = time 11:00..13:00",
        ],
    ),
    (
        "Between 9 a.m. and noon, 0900-1100 GMT and at 1430 hours.",
        [
            "9 a.m. and noon = time 09:00..12:00",
            "0900-1100 GMT = time 09:00..11:00 GMT",
            "1430 hours = time 14:30",
        ],
    ),
    (
        "It took 1430 hours and 25:00; the 0930 men.",
        ["1430 hours = duration 1430 hour", "25:00 = duration 1500 second"],
    ),
    (
        "At 12:30 a.m. and three p.m., by noon GMT.",
        ["12:30 a.m. = time 00:30", "three p.m. = time 15:00", "noon GMT = time 12:00 GMT"],
    ),
    (
        "It is 3.30 or 13 p.m.; the 0930-1100 shift.",
        ["3.30 = cardinal 3.3", "13 p.m. = time 13:00"],
    ),
]


@pytest.mark.parametrize(("text", "figures"), TIMES, ids=[text for text, _ in TIMES])
def test_a_time_has_24_hours(
    read: Callable[[str], list[str]], text: str, figures: list[str]
) -> None:
    assert read(text) == figures
