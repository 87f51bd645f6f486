"""The content that stands before its attribution: `X, Name said` and `"X," said Name`."""

from __future__ import annotations

from wirereader.annotator.quotes.found import Range
from wirereader.annotator.quotes.groups import group
from wirereader.annotator.tokens import Tokens

_JOINTS = group("joint")


def content_before(tokens: Tokens, lo: int, end: int) -> tuple[Range, bool] | None:
    """The content that ends right before token `end`, and whether a quotation ends it.

    `end` is the first token of the source or, inverted, of the cue. None where no comma, mark or
    dash parts it from what stands there.
    """
    tags = tokens.tags
    last = end - 1
    if last <= lo and not (last == lo and tags[last] == '"'):
        return None
    if tags[last] == "," or tags[last] == "-":
        if last - 1 >= lo and _closes(tokens, last - 1):
            return (_quoted_start(tokens, lo, last - 1), last), True
        return (lo, last), False
    if _closes(tokens, last):
        if tags[last] == "q" and tags[last - 1] == ",":  # `on "Meet Us," Ann Roe said`
            return (lo, last + 1), False
        inside = tokens.words[last - 1][-1:]
        if inside in ",?!.…-—–" or (tags[last] == '"' and inside):
            return (_quoted_start(tokens, lo, last), last + 1), True
    return None


def _closes(tokens: Tokens, k: int) -> bool:
    region = tokens.region_of[k]
    return region >= 0 and tokens.regions[region].stop == k + 1 and tokens.regions[region].is_closed


def _quoted_start(tokens: Tokens, lo: int, closing: int) -> int:
    """First token of a content whose last quotation closes at `closing`.

    What stands before the quotation belongs to it, unless it is a mere conjunction or ends in a
    colon.
    """
    tags = tokens.tags
    first = tokens.regions[tokens.region_of[closing]].first
    if first <= lo:
        return lo if first < lo else first
    k = first - 1
    while k >= lo and tags[k] not in ':"-':
        k -= 1
    if k >= lo and tags[k] in ":-":
        return k + 1
    start = lo
    while start < first and (tags[start] in "C,;" or tokens.lowers[start] in _JOINTS):
        start += 1
    return start
