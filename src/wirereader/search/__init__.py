"""Search: an index of the corpus's words, a query language, and ranked hits.

Front doors: `find.find` (ranked hits), `answer.answer` (the same, as `wirereader search --queries`
writes it), `judge.judge` (one story on its own), `spans.spans_in` (what to mark in a text),
`snippet.snippet`, `names.Names` and `match_labels`. None of these modules imports numpy or
rapidfuzz before the first search; `index.Index` does.
"""
