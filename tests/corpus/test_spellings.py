"""What the corpus has under each spelling of a name: counted, chained and parted in buckets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirereader.corpus.rows import UNNAMED
from wirereader.corpus.spellings import NOBODY, Spellings

NAMES = st.lists(
    st.sampled_from(["Ana Silva", "Bo Silva", "Silva", "Harbour Board", "The Harbour Board"]),
    unique=True,
)


def names_around(spellings: Spellings, name: str) -> set[str]:
    """The names in the bucket of one."""
    return {spelling.name for spelling in spellings.bucket(spellings.number(name))}


def test_a_name_has_one_number_and_nobody_has_another() -> None:
    spellings = Spellings()
    ana, unnamed = spellings.number("Ana Silva"), spellings.number(UNNAMED)
    assert spellings.number("Ana Silva") == spellings.find("Ana Silva") == ana
    assert (spellings.number(None), spellings.name(NOBODY)) == (NOBODY, UNNAMED)
    assert unnamed != NOBODY
    assert spellings.find("Bo Silva") is None
    assert len(spellings) == 3


@given(NAMES, st.data())
def test_people_leave_the_bucket_of_their_whole_name_for_that_of_their_last(
    names: list[str], data: st.DataObject
) -> None:
    spellings = Spellings()
    numbers = [spellings.number(name) for name in names]
    people = set(data.draw(st.lists(st.sampled_from(numbers)))) if numbers else set()
    for number in people:
        spellings.be_person(number)
        spellings.be_person(number)

    def key(name: str) -> str:
        is_person = spellings.number(name) in people
        return name.rpartition(" ")[2] if is_person else f"={name.removeprefix('The ')}"

    for name in names:
        alike = {other for other in names if key(other) == key(name)}
        assert names_around(spellings, name) == alike


def test_titles_are_given_and_taken_back_one_by_one() -> None:
    spellings = Spellings()
    ana = spellings.number("Ana Silva")
    for title in ("mayor", "mayor", "governor"):
        spellings.add_title(ana, title)
    spellings.remove_title(ana, "mayor")
    assert spellings.titles(ana) == ["mayor", "governor"]
    assert spellings.titles(spellings.number("Bo Silva")) == []
    with pytest.raises(ValueError, match="not in list"):
        spellings.remove_title(ana, "striker")


@given(
    st.lists(st.tuples(st.sampled_from(["Ana Silva", "Bo Silva"]), st.integers(0, 5))), st.data()
)
def test_stories_are_told_from_the_last_one_back(
    added: list[tuple[str, int]], data: st.DataObject
) -> None:
    spellings = Spellings()
    told: dict[str, list[int]] = {"Ana Silva": [], "Bo Silva": []}
    for name, n in dict.fromkeys(added):
        spellings.add_story(spellings.number(name), n)
        told[name].insert(0, n)
    for name, n in data.draw(st.lists(st.sampled_from(added), unique=True)) if added else ():
        spellings.remove_story(spellings.number(name), n)
        told[name].remove(n)
    for name, stories in told.items():
        number = spellings.number(name)
        assert list(spellings.stories(number)) == stories
        assert spellings.story_counts[number] == len(stories)


def test_a_story_that_was_not_told_cannot_be_taken_back() -> None:
    spellings = Spellings()
    with pytest.raises(ValueError, match="story 3 does not quote Ana Silva"):
        spellings.remove_story(spellings.number("Ana Silva"), 3)


def test_the_spellings_of_a_speaker_keep_their_order() -> None:
    spellings = Spellings()
    ana, silva, other = (spellings.number(name) for name in ("Ana Silva", "Silva", "A. Silva"))
    assert spellings.speaker(silva) == [silva]
    spellings.join([other, ana, silva])
    assert spellings.speaker(silva) == [other, ana, silva]
    spellings.join([other])
    spellings.join([silva, ana])
    assert spellings.speaker(ana) == [silva, ana]
    assert spellings.speaker(other) == [other]
