"""A source means the person or body that it names; what has no name stays unnamed."""

from __future__ import annotations

import pytest

from tests.annotator.speakers.staging import rules_of, speakers_of

ROE = "Jane Roe met Tom Poe in Velmar. "


@pytest.mark.parametrize(
    ("marked", "speaker", "rule"),
    [
        pytest.param("<Jane Roe> said no.", "Jane Roe", "name", id="full name"),
        pytest.param(ROE + "<Roe> said no.", "Jane Roe", "surname", id="surname"),
        pytest.param(ROE + "<Ms. Roe, 52,> said no.", "Jane Roe", "surname", id="with an age"),
        pytest.param(
            "<Sen. Jane Roe (D-Velmar)> said no.", "Jane Roe", "name", id="title and bracket"
        ),
        pytest.param(
            "<Minister of Energy and Trade Jane Roe> said no.", "Jane Roe", "name", id="long title"
        ),
        pytest.param(
            "<conservative radio host Jane Roe> said no.", "Jane Roe", "name", id="small title"
        ),
        pytest.param(
            "<Jane Roe, a lawyer for Tom Poe,> said no.", "Jane Roe", "name", id="apposition behind"
        ),
        pytest.param(
            "<A lawyer for Mr. Poe, Jane Roe,> said no.", "Jane Roe", "apposition", id="name behind"
        ),
        pytest.param("<Jane Roe and Tom Poe> said no.", "Jane Roe", "name", id="the first of two"),
        pytest.param(
            "<three senators, including Jane Roe,> said no.", "Jane Roe", "name", id="including"
        ),
        pytest.param(
            ROE + "<Roe's> answer was no.", "Jane Roe", "surname", id="a possessive alone"
        ),
        pytest.param(ROE + "<a lawyer for Roe> said no.", None, None, id="complement"),
        pytest.param(ROE + "<people who support Roe> said no.", None, None, id="object"),
        pytest.param(ROE + "<Roe's lawyer> said no.", None, None, id="possessor"),
        pytest.param(ROE + "<Roe's close friends> said no.", None, None, id="adjective behind it"),
        pytest.param(ROE + "<Roe supporters> said no.", None, None, id="a name before a noun"),
        pytest.param("<some officials> said no.", None, None, id="officials"),
        pytest.param("<a senior official> said no.", None, None, id="unnamed"),
        pytest.param("<Republicans> said no.", None, None, id="members of a party"),
        pytest.param("<Iranians> said no.", None, None, id="a people"),
        pytest.param("<the Iranians> said no.", "Iranians", "body", id="a people that acts as one"),
        pytest.param("<Close to 50 people> said no.", None, None, id="capital of the sentence"),
        pytest.param("<44 percent> said no.", None, None, id="number"),
        pytest.param(
            "Jane Roe came. <She and other guests> said no.", "Jane Roe", "pronoun", id="and others"
        ),
        pytest.param(
            "<former Secretary of State Jane Roe> said no.", "Jane Roe", "name", id="title over of"
        ),
        pytest.param(
            "<Leader of the Velmar Revolution Ayatollah Omar Roe> said no.",
            "Omar Roe",
            "name",
            id="title over of the",
        ),
        pytest.param(
            "Jane Slate came. <Slate> said no.", "Jane Slate", "surname", id="surname like a body"
        ),
        pytest.param("<who> said no.", None, None, id="who alone"),
        pytest.param("<I> said no.", None, None, id="the writer"),
    ],
)
def test_a_source_means_a_person(marked: str, speaker: str | None, rule: str | None) -> None:
    assert (speakers_of(marked)[-1], rules_of(marked)[-1]) == (speaker, rule)


