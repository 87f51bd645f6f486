"""What a terminal can be sent whose locale is not UTF-8: the nearest sign that it knows.

A UTF-8 text sent there is not only unreadable: its bytes 0x80 to 0x9f are control characters. So
what the locale's encoding lacks is written by a twin: typographic marks by the typewriter's,
letters without their accents, all else as a question mark.
"""

from __future__ import annotations

import codecs
import unicodedata
from collections.abc import Mapping

UTF_8 = "utf-8"

_UNKNOWN = "?"

_TWINS = {
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    **dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u202f", " "),
    "\u00b7": "-",
    "\u2022": "*",
    "\u2026": "...",
    "\u2039": "'",
    "\u203a": "'",
}
"""Typographic signs of wire copy, and the typewriter's."""

_COERCED = ("C.UTF-8", "C.utf8", "UTF-8")
"""What Python makes of LC_CTYPE when it starts in a locale that is not installed (PEP 538)."""


def locale_encoding(environ: Mapping[str, str]) -> str:
    """The encoding that the locale's variables name: UTF-8 where none is set, else Python's name.

    A locale without a code set (`C`, `de_DE`) is taken for ASCII.
    """
    names = ["LC_ALL", "LC_CTYPE", "LANG"]
    if "." in environ.get("LANG", "") and environ.get("LC_CTYPE") in _COERCED:
        names.remove("LC_CTYPE")
    locale = next((value for name in names if (value := environ.get(name))), "")
    if not locale or "utf" in locale.casefold():
        return UTF_8
    try:
        return codecs.lookup(locale.partition(".")[2].partition("@")[0]).name
    except LookupError:
        return "ascii"


def written(text: str, encoding: str) -> str:
    """The text with every sign that `encoding` lacks written by its twin."""
    if encoding == UTF_8 or text.isascii() or _has(text, encoding):
        return text
    return "".join(sign if _has(sign, encoding) else twin(sign) for sign in text)


def twin(sign: str) -> str:
    """What stands in ASCII for a sign; nothing for a mark on the letter before it."""
    if sign in _TWINS:
        return _TWINS[sign]
    category = unicodedata.category(sign)
    if category in ("Mn", "Me", "Cf"):
        return ""
    if category[0] == "L":
        base = unicodedata.normalize("NFKD", sign)[:1]
        return base if base.isascii() else _UNKNOWN
    return _UNKNOWN


def label(words: str) -> str:
    """Words of our own in ASCII: typographic signs by the typewriter's, a dot between facts as a
    comma. Names among them keep their letters.
    """
    return "".join(_TWINS.get(sign, sign) for sign in words.replace(" \u00b7 ", ", "))


def _has(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
