"""Tells bytes that are no text at all, and what they are where that is easily said."""

from __future__ import annotations

import re

_MAGIC = (
    # First bytes by which `file(1)` knows the kinds that turn up in folders of copy.
    (b"%PDF-", "PDF, not read"),
    (b"\x89PNG\r\n", "not text (PNG image)"),
    (b"\xff\xd8\xff", "not text (JPEG image)"),
    (b"GIF8", "not text (GIF image)"),
    (b"\x7fELF", "not text (ELF program)"),
    (b"\xcf\xfa\xed\xfe", "not text (Mach-O program)"),
    (b"MZ\x90\x00", "not text (Windows program)"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Word or Excel file, not read"),
    (b"{\\rtf", "RTF, not read"),
    (b"SQLite format 3\x00", "not text (SQLite database)"),
    (b"ID3", "not text (sound)"),
    (b"OggS", "not text (sound)"),
    (b"RIFF", "not text (sound, film or image)"),
    (b"\x00asm", "not text (WebAssembly)"),
    (b"\x00\x00\x00\x18ftyp", "not text (film)"),
    (b"\x00\x00\x00\x20ftyp", "not text (film)"),
    (b"Rar!\x1a\x07", "RAR archive, not read"),
    (b"7z\xbc\xaf\x27\x1c", "7-Zip archive, not read"),
    (b"\x28\xb5\x2f\xfd", "Zstandard archive, not read"),
)

_LETTER_RE = re.compile(rb"[0-9A-Za-z]")
_SAMPLE_SIZE = 8192
_TEXT_CONTROLS = bytes((0x07, 0x08, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1A, 0x1B, 0x7F))
"""Controls that damaged or hostile text may well hold many of."""
_CONTROLS = bytes(code for code in range(32) if code not in _TEXT_CONTROLS)
_MAX_CONTROL_SHARE = 0.06
"""Random bytes have 0.09; framed wire messages, with a control code a line, below 0.02."""


def kind_of_binary(data: bytes) -> str | None:
    """One clause that says what the bytes are, or None where they may be text.

    UTF-16 and UTF-32 are text: ask `decode.wide_encoding` first.
    """
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            return kind
    sample = data[:_SAMPLE_SIZE]
    control_count = len(sample) - len(sample.translate(None, _CONTROLS))
    # A short message may be half controls and still be copy; a long run of them is not.
    if control_count > 40 and control_count > _MAX_CONTROL_SHARE * len(sample):
        return "not text"
    return "not text" if control_count and not _has_words(data) else None


def _has_words(data: bytes) -> bool:
    """Whether there is a letter or a figure, also of another script in UTF-8."""
    if _LETTER_RE.search(data) is not None:
        return True
    try:
        return any(map(str.isalnum, data[:_SAMPLE_SIZE].decode("utf-8", "strict")))
    except UnicodeDecodeError:
        return False
