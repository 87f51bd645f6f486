"""JSON: records of data sets, JSON Lines, JSON Feed and ninjs."""

from __future__ import annotations

import json

import pytest

from tests.formats.loading import entries, item, items, paragraphs, reasons
from wirereader.formats.record_values import byline_of, date_of, identity_of, parts_of, text_of
from wirereader.model.item import Failure

RECORD = {
    "CONTENT_TITLE": "Port closes",
    "TEXT": "It rains.\n\nShips wait.",
    "Published-Date": "2031-03-09",
    "tags": '["port", "rain"]',
    "authors": ["Www.Coast.Example", "Author", "Ann Field", {"name": "Bo Marsh"}],
    "url": "https://coast.example/port",
    "lang": "en",
    "source": {"name": "Coast"},
}


def test_a_record_of_a_data_set() -> None:
    found = item(json.dumps(RECORD), "a.json")
    assert (found.title, found.text) == ("Port closes", "Port closes\nIt rains.\n\nShips wait.")
    assert (found.date, found.byline) == ("2031-03-09", "Ann Field, Bo Marsh")
    assert (found.keywords, found.language, found.agency) == (("port", "rain"), "en", "Coast")
    assert found.identity == "https://coast.example/port"


def test_a_body_that_begins_with_its_title_stands_as_it_is() -> None:
    found = item(json.dumps({"title": "Port closes", "text": "Port closes\n\nIt rains."}))
    assert found.text == "Port closes\n\nIt rains."


def test_markup_in_a_text_is_read_as_markup_and_preferred() -> None:
    body = {"title": "A &amp; <b>B</b>", "text": "plain", "content_html": "<p>One.</p><p>Two.</p>"}
    found = item(json.dumps(body))
    assert paragraphs(found) == ["title: A & B", "body: One.", "body: Two."]
    found = item(json.dumps({"title": "A", "text": "<p>One.</p>"}))
    assert paragraphs(found) == ["title: A", "body: One."]


def test_the_summary_serves_where_there_is_no_text() -> None:
    assert item('{"title": "A", "description": "Short."}').text == "A\nShort."


def test_a_text_that_its_source_cut_says_so() -> None:
    found = item('{"title": "A", "content": "It was … [+1683 chars]"}')
    assert [p.message for p in found.problems] == ["the text was cut by its source"]


def test_what_a_record_lacks_may_stand_in_the_one_it_was_made_from() -> None:
    found = item('{"title": "A", "text": "B.", "raw": {"author": "Ann Field", "title": "C"}}')
    assert (found.title, found.byline) == ("A", "Ann Field")


@pytest.mark.parametrize(
    "whole",
    [
        [RECORD, RECORD],
        {"articles": [RECORD, RECORD]},
        {"response": {"docs": [RECORD, RECORD], "found": 2}},
    ],
)
def test_lists_of_records_are_found_where_they_lie(whole: object) -> None:
    found = items(json.dumps(whole), "a.json")
    assert [entry.number for entry in found] == [1, 2]


def test_lines_are_records_and_a_damaged_line_costs_that_line_only() -> None:
    lines = [json.dumps(RECORD), "{bad", "", "[1, 2]", json.dumps(RECORD), json.dumps(RECORD)[:30]]
    found = entries("\n".join(lines), "a.jsonl")
    assert [type(entry) is Failure for entry in found] == [False, True, True, False, True]
    assert [entry.number for entry in found] == [1, 2, 3, 4, 5]
    assert [m.partition(":")[0] for m in reasons("\n".join(lines))] == [
        "line 2",
        "line 4",
        "line 6",
    ]


