"""A saved page with a second extractor that is installed: asked, and never believed blindly."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from tests.formats.extractors import Installer, saying
from tests.formats.extractors import install as install
from tests.formats.loading import item, paragraphs
from wirereader.formats import second_opinion
from wirereader.formats.second_opinion import extractor_mark, is_installed

LONG = "The port of Tarnholm closed on Tuesday after a hole was found, said Una Reed, its master."
MORE = "Ships wait outside, and no one knows for how long; the tug Brenna went round with bread."
CAPTION = "The quay, seen from the sea"
PAGE = f"""<html><head><title>Port closes for good</title></head><body>
<article><p>{LONG}</p><p>{CAPTION}</p><p>{MORE}</p></article></body></html>"""
PLAIN = ["title: Port closes for good", f"body: {LONG}", f"body: {CAPTION}", f"body: {MORE}"]


def messages(page: str = PAGE) -> list[str]:
    return [f"{problem.severity}: {problem.message}" for problem in item(page).problems]


def test_what_it_calls_no_copy_stays_as_boilerplate(install: Installer) -> None:
    install(saying(LONG, MORE))
    assert paragraphs(item(PAGE)) == [*PLAIN[:2], f"boilerplate: {CAPTION}", PLAIN[3]]
    assert messages() == []


@pytest.mark.parametrize("has_lead", [False, True])
def test_a_lead_stands_once_whether_it_is_copy_to_it_or_not(
    has_lead: bool, install: Installer
) -> None:
    lead = "All ferries to the islands are cancelled until Friday, the harbour office said today."
    install(saying(*([lead] if has_lead else []), LONG, MORE))
    page = PAGE.replace("<article>", f"<article><div class='lead'>{lead}</div><div class='copy'>")
    assert paragraphs(item(page))[1:3] == [f"body: {lead}", f"body: {LONG}"]


def test_its_words_are_never_taken(install: Installer) -> None:
    install(saying(LONG.upper(), f"  {CAPTION}", MORE.replace(" ", "\n")))
    words = [line.partition(": ")[2] for line in paragraphs(item(PAGE))]
    assert words == [line.partition(": ")[2] for line in PLAIN]


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("import no_such_package_at_all", "trafilatura is installed and cannot be loaded"),
        ("def bare_extraction(page, **options): raise ValueError(page)", "(ValueError)"),
        ("def bare_extraction(page, **options): raise RecursionError", "(RecursionError)"),
        ("def bare_extraction(page, **options): return 1", "(AttributeError)"),
        (
            "def bare_extraction(page, **options):\n"
            "    while True:\n"
            "        try:\n"
            "            while True: pass\n"
            "        except Exception: pass",
            "trafilatura worked for more than 0 seconds",
        ),
    ],
    ids=["broken", "raises", "too deep", "another library", "hangs"],
)
def test_a_page_that_it_fails_on_is_read_by_the_plain_extractor(
    code: str, message: str, install: Installer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(second_opinion, "LIMIT_S", 0.05)
    install(code)
    assert paragraphs(item(PAGE)) == PLAIN
    (told,) = messages()
    assert told.startswith("warning: ")
    assert told.endswith(": read by the plain extractor")
    assert message in told


def test_a_page_that_is_too_long_is_not_given_to_it(
    install: Installer, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(saying(LONG, MORE))
    monkeypatch.setattr(second_opinion, "PAGE_LIMIT", 100)
    assert paragraphs(item(PAGE)) == PLAIN
    assert messages() == [
        f"warning: a page of {len(PAGE):,} characters is too long for trafilatura: "
        "read by the plain extractor"
    ]


def test_a_page_in_which_it_sees_nothing_is_read_by_the_plain_extractor(install: Installer) -> None:
    install("def bare_extraction(page, **options): return None")
    assert paragraphs(item(PAGE)) == PLAIN
    assert messages() == []


def test_what_it_takes_for_copy_behind_the_end_is_told(install: Installer) -> None:
    install(saying(LONG, CAPTION, MORE, "Elsewhere it rained", "On Friday too"))
    page = PAGE.replace("</body>", "<p>Elsewhere it rained</p><p>On Friday too</p></body>")
    assert paragraphs(item(page)) == PLAIN
    assert messages(page) == ["note: 2 paragraphs behind its end left out, copy to trafilatura"]


FIELDS = [
    ("", ("Ann Field, Bo Lind", "2031-03-09", "Coast")),
    ('<meta name="author" content="Una Reed">', ("Una Reed", "2031-03-09", "Coast")),
    ('<meta name="date" content="2031-03-08">', ("Ann Field, Bo Lind", "2031-03-08", "Coast")),
    (
        '<meta property="og:site_name" content="Quay">',
        ("Ann Field, Bo Lind", "2031-03-09", "Quay"),
    ),
]


@pytest.mark.parametrize(
    ("head", "expected"), FIELDS, ids=["nothing declared", "byline", "date", "site"]
)
def test_it_fills_in_what_the_page_does_not_declare(
    head: str, expected: tuple[str, str, str], install: Installer
) -> None:
    install(
        saying(
            LONG,
            MORE,
            author="Ann Field; Bo Lind; Coast; Submitted",
            date="2031-03-09",
            site="Coast",
        )
    )
    found = item(PAGE.replace("<head>", f"<head>{head}"))
    assert (found.byline, found.date, found.agency) == expected


def test_a_name_of_one_word_in_other_letters_is_a_name(install: Installer) -> None:
    install(saying(LONG, MORE, author="王小明; Staff"))
    assert item(PAGE).byline == "王小明"


def test_a_title_that_the_page_lacks(install: Installer) -> None:
    install(saying(LONG, MORE, title="Port closes at last"))
    page = PAGE.replace("<title>Port closes for good</title>", "")
    assert item(page).title == "Port closes at last"
    assert item(PAGE).title == "Port closes for good"


def test_an_address_is_no_site_and_a_site_no_writer(install: Installer) -> None:
    install(saying(LONG, MORE, author="coast.example", site="coast.example"))
    assert (item(PAGE).byline, item(PAGE).agency) == (None, None)


def test_it_is_not_loaded_for_other_formats(install: Installer) -> None:
    install("raise SystemExit")
    assert item(f"Port closes\n\n{LONG}\n").problems == ()


def test_what_it_logs_goes_nowhere(install: Installer, capfd: pytest.CaptureFixture[str]) -> None:
    install(f"import logging\nlogging.getLogger(__name__).error('!')\n{saying(LONG, MORE)}")
    item(PAGE)
    assert capfd.readouterr() == ("", "")
    assert not logging.getLogger("trafilatura").propagate


def test_the_mark_tells_versions_apart(
    install: Installer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    install('__version__ = "1"')
    one = extractor_mark()
    (tmp_path / "site" / "trafilatura" / "__init__.py").write_text('__version__ = "2"', "utf-8")
    assert is_installed()
    assert extractor_mark() not in (b"", one)
    monkeypatch.setattr(second_opinion, "NAME", "no_such_library")
    assert (is_installed(), extractor_mark()) == (False, b"")
