"""What a word may be: one letter for each, from closed lists, verb forms, capitals and endings.

A tag says which class is most useful to find noun phrases and clauses, not what a parser would say.

    N noun, adjective or unknown    P name (capitalised)         0 number
    D article, quantifier           S possessive (his, their)    R pronoun that can be a subject
    O other pronoun (him, itself)   g genitive ('s)              M month, day of the week
    V finite verb                   v verb or noun (plans)       E -ed form or participle
    G -ing form                     A auxiliary, modal           X not
    B adverb                        I preposition                t to
    C and, or                       U subordinator, but          T that
    W who, which, what, how         " quotation mark             ( ) brackets
    . ? !  end of a sentence, as .  , ; :  themselves            - dash
    q mark around one or two words  x any other sign

`TAGS[word]`, `LOWERS[word]` and `WORDS[word]` are process-wide memos: a dictionary look-up for
every word seen before. They only cache pure functions of the word, so results do not depend on what
came before.
"""

from __future__ import annotations

import re
from functools import cache

from wirereader.annotator.inflect import ed_forms, ing_form, s_form
from wirereader.lexicons import table, words
from wirereader.text.memo import Memo

_SIGNS = {
    ".": ".", "?": ".", "!": ".", "…": ".", ",": ",", ";": ";", ":": ":",
    "(": "(", "[": "(", "{": "(", ")": ")", "]": ")", "}": ")",
    "-": "-", "–": "-", "—": "-", "―": "-", "--": "-",
    '"': '"', "''": '"', "“": '"', "”": '"', "``": '"', "«": '"', "»": '"', "„": '"', "‟": '"',
    "'": "x", "‘": "x", "’": "x",
    "$": "0", "£": "0", "€": "0", "¥": "0", "%": "N", "&": "C",
}  # fmt: skip

_CAPITAL_NAMES = words("capital_names")
"""Words of a closed class that are names when written so."""


def _lower(word: str) -> str:
    return word.lower().replace("’", "'")


@cache
def _forms() -> dict[str, str]:
    """Verb form to tag, made of the base forms in the lexicon."""
    forms: dict[str, str] = {}
    for base, (kind, past, participle) in table("verbs").items():
        plain = "V" if kind == "v" else "v"
        forms.setdefault(base, plain)
        forms.setdefault(s_form(base), plain)
        forms.setdefault(ing_form(base), "G")
        if past == "-":
            for form in ed_forms(base):
                forms.setdefault(form, "E")
        else:
            forms[past] = "V" if past != base else plain
            if participle not in (past, base):
                forms[participle] = "E"
    return forms


def tag_of(word: str, lower: str) -> str:
    """The tag of a word as written and in lower case, wherever it stands."""
    sign = _SIGNS.get(word)
    if sign is not None:
        return sign
    first = lower[0]
    if not first.isalnum():
        return _tag_odd(lower)
    if first.isdigit():
        return "0"
    is_capital = word[0] != first
    known = table("word_classes").get(lower)
    if known is not None and word not in _CAPITAL_NAMES:
        return known[0]
    if is_capital:
        return "P"
    return _forms().get(lower) or _tag_by_ending(lower)


def _tag_odd(lower: str) -> str:
    if lower == "'s":
        return "g"
    if lower[0] in "@#" and len(lower) > 1:
        return "P"
    if set(lower) == {"."}:
        return "."
    return "-" if set(lower) == {"-"} else "x"


def _tag_by_ending(lower: str) -> str:
    if lower.endswith("n't"):
        return "A"
    if lower.endswith("ly") and len(lower) > 4:
        return "B"
    if "-" in lower:
        return "N"
    if lower.endswith("ed") and len(lower) > 4:
        return "E"
    if lower.endswith("ing") and len(lower) > 5:
        return "G"
    return "N"


MARK_TAGS = '"x'
"""Tags that quotation marks can have."""
WORDS = Memo(str.lstrip)
"""Word with the white space before it to the bare word: one object for all places where it stands,
so that its hash is counted once."""
LOWERS = Memo(_lower)
"""Word as written to lower case with straight apostrophes."""
TAGS = Memo(lambda word: tag_of(word, LOWERS[word]))
"""Word as written to its tag, wherever it stands."""


def places_of(letters: str, signs: str) -> list[int]:
    """Where one of the tags `letters` stands in the joined tags `signs`; sorted.

    The regex engine passes over the tags between at three times the speed of a loop.
    """
    return [match.start() for match in _one_of(letters).finditer(signs)]


@cache
def _one_of(letters: str) -> re.Pattern[str]:
    return re.compile(f"[{re.escape(letters)}]")


def _may_be_abbreviated(word: str) -> bool:
    """Whether a full stop behind the word may belong to it: not so behind most small words."""
    is_small = word[0].islower() and word[1:].islower() and word.isalpha()
    return not is_small or len(word) == 1 or f"{word}." in _SMALL_ABBREVIATIONS


MAY_BE_ABBREVIATED = Memo(_may_be_abbreviated)
"""Word as written to whether it is worth to ask if it is an abbreviation."""
_SMALL_ABBREVIATIONS = frozenset({"vs.", "etc.", "v."})


def is_abbreviation(words: list[str], dot: int) -> bool:
    """Whether the full stop at `dot` belongs to the word before it, which it touches.

    True for known abbreviations written with a capital (else `told me.` would never end), for
    single capital initials, and for what has inner dots.
    """
    word = words[dot - 1]
    if len(word) == 1:
        return (word.isupper() and word != "I") or word == "v"
    if "." in word and not word[0].isdigit():
        return len(word) <= 6
    if not word[0].isupper() and not word.rsplit("-", 1)[-1][:1].isupper():
        return f"{word}." in _SMALL_ABBREVIATIONS and dot + 1 < len(words)
    if dot + 1 < len(words) and words[dot + 1] in ",;:" and len(word) <= 6:
        return True
    kind = table("abbreviations").get(f"{word.rsplit('-', 1)[-1].lower()}.")
    if kind is None:
        return False
    if kind[0] == "number":
        return dot + 1 < len(words) and words[dot + 1][0].isdigit()
    return dot + 1 < len(words) or kind[0] == "end"
