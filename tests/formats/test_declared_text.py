"""Pages that show their copy by a script only: JSON-LD holds it."""

from __future__ import annotations

import json

import pytest

from tests.formats.loading import item, paragraphs

RAIN = "It rained in Tarnholm on Tuesday, said Una Reed, the master of its port, and it rains on."
SHIPS = "Ships wait outside the wall until the hole in it is found, she said, which takes a week."


def page(text: object, shown: str) -> str:
    """A page that declares a text and shows something."""
    data = {"@graph": [{"@type": "WebSite"}, {"headline": "Port closes", "articleBody": text}]}
    return (
        "<html><head><title>Port closes</title>"
        f'<script type="application/ld+json">{json.dumps(data)}</script></head>'
        f"<body>{shown}</body></html>"
    )


@pytest.mark.parametrize(
    ("declared", "shown"),
    [
        (f"{RAIN}\n\n{SHIPS}", "<div id='root'></div>"),
        (f"{RAIN}\n{SHIPS}", "<p>Please turn scripts on.</p>"),
        (f"<p>{RAIN}</p><p>{SHIPS}</p>", "<div id='root'></div>"),
        (f"{RAIN}<br><br>{SHIPS}", "<div id='root'></div>"),
        (f"Reed & Sons\n{RAIN}\n{SHIPS}", "<div id='root'></div>"),
        (f"{RAIN}\n{SHIPS}".replace(",", "&#44;"), "<div id='root'></div>"),
    ],
    ids=[
        "nothing shown",
        "a notice shown",
        "markup declared",
        "line breaks declared",
        "lines with an ampersand",
        "lines with entities",
    ],
)
def test_a_page_without_copy_gives_what_it_declares(declared: str, shown: str) -> None:
    found = item(page(declared, shown), "a.html")

    assert found.title == "Port closes"
    assert paragraphs(found)[-2:] == [f"body: {RAIN}", f"body: {SHIPS}"]
    assert "scripts" not in found.text


@pytest.mark.parametrize("declared", ["", "It rains.", ["no", "text"], f"{RAIN} {SHIPS}"], ids=repr)
def test_a_page_with_copy_gives_what_it_shows(declared: object) -> None:
    found = item(page(declared, f"<p>{RAIN}</p><p>{SHIPS}</p>"), "a.html")

    assert paragraphs(found)[-2:] == [f"body: {RAIN}", f"body: {SHIPS}"]
