"""The wiring: a file in, stories out, and nothing in a file or in our own code ends a run."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import wirereader
from wirereader.build import stages
from wirereader.errors import WireReaderError
from wirereader.model.article import Article
from wirereader.model.item import Failure, WireItem
from wirereader.model.problem import Problem
from wirereader.model.story import Annotations, Story

STORY = """Kelp farm opens off Nordhavn

NORDHAVN, May 4 (OPN) - A kelp farm opened on Monday.

“We planted forty lines of it,” said Ana Silva, who runs the farm.
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file with one story."""
    path = tmp_path / "kelp.txt"
    path.write_text(STORY, "utf-8")
    return path


def item_of(
    text: str = "Kelp.", *, identity: str | None = None, version: str | None = None
) -> WireItem:
    return WireItem(
        path="a",
        sha256="0",
        format="plain",
        encoding="utf-8",
        text=text,
        identity=identity,
        version=version,
    )


def article_of(item: WireItem, title: str | None = None, date: str | None = None) -> Article:
    return Article(item=item, title=title, title_span=None, date=date, paragraphs=())


def test_the_library_offers_both_functions() -> None:
    assert wirereader.load is stages.load
    assert wirereader.annotate is stages.annotate
    with pytest.raises(AttributeError, match="no attribute 'parse'"):
        getattr(wirereader, "parse")  # noqa: B009 - mypy knows that there is none


def test_load_gives_the_story_of_a_file_with_its_quote(file: Path) -> None:
    (story,) = stages.load(file)
    assert story.title == "Kelp farm opens off Nordhavn"
    assert story.id == f"{file}#1"
    assert [quote.parts[0].cut(story.text) for quote in story.quotes] == [
        "“We planted forty lines of it,”"
    ]


def test_load_gives_the_stories_of_a_folder_and_passes_over_what_it_cannot_read(
    file: Path,
) -> None:
    (file.parent / "empty.txt").touch()
    (file.parent / "zander.txt").write_text(STORY, "utf-8")
    assert [Path(story.path).name for story in stages.load(str(file.parent))] == [
        *("kelp.txt", "zander.txt"),
    ]


def test_load_raises_at_once_where_nothing_is(tmp_path: Path) -> None:
    with pytest.raises(WireReaderError, match=r"no\.txt: no such file or folder"):
        stages.load(tmp_path / "no.txt")


def test_annotate_settles_what_it_is_given() -> None:
    story = stages.annotate("Kelp.\r\n\r\nIt\x1b grows.", title="Kelp\n farm", date="2026-05-04")
    assert story.text == "Kelp.\n\nIt␛ grows."
    assert story.id == "-#1"
    assert story.article.item.title == "Kelp farm"
    assert story.date == "2026-05-04"


@given(st.text(max_size=200))
def test_annotate_takes_any_text(text: str) -> None:
    story = stages.annotate(text)
    assert all(0 <= p.start <= p.end <= len(story.text) for p in story.paragraphs)
    assert stages.annotate(text) == story


def test_a_file_without_a_story_is_a_failure(tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    path.touch()
    (failure,) = stages.stories(str(path), shown="shown.txt")
    assert isinstance(failure, Failure)
    assert failure.path == "shown.txt"


def test_bytes_at_hand_are_taken_instead_of_the_file() -> None:
    (story,) = stages.stories("-", data=STORY.encode())
    assert isinstance(story, Story)
    assert story.title == "Kelp farm opens off Nordhavn"


@pytest.mark.parametrize("count", [0, 1, stages.TURN_ITEMS, 2 * stages.TURN_ITEMS + 1])
def test_items_in_turns_are_the_same_stories_in_the_same_order(count: int, file: Path) -> None:
    (item,) = stages.items(str(file))
    failure = Failure(path="gone.txt", problem=Problem("load", "error", "gone"))
    marked = [(at, failure if at % 7 == 3 else item) for at in range(count)]
    assert isinstance(item, WireItem)
    story = stages.story_from(item)

    assert list(stages.in_turns(marked)) == [
        (at, failure if found is failure else story) for at, found in marked
    ]


def test_long_items_wait_for_no_others(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stages, "TURN_LENGTH", 10)
    taken: list[int] = []

    def items() -> Iterator[tuple[int, WireItem | Failure]]:
        for at, item in enumerate(list(stages.items(str(file))) * 2):
            taken.append(at)
            yield at, item

    next(stages.in_turns(items()))
    assert taken == [0]


def test_one_story_of_a_file_is_found_by_its_number(file: Path) -> None:
    def found(number: int, annotate_below: int = 10**6) -> Story | None:
        return stages.story_at(
            str(file), number, shown="k.txt", encoding=None, annotate_below=annotate_below
        )

    whole, bare = found(1), found(1, annotate_below=10)
    assert whole is not None
    assert whole.quotes
    assert bare is not None
    assert not bare.quotes
    assert bare.article == whole.article
    assert found(2) is None


@pytest.mark.parametrize(
    ("item", "key"),
    [
        (item_of(identity="urn:newsml:opn:1"), "urn:newsml:opn:1"),
        (item_of(identity="urn:newsml:opn:1", version="3"), "urn:newsml:opn:1|3"),
    ],
    ids=["identity", "identity and version"],
)
def test_a_declared_identity_is_the_key(item: WireItem, key: str) -> None:
    assert stages.story_key(article_of(item)) == key


def test_without_identity_the_text_decides() -> None:
    key = stages.story_key(article_of(item_of("Kelp."), "one"))
    assert key == stages.story_key(article_of(item_of("Kelp."), "two"))
    assert key != stages.story_key(article_of(item_of("Weed."), "one"))
    assert len(key) == stages.KEY_LENGTH


def test_without_text_title_and_date_decide() -> None:
    def key(title: str, date: str | None) -> str:
        return stages.story_key(article_of(item_of(" "), title, date))

    assert key("one", None) == key("one", None)
    assert len({key("one", None), key("two", None), key("one", "2026")}) == 3


def broken(*_: object) -> Annotations:
    raise ValueError("\x1b[2J and the story's own words")


@pytest.mark.parametrize("stage", ["parse", "annotate_article"])
def test_a_fault_of_a_stage_leaves_the_text_readable(
    stage: str, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stages, stage, broken)
    (story,) = stages.load(file)
    assert story.text == STORY
    assert story.paragraphs
    (problem,) = story.problems
    assert problem.severity == "warning"
    assert "fault (ValueError)" in problem.message
    assert "words" not in problem.message


def test_a_fault_of_the_parser_on_an_empty_text_makes_no_paragraph(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(stages, "parse", broken)
    assert stages.annotate("").paragraphs == ()


def test_a_fault_of_a_loader_is_a_failure_of_the_file(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stages, "load_items", lambda *_, **__: map(broken, [1]))
    (failure,) = stages.stories(str(file), shown="kelp.txt")
    assert isinstance(failure, Failure)
    assert failure.path == "kelp.txt"
    assert failure.problem.severity == "error"
