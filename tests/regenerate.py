"""Rewrites what is made from the code: golden exports of the seeds, and tables of the README.

    .venv/bin/python -m tests.regenerate

A test compares each of them with what the code makes now. Look at the difference before committing
it: a golden file that changes is either a fault or an improvement, and only a reader can tell.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from wirereader.build.stages import stories
from wirereader.model.story import Story
from wirereader.reading.actions import actions
from wirereader.reading.bindings import presets
from wirereader.reading.config.values import written
from wirereader.reading.key_names import key_words
from wirereader.reading.settings import settings_table
from wirereader.search.grammar import GRAMMAR

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"
GOLDEN = ROOT / "tests" / "golden"
README = ROOT / "README.md"

MADE_RE = re.compile(r"(<!-- (\w+): .*? -->\n).*?(<!-- \2 end -->)", re.DOTALL)


def golden_export(seed: Path) -> str:
    """The export of one bundled story, one quote, figure or name a line: a difference can be read.

    Every span stands beside the words that it cuts, so a shift shows.
    """
    (story,) = (s for s in stories(str(seed), shown=f"seeds/{seed.name}") if isinstance(s, Story))
    fields = story.to_dict(attitudes=True)
    for paragraph in fields["paragraphs"]:
        paragraph["begins"] = story.text[paragraph["start"] : paragraph["end"]][:40]
    return "{\n" + ",\n".join(f'"{name}": {_lines(fields[name])}' for name in fields) + "\n}\n"


def _lines(value: object) -> str:
    """JSON on one line, a list of objects with one object a line."""
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return "[\n" + ",\n".join(f"  {json.dumps(v, ensure_ascii=False)}" for v in value) + "\n]"
    return json.dumps(value, ensure_ascii=False)


def key_table() -> str:
    """Every key of the reader as a Markdown table, one for each group of actions."""
    return "\n".join(_key_lines())


def setting_table() -> str:
    """Every setting as a Markdown table."""
    return "\n".join(_setting_lines())


def preset_table() -> str:
    """What each preset changes, as a Markdown table."""
    return "\n".join(_preset_lines())


def query_table() -> str:
    """What can be written in a query, as a Markdown table."""
    rows = (f"| `{_escaped(form.example)}` | {_escaped(form.meaning)} |" for form in GRAMMAR)
    return "\n".join(("| in a query | finds |", "| --- | --- |", *rows))


def made_readme() -> str:
    """The README as it should be."""
    tables = {
        "keys": key_table,
        "queries": query_table,
        "settings": setting_table,
        "presets": preset_table,
    }
    text = README.read_text("utf-8")
    return MADE_RE.sub(lambda m: f"{m[1]}\n{tables[m[2]]()}\n\n{m[3]}", text)


def _key_lines() -> Iterator[str]:
    group = ""
    for action in actions():
        if not action.keys or action.where <= {"bar"}:
            continue
        if action.group != group:
            yield f"{chr(10) if group else ''}| {action.group} | |\n| --- | --- |"
            group = action.group
        yield f"| {_keys(action.keys)} | {_escaped(action.label)} |"


def _setting_lines() -> Iterator[str]:
    yield "| setting | default | option | what it does |\n| --- | --- | --- | --- |"
    for name, setting in settings_table().items():
        values = setting.choices if setting.kind in ("choice", "words") else ()
        listed = f" ({', '.join(values)})" if values else ""
        default = f"`{written(setting, setting.default)}`"
        option = f"`{setting.option}`" if setting.option else ""
        yield f"| `{name}` | {default} | {option} | {setting.help}{listed} |"


def _preset_lines() -> Iterator[str]:
    labels = {action.id: action.label for action in actions()}
    is_later = False
    for name, changed in presets().items():
        if changed:
            yield f"{chr(10) if is_later else ''}| `{name}` | |\n| --- | --- |"
            yield from (f"| {_keys(keys)} | {_escaped(labels[a])} |" for a, keys in changed.items())
            is_later = True


def _keys(keys: Sequence[str]) -> str:
    return " ".join(f"`{_escaped(key_words(key))}`" for key in keys)


def _escaped(words: str) -> str:
    return words.replace("|", "\\|")


def main() -> None:
    """Write all of it."""
    GOLDEN.mkdir(exist_ok=True)
    for seed in sorted(SEEDS.iterdir()):
        (GOLDEN / f"{seed.stem}.json").write_text(golden_export(seed), "utf-8")
    README.write_text(made_readme(), "utf-8")


if __name__ == "__main__":
    main()
