"""Regular English verb forms made of the base form. Irregular ones stand in the lexicon."""

from __future__ import annotations

_VOWELS = frozenset("aeiou")
_DOUBLING = frozenset(
    {"admit", "commit", "compel", "confer", "control", "deter", "equip", "expel", "occur", "omit",
     "outrun", "permit", "prefer", "propel", "rebut", "recur", "refer", "regret", "submit",
     "transfer", "upset", "rebel"}
)  # fmt: skip
"""Verbs of two syllables stressed on the second; those of one syllable are found by their shape."""


def s_form(base: str) -> str:
    """Third person singular: says, watches, denies, goes."""
    if base.endswith(("s", "x", "z", "ch", "sh")) or base in ("go", "do", "undergo", "veto"):
        return f"{base}es"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return f"{base[:-1]}ies"
    return f"{base}s"


def ed_forms(base: str) -> tuple[str, ...]:
    """Past of a regular verb; both spellings where British and American copy differ."""
    if base.endswith("e"):
        return (f"{base}d",)
    if base.endswith("y") and base[-2] not in _VOWELS:
        return (f"{base[:-1]}ied",)
    return tuple(f"{stem}ed" for stem in _stems(base))


def ing_form(base: str) -> str:
    """The -ing form: saying, writing, admitting, lying."""
    if base.endswith("ie"):
        return f"{base[:-2]}ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        return f"{base[:-1]}ing"
    return f"{_stems(base)[0]}ing"


def _stems(base: str) -> tuple[str, ...]:
    doubled = base + base[-1]
    if base in _DOUBLING:
        return (doubled,)
    if _is_short(base):
        return (doubled,)
    if base.endswith("l") and base[-2] in _VOWELS and base[-3] not in _VOWELS:
        return (base, doubled)
    return (base,)


def _is_short(base: str) -> bool:
    """One syllable with one vowel letter before one consonant that doubles: quip, tap, stun."""
    vowels = sum(letter in _VOWELS for letter in base.replace("qu", "q"))
    return vowels == 1 and len(base) > 2 and base[-1] not in "aeiouwxyh" and base[-2] in _VOWELS
