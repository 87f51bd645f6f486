"""The front door: regular files only, within limits, and never an exception."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.formats.loading import entries, item, reasons
from wirereader.formats import load as loading
from wirereader.formats.load import load
from wirereader.formats.loader import Source
from wirereader.formats.plain import story
from wirereader.model.item import Failure, WireItem


def only(
    path: Path, *, shown: str | None = None, encoding: str | None = None
) -> WireItem | Failure:
    (entry,) = load(str(path), shown=shown, encoding=encoding)
    return entry


def test_a_plain_file_is_one_item_in_its_own_words(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"Port closes\r\nIt rains.\r\n")
    found = only(path, shown="seeds/a.txt")
    assert isinstance(found, WireItem)
    assert (found.id, found.text) == ("seeds/a.txt#1", "Port closes\nIt rains.\n")
    assert (found.format, found.encoding, found.blocks) == ("plain", "utf-8", ())
    assert len(found.sha256) == 64


def test_an_encoding_can_be_demanded(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Привет".encode("koi8-r"))
    found = only(path, encoding="koi8-r")
    assert isinstance(found, WireItem)
    assert found.text == "Привет"
    refused = only(path, encoding="x-wire-7")
    assert isinstance(refused, Failure)
    assert refused.problem.message == "unknown encoding 'x-wire-7'"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty file"),
        (b"\xef\xbb\xbf", "empty file"),
        (" \t\n\u3000".encode(), "no text, only white space"),
        (b"%PDF-1.4\n...", "PDF, not read"),
        (b"\x89PNG\r\n\x1a\n", "not text (PNG image)"),
        (bytes(range(1, 9)) * 90, "not text"),
        (b"\x01\x02\x03", "not text"),
        (b"\x01 \xff\x02\n", "not text"),
        (
            b"<?xml version='1.0'?><invoice/>",
            "XML, but no news format known here (its root: invoice)",
        ),
    ],
)
def test_what_gives_no_story_says_why(data: bytes, reason: str) -> None:
    assert reasons(data) == [reason]


def test_controls_are_shown_as_signs_and_counted() -> None:
    found = item("Gr\0ain \x1b[2J rises\n")
    assert found.text == "Gr␀ain ␛[2J rises\n"
    assert [p.message for p in found.problems] == ["2 control characters, shown as signs"]
    (problem,) = item("Gr\0ain rises\n").problems
    assert problem.message == "1 control character, shown as a sign"


def test_a_failure_keeps_the_first_part_for_the_raw_view() -> None:
    (failure,) = entries('{"broken": \x1b', "a.json")
    assert isinstance(failure, Failure)
    assert failure.raw == '{"broken": ␛'


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("nowhere.txt", "gone"),
        ("broken.txt", "broken link"),
        ("itself.txt", "link loop"),
        ("folder", "a folder, not a file"),
        ("pipe", "not a regular file"),
        ("a\0b", "not a possible file name"),
        ("n" * 300, "the name is too long"),
    ],
)
def test_what_cannot_be_opened_says_why(tmp_path: Path, name: str, reason: str) -> None:
    (tmp_path / "broken.txt").symlink_to("nothing")
    (tmp_path / "itself.txt").symlink_to("itself.txt")
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    (failure,) = load(f"{tmp_path}/{name}")
    assert isinstance(failure, Failure)
    assert failure.problem.message == reason


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_that_may_not_be_read_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.touch(mode=0)
    failure = only(path)
    assert isinstance(failure, Failure)
    assert failure.problem.message == "permission denied"


def test_an_error_while_reading_is_a_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(descriptor: int, size: int) -> bytes:
        raise OSError(5, "Input/output error")

    (tmp_path / "a.txt").write_bytes(b"Port")
    monkeypatch.setattr(os, "read", broken)
    failure = only(tmp_path / "a.txt")
    assert isinstance(failure, Failure)
    assert failure.problem.message == "input/output error"


def test_a_file_over_the_limit_is_shortened_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loading, "READ_LIMIT", 100)
    monkeypatch.setattr(loading, "SHORTENED_SIZE", 20)
    (tmp_path / "a.txt").write_bytes(b"word " * 100)
    found = only(tmp_path / "a.txt")
    assert isinstance(found, WireItem)
    assert len(found.text) == 20
    assert found.problems[0].message == "larger than the limit, only the first 20 bytes are read"


def test_a_collection_may_be_larger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "READ_LIMIT", 60)
    (tmp_path / "a.jsonl").write_bytes(b'{"title": "Port closes", "text": "It rains."}\n' * 9)
    assert len(list(load(str(tmp_path / "a.jsonl")))) == 9


def test_a_slip_in_a_loader_costs_one_file_and_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def slip(source: Source) -> Iterator[WireItem]:
        raise KeyError("oops")
        yield

    monkeypatch.setattr(story, "items", slip)
    assert reasons("Port closes") == ["the plain loader failed: KeyError"]


def test_a_loader_that_gives_nothing_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(story, "items", lambda source: iter(()))
    assert reasons("Port closes") == ["no story in it"]


@pytest.mark.parametrize(
    ("name", "title"),
    [
        (
            "_news_408767_Minister-opens-harbour-in-the-north.txt",
            "Minister opens harbour in the north",
        ),
        ("_news_408767_30-ships-wait.txt", "30 ships wait"),
        ("Minister-opens-harbour-at-last.txt", "Minister opens harbour at last"),
        ("Minister opens harbour at last.txt", "Minister opens harbour at last"),
        ("minister_opens_harbour_at_last", "minister opens harbour at last"),
        ("bbc_business_001.txt", None),
        ("000_2f27cd99067b067a.txt", None),
        ("US-VALDA-PORT-CRANE.txt", None),
        ("2031-03-03-12-40-story.txt", None),
        ("notes.txt", None),
    ],
)
def test_a_headline_in_the_file_name(name: str, title: str | None) -> None:
    assert item("It rains.", name).file_title == title