def test_what_is_wrong_before_the_first_record_is_told_too() -> None:
    lines = '{"a": 1}\n' + json.dumps(RECORD)
    assert [entry.number for entry in entries(lines)] == [1, 2]
    assert reasons(lines) == ["line 1: no article in it"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("42", "JSON, but no article in it"),
        ("[[[]]]", "JSON, but no article in it"),
        (
            '[{"start": 9, "end": 13, "text": "Oslo"}]',
            "JSON, but no article in it (names in it: start, end, text)",
        ),
        (
            '{"a": {"b": {"c": {"d": {"e": [{"title": "A"}]}}}}}',
            "JSON, but no article in it (names in it: a)",
        ),
        ('{"a": 1}\n{"a": 2}\n', "JSON Lines, but no article in them (names in it: a)"),
        ('{"title": "A', "damaged JSON: line 1, column 11: a text is never closed"),
        ("[" * 20000, "damaged JSON: nested too deep"),
    ],
)
def test_what_is_no_article(data: str, reason: str) -> None:
    assert reasons(data, "a.json") == [reason]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ('{"title": "n", "text": "b", "version": ' + "9" * 6000 + "}", "n\nb"),
        ('{"title": "n", "text": "b", "urgency": NaN}', "n\nb"),
        ('{"title": "n", "text": "b \\ud800"}', "n\nb \N{SYMBOL FOR SUBSTITUTE FORM TWO}"),
        ('\ufeff{"title": "n", "text": "b"}', "n\nb"),
        ('{"title": "x", "title": "n", "text": "b"}', "n\nb"),
        (
            '{"uri": 7, "headline": {"a": 1}, "title": ["n"], "byline": [1, null],'
            ' "body_text": "b", "subject": "x", "bodies": {"a": 2}, "urgency": true,'
            ' "versioncreated": "no date"}',
            "b",
        ),
    ],
)
def test_odd_values_are_passed_over(data: str, text: str) -> None:
    found = item(data, "a.json")
    assert found.text == text
    assert found.urgency is None


def test_escapes_hidden_in_json_are_settled() -> None:
    found = item('{"title": "\\u001b]0;x\\u0007", "text": "\\u009b31m"}')
    assert (found.title, found.text) == ("␛]0;x␇", "␛]0;x␇\n␦31m")


FEED = {
    "version": "https://jsonfeed.org/version/1",
    "title": "The feed itself",
    "author": {"name": "Ann Field"},
    "language": "en",
    "items": [
        {"id": "1", "title": "Port closes", "content_html": "<p>It rains.</p>"},
        {"id": "2", "content_text": "Ships wait.", "author": {"name": "Bo Marsh"}},
    ],
}


def test_a_json_feed_says_once_what_holds_for_all_entries() -> None:
    first, second = items(json.dumps(FEED), "feed.json")
    assert (first.title, first.byline, first.language) == ("Port closes", "Ann Field", "en")
    assert (second.text, second.byline) == ("Ships wait.", "Bo Marsh")


NINJS = {
    "uri": "urn:coast:1",
    "version": "3",
    "versioncreated": "2031-03-09T10:37:00Z",
    "pubstatus": "canceled",
    "urgency": 4,
    "slugline": "port",
    "ednote": "Use with care.",
    "byline": "Ann Field",
    "located": "Tarnholm, Valda",
    "embargoed": "2031-03-10T02:30:00+00:00",
    "headline": "Port closes",
    "subject": [{"name": "Ports"}, "Rain"],
    "body_text": "It rains. Ships wait.",
    "body_xhtml": "<p>Port closes</p><p>It rains.</p><p>Ships wait.</p>",
}


def test_ninjs_with_the_date_of_its_content_alone() -> None:
    dated = {"uri": "urn:coast:2", "headline": "A", "body_text": "b"}
    created = dated | {"contentcreated": "2031-03-09T10:37:00Z"}
    assert item(json.dumps(created), "a.json").date == "2031-03-09T10:37:00+00:00"
    versioned = created | {"versioncreated": "2031-03-10T08:00:00Z"}
    assert item(json.dumps(versioned), "a.json").date == "2031-03-10T08:00:00+00:00"


