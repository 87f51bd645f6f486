"""Ranges and the changes that only look like them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

RANGES = [
    (
        "It fell 10 - 15 percent, 5 – 7 km.",
        ["10 - 15 percent = percent 10..15 percent", "5 – 7 km = quantity 5..7 km"],
    ),
    (
        "From 9 to men; 7- and more; rose from 9 to.",
        ["9 = cardinal 9", "7 = cardinal 7", "9 = cardinal 9"],
    ),
    (
        "A five- or six-member team, 5- and 10-cent coins, 7- and one more.",
        [
            "five = quantity 5 member",
            "six-member = quantity 6 member",
            "5 = money 0.05 USD",
            "10-cent = money 0.1 USD",
            "7 = cardinal 7",
            "one = cardinal 1",
        ],
    ),
    (
        "3.5 to 4 million people, 200,000 to 1 million, two to three dozen.",
        [
            "3.5 to 4 million = cardinal 3500000..4000000",
            "200,000 to 1 million = cardinal 200000..1000000",
            "two to three dozen = cardinal 24..36",
        ],
    ),
    (
        "1 to 2 million dollars, 50 to 60 cents and 18-24 months.",
        [
            "1 to 2 million dollars = money 1000000..2000000 USD",
            "50 to 60 cents = money 0.5..0.6 USD",
            "18-24 months = duration 18..24 month",
        ],
    ),
    (
        "It rose from 5 to 7 million, from 12 to 45 and from over 5 to 7 percent.",
        [
            "5 = cardinal 5000000",
            "7 million = cardinal 7000000",
            "12 = cardinal 12",
            "45 = cardinal 45",
            "5 = percent > 5 percent",
            "7 percent = percent 7 percent",
        ],
    ),
    (
        "Shares were up 3 to 4 points. It stood. From 5 to 6.",
        ["3 to 4 = cardinal 3..4", "5 to 6 = cardinal 5..6"],
    ),
    (
        "It costs $3-5 billion, $30 million to $40 million or €10 to €12.",
        [
            "$3-5 billion = money 3000000000..5000000000 USD",
            "$30 million to $40 million = money 30000000..40000000 USD",
            "€10 to €12 = money 10..12 EUR",
        ],
    ),
    ("Tickets are between £20 and £45 a head.", ["£20 and £45 = money 20..45 GBP"]),
    (
        "It paid between Rs 3 crore and Rs 5 crore.",
        ["Rs 3 crore and Rs 5 crore = money 30000000..50000000 INR"],
    ),
    (
        "It may gain 5%-7%, between 10 and 20 percent or 5 to 7 percent.",
        [
            "5%-7% = percent 5..7 percent",
            "10 and 20 percent = percent 10..20 percent",
            "5 to 7 percent = percent 5..7 percent",
        ],
    ),
    (
        "Some 10-15 suspects, eight to 10 patients and 2,000–3,000 tents.",
        [
            "10-15 = cardinal 10..15",
            "eight to 10 = cardinal 8..10",
            "2,000–3,000 = cardinal 2000..3000",
        ],
    ),
    (
        "They dug 30 to 40 feet; the noise took six to eight weeks.",
        ["30 to 40 feet = quantity 30..40 ft", "six to eight weeks = duration 6..8 week"],
    ),
    (
        "A 10- to 15-year term for 4- and 6-year-old mares.",
        [
            "10- to 15-year = duration 10..15 year",
            "4 = duration 4 year",
            "6-year = duration 6 year",
        ],
    ),
    (
        "It will need 5-7 million dollars, or 3m-4m euros.",
        [
            "5-7 million dollars = money 5000000..7000000 USD",
            "3m-4m euros = money 3000000..4000000 EUR",
        ],
    ),
    ("Prices ranged from 5 to 10 percent.", ["5 to 10 percent = percent 5..10 percent"]),
    (
        "It fell from 5% to 4% and rose from $3 billion to $10 billion.",
        [
            "5% = percent 5 percent",
            "4% = percent 4 percent",
            "$3 billion = money 3000000000 USD",
            "$10 billion = money 10000000000 USD",
        ],
    ),
    (
        "It lifted fares from over $4 million to $7 million.",
        ["$4 million = money > 4000000 USD", "$7 million = money 7000000 USD"],
    ),
    (
        "Shares rose 50 cents to $81.40 and fell 2-7/8 to 97.",
        [
            "50 cents = money 0.5 USD",
            "$81.40 = money 81.4 USD",
            "2-7/8 = cardinal 2.875",
            "97 = cardinal 97",
        ],
    ),
    (
        "The dispute lasted two weeks to a year.",
        ["two weeks = duration 2 week", "year = duration 1 year"],
    ),
    ("It went from $5 to 10 men.", ["$5 = money 5 USD", "10 = cardinal 10"]),
    (
        "They gave $5 to 10 men. They gave $5 to 10.",
        ["$5 = money 5 USD", "10 = cardinal 10", "$5 to 10 = money 5..10 USD"],
    ),
    (
        "The rate was cut from 9 to 7 percent.",
        ["9 = percent 9 percent", "7 percent = percent 7 percent"],
    ),
    (
        "He waited between four and a half and five hours.",
        ["four and a half and five hours = duration 4.5..5 hour"],
    ),
]


@pytest.mark.parametrize(("text", "figures"), RANGES, ids=[text for text, _ in RANGES])
def test_two_ends_make_a_range_where_all_between_is_meant(
    read: Callable[[str], list[str]], text: str, figures: list[str]
) -> None:
    assert read(text) == figures
