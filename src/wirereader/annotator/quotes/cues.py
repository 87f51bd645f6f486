"""Cue verbs: which word forms can be a cue, and what each verb can have as its content."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from wirereader.annotator.inflect import ed_forms, ing_form, s_form
from wirereader.lexicons import table
from wirereader.model.attribution import QuoteClass


class CueVerb(NamedTuple):
    """One form of a cue verb."""

    lemma: str
    form: str
    """`base`, `s`, `past`, `ing`, `participle`: the first that fits, past before participle."""
    frames: str
    """Contents in speech; the letters are explained in the lexicon. Empty: no verb of speech."""
    preps: frozenset[str]
    attitude_frames: str
    attitude_preps: frozenset[str]
    particles: tuple[tuple[str, ...], ...] = ()
    """Of a cue of several words: what must stand behind the verb, one of them."""

    def length(self, lowers: Sequence[str], i: int) -> int:
        """Words of the cue whose verb stands at `i`; 0 where its particles do not follow."""
        if not self.particles:
            return 1
        for words in self.particles:
            if tuple(lowers[i + 1 : i + 1 + len(words)]) == words:
                return 1 + len(words)
        return 0


def _preps(column: str) -> frozenset[str]:
    return frozenset(() if column == "-" else column.split())


@cache
def cue_forms() -> dict[str, CueVerb]:
    """Every form of every cue verb, lower case."""
    irregular = table("verbs")
    forms: dict[str, CueVerb] = {}
    for lemma, (frames, preps, attitude_frames, attitude_preps) in table("cue_verbs").items():
        _, past, participle = irregular.get(lemma, ("v", "-", "-"))
        pasts = ed_forms(lemma) if past == "-" else (past,)
        named = [("past", form) for form in pasts]
        named += [("base", lemma), ("s", s_form(lemma)), ("ing", ing_form(lemma))]
        if participle != "-":
            named.append(("participle", participle))
        for name, form in named:
            cue = CueVerb(
                lemma,
                name,
                "" if frames == "-" else frames,
                _preps(preps),
                "" if attitude_frames == "-" else attitude_frames,
                _preps(attitude_preps),
            )
            forms.setdefault(form, cue)
    nothing: frozenset[str] = frozenset()
    for form, (particles, frames) in table("cue_phrases").items():
        name = "ing" if form.endswith("ing") else "s" if form.endswith("s") else "past"
        if form in irregular and irregular[form][1] != form:
            name = "base"  # `give`; but `put` is a past tense as well
        behind = tuple(tuple(words.split()) for words in particles.split("|"))
        forms.setdefault(form, CueVerb(form, name, frames, nothing, "", nothing, behind))
    return forms


def frames_of(cue: CueVerb, quote_class: QuoteClass) -> str:
    """The contents that the verb can have as speech or as an attitude; empty: none."""
    return cue.frames if quote_class == "speech" else cue.attitude_frames


def is_cue_form(lower: str) -> bool:
    """Whether the word (lower case) is a past or -s form of a verb of saying, all by itself."""
    cue = cue_forms().get(lower)
    return cue is not None and not cue.particles and "q" in cue.frames and cue.form in ("past", "s")
