"""Sums of money: signs, codes, names, scales, small coins."""

from __future__ import annotations

from collections.abc import Callable

import pytest

MONEY = [
    ("He beat 3 Rand Orrs; it cost 40 rand.", ["3 = cardinal 3", "40 rand = money 40 ZAR"]),
    (
        "A 3.5 million-euro contract, a 50-cent coin, $1m-$2m and 900 million €.",
        [
            "3.5 million-euro = money 3500000 EUR",
            "50-cent = money 0.5 USD",
            "$1m-$2m = money 1000000..2000000 USD",
            "900 million € = money 900000000 EUR",
        ],
    ),
    (
        "$2-a-day wages, a £1.2m-a-year deal and a 5,000-dollar prize.",
        ["$2 = money 2 USD", "£1.2m = money 1200000 GBP", "5,000-dollar = money 5000 USD"],
    ),
    (
        "They hold €3.5 m, $2b and 45 won, then 500 won.",
        [
            "€3.5 m = money 3500000 EUR",
            "$2b = money 2000000000 USD",
            "45 = cardinal 45",
            "500 won = money 500 KRW",
        ],
    ),
    ("The ministry set aside $10 billion.", ["$10 billion = money 10000000000 USD"]),
    (
        "It lost US$4.75 trillion, A$1.2bn and HK$40m.",
        [
            "US$4.75 trillion = money 4750000000000 USD",
            "A$1.2bn = money 1200000000 AUD",
            "HK$40m = money 40000000 HKD",
        ],
    ),
    (
        "The bank was fined €900m and £3.2bn.",
        ["€900m = money 900000000 EUR", "£3.2bn = money 3200000000 GBP"],
    ),
    (
        "They owe dlrs 220 million, dlrs 50,000 and 75 dlrs.",
        [
            "dlrs 220 million = money 220000000 USD",
            "dlrs 50,000 = money 50000 USD",
            "75 dlrs = money 75 USD",
        ],
    ),
    (
        "He was paid Rs 3 crore, Rs. 500 and ₹2 lakh.",
        [
            "Rs 3 crore = money 30000000 INR",
            "Rs. 500 = money 500 INR",
            "₹2 lakh = money 200000 INR",
        ],
    ),
    (
        "She owed RM120,000, CHF 25 million and USD 40.",
        [
            "RM120,000 = money 120000 MYR",
            "CHF 25 million = money 25000000 CHF",
            "USD 40 = money 40 USD",
        ],
    ),
    (
        "Norland needs 40 billion won, 200 billion yuan and 3 million rubles.",
        [
            "40 billion won = money 40000000000 KRW",
            "200 billion yuan = money 200000000000 CNY",
            "3 million rubles = money 3000000 RUB",
        ],
    ),
    (
        "A loaf is 50 cents, 20 pence or 16 cts.",
        ["50 cents = money 0.5 USD", "20 pence = money 0.2 GBP", "16 cts = money 0.16 USD"],
    ),
    (
        "They spent half a million dollars and 600 million euros.",
        ["half a million dollars = money 500000 USD", "600 million euros = money 600000000 EUR"],
    ),
    (
        "Costs ran to $1.5-million and a $2-million fine.",
        ["$1.5-million = money 1500000 USD", "$2-million = money 2000000 USD"],
    ),
    (
        "It was 300 pounds sterling, 40 British pounds or 5 mln U.S. dlrs.",
        [
            "300 pounds sterling = money 300 GBP",
            "40 British pounds = money 40 GBP",
            "5 mln U.S. dlrs = money 5000000 USD",
        ],
    ),
    (
        "It asked 12.5 crore rupees and 30 Canadian dollars.",
        ["12.5 crore rupees = money 125000000 INR", "30 Canadian dollars = money 30 CAD"],
    ),
    (
        "Millions of dollars and tens of thousands of euros went missing.",
        [
            "Millions of dollars = money >= 1000000 USD",
            "tens of thousands of euros = money >= 10000 EUR",
        ],
    ),
    (
        "The dividend is 4.5p; it closes at 5 p.m. sharp.",
        ["4.5p = money 0.045 GBP", "5 p.m. = time 17:00"],
    ),
    ("They lent 93 pesos and 20 dinars.", ["93 pesos = money 93", "20 dinars = money 20"]),
    (
        "The firm posted a loss of -$3 million, or $-2.5m.",
        ["-$3 million = money -3000000 USD", "2.5m = cardinal 2500000"],
    ),
    ("He won 3 medals and 12 won gold.", ["3 = cardinal 3", "12 = cardinal 12"]),
]


@pytest.mark.parametrize(("text", "figures"), MONEY, ids=[text for text, _ in MONEY])
def test_a_sum_has_its_value_and_currency(
    read: Callable[[str], list[str]], text: str, figures: list[str]
) -> None:
    assert read(text) == figures
