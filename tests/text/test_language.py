"""Which language copy is in."""

from __future__ import annotations

import pytest

from wirereader.text.language import guess


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The port of Tarnholm was closed by the council, which said that it is not safe.", "en"),
        (
            "Der Hafen ist nach einem Sturm geschlossen, und die Stadt sagt, dass er es noch ist.",
            "de",
        ),
        ("Le port est fermé dans la nuit, et les pilotes de la ville sont sur le quai.", "fr"),
        (
            "El puerto de la ciudad está cerrado por el temporal, y los que esperan no entran.",
            "es",
        ),
        ("Гавань закрыта, и не только она, как сказали в совете, но и все, что у моря.", "ru"),
        ("بندر بسته شد و این را شورا گفت که در آن برای کشتی ها جا نیست و از آن می ترسند", "fa"),
        ("HARBOUR 12 14 19", None),
        ("東京株式市場は反発した。", None),
        ("", None),
        ("xyzzy " * 50 + "de la", None),
    ],
)
def test_guess(text: str, code: str | None) -> None:
    assert guess(text) == code


def test_the_first_lines_tell_english_copy_whatever_lists_follow() -> None:
    lead = "The port of Tarnholm was closed by the council, and this is who was in it. " * 8
    assert guess(lead + "Xyzzy 12 " * 400) == "en"
