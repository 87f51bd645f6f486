"""Numbers within names and codes are no figures; those beside names are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

NAMES = [
    "Three Alder Gorge Dam opened at 221B Alder Street, after the Six-Day War.",
    "The 5th Marine Regiment; file 7731/B, Case No. 24-118 and docket 88-4.",
    "Version 2.0.1 is out; the 5+1 group met.",
    "Her 757 jet, a blue-eyed, 5-eyed cat and id 1449075600.",
    "The iPhone 15, iOS 17, 3-D films, the Group of 20; she called 911 on Super Tuesday.",
    "An Airbus A380, an Su-57, an F-16, S-400 missiles, Omicron BA.5 and ISO 9001.",
    "Executive Order 13769, Nord Stream 2, Unit 8200, Train 188 and PO Box 220.",
    "Apt. 4, Suite 300, tel. 555 0142, the Big Four, Maroon 5 and Fortune 500 firms.",
    "A Boeing 737 skidded, the Boeing 737-800 flew, and the A320.",
    "Resolution 2231, Article 370, Section 230, Articles 5 and 6, sections 2 to 4.",
    "COVID-19, H5N1, F-35, MiG-29, AK-47s, G20, M23, MI6 and U-2.",
    "Flight MH370, Apollo 11, Windows 95, Channel 4, Route 66 and Type 2.",
    "They live at 10 Alder Street, 221 Old Mill Road and Fifth Avenue.",
    "Call 555-0142, (212) 555-0142, 1-800-555-0199 or +44 20 7946 0018.",
    "The 9/11 attacks, 24/7 care, Catch-22, 7-Eleven, 3D, 5G and 50/50.",
    "World War Two, Formula One, Channel Four, the Group of Seven, room two.",
    "File 23-1145, No. 5, Nos. 4 and 5, case no. 12, #7 and agent 007.",
    "They put it in 529 plans, 401(k) plans and a 457 account.",
    "Zero Alder rose. “So,” Zero Alder said on Alder This Morning.",
    "They mark the Dey 9 rallies and the Esfand 5 meetings.",
    "The Nikkei 225, the FTSE 100, Expo 2020 and Vision 2030.",
    "The P5+1 group, article 5(2), version 2.0.1 and www.a24.com/2025/11.",
    "1. Copper fell. ",
    "(2) copper fell",
    "Borders; 3. Norland leaves; (4) Vestria stays.",
]


@pytest.mark.parametrize("text", NAMES)
def test_a_number_in_a_name_is_no_figure(read: Callable[[str], list[str]], text: str) -> None:
    assert read(text) == []


BESIDE_NAMES = [
    (
        "Two New Aldermen left. Two Port Alder residents fled. Four Norlanders came.",
        ["Two = cardinal 2", "Two = cardinal 2", "Four = cardinal 4"],
    ),
    ("Zero Norlanders came this morning.", ["Zero = cardinal 0", "this morning = date ?"]),
    (
        "Section 5 and 6 days; Articles 5 and 6 percent.",
        ["6 days = duration 6 day", "6 percent = percent 6 percent"],
    ),
    ("Boeing 12 planes? It gave Boeing 12 planes and Iran 12 days.", ["12 days = duration 12 day"]),
    (
        "Norland 3, Vestria 1. He saw Norland 3, Vestria 1; Ostria 2.",
        ["3 = cardinal 3", "1 = cardinal 1", "3 = cardinal 3", "1 = cardinal 1", "2 = cardinal 2"],
    ),
    (
        "The Dow 10,432.5, Section 5 percent and Israel 40 years ago.",
        [
            "10,432.5 = cardinal 10432.5",
            "5 percent = percent 5 percent",
            "40 years = duration 40 year",
        ],
    ),
    (
        "Articles of two men, two articles and the resolutions 12 times.",
        ["two = cardinal 2", "two = cardinal 2", "12 = cardinal 12"],
    ),
    (
        "The page 3 girls, top-10 list, mid-1990s and 8-to-10 margin.",
        ["10 = cardinal 10", "1990s = date 199X", "8 = cardinal 8", "10 = cardinal 10"],
    ),
    ("Police Arrest 12 Men In Norland Raid On Two Banks", ["12 = cardinal 12", "Two = cardinal 2"]),
    (
        "The 5 Alder trees and 5 Old Mill workers on 12 Main Street North.",
        ["5 = cardinal 5", "5 = cardinal 5"],
    ),
    (
        "It is 5 + 3, 100-plus and x = 4.",
        ["5 = cardinal 5", "3 = cardinal 3", "100-plus = cardinal >= 100", "4 = cardinal 4"],
    ),
]


@pytest.mark.parametrize(("text", "figures"), BESIDE_NAMES, ids=[text for text, _ in BESIDE_NAMES])
def test_a_number_beside_a_name_is_one(
    read: Callable[[str], list[str]], text: str, figures: list[str]
) -> None:
    assert read(text) == figures
