r"""The one last decoding step: after it a string is safe to show, store and count offsets in.

Every text, title, name and message goes through here after its last unescaping (entities,
quoted-printable, JSON), since real copy hides escape codes behind `&#27;`. Line ends become `\n`;
what could act on a terminal or reorder a line becomes a visible stand-in, one for one. Zero-width
characters stay: Persian and emoji need them. A clean string comes back as the same object.
"""

from __future__ import annotations

import re

_LINE_END_RE = re.compile("\r\r\n|\r\n|[\r\x85\u2028\u2029]")
"""CR CR LF stands in a third of a real newspaper's archive and is one line end, not two."""

_UNSAFE_RE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 but tab and line feed, DEL, C1
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # Unicode's Bidi_Control, all twelve
    r"\u2028\u2029\ud800-\udfff\U000e0000-\U000e007f]"  # separators, surrogates, tag characters
)

_DELETE_SIGN = "\u2421"
_OTHER_SIGN = "\u2426"
_STAND_IN_RE = re.compile("[\u2400-\u241f\u2421\u2426]")


def _stand_in(match: re.Match[str]) -> str:
    """U+2400 + code for C0, U+2421 for DEL, U+2426 for the rest."""
    code = ord(match.group())
    if code < 0x20:
        return chr(0x2400 + code)
    return _DELETE_SIGN if code == 0x7F else _OTHER_SIGN


def settle(text: str) -> str:
    r"""The text without its byte-order mark, with `\n` line ends and no character that can act.

    Idempotent. Offsets of a clean text with `\n` line ends do not change.
    """
    if text.startswith("\ufeff"):
        text = text[1:]
    # What can act is not printable in Unicode's terms, which are asked three times as fast.
    if text.replace("\n", "").isprintable() or _UNSAFE_RE.search(text) is None:
        return text
    return _UNSAFE_RE.sub(_stand_in, _LINE_END_RE.sub("\n", text))


def settle_line(text: str) -> str:
    """`settle` for what stands on one row: titles, names, messages. White space is single."""
    return " ".join(settle(text).split())


def settle_name(name: str) -> str:
    """A file's name as it is shown, on one row and letter for letter otherwise.

    Bytes of the name that are not UTF-8 (surrogate escapes of `os.fsdecode`) show as U+FFFD, a
    line feed or tab inside as its sign.
    """
    known = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return settle(known).replace("\n", "\u240a").replace("\t", "\u2409")


def stand_in_count(text: str) -> int:
    """How many stand-ins a settled text holds."""
    return len(_STAND_IN_RE.findall(text))
