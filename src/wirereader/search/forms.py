"""Other grammatical forms of an English word: another number, tense or person."""

from __future__ import annotations

from functools import cache

from wirereader import lexicons

_MIN_BASE = 3
"""Letters of the shortest base form: `red` is not a form of `re`."""
_DOUBLED = frozenset("bdgklmnprtz")
"""Consonants written twice before an ending: `planned`, `cutting`."""
_SYLLABLES = frozenset(("ed", "ing"))
"""Endings that only a stem with a vowel takes: `thing` and `shred` end so by chance."""
_VOWELS = frozenset("aeiouy")


@cache
def _endings() -> tuple[tuple[str, tuple[str, ...]], ...]:
    rows = lexicons.table("inflection_endings")
    return tuple(
        (ending, tuple("" if base == "-" else base for base in bases.split(",")))
        for ending, (bases,) in rows.items()
    )


@cache
def _irregular() -> dict[str, frozenset[str]]:
    """Each irregular form, and each base, to all forms of its words."""
    families: dict[str, frozenset[str]] = {}
    for base, (others,) in lexicons.table("irregular_forms").items():
        family = frozenset((base, *others.split(",")))
        for form in family:
            families[form] = families.get(form, frozenset()) | family
    return families


def forms(word: str) -> frozenset[str]:
    """What a folded word may be in another form, itself included; many are no words at all."""
    bases = _bases(word)
    found = {word, *bases}
    for base in bases:
        found |= _inflected(base)
        found |= _irregular().get(base, frozenset())
    return frozenset(found)


def _bases(word: str) -> set[str]:
    bases = {word, *_irregular().get(word, ())}
    for ending, replaced in _endings():
        stem = word.removesuffix(ending)
        if stem != word and _takes(stem, ending):
            bases.update(stem + base for base in replaced if len(stem + base) >= _MIN_BASE)
            if (
                len(stem) > _MIN_BASE
                and stem[-1] == stem[-2]
                and stem[-1] in _DOUBLED
                and ending in _SYLLABLES
            ):
                bases.add(stem[:-1])
    return bases


def _inflected(base: str) -> set[str]:
    found = {base}
    for ending, replaced in _endings():
        for gone in replaced:
            stem = base.removesuffix(gone)
            is_stem = stem != base or not gone
            if is_stem and len(stem) >= _MIN_BASE - 1 and _takes(stem, ending):
                found.add(stem + ending)
    if base[-1] in _DOUBLED:
        found |= {f"{base}{base[-1]}ed", f"{base}{base[-1]}ing"}
    return found


def _takes(stem: str, ending: str) -> bool:
    """Whether a stem may have an ending."""
    return ending not in _SYLLABLES or not _VOWELS.isdisjoint(stem)
