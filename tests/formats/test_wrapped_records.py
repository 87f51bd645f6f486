"""JSON records that are set into objects, and lists that only say something of a record."""

from __future__ import annotations

import json

import pytest

from tests.formats.loading import items

STORY = {"title": "Port closes", "body": "It rains.\n\nShips wait."}
WRAPPED = {
    "a search engine's hit": {"_id": "7", "_source": STORY},
    "hits in a list in an object": {"hits": {"total": 1, "hits": [{"_source": STORY}]}},
    "an object called article": {"article": STORY, "crawled": True},
    "attributes": {"data": [{"type": "article", "attributes": STORY}]},
    "nodes of a graph": {"edges": [{"node": STORY}]},
    "a hit with an article in it": {"_source": {"article": STORY}},
    "a title and a body in objects": {
        "headline": {"main": "Port closes", "kicker": "News"},
        "content": {"type": "text", "body": "It rains.\n\nShips wait."},
    },
    "a body of paragraphs": {
        "title": "Port closes",
        "body": [{"type": "p", "content": "It rains."}, {"type": "p", "content": "Ships wait."}],
    },
}
WRAPPED |= {
    "typed parts": {
        "title": "Port closes",
        "contents": [
            {"type": "kicker", "content": "World"},
            {"type": "sanitized_html", "subtype": "paragraph", "content": "It <b>rains</b>."},
            {"type": "image", "content": 7},
            {"type": "sanitized_html", "content": "Ships wait."},
        ],
    },
    "a better name inside than outside": {
        "webTitle": "Port closes | Coast",
        "fields": {"headline": "Port closes", "body": "It rains.\n\nShips wait."},
    },
    "a text under the name of a record": {
        "title": "Port closes",
        "document": "It rains.\n\nShips wait.",
        "summary": "Rain.",
    },
}
NO_RECORDS = {
    "the authors of a feed": {
        "version": "https://jsonfeed.org/version/1.1",
        "authors": [{"name": "Ann Field"}],
        "items": [{"id": "1", "content_text": "It rains."}],
    },
    "the sources of an answer": {
        "source": [{"name": "Coast"}],
        "docs": [{"body": "It rains."}],
    },
}


@pytest.mark.parametrize("value", WRAPPED.values(), ids=WRAPPED)
def test_a_record_is_found_in_what_it_is_set_into(value: object) -> None:
    (found,) = items(json.dumps(value), "a.json")

    assert found.title == "Port closes"
    assert found.text.split() == ["Port", "closes", "It", "rains.", "Ships", "wait."]


def test_a_byline_in_an_object_is_its_words() -> None:
    (found,) = items(json.dumps({**STORY, "byline": {"original": "By Ann Field"}}), "a.json")

    assert found.byline == "Ann Field"


@pytest.mark.parametrize("value", NO_RECORDS.values(), ids=NO_RECORDS)
def test_a_list_that_says_something_of_records_holds_none(value: object) -> None:
    (found,) = items(json.dumps(value), "a.json")

    assert found.text == "It rains."


def test_a_record_set_into_itself_over_and_over_is_given_up() -> None:
    value: dict[str, object] = dict(STORY)
    for _ in range(40):
        value = {"_source": {"title": "no end", "article": value}}

    (found,) = items(json.dumps([value, STORY]), "a.json")[-1:]

    assert found.title == "Port closes"


def test_ninjs_has_keywords_and_subjects() -> None:
    record = {
        "uri": "urn:coast:1",
        "standard": {"name": "ninjs", "version": "2.0"},
        "headlines": [{"role": "main", "value": "Port closes"}],
        "bodies": [{"role": "main", "value": "It rains."}],
        "subjects": [{"name": "ports"}, {"name": "rain"}],
        "keywords": ["rain", "ships"],
    }

    (found,) = items(json.dumps(record), "a.json")

    assert found.keywords == ("ports", "rain", "ships")


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        ({"author": 7, "tags": [1, 2], "_embedded": {"author": [{"name": "Ann Field"}]}},
         ("Ann Field", (), None)),
        ({"tags": [{"webTitle": "Norway"}, 3]}, (None, ("Norway",), None)),
        ({"bylines": [{"by": "By Ann Field"}]}, ("Ann Field", (), None)),
        ({"language": "english"}, (None, (), "en")),
        ({"language": "ger"}, (None, (), "de")),
        ({"language": "en-GB"}, (None, (), "en-GB")),
    ],
)  # fmt: skip
def test_numbers_of_other_tables_are_no_names(
    record: dict[str, object], expected: tuple[str | None, tuple[str, ...], str | None]
) -> None:
    (found,) = items(json.dumps({**STORY, **record}), "a.json")

    assert (found.byline, found.keywords, found.language) == expected


def test_a_date_that_a_database_exports() -> None:
    (found,) = items(json.dumps({**STORY, "date": {"$date": "2031-03-09T10:15:00Z"}}), "a.json")

    assert found.date == "2031-03-09T10:15:00+00:00"


def test_the_caption_of_a_ninjs_picture_is_its_copy_and_not_the_credit() -> None:
    record = {
        "uri": "urn:coast:1",
        "headlines": [{"role": "main", "value": "Port closes"}],
        "descriptions": [
            {"role": "creditline", "value": "COAST"},
            {"role": "caption", "value": "Waves."},
        ],
    }
    (found,) = items(json.dumps(record), "a.json")

    assert found.text == "Port closes\nWaves."
