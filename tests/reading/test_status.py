"""What the status line says."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.reading.stories import Reader
from wirereader.corpus.corpus import Corpus
from wirereader.model.figure import Figure, FigureKind, Value
from wirereader.reading import status
from wirereader.reading.desk import Desk
from wirereader.reading.keys import Begun
from wirereader.reading.keyset import Keys
from wirereader.reading.session import Bar, BarKind, Session, Sheet, SheetKind


def left(reader: Reader, progress: status.Progress | None = None) -> str:
    return "  ".join(words.text for words in status.left(reader.desk, reader.session, progress))


def test_without_a_set_it_is_the_row_of_the_list(reader: Reader) -> None:
    assert left(reader.do("down")) == "2 of 4"


def test_a_story_outside_the_list_has_no_row(reader: Reader) -> None:
    reader.do("search").type("talks").find("talks", 1).do("bar-accept")
    reader.session = Session(results=reader.session.results)
    assert left(reader) == ""


def test_a_speakers_quotes_are_named_and_counted_across_stories(reader: Reader) -> None:
    reader.do("find-speaker").type("talvik").do("bar-accept")
    assert left(reader) == "Ines Talvik  quote 1 of 3 · indirect"
    assert left(reader.do("next")) == "Ines Talvik  quote 2 of 3 · direct · unsure"
    assert left(reader.do("next")) == "Ines Talvik  quote 3 of 3 · direct"


def test_all_stories_that_were_found_are_counted_though_only_the_best_are_walked(
    reader: Reader,
) -> None:
    reader.do("search").type("talks").find("talks", 1, 0).do("bar-accept")
    assert reader.session.results is not None
    reader.session = replace(reader.session, results=replace(reader.session.results, found=1512))
    assert "1 of 1,512 · hit 1 of " in left(reader)


def test_the_quotes_and_figures_of_a_story(reader: Reader) -> None:
    assert left(reader.do("quotes")) == "Quotes  quote 1 of 3 · indirect  Ines Talvik"
    assert left(reader.do("figures")) == "Figures  1 of 3 · money · 84,000,000 USD"


def test_the_quotes_of_a_story_say_who_speaks_as_far_as_it_is_known(reader: Reader) -> None:
    reader.do("quotes", "next")
    assert left(reader) == "Quotes  quote 2 of 3 · direct · unsure  Ines Talvik"
    reader.do("next-story", "quotes", "next")
    assert left(reader) == "Quotes  quote 2 of 2 · indirect  a senior official"


def test_hits_are_counted_in_the_story_and_over_the_stories(reader: Reader) -> None:
    reader.do("search").type("harbour").find("harbour", 0, 1)
    assert left(reader) == "1 of 2 · hit 1 of 3"
    assert left(reader.do("bar-accept")) == "harbour  1 of 2 · hit 1 of 3"
    assert left(reader.do("search").type("mortgage").do("bar-accept")) == "mortgage  hit 1 of 1"


def test_a_set_that_stands_nowhere_is_only_named(reader: Reader) -> None:
    reader.do("into", "search").type("zzqx")
    assert left(reader) == "1 of 4"
    reader.session = Session(live=reader.live)
    assert left(reader) == "zzqx"


@pytest.mark.parametrize(
    ("progress", "words"),
    [
        (status.Progress(3112, 8430), "1 of 4  reading 3,112 of 8,430"),
        (status.Progress(20, None), "1 of 4  reading 20"),
    ],
    ids=["total known", "still listing"],
)
def test_reading_the_files_is_told(reader: Reader, progress: status.Progress, words: str) -> None:
    assert left(reader, progress) == words


@pytest.mark.parametrize(
    ("progress", "words"),
    [
        (status.Progress(1204, 1300), "stopped at 1,204 of 1,300 files, 96 not read; r goes on"),
        (status.Progress(20, None), "stopped at 20 files; r goes on"),
        (status.Progress(0, 20), "stopped before a file was read; r goes on"),
    ],
    ids=["total known", "still listing", "nothing read"],
)
def test_what_was_not_read_is_told(progress: status.Progress, words: str) -> None:
    assert status.stopped(progress, "r") == words


def test_what_came_of_followed_files_is_counted_until_it_is_read(reader: Reader) -> None:
    news = status.News().grown(["a", "b"], 1, 0).grown(["c"], 0, 2)
    session = Session(read=Keys(("b",)))
    words = status.left(reader.desk, session, None, news)[-1].text
    assert words == "following · 2 new · 1 changed · 2 gone"
    assert status.left(reader.desk, session, None, status.News())[-1].text == "following"


@pytest.mark.parametrize(
    ("kind", "value", "ends", "unit", "comparator", "words"),
    [
        pytest.param("money", Decimal("3e9"), None, "USD", ">", "> 3,000,000,000 USD", id="money"),
        pytest.param("percent", Decimal("4.20"), None, "percent", None, "4.2 percent", id="rate"),
        pytest.param("duration", Decimal(12), None, "day", None, "12 days", id="days"),
        pytest.param("duration", Decimal(1), None, "day", None, "1 day", id="one day"),
        pytest.param("date", "2025-06", None, None, None, "2025-06", id="date"),
        pytest.param("date", None, None, None, None, "–", id="relative date"),
        pytest.param("cardinal", None, ("8", "10"), None, "~", "~ 8 to 10", id="range"),
    ],
)
def test_values_are_written_out(
    kind: FigureKind,
    value: Value,
    ends: tuple[str, str] | None,
    unit: str | None,
    comparator: str | None,
    words: str,
) -> None:
    low, high = (Decimal(end) for end in ends) if ends else (None, None)
    figure = Figure(
        start=0,
        end=1,
        kind=kind,
        value=value,
        unit=unit,
        comparator=comparator,  # type: ignore[arg-type] # one of the comparators, as a parameter
        low=low,
        high=high,
    )
    assert status.value_words(figure) == words


DATES = {
    "a day": ("2025-06-03", None, "3 Jun 2025"),
    "a month": ("2025-06", None, "Jun 2025"),
    "a day without its year": ("--06-03", None, "3 Jun"),
    "a day by the story's date": ("--06-03", "2025-06-03", "(3 Jun 2025)"),
    "a weekday by the story's date": (None, "2025-06-03", "(3 Jun 2025)"),
    "a week by the story's date": (None, "2025-W23", "(week of 2 Jun 2025)"),
    "last year": (None, "2024", "(2024)"),
    "a decade": ("199X", None, "199X"),
    "nobody knows": (None, None, "–"),
}


@pytest.mark.parametrize(("value", "resolved", "words"), DATES.values(), ids=DATES)
def test_dates_are_written_as_people_do(
    value: str | None, resolved: str | None, words: str
) -> None:
    figure = Figure(start=0, end=1, kind="date", value=value, resolved=resolved)
    assert status.worth_words(figure) == words


@pytest.mark.parametrize(
    ("bar", "sheet", "width", "keys"),
    [
        pytest.param(None, None, 120, ["?", "/", "@"], id="wide"),
        pytest.param(None, None, 80, ["?"], id="narrow"),
        pytest.param("stories", None, 120, ["Enter", "Esc"], id="bar"),
        pytest.param("stories", None, 40, ["Esc"], id="bar, narrow"),
        pytest.param(None, "help", 120, ["j", "/", "q"], id="help"),
        pytest.param(None, "why", 120, ["j", "q"], id="why"),
        pytest.param(None, "figures", 80, ["s", "o", "Enter"], id="figures"),
        pytest.param(None, "people", 80, ["s", "o", "Enter"], id="people"),
        pytest.param(None, "figures", 40, ["s", "o"], id="figures, narrow"),
        pytest.param(None, "problems", 80, ["Enter", "Esc"], id="problems"),
    ],
)
def test_the_hints_are_the_keys_that_matter_now(
    desk: Desk, bar: BarKind | None, sheet: SheetKind | None, width: int, keys: list[str]
) -> None:
    session = Session(bar=Bar(bar) if bar else None, sheet=Sheet(sheet) if sheet else None)
    assert [hint.key for hint in status.hints(desk, session, width)] == keys


def test_where_every_file_could_be_read_there_is_nowhere_to_go(desk: Desk) -> None:
    all_read = Desk(Corpus(), desk.commands)
    hints = status.hints(all_read, Session(sheet=Sheet("problems")), 80)
    assert [hint.key for hint in hints] == ["Esc"]


@pytest.mark.parametrize(
    ("sheet", "words"),
    [
        pytest.param(Sheet("figures"), "by value", id="figures"),
        pytest.param(Sheet("figures", sort="value"), "by place", id="figures by value"),
        pytest.param(Sheet("people"), "by mentions", id="people"),
        pytest.param(Sheet("people", sort="mentions"), "by quotes", id="people by mentions"),
        pytest.param(Sheet("people", sort="quotes"), "by place", id="people by quotes"),
    ],
)
def test_a_list_says_which_order_comes_next(desk: Desk, sheet: Sheet, words: str) -> None:
    assert status.hints(desk, Session(sheet=sheet), 80)[0] == ("s", words)


def test_a_begun_key_says_what_may_follow() -> None:
    words = status.begun_words(Begun("2", "]"), [("q", "next quote")])
    assert [word.text for word in words] == ["2]", "q next quote"]


@pytest.mark.parametrize(
    ("labels", "shown"),
    [
        pytest.param(["next quote", "next figure"], ["quote", "figure"], id="the first word"),
        pytest.param(
            ["quotes on, off", "figures on, off"], ["quotes", "figures"], id="the last words"
        ),
        pytest.param(
            ["sort by path", "sort by place", "the other way round"],
            ["path", "place", "the other way round"],
            id="of most of them",
        ),
        pytest.param(["set a mark", "keep this"], ["set a mark", "keep this"], id="nothing"),
        pytest.param(["next", "next quote"], ["next", "next quote"], id="never a whole label"),
    ],
)
def test_what_may_follow_is_said_without_the_words_they_share(
    labels: list[str], shown: list[str]
) -> None:
    words = status.begun_words(Begun("", "x"), [("k", label) for label in labels])
    assert [word.text for word in words] == ["x", *(f"k {label}" for label in shown)]
