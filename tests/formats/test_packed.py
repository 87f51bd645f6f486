"""Archives and packed files: read in memory, within limits."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile

import pytest

from tests.formats.loading import entries, item, items, reasons
from wirereader.formats import packed

STORY = b"Port closes\nIt rains.\n"


def zipped(*members: tuple[str, bytes] | tuple[str, bytes, int]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data, *mode in members:
            info = zipfile.ZipInfo(name)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = (mode[0] if mode else 0o100644) << 16
            archive.writestr(info, data)
    return out.getvalue()


def tarred(*members: tuple[str, bytes] | tuple[str, bytes, bytes]) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, data, *kind in members:
            info = tarfile.TarInfo(name)
            info.size = len(data)
            info.type = kind[0] if kind else tarfile.REGTYPE
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


@pytest.mark.parametrize(
    "pack", [gzip.compress, bz2.compress, lzma.compress], ids=["gzip", "bzip2", "xz"]
)
def test_a_packed_file_is_its_content_under_its_own_path(pack: type[bytes]) -> None:
    found = item(pack(STORY), "news/Port-closes-at-last-today.txt.gz")
    assert (found.path, found.text) == ("news/Port-closes-at-last-today.txt.gz", STORY.decode())
    assert found.file_title == "Port closes at last today"


def test_the_suffix_before_the_packing_is_the_hint() -> None:
    assert item(gzip.compress(b"title,text\nPort closes,It rains.\n"), "a.csv.gz").format == "csv"


def test_members_of_a_zip_come_in_path_order_without_hidden_ones() -> None:
    data = zipped(
        ("b.txt", STORY),
        ("a/x.txt", STORY),
        ("a/", b""),
        ("__MACOSX/a.txt", STORY),
        ("a/.hidden", STORY),
        ("c.txt~", STORY),
    )
    assert [found.id for found in items(data, "a.zip")] == ["a.zip!a/x.txt#1", "a.zip!b.txt#1"]


def test_members_of_a_tar_come_in_path_order_each_with_its_own_digest() -> None:
    found = items(tarred(("b.txt", b"B"), ("./a.txt", b"A"), ("d", b"", tarfile.DIRTYPE)), "a.tar")
    assert [entry.path for entry in found] == ["a.tar!./a.txt", "a.tar!b.txt"]
    assert len({entry.sha256 for entry in found}) == 2


def test_a_compressed_tar_is_one_archive() -> None:
    found = item(lzma.compress(tarred(("a.txt", STORY))), "a.tar.xz")
    assert found.path == "a.tar.xz!a.txt"


@pytest.mark.parametrize(
    "data",
    [
        zipped(("in.zip", zipped(("a.txt", STORY)))),
        gzip.compress(zipped(("a.txt", STORY))),
        tarred(("a.gz", gzip.compress(STORY))),
    ],
    ids=["zip in zip", "zip in gzip", "gzip in tar"],
)
def test_an_archive_inside_an_archive_is_not_opened(data: bytes) -> None:
    assert reasons(data) == ["an archive inside an archive, not opened"]


def test_names_are_settled_and_never_lead_anywhere() -> None:
    data = zipped(("../../\x1b[31mred.txt", STORY))
    assert item(data, "a.zip").path == "a.zip!../../␛[31mred.txt"


def test_what_is_no_regular_file_is_an_entry() -> None:
    link = 0o120777
    assert reasons(zipped(("l", b"/etc/hosts", link), ("a.txt", STORY))) == [
        "not a regular file, not read"
    ]
    data = tarred(("l", b"", tarfile.SYMTYPE), ("dev", b"", tarfile.CHRTYPE), ("a.txt", STORY))
    assert reasons(data) == ["not a regular file, not read"] * 2
    assert len(entries(data)) == 3


BOMB = b" " * 3_000_000


@pytest.mark.parametrize(
    "data",
    [zipped(("a.txt", BOMB)), gzip.compress(BOMB), lzma.compress(BOMB)],
    ids=["zip", "gzip", "xz"],
)
def test_what_grows_a_hundredfold_is_not_read(data: bytes) -> None:
    assert reasons(data) == ["too large when unpacked, not read"]


def test_members_share_one_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed, "UNPACKED_LIMIT", 30)
    found = entries(zipped(("a.txt", STORY), ("b.txt", STORY)))
    assert len(found) == 2
    assert reasons(zipped(("a.txt", STORY), ("b.txt", STORY))) == [
        "too large when unpacked, not read"
    ]


@pytest.mark.parametrize(
    "data",
    [zipped(("a", b"1"), ("b", b"2")), tarred(("a", b"1"), ("b", b"2"))],
    ids=["zip", "tar"],
)
def test_too_many_members_are_refused(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(packed, "MEMBER_LIMIT", 1)
    assert reasons(data) == ["more than 1 members, not read"]


@pytest.mark.parametrize(
    "data",
    [
        zipped(("a.txt", STORY * 50))[:80],
        gzip.compress(STORY * 50)[:30],
        bz2.compress(STORY * 50)[:30],
        lzma.compress(STORY * 50)[:60],
        tarred(("a.txt", STORY))[:300],
    ],
    ids=["zip", "gzip", "bzip2", "xz", "tar"],
)
def test_a_damaged_archive_says_so(data: bytes) -> None:
    assert reasons(data) == ["damaged archive"]


def test_a_damaged_member_costs_that_member_only() -> None:
    good = zipped(("a.txt", STORY), ("b.txt", STORY * 3))
    at = good.index(b"a.txt") + len("a.txt")
    data = good[:at] + b"\xff\xff\xff" + good[at + 3 :]
    assert reasons(data) == ["damaged archive"]
    assert len(entries(data)) == 2


def test_an_encrypted_member_says_so() -> None:
    data = bytearray(zipped(("a.txt", STORY)))
    for mark in (b"PK\x03\x04", b"PK\x01\x02"):
        at = data.index(mark) + (6 if mark[2] == 3 else 8)
        data[at] |= 1
    assert reasons(bytes(data)) == ["encrypted, not read"]


def test_a_tar_cut_in_its_second_member_gives_the_first_and_the_fault() -> None:
    data = tarred(("a.txt", STORY), ("b.txt", STORY * 40))
    cut = data[: 512 * 4]
    assert [entry.path for entry in entries(cut)] == ["a.txt!a.txt", "a.txt!b.txt", "a.txt"]
    assert reasons(cut) == ["damaged archive", "damaged archive, read up to member 2"]
