"""What a locale that is not UTF-8 is sent."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirereader.text.written import label, locale_encoding, twin, written


@pytest.mark.parametrize(
    ("environ", "encoding"),
    [
        ({}, "utf-8"),
        ({"LANG": "en_GB.UTF-8"}, "utf-8"),
        ({"LANG": "de_DE.ISO-8859-1"}, "iso8859-1"),
        ({"LANG": "de_DE.ISO-8859-15@euro"}, "iso8859-15"),
        ({"LC_ALL": "C", "LANG": "en_GB.UTF-8"}, "ascii"),
        ({"LC_ALL": "", "LC_CTYPE": "C.UTF-8", "LANG": "C"}, "utf-8"),
        ({"LANG": "de_DE.ISO-8859-1", "LC_CTYPE": "C.UTF-8"}, "iso8859-1"),
        ({"LANG": "C", "LC_CTYPE": "C.UTF-8"}, "utf-8"),
        ({"LANG": "xx_XX.NOBODY"}, "ascii"),
    ],
)
def test_the_encoding_of_a_locale(environ: Mapping[str, str], encoding: str) -> None:
    assert locale_encoding(environ) == encoding


@pytest.mark.parametrize(
    ("text", "encoding", "expected"),
    [
        ("“It’s late…”", "ascii", '"It\'s late..."'),
        ("café – 3½ €", "ascii", "cafe - 3? ?"),
        ("café – 3½ €", "latin-1", "café - 3½ ?"),
        ("e\u0301t\u0131", "ascii", "et?"),
        ("تهران", "ascii", "?????"),
        ("“It’s”", "utf-8", "“It’s”"),
    ],
)
def test_the_nearest_sign(text: str, encoding: str, expected: str) -> None:
    assert written(text, encoding) == expected


@given(st.characters())
def test_a_twin_is_ascii_and_prints(sign: str) -> None:
    assert all(" " <= other <= "~" for other in twin(sign)) or sign.isascii()


@given(st.text(), st.sampled_from(["ascii", "latin-1", "cp1252"]))
def test_what_is_written_can_be_encoded(text: str, encoding: str) -> None:
    written(text, encoding).encode(encoding)


def test_our_own_words_keep_the_letters_of_names() -> None:
    assert label("Zoë · 26 Nov – “late”") == 'Zoë, 26 Nov - "late"'
