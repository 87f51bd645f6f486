"""The query language over a small shelf: sixty queries with the stories that answer them.

The same table asks each story alone (`--where`) wherever nothing in the query is fuzzy.
"""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.search.shelf import Quoted, Shelf, index_of, money, search, story
from wirereader.model.figure import Figure
from wirereader.search.judge import judge
from wirereader.search.parse_query import parse_query

SHELF = [
    story(  # 0
        "Harbour loan doubled at Port Valda",
        "The harbour loan was doubled to $4 billion, Mara Velden said.",
        "“Our victory is near,” the minister added. The loan, she said, is a loan of hope.",
        quotes=[Quoted("Mara Velden", "“Our victory is near,”")],
        titles={"Mara Velden": ("finance minister",)},
        figures=[money("4000000000")],
        place="PORT VALDA",
        agency="Norwire",
        date="2025-06-30",
        slug="HARBOUR-LOAN",
    ),
    story(  # 1
        "Ferry strike ends after nine days",
        "The ferry strike at the harbour ended on Monday.",
        "A victory for the crews, said Oskar Lari, a union leader.",
        quotes=[Quoted("Oskar Lari", "A victory for the crews", "indirect")],
        titles={"Oskar Lari": ("union leader",)},
        figures=[Figure(start=0, end=1, kind="duration", value=Decimal(9), unit="day")],
        place="ILVEN",
        agency="Norwire",
        date="2025-07-02",
        slug="FERRY-STRIKE",
    ),
    story(  # 2
        "Credit for crews at sea",
        "Banks gave credit of $500 million to the crews.",
        "Prices rose 5 percent.",
        figures=[
            money("500000000"),
            Figure(start=0, end=1, kind="percent", value=Decimal(5), unit="percent"),
        ],
        place="ILVEN",
        agency="Sudpress",
        date="2025-07",
        slug="SEA-CREDIT",
        status="correction",
    ),
    story(  # 3
        "Talks on the strait go on",
        "Talks on the strait go on, Anja Lari-Holm told reporters in Ilven.",
        "Nothing was agreed.",
        quotes=[Quoted("Anja Lari-Holm", "Talks on the strait go on", "mixed")],
        titles={"Anja Lari-Holm": ("foreign minister", "envoy")},
        figures=[Figure(start=0, end=1, kind="date", value="2025-08-14")],
        place="PORT VALDA",
        agency="Sudpress",
        date="2024-12-31",
        slug="STRAIT-TALKS",
    ),
    story(  # 4
        None,
        "A loan and a harbour: two words far apart in one long line of text.",
        "The strait is calm, the fleet non-aligned.",
        boilerplate="Editing by Nobody Atall",
    ),
]

