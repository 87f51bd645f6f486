"""A first config file: every setting and every key with its default, in comments."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from wirereader.reading.bindings import bound_actions
from wirereader.reading.config.values import shown, written
from wirereader.reading.key_names import key_words
from wirereader.reading.settings import Setting, Value, settings_table

_HEAD = """\
# Settings of wirereader. A line behind a # is what holds anyway; take the # away to change it.
# `wirereader config` shows what is in force and why, `wirereader config --check` what is wrong.
"""
_KEYS = """
# Keys of single actions, over those of the preset: "x", "ctrl+y", "pagedown", two keys as "]q", or
# a word for the palette as ":n". Several stand in a list; [] leaves an action without any.
[keys]
"""


def template(given: Mapping[str, Value]) -> str:
    """The text of a config file; what is in `given` is set in it, all else stands in comments."""
    settings = "\n".join(_setting_lines(given))
    keys = "\n".join(_key_lines(str(given.get("preset", "default"))))
    return f"{_HEAD}\n{settings}{_KEYS}{keys}\n"


def _setting_lines(given: Mapping[str, Value]) -> Iterator[str]:
    for name, setting in settings_table().items():
        yield f"# {setting.help[:1].upper()}{setting.help[1:]}."
        if choices := _choices(setting):
            yield f"# {choices}"
        value = written(setting, given.get(name, setting.default))
        yield f"{'' if name in given else '# '}{name} = {value}\n"


def _choices(setting: Setting) -> str:
    if setting.kind == "number":
        return f"From {' to '.join(setting.choices)}."
    if setting.kind == "words":
        return f"Any of: {', '.join(setting.choices)}."
    return f"One of: {', '.join(setting.choices)}." if setting.kind == "choice" else ""


def _key_lines(preset: str) -> Iterator[str]:
    for action in bound_actions(preset).actions:
        keys = [
            key_words(key) if "*" not in key[1:] else key.partition(",")[0] for key in action.keys
        ]
        value = shown(keys[0] if len(keys) == 1 else keys)
        yield f"# {action.id} = {value}  # {action.label}"
