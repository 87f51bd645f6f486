"""Another code is another engine."""

from __future__ import annotations

from pathlib import Path

import pytest

from wirereader.build import engine
from wirereader.build.engine import engine_digest
from wirereader.corpus.columns import ENGINE_SIZE


def package(folder: Path, **files: str) -> Path:
    folder.mkdir()
    for name, content in files.items():
        (folder / name.replace("_", ".")).write_text(content, "utf-8")
    return folder


def test_the_digest_of_this_package_is_steady() -> None:
    assert engine_digest() == engine_digest()
    assert len(engine_digest()) == ENGINE_SIZE


def test_equal_code_is_one_engine_wherever_it_is(tmp_path: Path) -> None:
    one = package(tmp_path / "one", a_py="x", b_tsv="y")
    two = package(tmp_path / "two", a_py="x", b_tsv="y", c_pyc="z")
    assert engine_digest(one) == engine_digest(two)


@pytest.mark.parametrize(
    "files",
    [{"a_py": "x", "b_tsv": "z"}, {"a_py": "x", "c_tsv": "y"}, {"a_py": "xb.tsvy"}, {"a_py": "x"}],
    ids=["a word", "a name", "run together", "a file less"],
)
def test_other_code_is_another_engine(files: dict[str, str], tmp_path: Path) -> None:
    one = package(tmp_path / "one", a_py="x", b_tsv="y")
    assert engine_digest(package(tmp_path / "two", **files)) != engine_digest(one)


def test_another_extractor_of_web_pages_is_another_engine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    digests = set()
    for name, mark in [("none", b""), ("one", b"1.0"), ("two", b"2.0")]:
        monkeypatch.setattr(engine, "extractor_mark", lambda mark=mark: mark)
        digests.add(engine_digest(package(tmp_path / name, a_py="x")))
    assert len(digests) == 3
