"""Dates of the calendar, relative dates, months that are verbs or names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

DATES = [
    (
        "From June to 15 people, from June to May 5, from Tuesday to Friday.",
        [
            "June = date --06",
            "15 = cardinal 15",
            "June = date --06",
            "May 5 = date --05-05",
            "Tuesday = date ?",
            "Friday = date ?",
        ],
    ),
    (
        "Jan. 3, 1999, the 4th of July, 1 Sept. 2020, the 15th of May and May 15th.",
        [
            "Jan. 3, 1999 = date 1999-01-03",
            "4th of July = date --07-04",
            "1 Sept. 2020 = date 2020-09-01",
            "15th of May = date --05-15",
            "May 15th = date --05-15",
        ],
    ),
    (
        "The June US-led raid, the May deadline and on 5-7 June.",
        ["June = date --06", "May = date --05", "5-7 June = date --06-05..--06-07"],
    ),
    (
        "They met at sea on March 14, 1978, and on 3 June 2025.",
        ["March 14, 1978 = date 1978-03-14", "3 June 2025 = date 2025-06-03"],
    ),
    (
        "It reopens in June 2025, on Sept. 1, April 3 and 2024-11-05.",
        [
            "June 2025 = date 2025-06",
            "Sept. 1 = date --09-01",
            "April 3 = date --04-03",
            "2024-11-05 = date 2024-11-05",
        ],
    ),
    (
        "On Tuesday, May 6, 2025, and on Saturday.",
        ["Tuesday, May 6, 2025 = date 2025-05-06", "Saturday = date ?"],
    ),
    (
        "They met last Tuesday, next week, tomorrow and last June.",
        ["last Tuesday = date ?", "next week = date ?", "tomorrow = date ?", "last June = date ?"],
    ),
    (
        "It fell this year, last night, next month and this summer.",
        [
            "this year = date ?",
            "last night = date ?",
            "next month = date ?",
            "this summer = date ?",
        ],
    ),
    (
        "Earlier today at the Norland Today show; every day this time, next morning.",
        ["today = date ?"],
    ),
    (
        "It ended in December, after the March vote and in May.",
        ["December = date --12", "March = date --03", "May = date --05"],
    ),
    ("Ministers may march; May the best win. May said so; Mrs. May did.", []),
    (
        "March on. March is cold. March Winds. In 1963 March on the city.",
        ["March = date --03", "March = date --03", "1963 = date 1963"],
    ),
    (
        "Talks run March 14-16, March 30 to April 2, 2025, and 3-5 June 2025.",
        [
            "March 14-16 = date --03-14..--03-16",
            "March 30 to April 2, 2025 = date 2025-03-30..2025-04-02",
            "3-5 June 2025 = date 2025-06-03..2025-06-05",
        ],
    ),
    (
        "It lasts from June to September and March 14 to 16, 2025.",
        [
            "June to September = date --06..--09",
            "March 14 to 16, 2025 = date 2025-03-14..2025-03-16",
        ],
    ),
    ("April Orr and June Vale met in August, said August Kern.", ["August = date --08"]),
    ("The Sunday Times and Saturday Night came Monday.", ["Monday = date ?"]),
    (
        "Talks on March 16-14, 5-3 June and May-June 2025.",
        [
            "March 16 = date --03-16",
            "14 = cardinal 14",
            "5 = cardinal 5",
            "3 June = date --06-03",
            "May-June 2025 = date 2025-05..2025-06",
        ],
    ),
]


@pytest.mark.parametrize(("text", "figures"), DATES, ids=[text for text, _ in DATES])
def test_a_date_has_its_iso_form(
    read: Callable[[str], list[str]], text: str, figures: list[str]
) -> None:
    assert read(text) == figures
