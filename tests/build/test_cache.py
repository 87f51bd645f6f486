"""The parse cache gives back what was parsed, never what is stale, foreign or damaged."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.corpus.stories import failure_of, story_of
from wirereader.build import batches, cache
from wirereader.build.cache import Cache, UnitWriter, read_unit
from wirereader.build.inputs import Input
from wirereader.build.jobs import Job
from wirereader.build.pool import Pool
from wirereader.build.stages import items
from wirereader.build.stream import segments, stream
from wirereader.corpus.encode import encode
from wirereader.errors import SegmentError
from wirereader.formats.discover import Candidate
from wirereader.model.item import Failure
from wirereader.model.story import Story

ENGINE, OTHER = bytes(range(16)), bytes(16)


@pytest.fixture
def wire(tmp_path: Path) -> Path:
    """A folder of stories that were written some time ago."""
    folder = tmp_path / "wire"
    folder.mkdir()
    for name in "abcdef":
        write(folder / f"{name}.txt", f"Notice {name}\n\n“It is {name},” said Ana Silva.\n")
    return folder


@pytest.fixture
def kept(tmp_path: Path) -> Cache:
    """An empty cache."""
    return Cache(tmp_path / "cache", ENGINE)


def write(path: Path, text: str, age_s: float = 100) -> None:
    path.write_text(text, "utf-8")
    when = time.time() - age_s
    os.utime(path, (when, when))


@pytest.fixture(autouse=True)
def _old_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    """Changes of the inode cannot be set back, so the clock of the cache goes fast."""
    monkeypatch.setattr(cache, "RACY_NS", 0)


def job_of(*paths: Path) -> Job:
    return Job(tuple(Candidate(str(path), path.name) for path in paths))


def units(kept: Cache) -> list[Path]:
    return [path for path in kept.folder.rglob("*") if path.is_file()]


def unit_of(kept: Cache, *inputs: Input, encoding: str | None = None) -> str:
    unit = kept.unit(Job(inputs), encoding)
    assert unit is not None
    return unit


def test_a_unit_comes_back_as_it_was_written(kept: Cache, wire: Path) -> None:
    unit = unit_of(kept, Candidate(str(wire / "a.txt"), "a.txt"))
    assert read_unit(unit, ENGINE) is None
    rows: list[list[Story | Failure]] = [
        [story_of("a.txt", "Ana Silva")],
        [failure_of("b.txt"), story_of("c.txt")],
    ]
    write_unit(unit, [(encode(part, ENGINE), b"words") for part in rows])
    found = read_unit(unit, ENGINE)
    assert found is not None
    assert [list(segment.values()) for segment in found] == rows
    assert [segment.words for segment in found] == [b"words", b"words"]
    assert os.stat(unit).st_mode & 0o77 == 0


def write_unit(unit: str, parts: list[tuple[bytes, bytes]]) -> None:
    writer = UnitWriter(unit)
    for part in parts:
        writer.add(*part)
    writer.close()


def test_half_a_unit_is_not_there(kept: Cache, wire: Path) -> None:
    unit = unit_of(kept, Candidate(str(wire / "a.txt"), "a.txt"))
    writer = UnitWriter(unit)
    writer.add(encode([story_of("a.txt")], ENGINE), b"")
    assert read_unit(unit, ENGINE) is None
    writer.drop()
    writer.close()
    assert units(kept) == []


def test_a_unit_that_cannot_be_put_in_its_place_is_not_kept(kept: Cache, wire: Path) -> None:
    unit = unit_of(kept, Candidate(str(wire / "a.txt"), "a.txt"))
    Path(unit).mkdir(parents=True)
    write_unit(unit, [(encode([story_of("a.txt")], ENGINE), b"")])
    assert units(kept) == []


def change_size(path: Path) -> None:
    write(path, "Notice a\n\nIt is longer now, and it is another story altogether.\n")


def change_time(path: Path) -> None:
    os.utime(path, (1, 1))


def replace_by_equal(path: Path) -> None:
    stat, copy = path.stat(), path.with_suffix(".copy")
    copy.write_bytes(path.read_bytes())
    os.utime(copy, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    copy.replace(path)


@pytest.mark.parametrize(
    "change", [change_size, change_time, replace_by_equal], ids=lambda change: change.__name__
)
def test_a_changed_file_makes_another_unit(
    change: Callable[[Path], None], kept: Cache, wire: Path
) -> None:
    found = Candidate(str(wire / "a.txt"), "a.txt")
    before = unit_of(kept, found)
    assert unit_of(kept, found) == before
    change(wire / "a.txt")
    assert unit_of(kept, found) != before


def test_whatever_the_answer_depends_on_makes_another_unit(kept: Cache, wire: Path) -> None:
    a, b = (Candidate(str(wire / name), name) for name in ("a.txt", "b.txt"))
    different = [
        unit_of(kept, a),
        unit_of(kept, b),
        unit_of(kept, a, b),
        unit_of(kept, a, encoding="cp1252"),
        unit_of(kept, Candidate(a.path, "shown.txt")),
        unit_of(kept, a, failure_of("c.txt")),
        unit_of(Cache(kept.folder, OTHER), a),
    ]
    assert len(set(different)) == len(different)


def test_what_may_still_change_or_is_gone_is_not_kept(
    kept: Cache, wire: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert kept.unit(job_of(wire / "gone.txt"), None) is None
    monkeypatch.setattr(cache, "RACY_NS", 60 * 10**9)
    assert kept.unit(job_of(wire / "a.txt"), None) is None


def test_giant_answers_are_passed_on_but_not_kept(
    wire: Path, kept: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "LARGEST", 10)
    assert list(stream([str(wire)], jobs=1, cache=kept)) == list(stream([str(wire)], jobs=1))
    assert units(kept) == []


def cut(data: bytes) -> bytes:
    return data[:-1]


def without_its_last_segment(data: bytes) -> bytes:
    length, words = (int.from_bytes(data[at : at + 4], "little") for at in (4, 8))
    return data[:4] + data[12 + length + words :]


def cut_to_nothing(data: bytes) -> bytes:
    return b""


def longer(data: bytes) -> bytes:
    return data + b"\0"


def flipped(data: bytes) -> bytes:
    return data[:300] + bytes([data[300] ^ 1]) + data[301:]


def foreign(data: bytes) -> bytes:
    return b"#!/bin/sh\n" + data


def of_another_engine(data: bytes) -> bytes:
    return data.replace(ENGINE, OTHER)


@pytest.mark.parametrize(
    "damage",
    [cut, cut_to_nothing, without_its_last_segment, longer, flipped, foreign, of_another_engine],
    ids=lambda damage: damage.__name__,
)
def test_a_damaged_unit_is_thrown_away_with_a_line(
    damage: Callable[[bytes], bytes], kept: Cache, wire: Path
) -> None:
    path = Path(unit_of(kept, Candidate(str(wire / "a.txt"), "a.txt")))
    write_unit(str(path), [(encode([story_of("a.txt")], ENGINE), b"words")])
    path.write_bytes(damage(path.read_bytes()))
    with pytest.raises(SegmentError, match=r"^parse cache: .*; thrown away$"):
        read_unit(str(path), ENGINE)
    assert not path.exists()


def test_a_valid_segment_of_another_engine_is_not_trusted(kept: Cache, wire: Path) -> None:
    unit = unit_of(kept, Candidate(str(wire / "a.txt"), "a.txt"))
    write_unit(unit, [(encode([story_of("a.txt")], OTHER), b"")])
    with pytest.raises(SegmentError, match="another engine"):
        read_unit(unit, ENGINE)


def parse_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> object:
        pytest.fail("parsed although it is in the cache")

    monkeypatch.setattr(batches, "items", refuse)


def test_a_second_pass_parses_only_what_changed(
    wire: Path, kept: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = list(stream([str(wire)], jobs=1, cache=kept))
    assert first == list(stream([str(wire)], jobs=1))
    parsed: list[str] = []

    def noted(path: str, *, shown: str, encoding: str | None) -> object:
        parsed.append(shown)
        return items(path, shown=shown, encoding=encoding)

    monkeypatch.setattr(batches, "items", noted)
    assert list(stream([str(wire)], jobs=1, cache=kept)) == first
    assert parsed == []
    change_size(wire / "a.txt")
    again = list(stream([str(wire)], jobs=1, cache=kept))
    assert [one == before for one, before in zip(again, first, strict=True)] == [False, *[True] * 5]
    assert 0 < len(parsed) < 6


def test_damage_is_said_and_mended(
    wire: Path, kept: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = list(stream([str(wire)], jobs=1, cache=kept))
    for unit in units(kept):
        unit.write_bytes(b"damaged")
    lines: list[str] = []
    assert list(stream([str(wire)], jobs=1, cache=kept, complain=lines.append)) == first
    assert lines == ["parse cache: not a unit; thrown away"] * len(units(kept))
    parse_nothing(monkeypatch)
    assert list(stream([str(wire)], jobs=1, cache=kept)) == first


async def ids(pool: Pool, folder: Path) -> list[str]:
    inputs = iter([Candidate(str(path), path.name) for path in sorted(folder.iterdir())])
    return [
        story.id
        async for segment in pool.segments(inputs)
        for story in segment.values()
        if isinstance(story, Story)
    ]


async def test_processes_keep_their_answers_and_are_not_started_for_what_is_kept(
    wire: Path, kept: Cache
) -> None:
    (kept.folder / OTHER.hex()).mkdir(parents=True)
    pool = Pool(2, cache=kept)
    expected = [f"{name}.txt#1" for name in "abcdef"]
    assert await ids(pool, wire) == expected
    assert [problem.message for problem in pool.problems] == [
        "parse cache of another version thrown away"
    ]
    nothing_to_start = Pool(2, cache=kept, command=("/no/such/python",))
    assert await ids(nothing_to_start, wire) == expected


async def test_a_damaged_unit_is_parsed_by_a_process(wire: Path, kept: Cache) -> None:
    expected = await ids(Pool(1, cache=kept), wire)
    units(kept)[0].write_bytes(b"damaged")
    pool = Pool(1, cache=kept)
    assert await ids(pool, wire) == expected
    assert [problem.message for problem in pool.problems] == [
        "parse cache: not a unit; thrown away"
    ]


def test_commands_with_processes_hear_of_the_damage_too(wire: Path, kept: Cache) -> None:
    first = [segment.data for segment in segments([str(wire)], jobs=2, cache=kept)]
    units(kept)[0].write_bytes(b"damaged")
    lines: list[str] = []
    again = segments([str(wire)], jobs=2, cache=kept, complain=lines.append)
    assert [segment.data for segment in again] == first
    assert lines == ["parse cache: not a unit; thrown away"]
