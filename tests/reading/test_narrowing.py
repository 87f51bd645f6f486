"""`&` in the text: a speaker's quotes, or a story's, narrowed by their words."""

from __future__ import annotations

import pytest

from tests.reading.stories import Reader
from wirereader.reading import limiting, narrowing
from wirereader.reading.effects import Find
from wirereader.reading.finding import all_awaited
from wirereader.reading.session import Session, from_json, to_json
from wirereader.search.hits import Narrowed
from wirereader.search.quoted import narrowed


@pytest.fixture
def talvik(reader: Reader) -> Reader:
    """Ines Talvik's quotes are the set."""
    return reader.do("find-speaker").type("talvik").do("bar-accept")


def narrow(reader: Reader, words: str) -> Reader:
    """Type words into the bar and let the search for them answer."""
    reader.type(words)
    assert reader.effects == (Find(words, "quotes"),)
    *_, answer = narrowed(
        reader.desk.corpus, reader.desk.corpus.quotes_of(reader.live.query), words
    )
    assert answer is not None
    reader.session, reader.effects = narrowing.found(reader.desk, reader.session, words, answer)
    return reader


def walked(reader: Reader) -> list[str]:
    """The words of the members, from where the walk stands to the end."""
    found = [reader.words]
    while not reader.do("next").said:
        found.append(reader.words)
    return found


def test_only_the_quotes_with_the_words_are_walked(talvik: Reader) -> None:
    every = walked(talvik)
    narrow(talvik.do("limit"), "fle").do("bar-accept")
    assert talvik.bar is None
    few = walked(talvik)
    assert few == [words for words in every if "fle" in words]
    assert 0 < len(few) < len(every)


def test_in_the_list_it_narrows_the_list(talvik: Reader) -> None:
    talvik.do("to-list", "limit")
    assert talvik.bar is not None
    assert talvik.bar.kind == "limit"


def test_esc_in_the_bar_brings_the_set_back_as_it_was(talvik: Reader) -> None:
    before = talvik.session
    narrow(talvik.do("limit"), "fleet").do("bar-cancel")
    assert talvik.session.live == before.live
    assert talvik.session.place == before.place


def test_emptied_again_the_bar_shows_the_set_as_it_was(talvik: Reader) -> None:
    before = talvik.live
    narrow(talvik.do("limit"), "fleet").type(" ")
    assert talvik.live == before


def test_enter_on_an_empty_bar_brings_all_quotes_back(talvik: Reader) -> None:
    narrow(talvik.do("limit"), "fleet").do("bar-accept", "limit", "bar-accept")
    assert talvik.said == "all quotes again"
    assert talvik.live.words == ""
    assert talvik.do("limit", "bar-accept").said == ""


def test_nothing_found_keeps_the_bar_open(talvik: Reader) -> None:
    talvik.do("limit").type("zzqx").do("bar-accept")
    assert talvik.said == "still looking"
    narrow(talvik.type("zzq"), "zzqx").do("bar-accept")
    assert talvik.said == "nothing found"
    assert talvik.bar is not None


def test_an_answer_to_older_words_is_dropped(talvik: Reader) -> None:
    talvik.do("limit").type("fleet")
    before = talvik.session
    step = narrowing.found(talvik.desk, before, "fle", Narrowed((), 1))
    assert step == (before, ())


def test_the_quotes_of_one_story_are_narrowed_too(reader: Reader) -> None:
    reader.do("next-story", "into", "quotes", "limit").type("days")
    refs = reader.desk.corpus.quotes_of("Ines Talvik")
    answer = Narrowed(tuple(refs), 2)
    reader.session, _ = narrowing.found(reader.desk, reader.session, "days", answer)
    assert "10 to 12 days" in reader.words


def test_the_words_outlive_the_program_and_are_then_looked_for(talvik: Reader) -> None:
    narrow(talvik.do("limit"), "fleet").do("bar-accept")
    kept = from_json(to_json(talvik.session))
    assert kept.live == talvik.live
    assert all_awaited(kept) == [Find("fleet", "quotes")]
    assert limiting.forgotten(talvik.session).narrowed is None


def test_without_a_set_there_is_nothing_to_narrow(reader: Reader) -> None:
    assert not narrowing.is_meant(Session(pane="text"))
    assert narrowing.typed(Session(), "x") == (Session(), ())


CASES = {
    "a word": ("fleet ", 1),
    "the beginning of one": ("fle", 1),
    "a phrase being typed": ('"no fle', 1),
    "another": ('"no boat', 0),
    "two words": ("fleet talk ", 1),
    "what is not there": ("!fleet fleet ", 0),
    "a kind": ("kind:direct fleet ", 1),
    "another kind": ("kind:indirect fleet ", 0),
}


@pytest.mark.parametrize(("query", "count"), CASES.values(), ids=CASES)
def test_a_quote_is_asked_for(reader: Reader, query: str, count: int) -> None:
    refs = reader.desk.corpus.quotes_of("Ines Talvik")
    *steps, answer = narrowed(reader.desk.corpus, refs, query)

    assert set(steps) == {None}
    assert answer is not None
    assert len(answer.quotes) == count
    assert answer.searched == len(refs)