def test_ninjs_1() -> None:
    found = item(json.dumps(NINJS), "a.json")
    assert found.format == "ninjs"
    assert paragraphs(found) == ["title: Port closes", "body: It rains.", "body: Ships wait."]
    assert (found.place, found.byline, found.slug) == ("Tarnholm", "Ann Field", "port")
    assert (found.status, found.version, found.urgency) == ("canceled", "3", 4)
    assert (found.embargo, found.note) == ("2031-03-10T02:30:00+00:00", "Use with care.")
    assert found.keywords == ("Ports", "Rain")


BODIES = [
    {"role": "text", "contenttype": "text/plain", "value": "plain"},
    {
        "role": "x",
        "contentType": "text/vnd.IPTC.NITF",
        "value": "<nitf><head/><body><body.head>"
        "<hl1>H</hl1></body.head><body.content><p>From NITF.</p></body.content></body></nitf>",
    },
    {"role": "html5", "value": "<p>From HTML.</p>"},
    {"role": "other", "value": " "},
]


@pytest.mark.parametrize(
    ("bodies", "text"),
    [
        (BODIES, "From HTML."),
        (BODIES[:2], "From NITF."),
        (BODIES[:1], "plain"),
        (
            [{"role": "x", "contenttype": "application/xhtml+xml", "value": "<p>X.</p>"}, "odd"],
            "X.",
        ),
        ([], "From the description."),
    ],
)
def test_ninjs_2_and_3_give_their_best_body(bodies: list[object], text: str) -> None:
    record = {
        "uri": "urn:coast:1",
        "headlines": [{"role": "kicker", "value": "K"}, {"role": "main", "value": "Port closes"}],
        "descriptions": [{"role": "text", "value": "From the description."}, 3],
        "bodies": bodies,
    }
    found = item(json.dumps(record))
    assert found.title == "Port closes"
    assert paragraphs(found)[1:] == [f"body: {text}"]


def test_ninjs_without_markup_gives_its_lines() -> None:
    found = item('{"guid": "g", "headline": "A", "body_text": "One.\\n\\nTwo."}')
    assert paragraphs(found) == ["title: A", "body: One.", "body: Two."]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("a", "a"),
        (3, "3"),
        (True, ""),
        (None, ""),
        ({"rendered": "a"}, "a"),
        ({}, ""),
        (["a", 1], "a\n1"),
        (b"", ""),
    ],
)
def test_any_value_as_text(value: object, text: str) -> None:
    assert text_of(value) == text


def test_lists_of_names_in_many_dresses() -> None:
    assert parts_of("port; rain, wind") == ["port", "rain", "wind"]
    assert parts_of({"name": "port"}) == ["port"]
    assert byline_of("Ann Field") == "Ann Field"
    assert byline_of('["Ann Field"]') == "Ann Field"
    assert byline_of(None) is None


@pytest.mark.parametrize(
    ("value", "date"),
    [
        (1_931_000_000, "2031-03-11T12:53:20+00:00"),
        (1_931_000_000_000, "2031-03-11T12:53:20+00:00"),
        ({"$date": {"$numberLong": "1931000000000"}}, "2031-03-11T12:53:20+00:00"),
        ({"$date": {"$numberLong": "soon"}}, None),
        ("9 March 2031", "2031-03-09"),
        (2031, None),
        (True, None),
        ([], None),
    ],
)
def test_dates(value: object, date: str | None) -> None:
    assert date_of(value) == date


@pytest.mark.parametrize(
    ("value", "identity"),
    [
        ("urn:x:1", "urn:x:1"),
        ("tag:x,2031:1", "tag:x,2031:1"),
        ("17", None),
        ("a b:c", None),
        (None, None),
    ],
)
def test_only_a_uri_is_an_identity(value: object, identity: str | None) -> None:
    assert identity_of(value) == identity


def test_a_piece_of_an_article_that_has_a_headline_is_no_annotation() -> None:
    record = {"title": "Port closes", "text": "It rains.", "start": 0, "end": 9}
    assert item(json.dumps([record]), "a.json").text == "Port closes\nIt rains."
