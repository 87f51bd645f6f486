"""Folding: case, marks and invisible signs go, words keep their letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirereader.text.fold import fold, fold_with_offsets

CASES = {
    "case": ("Valdan MINISTER", "valdan minister"),
    "marks on letters": ("Zoë Čapková-Müller", "zoe capkova-muller"),
    "a curly apostrophe": ("Dor’an", "dor'an"),
    "a single opening quote in a name": ("Es‘rif", "es'rif"),
    "a modifier letter for an apostrophe": ("Baʿani", "ba'ani"),
    "an acute accent for an apostrophe": ("don´t", "don't"),
    "dashes": ("port–Valda—based", "port-valda-based"),
    "double quotes are blanks": ("“aid”", " aid "),
    "a no-break space": ("3\u00a0000", "3 000"),
    "a soft hyphen": ("har\u00adbour", "harbour"),
    "a zero-width space": ("har\u200bbour", "harbour"),
    "a combining mark": ("cafe\u0301", "cafe"),
    "a ligature": ("ﬁnance", "finance"),
    "sharp s": ("Weißtal", "weisstal"),
    "a dotted capital I": ("İrda", "irda"),
    "a fraction": ("2½", "21 2"),
    "a superscript": ("km²", "km2"),
    "full-width letters": ("ＷＩＲＥ", "wire"),
    "a symbol": ("€5", " 5"),
    "Cyrillic, with the mark of й": ("Речной", "речнои"),
    "Indic vowel signs stay": ("हिन्दी", "हिनदी"),
    "Hebrew points go": ("שָׁלוֹם", "שלום"),
    "a variation selector": ("x\ufe0f", "x"),
    "nothing": ("", ""),
}


@pytest.mark.parametrize(("text", "folded"), CASES.values(), ids=CASES.keys())
def test_a_text_folds_to_what_two_spellings_share(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(), st.text())
def test_folding_works_sign_by_sign(one: str, other: str) -> None:
    assert fold(one + other) == fold(one) + fold(other)


@given(st.text())
def test_offsets_lead_back_to_the_sign_that_was_folded(text: str) -> None:
    folded, offsets = fold_with_offsets(text)

    assert folded == fold(text)
    back = list(range(len(text) + 1)) if offsets is None else offsets
    assert len(back) == len(folded) + 1
    assert back == sorted(back)
    assert back[-1] == len(text)
    assert all(folded[i] in fold(text[at]) for i, at in enumerate(back[:-1]))


def test_offsets_are_given_only_where_a_sign_moved() -> None:
    assert fold_with_offsets("Dor’an")[1] is None
    assert fold_with_offsets("aß b") == ("ass b", [0, 1, 1, 2, 3, 4])
