"""CSV as data sets and dumps write it: without names, escaped, under other suffixes."""

from __future__ import annotations

import pytest

from tests.formats.loading import entries, item, items, reasons

LONG = "A storm shut the port of Tarnholm on Sunday, and all of the ferries wait until it is over."


def test_a_table_without_names_is_told_by_its_cells() -> None:
    rows = [f'"3","2031-03-09","Storm shuts the port","{LONG}"', f'"4","","Bank raises","{LONG}"']
    found = items("\n".join(rows), "train.csv")
    assert [(i.title, i.date, i.number) for i in found] == [
        ("Storm shuts the port", "2031-03-09", 1),
        ("Bank raises", None, 2),
    ]
    assert found[0].text == f"Storm shuts the port\n{LONG}"


def test_a_table_of_texts_alone_has_no_headlines() -> None:
    found = items(f'1,"{LONG}"\n2,"{LONG}"\n', "a.csv")
    assert [(i.title, i.text) for i in found] == [(None, LONG)] * 2


@pytest.mark.parametrize(
    "data",
    [
        "a,b\n1,2\n",
        f"1,2\n{LONG},x\n",
        f'"{LONG}"\n"{LONG}"\n',
        '1,"[1, 2]"\n2,"x y"\n',
        "",
        f"{LONG},1\n",
    ],
    ids=["names", "short first row", "one column", "lists", "nothing", "one row"],
)
def test_no_telling_what_the_cells_are(data: str) -> None:
    (reason,) = reasons(data, "a.csv")
    assert reason.startswith("CSV, but no column with a headline or a text" if data else "empty")


def test_marks_inside_quotes_may_be_escaped() -> None:
    found = item('title,text\n"Storm \\"Una\\"","\\"We wait,\\" she said."\n', "a.csv")
    assert found.text == 'Storm "Una"\n"We wait," she said.'


def test_other_backslashes_stay_where_marks_are_escaped() -> None:
    row = '"Storm","\\"We wait.\\"\\nShe wrote C:\\temp and C:\\\\port\\\\"\n"Rain","It stops."\n'
    first, second = items(f"title,text\n{row}", "a.csv")
    assert first.text == 'Storm\n"We wait."\\nShe wrote C:\\temp and C:\\port\\'
    assert second.text == "Rain\nIt stops."


def test_a_backslash_is_a_sign_where_marks_are_doubled() -> None:
    found = item('title,text\n"Storm","Path C:\\""x"" and ""y"" there"\n', "a.csv")
    assert found.text == 'Storm\nPath C:\\"x" and "y" there'


@pytest.mark.parametrize(
    ("cell", "is_open"), [('5" of rain', False), ('"It rains', True), ('"It" rains"', False)]
)
def test_an_odd_mark_is_not_always_an_open_field(cell: str, is_open: bool) -> None:
    told = reasons(f"title\ttext\nStorm\t{cell}\n", "a.tsv")
    assert told == (["the file ends inside a quoted field"] if is_open else [])


@pytest.mark.parametrize("name", ["a.txt", "dump", "a.dat"])
@pytest.mark.parametrize("sign", [",", "\t", ";"])
def test_a_row_of_names_makes_a_table_whatever_the_file_is_called(name: str, sign: str) -> None:
    found = item(f"title{sign}text{sign}date\nStorm{sign}It rains{sign}2031-03-09\n", name)
    assert (found.format, found.title, found.date) == ("csv", "Storm", "2031-03-09")


@pytest.mark.parametrize(
    "line",
    ["TARNHOLM, Norway, March 9", "title,colour,size", "Rain, text and title", "One, two, three"],
)
def test_a_list_of_other_words_makes_none(line: str) -> None:
    assert item(f"{line}\n\n{LONG}\n", "a.txt").format == "plain"


@pytest.mark.parametrize(
    ("table", "text"),
    [
        ("text\nIt rains, she said; and more.\n", "It rains, she said; and more."),
        ("id,text\n1,It rains, she said\n", "It rains, she said"),
        ("id;text\n1;It rains;;;\n", "It rains"),
        ("id,text,\n1,It rains,x,y\n", "It rains"),
    ],
    ids=["one column", "last column", "empty cells", "a column without a name"],
)
def test_copy_that_nobody_quoted_is_not_cut_off(table: str, text: str) -> None:
    assert item(table, "a.csv").text == text


RECORDS = [
    ("article,highlights", '"It rains.","Port shut .\nFerries wait ."', ("Port shut", "It rains.")),
    ("headlines,text,ctext", "Port shut,Short.,It rains.", ("Port shut", "It rains.")),
    ("document,summary", "It rains.,Short.", (None, "It rains.")),
    ("Schlagzeile,Inhalt", "Hafen zu,Es regnet.", ("Hafen zu", "Es regnet.")),
    ("标题,正文", "港口,下雨", ("港口", "下雨")),
    (
        "article,highlights",
        '"By . Ann Field . PUBLISHED: . 10:15 EST, 9 March 2031 . | . UPDATED: . '
        '11:15 EST, 9 March 2031 . It rains .","Port shut ."',
        ("Port shut", "It rains ."),
    ),
    (
        "article,highlights",
        '"By . Ann Field . It rains .","Port shut ."',
        ("Port shut", "It rains ."),
    ),
]


@pytest.mark.parametrize(("names", "row", "expected"), RECORDS)
def test_columns_of_common_data_sets(
    names: str, row: str, expected: tuple[str | None, str]
) -> None:
    found = item(f"{names}\n{row}\n", "a.csv")
    title, text = expected
    assert (found.title, found.text) == (title, f"{title}\n{text}" if title else text)


def test_the_furniture_of_a_page_in_a_text_of_tokens() -> None:
    text = "By . Ann Field . PUBLISHED: . 10:15 EST, 9 March 2031 . It rains ."
    found = item(f'id,article\n1,"{text}"\n', "a.csv")
    assert (found.byline, found.date) == ("Ann Field", "2031-03-09T10:15:00-05:00")


def test_both_writers_of_a_text_of_tokens() -> None:
    found = item('id,article\n1,"By . Ann Field . and . Bo Marsh . It rains ."\n', "a.csv")
    assert (found.byline, found.text) == ("Ann Field and Bo Marsh", "It rains .")


def test_rows_without_anything_are_told_by_number() -> None:
    found = entries(f'1,"Port shut is a headline","{LONG}"\n2,,\n', "a.csv")
    assert [entry.number for entry in found] == [1, 2]
