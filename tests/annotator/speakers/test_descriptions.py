"""A description means whoever holds the office, has the age, or is named in the next sentence."""

from __future__ import annotations

import pytest

from tests.annotator.speakers.staging import rules_of, speakers_of

TWO_MINISTERS = (
    "Iran's Foreign Minister Omar Roe met Pakistan's Deputy Prime Minister and Foreign Minister,"
    " Senator Tariq Poe. "
)
TWO_NOMINEES = "Republican nominee Tom Poe met Democratic nominee Jane Roe. "


@pytest.mark.parametrize(
    ("marked", "speaker"),
    [
        pytest.param(
            TWO_MINISTERS + "<The Pakistani foreign minister> said no.",
            "Tariq Poe",
            id="nationality and office",
        ),
        pytest.param(
            TWO_MINISTERS + "<The Iranian foreign minister> said no.", "Omar Roe", id="the other"
        ),
        pytest.param(TWO_NOMINEES + "<The GOP nominee> said no.", "Tom Poe", id="party"),
        pytest.param(
            TWO_NOMINEES + "<The Democratic candidate> said no.", "Jane Roe", id="synonym"
        ),
        pytest.param(
            "Democrat Jane Roe met Republican Tom Poe. <The Republican candidate> said no.",
            "Tom Poe",
            id="party alone",
        ),
        pytest.param(
            "President Tom Poe met Vice President Al Roe. <The president> said no.",
            "Tom Poe",
            id="the deputy is not meant",
        ),
        pytest.param(
            "Vice President Al Roe came. <The president> said no.",
            None,
            id="nor where nobody else is",
        ),
        pytest.param(
            "<Vice President Al Roe> said so. <The president> said no.",
            None,
            id="nor whoever was quoted last",
        ),
        pytest.param(
            "President Al Roe came. <The vice president> said no.",
            None,
            id="nor the president by his deputy's title",
        ),
        pytest.param(
            "Former Mayor Al Roe came. <The mayor> said no.",
            "Al Roe",
            id="a former one is still called so",
        ),
        pytest.param(
            "Mayor Tom Poe met Mayor Al Roe. <The mayor> said no.",
            "Al Roe",
            id="who was named last",
        ),
        pytest.param(
            "Tom Poe, a chairwoman's aide, met Jane Roe, an actress. <The actress> said no.",
            "Jane Roe",
            id="gender of the role",
        ),
        pytest.param(
            "Actress Jane Roe left. <The actor> said no.", None, id="no holder, nobody quoted"
        ),
        pytest.param(
            "Iraqi leader Tom Poe met Al Roe, Leader of the Velmar Revolution."
            " <The Leader of the Velmar Revolution> said no.",
            "Al Roe",
            id="complement",
        ),
        pytest.param(
            "Tom Poe, Leader of the Tarn Order, left. <The Leader of the Velmar Union> said no.",
            None,
            id="another complement",
        ),
        pytest.param(
            "Mayor Tom Poe left. <Minister Al Roe> said no. Mr. Poe left. <The official> left too.",
            "Al Roe",
            id="of two officials the one quoted last",
        ),
        pytest.param(
            "Ayatollah Tom Poe met Al Roe. <The ayatollah> said no.", "Tom Poe", id="address"
        ),
        pytest.param(
            "<Al Roe>, a retired nurse, said no. <The mayor> said so.", None, id="office of another"
        ),
        pytest.param(
            "Spokesperson Tom Poe left. <The spokeswoman> said no.", None, id="another gender"
        ),
        pytest.param("Tom Poe, 52, met Al Roe. <The 52-year-old> said no.", "Tom Poe", id="age"),
        pytest.param(
            "Tom Poe met <Al Roe>. <The 61-year-old> said no.",
            "Al Roe",
            id="age of the last quoted",
        ),
        pytest.param("President Tom Poe left. <A president> said no.", None, id="indefinite"),
        pytest.param("President Tom Poe left. <Presidents> said no.", None, id="plural"),
        pytest.param("President Tom Poe left. <The rain> stopped.", None, id="no role"),
        pytest.param(
            "<The president> said no. President Tom Poe left.", "Tom Poe", id="named below"
        ),
        pytest.param(
            "<Tom Poe> said no. <The New York businessman> added more.",
            "Tom Poe",
            id="no title fits: the last quoted",
        ),
        pytest.param(
            "<Jane Roe> said no. <The Velmar businessman> added more.",
            None,
            id="not against the gender",
        ),
        pytest.param(
            "Tom Poe came. <An aide> said so. <Tom Poe> did not. <The aide> stayed.",
            None,
            id="somebody unnamed again",
        ),
        pytest.param(
            "<Tom Poe>, a reporter, said no. <The businessman> did.", None, id="another's work"
        ),
        pytest.param("<Tom Poe> said no. <The witness> did.", None, id="just a person"),
        pytest.param("<Tom Poe> said no. <The man> did.", "Tom Poe", id="a man"),
        pytest.param("<Tom Poe> said no. <The Republican> did.", "Tom Poe", id="a party"),
        pytest.param(
            "<Tom Poe> said no." + " It rained." * 4 + " <The Republican> did.", None, id="long ago"
        ),
        pytest.param(
            "Minister Tom Poe came. <An official> said no. <The official> did.",
            None,
            id="an unnamed official and a minister",
        ),
        pytest.param("<Tom Poe> said no. <The wife> added more.", None, id="no kin of his"),
    ],
)
def test_a_description_means(marked: str, speaker: str | None) -> None:
    assert speakers_of(marked)[-1] == speaker


@pytest.mark.parametrize(
    ("marked", "speaker"),
    [
        pytest.param(
            "<A senior diplomat> said no. <Tom Poe> added more.", "Tom Poe", id="next sentence"
        ),
        pytest.param(
            "Tom Poe came. <A senior diplomat> said no. <Tom Poe> added more.",
            None,
            id="somebody named before",
        ),
        pytest.param("<A judge> said no. <Mayor Tom Poe> added more.", None, id="another office"),
        pytest.param(
            "<A diplomat> said no. It rained. It rained. It rained. <Tom Poe> added more.",
            None,
            id="too far off",
        ),
        pytest.param(
            "<A judge> said no. <Ayatollah Tom Poe> added more.", "Tom Poe", id="a mere address"
        ),
        pytest.param("<A diplomat> said no. <Velmar Council> agreed.", None, id="a body"),
        pytest.param("<Two diplomats> said no. <Tom Poe> agreed.", None, id="several"),
        pytest.param("<A storm> said no. <Tom Poe> agreed.", None, id="no role"),
        pytest.param("<Some diplomat> said no. <Tom Poe> agreed.", None, id="somebody"),
        pytest.param("<, > said no. <Tom Poe> agreed.", None, id="nothing"),
    ],
)
def test_somebody_unnamed_is_named_later(marked: str, speaker: str | None) -> None:
    assert speakers_of(marked)[0] == speaker


def test_the_rules_are_named() -> None:
    marked = "<A diplomat> said no. <Tom Poe> agreed. <The 61-year-old> left."
    assert rules_of(marked) == ["named later", "name", "age"]
