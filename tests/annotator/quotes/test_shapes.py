"""Each shape of attribution: cases that need its rule, and cases that it must leave alone."""

from __future__ import annotations

from typing import Any

from tests.annotator.quotes.conftest import make_article
from wirereader.annotator.quotes.find import find_quotes
from wirereader.annotator.tokens import tokenize


def test_words_of_content_cue_and_source_come_out_as_marked(case: Any) -> None:
    text = case.article.item.text
    wanted = "attitude" if case.shape.startswith("attitudes") else "speech"
    found = [
        quote
        for quote in find_quotes(case.article, tokenize(case.article))
        if quote.quote_class == wanted
    ]
    words = [
        (
            tuple(part.cut(text) for part in quote.parts),
            quote.cue and quote.cue.cut(text),
            quote.source and quote.source.cut(text),
        )
        for quote in found
    ]
    assert words == case.expected
    assert tuple(quote.rule for quote in found) == case.rules


def test_no_fragment_of_a_sentence_leads_beyond_its_end(case: Any) -> None:
    words = case.article.item.text.split()
    cuts = range(1, len(words))
    for text in [" ".join(words[:cut]) for cut in cuts] + [" ".join(words[cut:]) for cut in cuts]:
        article = make_article(text)
        for quote in find_quotes(article, tokenize(article)):
            assert all(0 <= part.start < part.end <= len(text) for part in quote.parts)
