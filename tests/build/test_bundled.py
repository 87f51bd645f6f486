"""Where the bundled stories are found."""

from pathlib import Path

from wirereader.build.bundled import seeds_folder


def test_in_a_checkout_the_top_level_seeds_are_read(tmp_path: Path) -> None:
    package = tmp_path / "src" / "wirereader"
    package.mkdir(parents=True)
    (tmp_path / "pyproject.toml").touch()
    (package / "seeds").mkdir()
    assert seeds_folder(package) == tmp_path / "seeds"


def test_in_an_installation_the_seeds_of_the_wheel_are_read(tmp_path: Path) -> None:
    package = tmp_path / "site-packages" / "wirereader"
    package.mkdir(parents=True)
    assert seeds_folder(package) == package / "seeds"


def test_this_package_finds_stories() -> None:
    assert any(seeds_folder().iterdir())
