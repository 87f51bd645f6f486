"""The extra itself, where it is installed."""

from __future__ import annotations

import pytest

from tests.formats.loading import item, paragraphs

pytest.importorskip("trafilatura", reason="the extra `html` is not installed")

SENTENCES = [
    f"The {what} of Tarnholm closed on {day} after a hole was found in its wall, said Una Reed."
    for what, day in zip(
        ("port", "bridge", "school", "mill", "market", "ferry"),
        ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"),
        strict=True,
    )
]


def test_a_page_of_a_known_template() -> None:
    body = "".join(f"<p>{words}</p>" for words in SENTENCES)
    page = (
        "<html><head><title>Port closes for good</title></head><body>"
        '<nav><a href="/">Home</a></nav>'
        f'<div class="entry-content">{body}</div><footer><p>All rights are ours.</p></footer>'
    )
    found = item(page)
    assert paragraphs(found)[1:] == [f"body: {words}" for words in SENTENCES]
    assert found.problems == ()


def test_a_table_keeps_its_rows() -> None:
    body = "".join(f"<p>{words}</p>" for words in SENTENCES)
    table = "<table><tr><td>Grain</td><td>12 t</td></tr><tr><td>Salt</td><td>3 t</td></tr></table>"
    page = f"<html><body><article>{body}{table}<p>{SENTENCES[0]} So it stays.</p></article></body>"
    assert "#body: Grain\t12 t\nSalt\t3 t" in paragraphs(item(page))


def test_an_article_in_several_elements_is_found_whole() -> None:
    parts = "".join(f"<section><div><p>{words}</p></div></section>" for words in SENTENCES)
    page = f"<html><body><article>{parts}</article></body></html>"
    assert paragraphs(item(page)) == [f"body: {words}" for words in SENTENCES]
