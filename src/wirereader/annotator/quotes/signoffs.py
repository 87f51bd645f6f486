"""Sign-offs: a quotation, a dash and a name, in one paragraph or two."""

from __future__ import annotations

from collections.abc import Sequence

from wirereader.annotator.quotes.found import Found, Range
from wirereader.annotator.quotes.joining import is_quotation
from wirereader.annotator.tokens import Tokens

_LONGEST = 24


def with_sign_offs(tokens: Tokens, found: Sequence[Found]) -> list[Found]:
    """`found` with the signed quotations added, and those taken from whoever had them."""
    signed = by_sign_off(tokens)
    if not signed:
        return sorted((each for each in found if each.parts), key=_first_part)
    taken = {first for each in signed for first, _ in each.parts}
    kept = list(signed)
    for each in found:
        parts = tuple(part for part in each.parts if part[0] not in taken)
        if parts:
            kept.append(each._replace(parts=parts))
    return sorted(kept, key=_first_part)


def _first_part(found: Found) -> Range:
    return found.parts[0]


def by_sign_off(tokens: Tokens) -> list[Found]:
    """`"X." - Name, title` where nothing else stands in the paragraph or paragraphs."""
    found: list[Found] = []
    if not tokens.regions:
        return found
    previous: tuple[int, int] | None = None
    for first, stop, _ in tokens.paragraphs:
        dash = _dash(tokens, first, stop)
        if dash is not None:
            if dash > first:
                part: tuple[int, int] | None = (first, dash)
            else:
                part = previous if stop - first <= _LONGEST else None
            if part is not None and is_quotation(tokens, *part):
                found.append(_sign_off(tokens, part, dash, stop))
        previous = first, stop
    return found


def _dash(tokens: Tokens, first: int, stop: int) -> int | None:
    """The last dash outside quotations with a name right behind it, near the paragraph's end."""
    lo = max(first, stop - _LONGEST)
    if "-" not in tokens.tags[lo : stop - 1]:
        return None
    for k in range(stop - 2, lo - 1, -1):
        if tokens.region_of[k] >= 0:
            return None
        if tokens.tags[k] == "-":
            return k if tokens.tags[k + 1] in "PDN" and _is_name(tokens, k + 1, stop) else None
    return None


def _is_name(tokens: Tokens, first: int, stop: int) -> bool:
    """Whether no verb stands before the first comma or bracket."""
    for k in range(first, stop):
        if tokens.tags[k] in ",(":
            return True
        if tokens.tags[k] in "VAE":
            return False
    return True


def _sign_off(tokens: Tokens, part: tuple[int, int], dash: int, stop: int) -> Found:
    end = stop - 1 if tokens.tags[stop - 1] == "." else stop
    for k in range(dash + 1, end):
        if tokens.tags[k] in ",(" and k > dash + 1:
            end = k
            break
    return Found((part,), (dash, dash + 1), (dash + 1, end), "sign-off")
