"""Folding: what two spellings of one word have in common.

Search, names and lexicons compare folded text only. Folding takes away case, marks on letters
and invisible characters, writes every apostrophe as `'`, every hyphen and dash as `-`, and any
other sign outside ASCII as a blank; letters of other scripts stay. What is left outside ASCII in
a folded text is therefore always part of a word.

Folding works sign by sign, so that `fold(a + b) == fold(a) + fold(b)`, but it may change the length
(`ß` becomes `ss`, a soft hyphen nothing): `fold_with_offsets` keeps the way back.
"""

from __future__ import annotations

import re
import unicodedata

_OUTSIDE_ASCII_RE = re.compile(r"[^\x00-\x7f]")

# General category Pd (dash punctuation) and the minus sign become a hyphen; these become an
# apostrophe: quotation marks and letters that stand for one in names (Sana’a, Es‘haq, Baʿath).
_APOSTROPHES = frozenset("\u2018\u2019\u201b\u02bb\u02bc\u02bd\u02be\u02bf\u02b9\u2032\uff07\u00b4")
_DROPPED_CATEGORIES = frozenset({"Cf", "Mn", "Me"})
_WORD_CATEGORIES = frozenset("LNM")


class _SignTable(dict[str, str]):
    """Sign outside ASCII to its folded form, worked out when first met."""

    def __missing__(self, sign: str) -> str:
        self[sign] = folded = _fold_sign(sign)
        return folded


def _fold_sign(sign: str) -> str:
    category = unicodedata.category(sign)
    if category == "Pd" or sign == "\u2212":
        return "-"
    if sign in _APOSTROPHES:
        return "'"
    if category in _DROPPED_CATEGORIES:
        # Vowel signs of Indic scripts are Mn too, but of combining class 0: they stay, or
        # different words would become one.
        is_vowel_sign = category == "Mn" and not _is_plain_mark(sign)
        return sign if is_vowel_sign else ""
    if category[0] not in _WORD_CATEGORIES:
        return " "
    return _fold_letter(sign)


def _is_plain_mark(sign: str) -> bool:
    """Whether a mark only decorates a letter: it has a combining class, or selects a glyph."""
    return unicodedata.combining(sign) != 0 or "VARIATION SELECTOR" in unicodedata.name(sign, "")


def _fold_letter(sign: str) -> str:
    """Decompose and casefold until nothing changes; signs that come of it become blanks."""
    parts: list[str] = []
    for part in unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", sign).casefold()):
        if part == sign:
            parts.append(part)
        elif part.isascii():
            parts.append(part.lower() if part.isalnum() else " ")
        else:
            parts.append(_SIGNS[part])
    return "".join(parts)


_SIGNS = _SignTable()


def fold(text: str) -> str:
    """The folded form of a text, a word or a name. Folding twice changes nothing."""
    if text.isascii():
        return text.lower()
    return _OUTSIDE_ASCII_RE.sub(lambda match: _SIGNS[match[0]], text).lower()


def fold_with_offsets(text: str) -> tuple[str, list[int] | None]:
    """The folded text, and for each of its signs the place in `text` (code points) it comes from.

    The list has one more entry, the length of `text`; it is None where every sign kept its place,
    as in nearly all English copy.
    """
    if text.isascii():
        return text.lower(), None
    if all(len(_SIGNS[sign]) == 1 for sign in set(_OUTSIDE_ASCII_RE.findall(text))):
        return fold(text), None
    pieces = [sign if sign < "\x80" else _SIGNS[sign] for sign in text]
    folded = "".join(pieces).lower()
    offsets = [at for at, piece in enumerate(pieces) for _ in piece]
    offsets.append(len(text))
    return folded, offsets
