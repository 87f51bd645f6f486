"""Bytes to text: the order in which encodings are tried, and what is marked."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirereader.formats.decode import decode, is_known, is_wide

STORY = "Port closes\nTARNHOLM – “We wait,” said Una Reed of the café.\n"

CASES = [
    ("plain ASCII", b"Port closes", {}, ("Port closes", "utf-8", False)),
    ("UTF-8", STORY.encode(), {}, (STORY, "utf-8", False)),
    ("a mark of UTF-8", codecs.BOM_UTF8 + STORY.encode(), {}, (STORY, "utf-8", False)),
    (
        "UTF-16 with a mark",
        codecs.BOM_UTF16_LE + STORY.encode("utf-16-le"),
        {},
        (STORY, "utf-16-le", False),
    ),
    (
        "big-endian",
        codecs.BOM_UTF16_BE + STORY.encode("utf-16-be"),
        {},
        (STORY, "utf-16-be", False),
    ),
    (
        "UTF-32, whose mark begins like UTF-16's",
        codecs.BOM_UTF32_LE + STORY.encode("utf-32-le"),
        {},
        (STORY, "utf-32-le", False),
    ),
    ("UTF-16 by its NULs", STORY.encode("utf-16-le"), {}, (STORY, "utf-16-le", True)),
    ("UTF-16 big-endian by its NULs", STORY.encode("utf-16-be"), {}, (STORY, "utf-16-be", True)),
    ("UTF-32 by its NULs", STORY.encode("utf-32-le"), {}, (STORY, "utf-32-le", True)),
    ("UTF-32 big-endian by its NULs", STORY.encode("utf-32-be"), {}, (STORY, "utf-32-be", True)),
    ("Windows-1252 as the last resort", STORY.encode("cp1252"), {}, (STORY, "windows-1252", True)),
    ("its open codes as Latin-1", b"a\x81b\xe9", {}, ("a\x81bé", "windows-1252", True)),
    (
        "a declared charset",
        "Привет".encode("cp1251"),
        {"declared": "windows-1251"},
        ("Привет", "cp1251", False),
    ),
    (
        "a declaration that lies",
        STORY.encode(),
        {"declared": "iso-8859-1"},
        (STORY, "utf-8", False),
    ),
    (
        "a declared charset unknown",
        b"caf\xe9s",
        {"declared": "x-wire-7"},
        ("cafés", "windows-1252", True),
    ),
    (
        "a declared one that does not fit",
        b"caf\x81",
        {"declared": "cp1252"},
        ("caf\x81", "windows-1252", True),
    ),
    (
        "a declared charset made of ASCII bytes",
        "東京".encode("iso-2022-jp"),
        {"declared": "iso-2022-jp"},
        ("東京", "iso2022_jp", False),
    ),
    ("a demanded one", b"\xd0\xc2", {"encoding": "gb18030"}, ("新", "gb18030", False)),
    (
        "a demanded one that does not fit",
        b"a\xff",
        {"encoding": "ascii"},
        ("a\ufffd", "ascii", False),
    ),
]


@pytest.mark.parametrize(
    ("data", "how", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES]
)
def test_decode(data: bytes, how: dict[str, str], expected: tuple[str, str, bool]) -> None:
    found = decode(data, **how)
    assert (found.text, found.encoding, found.is_guessed) == expected
    if found.is_guessed:
        assert found.problems


def test_a_few_bad_bytes_do_not_cost_the_other_characters() -> None:
    found = decode(STORY.encode().replace(b"Reed", b"R\xffeed"))
    assert found.text == STORY.replace("Reed", "R\ufffdeed")
    assert (found.encoding, found.is_guessed) == ("utf-8", True)
    assert found.problems[0].message == "1 bytes are not UTF-8, shown as \ufffd"


def test_a_cut_last_character_is_replaced_and_told() -> None:
    found = decode("Port closes –".encode()[:-1])
    assert found.text == "Port closes \ufffd"
    assert found.problems[0].message == "the last character is cut off, shown as \ufffd"


def test_nul_bytes_in_a_text_do_not_make_it_wide() -> None:
    assert decode(b"Gr\0ain and oats and rye").encoding == "utf-8"
    assert not is_wide(b"Gr\0ain and oats and rye")
    assert not is_wide(b"\0\0a")
    assert is_wide(STORY.encode("utf-16-be"))


def test_random_bytes_with_nuls_are_not_called_wide() -> None:
    assert not is_wide(bytes([0, 1, 0, 0, 2, 0]) * 40)


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("utf-8", True),
        ("GB18030", True),
        ("x-wire-7", False),
        ("idna", False),
        ("rot13", False),
        ("\0", False),
    ],
)
def test_which_names_are_charsets(name: str, known: bool) -> None:
    assert is_known(name) is known


def test_an_unknown_demand_is_refused() -> None:
    with pytest.raises(LookupError, match="x-wire-7"):
        decode(b"", encoding="x-wire-7")


@given(st.binary(max_size=80), st.sampled_from([None, "utf-8", "koi8-r", "utf-16", "nonsense"]))
def test_any_bytes_decode(data: bytes, declared: str | None) -> None:
    assert isinstance(decode(data, declared=declared).text, str)
