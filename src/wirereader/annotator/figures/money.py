"""Currencies that stand before an amount: `$`, `US$`, `dlrs`, `Rs.`, `RM`, `CHF`."""

from __future__ import annotations

from wirereader.lexicons import table
from wirereader.text.pieces import Pieces


def read_currency(p: Pieces, i: int) -> tuple[str, int] | None:
    """The currency before an amount that begins at piece `i`: ISO 4217 code and end."""
    signs = table("currency_signs")
    word = p.low[i]
    if p.joined(i + 1) and p.is_capital(i):
        entry = signs.get(word + p.low[i + 1])
        if entry is not None:
            return entry[0], i + 2
    entry = signs.get(word)
    if entry is None:
        return None
    end = i + 1
    if p.low[end] == "." and p.joined(end) and p.is_word(i):
        end += 1
    return entry[0], end


def currency_start(p: Pieces, i: int) -> int | None:
    """Where the currency begins that ends right before piece `i`, or None if there is none."""
    signs = table("currency_signs")
    k = i - 1
    if p.low[k] == "." and p.joined(k):
        k -= 1
    if p.low[k] not in signs:
        return None
    if p.is_word(k):
        return k if p.is_capital(k) or len(p.low[k]) > 2 else None
    if (
        p.joined(k)
        and p.is_word(k - 1)
        and p.is_capital(k - 1)
        and p.low[k - 1] + p.low[k] in signs
    ):
        return k - 1
    return k
