"""The table of settings, and the settings that hold where nobody gives any."""

from __future__ import annotations

import dataclasses

import pytest

from wirereader.reading.config.settling import settle
from wirereader.reading.config.values import Wrong, value_of
from wirereader.reading.settings import Setting, Settings, settings_table


def test_without_anything_the_defaults_hold() -> None:
    assert settle({}, {}, []).settings() == Settings()


@pytest.mark.parametrize("setting", settings_table().values(), ids=lambda setting: setting.name)
def test_every_default_is_a_value_of_its_setting(setting: Setting) -> None:
    raw = list(setting.default) if isinstance(setting.default, tuple) else setting.default
    assert value_of(setting, raw) == setting.default


def test_every_field_of_the_settings_comes_from_a_row_or_is_no_setting() -> None:
    fields = {field.name for field in dataclasses.fields(Settings)} - {"keys", "faults"}
    assert len(fields) == len(settings_table())


def test_no_two_settings_share_an_option() -> None:
    options = [setting.option for setting in settings_table().values() if setting.option]
    assert len(options) == len(set(options))


@pytest.mark.parametrize(
    ("name", "raw", "expected"),
    [
        pytest.param("theme", "light", "light", id="a choice"),
        pytest.param("colours", 256, "256", id="a choice written as a number"),
        pytest.param("ascii", True, "on", id="a choice that can be on, as a truth"),
        pytest.param("preview", False, "off", id="a switch"),
        pytest.param("preview", "0", "off", id="a switch as variables have it"),
        pytest.param("width", 60, 60, id="a number"),
        pytest.param("width", "60", 60, id="a number as text"),
        pytest.param("layers", ["quotes", "names"], ("quotes", "names"), id="words"),
        pytest.param("layers", "quotes, names", ("quotes", "names"), id="words in one text"),
        pytest.param("layers", [], (), id="no words"),
        pytest.param("folders", "a b:/c", ("a b", "/c"), id="paths in one text"),
        pytest.param("state", "~/s.db", "~/s.db", id="a path"),
        pytest.param("theme", "drak", Wrong('"drak" is no choice', "drak"), id="no choice"),
        pytest.param("theme", 3, Wrong("3 is no choice"), id="a number for a choice"),
        pytest.param("state", {}, Wrong("a table is no text"), id="a table for a text"),
        pytest.param(
            "width", 20, Wrong("20 is no whole number from 30 to 200"), id="a number too small"
        ),
        pytest.param(
            "width", 70.5, Wrong("70.5 is no whole number from 30 to 200"), id="no whole number"
        ),
        pytest.param("width", True, Wrong("true is no whole number from 30 to 200"), id="a truth"),
        pytest.param(
            "width",
            "9" * 5000,
            Wrong(f'"{"9" * 5000}" is no whole number from 30 to 200'),
            id="huge",
        ),
        pytest.param("layers", ["qoutes"], Wrong('"qoutes" is no choice', "qoutes"), id="no word"),
        pytest.param("folders", [1], Wrong("[1] is no list of texts"), id="a list of numbers"),
    ],
)
def test_what_a_value_means(name: str, raw: object, expected: object) -> None:
    assert value_of(settings_table()[name], raw) == expected
