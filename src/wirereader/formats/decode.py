"""Bytes to text: the only place that knows encodings.

The order: what the user said; byte-order mark; UTF-16 and UTF-32 by their NUL pattern; strict
UTF-8; UTF-8 with a few bad bytes; the declared charset; Windows-1252. A declaration comes after
strict UTF-8, since agencies declare Latin-1 over UTF-8 and Latin-1 text is hardly ever valid UTF-8
by chance. The result is not settled yet: formats unescape first.
"""

from __future__ import annotations

import codecs
import re
from functools import cache
from typing import NamedTuple

from wirereader.model.problem import Problem

_MARKS = (
    # UTF-32 little-endian begins with UTF-16's mark, so it is asked first.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDE_MARKS = (codecs.BOM_UTF32_BE, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SAMPLE_SIZE = 4096
"""Bytes looked at for a NUL pattern; a multiple of four."""

# Patterns of the rare ways are compiled when first used: most folders hold UTF-8 only.
_ESCAPED_BYTE = "[\udc80-\udcff]"
_WIDE = "[^\x00-\x7f\udc80-\udcff]"

_REFUSED = frozenset({"idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined"})
"""Python codecs that are not charsets of copy; `idna` also takes quadratic time."""

_STATEFUL_PREFIXES = ("iso2022", "iso-2022", "hz")
"""Charsets made of ASCII bytes: strict UTF-8 would accept them and show their escapes."""


class Decoded(NamedTuple):
    """Text as it came out of its bytes, and how sure that is."""

    text: str
    encoding: str
    is_guessed: bool = False
    problems: tuple[Problem, ...] = ()


def decode(data: bytes, *, declared: str | None = None, encoding: str | None = None) -> Decoded:
    """The text of `data`, never raising on content.

    `declared` is the charset that the format names, `encoding` the one that the user demands; an
    unknown `encoding` raises LookupError, an unknown `declared` is a problem.
    """
    if encoding is not None:
        return _as_demanded(data, encoding)
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _lenient(data[len(mark) :], name)
    wide = _by_nul_pattern(data)
    if wide is not None:
        text = data.decode(wide, "replace")
        return Decoded(text, wide, True, (_note(f"no byte-order mark, read as {wide.upper()}"),))
    stateful = declared is not None and declared.lower().startswith(_STATEFUL_PREFIXES)
    if not stateful:
        try:
            return Decoded(data.decode("utf-8"), "utf-8")
        except UnicodeDecodeError as error:
            repaired = _nearly_utf8(data, error)
        if repaired is not None:
            return repaired
    return _as_declared(data, declared)


def is_known(encoding: str) -> bool:
    """Whether `encoding` names a charset that text can be read with."""
    try:
        name = codecs.lookup(encoding).name
        b"a".decode(encoding)
    except (LookupError, ValueError):
        return False
    return name.replace("-", "_") not in _REFUSED


def is_wide(data: bytes) -> bool:
    """Whether the bytes are UTF-16 or UTF-32, whose many NULs do not make them binary."""
    return data.startswith(_WIDE_MARKS) or _by_nul_pattern(data) is not None


def _as_demanded(data: bytes, encoding: str) -> Decoded:
    if not is_known(encoding):
        raise LookupError(f"unknown encoding {encoding!r}")
    return _lenient(data, codecs.lookup(encoding).name)


def _lenient(data: bytes, name: str) -> Decoded:
    """Decode with U+FFFD for what does not fit, and say so."""
    try:
        return Decoded(data.decode(name), name)
    except UnicodeDecodeError:
        text = data.decode(name, "replace")
        return Decoded(text, name, False, (_fault(f"some bytes are not {name}, shown as �"),))


def _by_nul_pattern(data: bytes) -> str | None:
    """UTF-16 or UTF-32 without a mark: NULs at every second place, or at three of four."""
    sample = data[:_SAMPLE_SIZE]
    size = len(sample) // 4
    if sample.count(0) < max(2, len(sample) // 5):
        return None
    nuls = [sample[place::4].count(0) for place in range(4)]
    empty = [count > 0.7 * size for count in nuls]
    if size and empty == [False, True, True, True]:
        return "utf-32-le"
    if size and empty == [True, True, True, False]:
        return "utf-32-be"
    if nuls[1] + nuls[3] > 1.4 * size and nuls[0] + nuls[2] < 0.2 * size:
        return "utf-16-le"
    if nuls[0] + nuls[2] > 1.4 * size and nuls[1] + nuls[3] < 0.2 * size:
        return "utf-16-be"
    return None


def _nearly_utf8(data: bytes, error: UnicodeDecodeError) -> Decoded | None:
    """UTF-8 with U+FFFD: one bad byte must not cost the copy every quotation mark."""
    is_cut = error.reason == "unexpected end of data"
    if not is_cut:
        escaped = data.decode("utf-8", "surrogateescape")
        bad_count = len(re.findall(_ESCAPED_BYTE, escaped))
        if bad_count >= len(re.findall(_WIDE, escaped)):
            return None
        message = f"{bad_count} bytes are not UTF-8, shown as �"
    else:
        message = "the last character is cut off, shown as �"
    return Decoded(data.decode("utf-8", "replace"), "utf-8", True, (_fault(message),))


def _as_declared(data: bytes, declared: str | None) -> Decoded:
    problems: tuple[Problem, ...] = ()
    if declared is not None and is_known(declared):
        try:
            return Decoded(data.decode(declared), codecs.lookup(declared).name)
        except UnicodeDecodeError:
            problems = (_fault(f"not {codecs.lookup(declared).name}, as the file declares"),)
    elif declared is not None:
        problems = (_fault("the declared encoding is unknown"),)
    text, _ = codecs.charmap_decode(data, "strict", _windows_1252())
    note = _note("not UTF-8, decoded as Windows-1252")
    return Decoded(text, "windows-1252", True, (*problems, note))


@cache
def _windows_1252() -> str:
    """The code page, with Latin-1 for the five codes it leaves open, as the WHATWG has it."""
    return "".join(bytes([code]).decode("cp1252", "ignore") or chr(code) for code in range(256))


def _note(message: str) -> Problem:
    return Problem("decode", "note", message)


def _fault(message: str) -> Problem:
    return Problem("decode", "warning", message)
