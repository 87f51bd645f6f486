"""`annotate`: the ordered chain of the annotator."""

from __future__ import annotations

from wirereader.annotator.figures.find import find_figures
from wirereader.annotator.quotes.find import find_quotes
from wirereader.annotator.speakers.resolve import resolve
from wirereader.annotator.tokens import tokenize
from wirereader.model.article import Article
from wirereader.model.story import Annotations


def annotate(article: Article) -> Annotations:
    """Everything found in one article, sorted by place; pure, and the same in any process."""
    tokens = tokenize(article)
    quotes, people, bodies = resolve(article, tokens, find_quotes(article, tokens))
    return Annotations(
        quotes=tuple(quotes), figures=find_figures(article, tokens), people=people, bodies=bodies
    )
