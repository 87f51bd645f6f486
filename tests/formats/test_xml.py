"""XML: a tree with nothing fetched, nothing expanded and as little refused as can be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.formats.loading import entries, item, paragraphs, reasons
from wirereader.errors import FormatError
from wirereader.formats.tree import MAX_DEPTH, Node, first_line, line_of
from wirereader.formats.xml_tree import declared_encoding, parse_xml

NITF = (
    "<nitf><body><body.head><hedline><hl1>{0}</hl1></hedline></body.head>"
    "<body.content><p>{1}</p></body.content></body></nitf>"
)


def test_names_are_local_and_small_and_prefixes_are_kept_beside_them() -> None:
    root = parse_xml('<A xmlns:m="u"><m:B C="1" xml:lang="en">x</m:B></A>').root
    (child,) = root.elements()
    assert (root.name, child.name, child.prefix) == ("a", "b", "m")
    assert (child.get("c"), child.get("lang"), child.get("none")) == ("1", "en", "")


def test_looking_things_up_in_a_tree() -> None:
    root = parse_xml("<a>1<b>2<c> 3\n4 </c></b><c>5</c><d/></a>").root
    assert [node.name for node in root.walk()] == ["a", "b", "c", "c", "d"]
    assert [node.line() for node in root.all("c")] == ["3 4", "5"]
    assert root.text() == "12 3\n4 5"
    assert root.child("c") is not root.first("c")
    assert root.child("x") is None
    assert line_of(root.child("d")) is None
    assert first_line((None, root.child("d"), root.child("c"))) == "5"
    assert (
        Node("p", children=["By", Node("b", children=["Ann"]), "Coast"]).spaced_line()
        == "By Ann Coast"
    )


REFUSED = "entity declarations refused: they could grow without end, not read"


@pytest.mark.parametrize(
    "declaration",
    [
        '<!DOCTYPE nitf [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]>',
        f'<!DOCTYPE nitf [<!ENTITY a "{"A" * 100}">]>',
    ],
)
def test_entities_that_could_grow_are_refused(declaration: str) -> None:
    assert reasons(declaration + NITF.format("x", "y"), "a.xml") == [REFUSED]


@pytest.mark.parametrize(
    ("declaration", "body", "words"),
    [
        ('<!DOCTYPE nitf SYSTEM "../nitf.dtd">', "It rains.", "It rains."),
        ('<!DOCTYPE nitf [<!ENTITY % d SYSTEM "file:///dev/zero"> %d;]>', "It rains.", "It rains."),
        ('<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/hostname">]>', "[&x;]", "[]"),
        ('<!DOCTYPE nitf [<!ENTITY x SYSTEM "http://127.0.0.1:9/x">]>', "[&x;]", "[]"),
        ('<!DOCTYPE nitf [<!ENTITY dash "–">]>', "rain &dash; wind", "rain – wind"),
        ("", "caf&eacute;&nbsp;&unknown;", "café &unknown;"),
        (
            "",
            "bell &#7; esc &#x1b;[2J c1 &#x9b; nul &#0; &#xFFFE; A&#65;",
            "bell ␇ esc ␛[2J c1 ␦ nul ␀ ␦ AA",
        ),
    ],
)
def test_what_is_declared_or_referred_to_elsewhere_is_left_alone(
    declaration: str, body: str, words: str
) -> None:
    found = item(declaration + NITF.format("Port", body), "a.xml")
    assert paragraphs(found)[1] == f"body: {words}"


@pytest.mark.parametrize(
    ("data", "words", "place"),
    [
        (
            NITF.format("Port", "It rains</b>."),
            "It rains",
            "column 97: an element is closed that was not opened last",
        ),
        (
            NITF.format("Port", "It rains, and")[:-30],
            "It rains, and",
            "column 100: a tag is never closed",
        ),
    ],
)
def test_a_damaged_file_is_read_up_to_the_damage(data: str, words: str, place: str) -> None:
    found = item(data, "a.xml")
    assert words in found.text
    (problem,) = found.problems
    assert problem.message.startswith("damaged XML, read up to line 1")
    assert place in problem.message


def test_nothing_readable_is_an_error_with_its_place() -> None:
    with pytest.raises(FormatError, match="damaged XML: line 1, column 1"):
        parse_xml("no markup")
    assert reasons("<nitf", "a.xml")[0].startswith("damaged XML: line 1")


def test_a_deep_tree_keeps_its_words() -> None:
    data = "<nitf><body>" + "<block>" * 3000 + "deep" + "</block>" * 3000 + "</body></nitf>"
    assert item(data, "a.xml").text == "deep"
    assert sum(1 for _ in parse_xml(data).root.walk()) <= MAX_DEPTH + 1


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (b'<?xml version="1.0" encoding="iso-8859-1"?>', "iso-8859-1"),
        (b"<?xml encoding = 'x'?>", "x"),
        (b"<nitf encoding='x'>", None),
    ],
)
def test_declared_encoding(head: bytes, name: str | None) -> None:
    assert declared_encoding(head) == name


def test_encodings_of_xml() -> None:
    lie = '<?xml version="1.0" encoding="iso-8859-1"?>' + NITF.format("Décès", "–")
    assert item(lie, "a.xml").title == "Décès"
    true = '<?xml version="1.0" encoding="windows-1251"?>' + NITF.format("Гавань", "a")
    assert item(true.encode("cp1251"), "a.xml").title == "Гавань"
    unknown = '<?xml version="1.0" encoding="x-7"?>' + NITF.format("Port", "a")
    assert item(unknown, "a.xml").title == "Port"


@given(st.text(alphabet=st.sampled_from("<>/&;!?-[]ab\"'= \n"), max_size=80))
def test_any_text_is_a_tree_or_a_format_error(text: str) -> None:
    for data in ("<nitf>" + text, "<?xml version='1.0'?>" + text):
        assert entries(data, "a.xml")
