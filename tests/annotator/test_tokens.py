"""Tokens: flat lists that cut the text, with tags that the rules on quotes rely on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirereader.annotator.quotes.marks import MARKS
from wirereader.annotator.tags import MARK_TAGS, TAGS
from wirereader.annotator.tokens import Tokens, tokenize
from wirereader.model.article import Article, Dateline
from wirereader.model.item import Layout, Paragraph, Role, WireItem


def _tokens(
    text: str, role: Role = "body", layout: Layout = "flow", dateline: Dateline | None = None
) -> Tokens:
    paragraphs = []
    start = 0
    for line in text.split("\n\n"):
        paragraphs.append(Paragraph(start, start + len(line), role, layout))
        start += len(line) + 2
    item = WireItem(path="a.txt", sha256="", format="plain", encoding="utf-8", text=text)
    return tokenize(
        Article(
            item=item,
            title=None,
            title_span=None,
            dateline=dateline,
            paragraphs=tuple(paragraphs),
        )
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Mr. Lee left.", ["Mr.", "Lee", "left", "."], id="abbreviation"),
        pytest.param("J. B. Lee left.", ["J.", "B.", "Lee", "left", "."], id="initials"),
        pytest.param("The U.S.-led plan", ["The", "U.S.-led", "plan"], id="inner dots"),
        pytest.param("(R-N.Y.) said", ["(", "R-N.Y.", ")", "said"], id="inner dots last"),
        pytest.param("at 5 a.m. today", ["at", "5", "a.m.", "today"], id="small initials"),
        pytest.param("the mayor's pier", ["the", "mayor", "'s", "pier"], id="genitive"),
        pytest.param("the mayor’s pier", ["the", "mayor", "’s", "pier"], id="curly genitive"),
        pytest.param("He didn't go", ["He", "didn't", "go"], id="contraction"),
        pytest.param('Gone """""" so', ["Gone", '""""""', "so"], id="a row of marks"),
        pytest.param('Gone """" so', ["Gone", *('"' * 4), "so"], id="marks within marks"),
        pytest.param("1,200 of 3.5", ["1,200", "of", "3.5"], id="numbers"),
        pytest.param("told me. No", ["told", "me", ".", "No"], id="small words end"),
        pytest.param("No. 5 won.", ["No.", "5", "won", "."], id="number sign"),
        pytest.param("He said no.", ["He", "said", "no", "."], id="no is no abbreviation"),
        pytest.param("Lee, D-Vt., left", ["Lee", ",", "D-Vt.", ",", "left"], id="party and state"),
        pytest.param("well ... so", ["well", "...", "so"], id="dots"),
        pytest.param("he -- she", ["he", "--", "she"], id="double hyphen"),
        pytest.param("ask @mara or #pier", ["ask", "@mara", "or", "#pier"], id="handles"),
        pytest.param("Lee v. Roe", ["Lee", "v.", "Roe"], id="versus"),
        pytest.param("at valda.example now", ["at", "valda.example", "now"], id="address"),
        pytest.param("it ended.He left", ["it", "ended", ".", "He", "left"], id="missing blank"),
    ],
)
def test_text_is_cut_into_words(text: str, words: list[str]) -> None:
    assert _tokens(text).words == words


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        pytest.param("the old harbour", "DNN", id="noun phrase"),
        pytest.param("she said that", "RVT", id="pronoun, verb, that"),
        pytest.param("has often been closed", "ABAE", id="auxiliaries, adverb, participle"),
        pytest.param("his plans to stay", "Svtv", id="verb or noun"),
        pytest.param("saying who of them", "GWIO", id="-ing, wh, preposition, object pronoun"),
        pytest.param("not 5 , but May", "X0,UP", id="not, number, comma, but, a name"),
        pytest.param("a “b c d” ( e ) - $ %", 'DxNNN"(N)-0N'.replace("x", '"'), id="signs"),
        pytest.param("we couldn't re-open anything", "RANR", id="negation, hyphen"),
        pytest.param("sadly reddened blossoming", "BEG", id="by ending"),
        pytest.param("one & all ; so : yes", "DCD;B:N", id="and sign"),
    ],
)
def test_words_have_tags(text: str, tags: str) -> None:
    assert "".join(_tokens(f"x {text}").tags)[1:] == tags


@pytest.mark.parametrize(
    ("text", "at", "tag"),
    [
        pytest.param("Harbours closed today.", 0, "N", id="a noun that begins a sentence"),
        pytest.param("Venn left.", 0, "N", id="an unknown name alone at the beginning"),
        pytest.param("Mara Venn left.", 0, "P", id="a name follows"),
        pytest.param("Venn left. So Venn wrote.", 0, "P", id="known as a name from elsewhere"),
        pytest.param("Asking is free.", 0, "G", id="a participle"),
        pytest.param("“Going home is hard,” he said.", 1, "G", id="behind an opening mark"),
        pytest.param("NATO left.", 0, "P", id="capitals"),
        pytest.param("He's here.", 1, "A", id="'s behind a pronoun is a verb"),
        pytest.param("The voters' day.", 2, "g", id="plural genitive"),
        pytest.param("It is May.", 2, "P", id="a name among the closed words"),
    ],
)
def test_a_tag_minds_its_neighbours(text: str, at: int, tag: str) -> None:
    assert _tokens(text).tags[at] == tag


