"""Settings: options over variables over defaults."""

from __future__ import annotations

import pytest

from wirereader.errors import WireReaderError
from wirereader.reading.settings import SETTINGS, Settings, settle_settings


def test_without_anything_the_defaults_hold() -> None:
    assert settle_settings({}, {}) == Settings()


def test_an_option_wins_over_a_variable() -> None:
    environ = {"WIREREADER_BACKGROUND": "light", "WIREREADER_PREVIEW": "off"}
    settings = settle_settings({"background": "dark"}, environ)
    assert settings == Settings(background="dark", has_preview=False)


@pytest.mark.parametrize(
    ("options", "environ", "message"),
    [
        pytest.param(
            {"background": "pink"},
            {},
            "--background 'pink': give one of auto, dark, light, neutral",
            id="an option",
        ),
        pytest.param(
            {},
            {"WIREREADER_CURSOR": "maybe"},
            "WIREREADER_CURSOR 'maybe': give one of on, off",
            id="a variable",
        ),
    ],
)
def test_a_wrong_value_is_named_with_the_choices(
    options: dict[str, str], environ: dict[str, str], message: str
) -> None:
    with pytest.raises(WireReaderError, match=message):
        settle_settings(options, environ)


def test_every_default_is_a_choice() -> None:
    assert all(setting.default in setting.choices for setting in SETTINGS if setting.choices)
