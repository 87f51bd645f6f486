"""Measures with their units, and what stands after a number and a hyphen."""

from __future__ import annotations

from collections.abc import Callable

import pytest

QUANTITY = [
    (
        "She won the 30K and a 5K run; the 50K votes, 50K votes and the 200K.",
        [
            "30K = quantity 30 km",
            "5K = quantity 5 km",
            "50K = cardinal 50000",
            "50K = cardinal 50000",
            "200K = cardinal 200000",
        ],
    ),
    (
        "A five- to seven-member panel, a 10-foot-high wall and a 7.2 magnitude quake.",
        [
            "five- to seven-member = quantity 5..7 member",
            "10-foot = quantity 10 ft",
            "7.2 magnitude = quantity 7.2 magnitude",
        ],
    ),
    (
        "Three-quarters of a mile, a quarter of a mile and half a mile.",
        [
            "Three-quarters of a mile = quantity 0.75 mi",
            "quarter of a mile = quantity 0.25 mi",
            "half a mile = quantity 0.5 mi",
        ],
    ),
    (
        "The line runs 1,200 km and 16 miles.",
        ["1,200 km = quantity 1200 km", "16 miles = quantity 16 mi"],
    ),
    (
        "They sold 2.3 million tonnes, 500 metric tons and 40 tons.",
        [
            "2.3 million tonnes = quantity 2300000 t",
            "500 metric tons = quantity 500 t",
            "40 tons = quantity 40 ton",
        ],
    ),
    (
        "The field gives 450,000 barrels per day, 300,000 barrels a day or 2m bpd.",
        [
            "450,000 barrels per day = quantity 450000 bbl/d",
            "300,000 barrels a day = quantity 300000 bbl/d",
            "2m bpd = quantity 2000000 bbl/d",
        ],
    ),
    (
        "The cellar had minus 12 degrees Celsius, 104 degrees Fahrenheit and -5°C.",
        [
            "minus 12 degrees Celsius = quantity -12 degC",
            "104 degrees Fahrenheit = quantity 104 degF",
            "-5°C = quantity -5 degC",
        ],
    ),
    (
        "Fire took 8,000 hectares, 310 square kilometers and 20 sq km.",
        [
            "8,000 hectares = quantity 8000 ha",
            "310 square kilometers = quantity 310 km2",
            "20 sq km = quantity 20 km2",
        ],
    ),
    (
        "The plant makes 750 MW and 2 gigawatts.",
        ["750 MW = quantity 750 MW", "2 gigawatts = quantity 2 GW"],
    ),
    (
        "It holds 900 litres, two kilos and 11 pounds.",
        ["900 litres = quantity 900 L", "two kilos = quantity 2 kg", "11 pounds = quantity 11 lb"],
    ),
    (
        "Winds hit 130 km/h, 80 mph and 70 miles an hour.",
        [
            "130 km/h = quantity 130 km/h",
            "80 mph = quantity 80 mph",
            "70 miles an hour = quantity 70 mph",
        ],
    ),
    (
        "A 6.4-magnitude quake, one of magnitude 5.1 and a magnitude-7 shock.",
        [
            "6.4-magnitude = quantity 6.4 magnitude",
            "one = cardinal 1",
            "magnitude 5.1 = quantity 5.1 magnitude",
            "magnitude-7 = quantity 7 magnitude",
        ],
    ),
    (
        "The 5,000-meter race and a 500kg load.",
        ["5,000-meter = quantity 5000 m", "500kg = quantity 500 kg"],
    ),
    (
        "The 14-story block, a five-member panel and a 27-nation union.",
        [
            "14-story = quantity 14 story",
            "five-member = quantity 5 member",
            "27-nation = quantity 27 nation",
        ],
    ),
    (
        "She shot a six-under-par 65 on the 71-par course.",
        ["six-under-par = quantity 6 under-par", "65 = cardinal 65", "71-par = quantity 71 par"],
    ),
    ("The temperature was 40 degrees.", ["40 degrees = quantity 40 degree"]),
    (
        "They walked thousands of miles in several inches of snow.",
        ["thousands of miles = quantity >= 1000 mi", "several inches = quantity ? in"],
    ),
    ("The 12-storey tower has 12 storeys.", ["12-storey = quantity 12 storey", "12 = cardinal 12"]),
    (
        "It burned 4,000, 5,000 square miles of woods; in 2000, 5,000 miles; 3, 9 miles.",
        [
            "4,000 = quantity 4000 mi2",
            "5,000 square miles = quantity 5000 mi2",
            "2000 = date 2000",
            "5,000 miles = quantity 5000 mi",
            "3 = cardinal 3",
            "9 miles = quantity 9 mi",
        ],
    ),
]


@pytest.mark.parametrize(("text", "figures"), QUANTITY, ids=[text for text, _ in QUANTITY])
def test_a_measure_has_its_value_and_unit(
    read: Callable[[str], list[str]], text: str, figures: list[str]
) -> None:
    assert read(text) == figures
