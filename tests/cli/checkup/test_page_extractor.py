"""Which extractor reads saved web pages, as the doctor tells it."""

from __future__ import annotations

import pytest

from tests.cli.checkup.around import around, found
from tests.formats.extractors import Installer, saying
from tests.formats.extractors import install as install
from wirereader.build import page_extractor as module
from wirereader.build.page_extractor import PageExtractor, page_extractor
from wirereader.cli.checkup.versions import versions


def told() -> str:
    return found(versions, around())["web pages"]


def test_the_plain_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "is_installed", lambda: False)
    assert page_extractor() == PageExtractor("plain")
    assert told() == "fine: the plain extractor reads them"


def test_the_extra(install: Installer) -> None:
    install(saying("words"))
    assert page_extractor() == PageExtractor("trafilatura 9.9")
    assert told() == "fine: trafilatura 9.9 is asked beside the plain extractor"


def test_an_extra_that_does_not_load(install: Installer) -> None:
    install("import no_such_package_at_all")
    assert page_extractor() == PageExtractor("trafilatura", is_broken=True)
    assert told() == (
        "fault: trafilatura is installed and cannot be loaded, so the plain extractor reads them "
        "(pip install 'wirereader[html]')"
    )