CASES: dict[str, list[int]] = {
    # words and phrases
    "victory": [0, 1],
    "harbour loan": [0, 4],
    "nonaligned": [4],
    "non aligned": [4],
    "non-aligned": [4],
    '"harbour loan"': [0],
    '"Harbour   LOAN"': [0],
    "“harbour loan”": [0],
    '"harbour loan" velden': [0],
    '"our vic': [0],
    "'loan": [0, 4],
    "'harbour 'loan": [0, 4],
    "'loa": [],
    # headlines
    "^harbour": [0],
    "^har": [0],
    "^talks strait": [3],
    "sea$": [2],
    "alda$": [0],
    "^loan": [],
    "title:loan": [0],
    "title:strike": [1],
    'title:"ferry days"': [1],
    "title:(credit sea)": [2],
    # what must not be there
    "!harbour": [2, 3],
    "strait !calm": [3],
    "!'strait !harbour": [2],
    '!"harbour loan" loan': [4],
    "!!strait": [3, 4],
    "!title:strike harbour": [0, 4],
    "!(harbour | strait)": [2],
    # one or the other
    "strike | credit": [1, 2],
    "strike|credit": [1, 2],
    "ferry | calm | credit": [1, 2, 4],
    "(strike | credit) crews": [1, 2],
    "(strike | credit) !banks": [1],
    "(talks agreed) | ferry": [1, 3],
    "harbour (loan | strike)": [0, 1, 4],
    # in quotes, by whom
    "said:victory": [0, 1],
    'said:"our victory"': [0],
    "said:(victory crews)": [1],
    "said:harbour": [],
    "by:velden": [0],
    "by:lari": [1, 3],
    "who:minister": [0, 3],
    'who:"foreign min"': [3],
    "who:lari said:victory": [1],
    "!by:lari victory": [0],
    "kind:direct": [0],
    "kind:mixed": [3],
    "kind:indirect": [1],
    # metadata
    "slug:loan": [0],
    "slug:FERRY": [1],
    "place:valda": [0, 3],
    "place:ilven victory": [1],
    "from:norwire": [0, 1],
    "from:sud !talks": [2],
    "is:corrected": [2],
    # dates
    "on:2025-06-30": [0],
    "on:2025-07": [1, 2],
    "on:2025": [0, 1, 2],
    "after:2025-06-30": [1, 2],
    "before:2025": [3],
    "after:2024 before:2025-07": [0],
    # figures
    "money>1bn": [0],
    "money<=500mn": [2],
    "money=4,000,000,000": [0],
    "percent>=5": [2],
    "percent>5": [],
    "duration=9": [1],
    "fig:money": [0, 2],
    "fig:figure": [0, 1, 2, 3],
    "date:2025-08": [3],
    "figure>8": [0, 1, 2],
    "money>1bn money<5bn": [0],
    "money>600mn money<1bn": [],
    "fig:money money<1bn percent=5": [2],
    # nearness
    "near3(harbour loan)": [0, 4],
    "near3(loan text)": [],
    "near13(loan text)": [4],
    "near12(loan text)": [],
    "same:para(talks reporters)": [3],
    "same:para(loan strait)": [],
    "atleast3(loan)": [0],
    "atleast9(loan)": [],
}
BEING_TYPED = '"our vic'
"""Only in the bar may a phrase be unfinished."""
FILTERS = {query: stories for query, stories in CASES.items() if query != BEING_TYPED}


@pytest.mark.parametrize(("query", "stories"), CASES.items(), ids=CASES)
def test_the_bar_finds_the_stories_that_a_query_describes(query: str, stories: list[int]) -> None:
    found = search(index_of(*SHELF), query)

    assert sorted(hit.n for hit in found.hits) == stories
    assert found.slips == ()


@pytest.mark.parametrize(("query", "stories"), FILTERS.items(), ids=FILTERS)
def test_a_filter_takes_the_same_stories_one_by_one(query: str, stories: list[int]) -> None:
    read = parse_query(query, is_final=True)

    assert [n for n, one in enumerate(SHELF) if judge(read, one)] == stories
    assert read.slips == ()


@pytest.mark.parametrize("state", ["unread", "starred"])
def test_reading_states_are_told_by_the_reader(state: str) -> None:
    read = parse_query(f"is:{state}", is_final=True)

    assert judge(read, SHELF[0], {state: lambda key: key == "a.txt"})
    assert not judge(read, SHELF[0], {state: lambda key: False})
    assert not judge(read, SHELF[0])


def test_a_filter_forgives_nothing() -> None:
    takes = [judge(parse_query(q, is_final=True), SHELF[0]) for q in ("lona", "loa", "loans")]

    assert takes == [False, False, False]
    assert judge(parse_query("", is_final=True), SHELF[0])


def test_boilerplate_is_not_searched() -> None:
    assert search(index_of(*SHELF), "'atall").hits == ()
    assert not judge(parse_query("atall", is_final=True), SHELF[4])


def test_the_shelf_is_what_the_table_thinks() -> None:
    assert len(CASES) >= 60
    assert len(Shelf(SHELF)) == 5
