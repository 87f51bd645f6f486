"""The session is a value that goes to JSON and comes back."""

from __future__ import annotations

import json
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirereader.reading.keyset import Keys
from wirereader.reading.refs import HEADER, Place, Spot, StoryRef
from wirereader.reading.session import LAYERS, ListSize, Session, from_json, to_json
from wirereader.reading.sets import LiveSet, Member

refs = st.builds(StoryRef, st.text(min_size=1), st.text(min_size=1))
places = st.builds(Place, st.integers(-1, 9999), st.integers(0, 9999))
spots = st.builds(Spot, refs, places)
members = st.builds(
    lambda ref, start, size: Member(ref, start, start + size),
    refs,
    st.integers(-1, 9999),
    st.integers(0, 99),
)
lives = st.builds(
    LiveSet,
    kind=st.sampled_from(["hits", "speaker", "quotes", "figures"]),
    query=st.text(),
    story=st.none() | refs,
    member=st.none() | members,
)
sessions = st.builds(
    Session,
    story=st.none() | refs,
    cursor=st.none() | refs,
    pane=st.sampled_from(["list", "text"]),
    place=places,
    places=st.dictionaries(st.text(), places, max_size=3),
    layers=st.frozensets(st.sampled_from(sorted(LAYERS))),
    is_zen=st.booleans(),
    list_size=st.sampled_from(get_args(ListSize)),
    live=st.none() | lives,
    marks=st.dictionaries(st.text(max_size=1), spots, max_size=3),
    back=st.lists(spots, max_size=3).map(tuple),
    forward=st.lists(spots, max_size=3).map(tuple),
    read=st.lists(st.text(), max_size=3).map(Keys),
    starred=st.lists(st.text(), max_size=3).map(Keys),
    narrowing=st.text(),
    searches=st.lists(st.text(), max_size=3).map(tuple),
)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=10,
)


@given(sessions)
def test_a_session_survives_json(session: Session) -> None:
    assert from_json(json.loads(json.dumps(to_json(session)))) == session


@given(
    st.fixed_dictionaries({}, optional=dict.fromkeys([*to_json(Session()), "else"], json_values))
    | json_values
)
def test_any_json_gives_a_session(value: object) -> None:
    assert isinstance(from_json(value), Session)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param({"graf": -2, "char": 0}, HEADER, id="a paragraph before the header"),
        pytest.param({"graf": 0, "char": -1}, HEADER, id="a negative character"),
        pytest.param({"graf": 4, "char": 7}, Place(4, 7), id="a place"),
    ],
)
def test_an_impossible_place_is_the_header(value: dict[str, Any], expected: Place) -> None:
    assert from_json({"place": value}).place == expected


def test_a_bar_and_its_results_belong_to_the_moment() -> None:
    assert {"bar", "sheet", "results"}.isdisjoint(to_json(Session()))
