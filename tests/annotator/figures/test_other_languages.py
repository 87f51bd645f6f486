"""Figures of stories in other languages: what is certain, in the language's own separators."""

from __future__ import annotations

import pytest

from tests.annotator.figures.conftest import line
from wirereader.annotator.figures.other_languages import find_local_in
from wirereader.build.stages import annotate

CASES = {
    "German money": ("de", "Es kostet 1.500 Euro.", ["1.500 Euro = money 1500 EUR"]),
    "German millions": (
        "de",
        "Rund 4,5 Millionen Dollar",
        ["4,5 Millionen Dollar = money 4500000 USD"],
    ),
    "a short scale": ("de", "um 2 Mrd. Euro", ["2 Mrd. Euro = money 2000000000 EUR"]),
    "a German billion": ("de", "2 Billionen", ["2 Billionen = cardinal 2000000000000"]),
    "German percent": (
        "de",
        "5 Prozent und 0,5%",
        ["5 Prozent = percent 5 percent", "0,5% = percent 0.5 percent"],
    ),
    "percentage points": (
        "de",
        "um 3 Prozentpunkte",
        ["3 Prozentpunkte = percent 3 percentage_point"],
    ),
    "a duration": ("de", "nach 12 Tagen", ["12 Tagen = duration 12 day"]),
    "a measure": ("de", "35 km weiter", ["35 km = quantity 35 km"]),
    "what is counted": ("de", "Rund 12 Boote", ["12 = cardinal 12"]),
    "French thousands": ("fr", "212 000 bateaux", ["212 000 = cardinal 212000"]),
    "French billions with a link": (
        "fr",
        "4,5 milliards d’euros",
        ["4,5 milliards d’euros = money 4500000000 EUR"],
    ),
    "a link that leads nowhere": ("fr", "2 millions de bateaux", ["2 millions = cardinal 2000000"]),
    "words parted by a blank": ("fr", "12,5 pour cent", ["12,5 pour cent = percent 12.5 percent"]),
    "several words": (
        "fr",
        "3 points de pourcentage",
        ["3 points de pourcentage = percent 3 percentage_point"],
    ),
    "Spanish billions": (
        "es",
        "3 mil millones de euros",
        ["3 mil millones de euros = money 3000000000 EUR"],
    ),
    "a sign before": ("nl", "voor € 1,5 miljard", ["€ 1,5 miljard = money 1500000000 EUR"]),
    "a code before": ("it", "EUR 1.500,50", ["EUR 1.500,50 = money 1500.5 EUR"]),
    "a scale written against it": ("it", "15mila barche", ["15mila = cardinal 15000"]),
    "Swedish crowns": ("sv", "1 500 kronor", ["1 500 kronor = money 1500 SEK"]),
    "Danish crowns": ("da", "1.500 kroner", ["1.500 kroner = money 1500 DKK"]),
    "a dollar of some country": ("es", "$ 5 y 5 $", []),
    "an hour": ("de", "um 14 Uhr", []),
    "an hour or hours": ("fr", "14 heures, 14h30", []),
    "a date": ("fr", "le 3 mai", []),
    "a date with a link": ("es", "el 5 de mayo de 2025", []),
    "a year": ("de", "Im Jahr 2015 sank es.", []),
    "a year's number with a unit": ("de", "2015 Euro", ["2015 Euro = money 2015 EUR"]),
    "an ending": ("fr", "le 5e bateau", []),
    "a number of a name": ("de", "Artikel 5, Nr. 12, § 3", []),
    "two currencies": ("de", "€ 5 Dollar", []),
}


@pytest.mark.parametrize(("language", "text", "figures"), CASES.values(), ids=CASES)
def test_the_figures_of(language: str, text: str, figures: list[str]) -> None:
    found = find_local_in(text, 0, len(text), language)
    assert [line(text, figure) for figure in found] == figures


STORIES = {
    "German": (
        "Der Hafen wird für 1.500 Euro verkauft, und das ist nicht viel für einen so großen Hafen.",
        ["1.500 Euro = money 1500 EUR"],
    ),
    "French": (
        "Le bac de la ville a pris 212 000 personnes dans une année qui n’est pas finie.",
        ["212 000 = cardinal 212000"],
    ),
    "English": (
        "The port was sold for 1.500 euros, and that is not much for it.",
        ["1.500 euros = money 1.5 EUR"],
    ),
    "a language without rules": (
        "A kikötő 1.500 euróba kerül, és ez nem sok egy ilyen nagy kikötő esetében, de nem.",
        [],
    ),
}


@pytest.mark.parametrize(("text", "figures"), STORIES.values(), ids=STORIES)
def test_a_story_s_figures_are_read_in_its_language(text: str, figures: list[str]) -> None:
    story = annotate(text)
    assert [line(text, figure) for figure in story.figures] == figures
