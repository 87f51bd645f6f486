"""The words that a typed word may mean come in an order that no run changes."""

from __future__ import annotations

import pytest

from tests.search.shelf import index_of, search, story
from wirereader.search import meanings, prices
from wirereader.search.meanings import close


@pytest.mark.parametrize("order", [1, -1])
def test_other_forms_come_in_alphabetical_order(
    monkeypatch: pytest.MonkeyPatch, order: int
) -> None:
    index = index_of(story("Vote", "They voted, she votes, all are voting."))
    forms = ["voted", "votes", "voting"][::order]
    monkeypatch.setattr(meanings, "forms", lambda typed: forms)
    found = {meaning.way: meaning for meaning in close(index, "vote", unfinished=False)}
    assert found[prices.FORM].numbers.tolist() == [index.number_of(word) for word in sorted(forms)]


def test_what_is_kept_of_earlier_words_changes_no_answer() -> None:
    stories = [story(f"Harbour loan {n}", "The crews met in the harbour.") for n in range(15)]
    typed = ["harbour", "harbour l", "harbour lo", "harbour loan", "loan", "loan harbour"]
    kept = index_of(*stories)
    for query in (*typed, *reversed(typed)):
        assert search(kept, query) == search(index_of(*stories), query)