def test_a_headline_in_title_case_has_verbs() -> None:
    tokens = _tokens("Mara Venn Says Old Pier Closed", role="title")
    assert "".join(tokens.tags) == "PPVPPE"


def test_a_headline_in_small_letters_keeps_its_names() -> None:
    tokens = _tokens("the pier is closed and Say left", role="title")
    assert tokens.tags[5] == "P"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        pytest.param("on “Morning in Valda” today", True, id="behind a preposition"),
        pytest.param("her book, “The Long Pier,” sold", True, id="behind a noun and a comma"),
        pytest.param("said, “The Long Pier.”", False, id="behind a verb"),
        pytest.param("on “morning in the town” today", False, id="small letters"),
        pytest.param("as “The Great Big Pier” opened", False, id="behind as"),
        pytest.param("on “The Long Pier of the Town", False, id="never closed"),
    ],
)
def test_titles_of_works_have_transparent_marks(text: str, title: bool) -> None:
    tokens = _tokens(text)
    assert (tokens.tags[tokens.regions[0].first] == "q") is title


def test_boilerplate_has_no_tokens() -> None:
    assert len(_tokens("All rights reserved.", role="boilerplate")) == 0


def test_rows_of_a_table_are_cut_one_by_one() -> None:
    tokens = _tokens("“a b\nc” d\n\n\ne", layout="lines")
    assert [tokens.words[p.first : p.stop] for p in tokens.paragraphs] == [
        ["“", "a", "b"],
        ["c", "”", "d"],
        ["e"],
    ]


def test_a_sentence_ends_with_the_dateline() -> None:
    text = "VALDA, May 5 - The pier closed."
    dateline = Dateline(start=0, end=14, text=text[:14], place="VALDA")
    tokens = _tokens(text, dateline=dateline)
    assert [tokens.words[first] for first, _ in tokens.sentences] == ["VALDA", "The"]


def test_a_declared_dateline_has_no_place_in_the_text() -> None:
    dateline = Dateline(start=None, end=None, text="VALDA", place="VALDA")
    assert len(_tokens("The pier closed.", dateline=dateline).sentences) == 1


@given(st.text(max_size=200))
def test_every_token_cuts_its_word(text: str) -> None:
    tokens = _tokens(text)
    for start, end, word in zip(tokens.starts, tokens.ends, tokens.words, strict=True):
        assert text[start:end] == word
    assert "".join(tokens.words) == "".join(
        "".join(text[p:q].split()) for p, q in zip(tokens.starts, tokens.ends, strict=True)
    )


@given(st.text(alphabet="aB.Mr ?!\n\"“”'’()1-", max_size=120))
def test_lists_are_parallel_and_ranges_cover_all(text: str) -> None:
    tokens = _tokens(text)
    count = len(tokens)
    assert {len(tokens.starts), len(tokens.ends), len(tokens.lowers), len(tokens.tags)} == {count}
    indexes = [tokens.paragraph_of, tokens.sentence_of, tokens.region_of]
    assert [len(index) for index in indexes] == [count] * 3
    assert all(len(tag) == 1 for tag in tokens.tags)
    covered = [k for first, stop in tokens.sentences for k in range(first, stop)]
    assert covered == list(range(count))
    for first, stop in tokens.sentences:
        assert tokens.paragraph_of[first] == tokens.paragraph_of[stop - 1]


@pytest.mark.parametrize(
    "text",
    ["a" * 20_000, "Mr. " * 5_000, ". " * 20_000, ") . " * 5_000, "a-" * 10_000, "A." * 5_000],
    ids=["one word", "abbreviations", "stops", "brackets", "hyphens", "initials"],
)
def test_degenerate_text_is_read_in_one_go(text: str) -> None:
    tokens = _tokens(text)
    assert "".join(tokens.words) == text.replace(" ", "")


@pytest.mark.parametrize("mark", sorted(MARKS))
def test_every_quotation_mark_has_a_tag_by_which_it_is_looked_for(mark: str) -> None:
    assert TAGS[mark] in MARK_TAGS


@given(st.lists(st.sampled_from('"“”’.,5a  '), max_size=24).map("".join))
def test_marks_beyond_doubt_pair_as_if_they_were_weighed(text: str) -> None:
    at_once = _tokens(text).regions
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("wirereader.annotator.tokens._are_plain", lambda *_: False)
        assert _tokens(text).regions == at_once