@pytest.mark.parametrize(
    ("marked", "speaker", "rule"),
    [
        pytest.param("<Iran> said no.", "Iran", "body", id="country"),
        pytest.param("<The Velmar Council> said no.", "Velmar Council", "body", id="body"),
        pytest.param(
            "<The Ruritanian Presidency's Press Office> said no.",
            "Ruritanian Presidency's Press Office",
            "body",
            id="body of a body",
        ),
        pytest.param(
            "<the Velmar presidency> said no.", "Velmar presidency", "body", id="small noun"
        ),
        pytest.param(
            "<the city of Paris> said no.", "city of Paris", "body", id="small noun with of"
        ),
        pytest.param(
            "<The operator, Velmar Lifts,> said no.", "Velmar Lifts", "apposition", id="name behind"
        ),
        pytest.param(
            "<The operator, Velmar Lifts people> said no.", None, None, id="no apposition"
        ),
        pytest.param("<The operator, of course,> said no.", None, None, id="no name behind"),
        pytest.param("<the council of elders> said no.", None, None, id="small noun, no place"),
        pytest.param(ROE + "<the Roe campaign> said no.", "Roe campaign", "group", id="campaign"),
        pytest.param(ROE + "<her campaign> said no.", "Roe campaign", "group", id="her campaign"),
        pytest.param(
            ROE + "We know Jane Roe's presidential campaign. <The Roe campaign> said no.",
            "Jane Roe's presidential campaign",
            "group",
            id="the longest name of a campaign",
        ),
        pytest.param(ROE + "<his campaign> said no.", "Poe campaign", "group", id="his campaign"),
        pytest.param("<a New York Times> said no.", "New York Times", "body", id="a paper's"),
        pytest.param("<her campaign> said no.", None, None, id="campaign of nobody"),
        pytest.param("<the campaign> said no.", None, None, id="campaign of nobody named"),
        pytest.param(
            "The Velmar Ports Commission met. Tarn Energy left. <The commission> said no.",
            "Velmar Ports Commission",
            "body kind",
            id="kind in the name",
        ),
        pytest.param(
            "<Tarn Energy> said no. <The company> added more.",
            "Tarn Energy",
            "body kind",
            id="kind of the last speaker",
        ),
        pytest.param(
            "<Tarn Energy> said no. <The newspaper> added.", None, None, id="no kind of company"
        ),
        pytest.param(
            ROE + "<Her campaign> said no. <The campaign> added more.",
            "Roe campaign",
            "body kind",
            id="the campaign that spoke last",
        ),
        pytest.param(
            "<Slate> said no. <The magazine> added more.", "Slate", "body kind", id="a magazine"
        ),
        pytest.param("<Iran> said no. <The country> left.", None, None, id="no kind of place"),
        pytest.param("<Iran> said no. <The company> left.", None, None, id="a place is no company"),
        pytest.param("Tarn Energy left. <A company> said no.", None, None, id="indefinite body"),
        pytest.param("<his company> said no.", None, None, id="somebody's body"),
        pytest.param(ROE + "<Ms. Roe's new company> said no.", None, None, id="a person's body"),
        pytest.param(ROE + "<a Velmar Council> said no.", None, None, id="indefinite capitals"),
        pytest.param("<the President> said no.", None, None, id="a role in capitals is no body"),
        pytest.param(
            ROE + "<the Roe Council> said no.", "Roe Council", "body", id="named after a person"
        ),
        pytest.param(
            "The Tarn Council met. <Velmar's Council> said no.",
            "Velmar's Council",
            "body",
            id="another one's body",
        ),
        pytest.param(
            "We like Tarn Council. <The new Tarn Council> said no.",
            "Tarn Council",
            "body",
            id="an adjective before it",
        ),
    ],
)
def test_a_source_means_a_body(marked: str, speaker: str | None, rule: str | None) -> None:
    assert (speakers_of(marked)[-1], rules_of(marked)[-1]) == (speaker, rule)


@pytest.mark.parametrize(
    ("marked", "speaker"),
    [
        pytest.param("<a statement by Tarn Energy> said no.", "Tarn Energy", id="by"),
        pytest.param(
            "<an analysis released by the Velmar Council> said no.", "Velmar Council", id="made by"
        ),
        pytest.param(ROE + "<Jane Roe's letter> said no.", "Jane Roe", id="a person's"),
        pytest.param(
            "<Tarn Energy's complaint to the court> said no.", "Tarn Energy", id="a body's"
        ),
        pytest.param("<Tarn Energy> said no. <The statement> added more.", "Tarn Energy", id="the"),
        pytest.param("<Tarn Energy> said no. <A statement> added more.", None, id="a"),
        pytest.param("<Tarn Energy> said no. <The study> added more.", None, id="somebody's study"),
        pytest.param("<The statement> added more.", None, id="of nobody"),
        pytest.param(
            "<Tarn Energy> said so in a statement. <Tom Poe> agreed. <The statement> added more.",
            "Tarn Energy",
            id="of whoever made it",
        ),
        pytest.param("<The charter's chapter III> said no.", None, id="a numbered part"),
        pytest.param("<a study of bees> said no.", None, id="of is no maker without a name"),
        pytest.param(
            "<Tarn Energy> said no. Voters sent a letter to it. <The letter> added more.",
            None,
            id="sent by nobody named",
        ),
        pytest.param(
            "<Tarn Energy> said no. The letter was late. <The letter> added more.",
            "Tarn Energy",
            id="named between, as known",
        ),
        pytest.param("<Velmar council statement> said no.", None, id="a name without genitive"),
    ],
)
def test_a_document_speaks_for_its_maker(marked: str, speaker: str | None) -> None:
    assert speakers_of(marked)[-1] == speaker
