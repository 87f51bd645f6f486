"""`Scene`: what is known of an article while its sources are resolved, in the order of the text.

It answers who stands where: the mentions in a range, whoever was quoted last in a sentence, whom a
pronoun met before meant.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from wirereader.annotator.speakers.bodies import Entity, Register
from wirereader.annotator.speakers.descriptions import Offices
from wirereader.annotator.speakers.naming import Naming
from wirereader.annotator.speakers.people import Cast
from wirereader.annotator.speakers.persona import Persona
from wirereader.annotator.tokens import Tokens
from wirereader.lexicons import words

Speaker = Persona | Entity


@dataclass(slots=True, eq=False)
class Scene:
    """The people and bodies of an article and who spoke so far."""

    tokens: Tokens
    cast: Cast
    register: Register
    meant: Sequence[tuple[Naming, Persona]]
    """All mentions of people, in order."""
    offices: Offices
    spoke: dict[int, Speaker] = field(default_factory=dict)
    """Sentence to whoever was quoted last in it."""
    asides: set[int] = field(default_factory=set)
    """Sentences where that one's source is the subject of a clause behind the main one."""
    last_speaker: Speaker | None = None
    last_person: Persona | None = None
    """Whoever was quoted last, and the last person among them."""
    last_person_in: int = -1
    """Sentence of the last person's last source."""
    unnamed: set[str] = field(default_factory=set)
    """Role nouns of sources that stayed unnamed: `the official` goes on from `an official`."""
    pronouns: dict[int, Persona] = field(default_factory=dict)
    """Token of a pronoun to whom it means."""
    subject_of: dict[int, Persona] = field(default_factory=dict)
    """Sentence to whom the first pronoun or description in it means."""
    starts: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.starts = [naming.first for naming, _ in self.meant]

    def mentions(self, first: int, stop: int) -> Iterator[tuple[Naming, Persona]]:
        """Mentions that begin in a token range."""
        for i in range(bisect_left(self.starts, first), len(self.starts)):
            if self.starts[i] >= stop:
                return
            yield self.meant[i]

    def mention_at(self, first: int, stop: int) -> tuple[Naming, Persona] | None:
        """The first mention that begins in a token range."""
        return next(self.mentions(first, stop), None)

    def is_named(self, token: int) -> bool:
        """Whether a token is part of a person's name."""
        i = bisect_right(self.starts, token) - 1
        return i >= 0 and token < self.meant[i][0].stop

    def note_speaker(self, source: int, speaker: Speaker) -> None:
        """Remember who was quoted, by the first token of the source."""
        sentence = self.tokens.sentence_of[source]
        self.spoke[sentence] = speaker
        opens_at = source - 1
        if opens_at > self.tokens.sentences[sentence][0] and (
            self.tokens.lowers[opens_at] in words("subordinators")
        ):
            self.asides.add(sentence)
        else:
            self.asides.discard(sentence)
        self.last_speaker = speaker
        if isinstance(speaker, Persona):
            self.last_person = speaker
            self.last_person_in = sentence

    def note_pronoun(self, token: int, persona: Persona) -> None:
        """Remember whom a pronoun means."""
        self.pronouns[token] = persona
        self.subject_of.setdefault(self.tokens.sentence_of[token], persona)

    def is_possessive(self, naming: Naming) -> bool:
        """Whether a mention stands in the genitive."""
        stop = naming.stop
        if stop >= len(self.tokens):
            return False
        return self.tokens.tags[stop] == "g" or (
            self.tokens.words[stop] in ("'", "’")
            and self.tokens.words[stop - 1].endswith("s")
            and self.tokens.ends[stop - 1] == self.tokens.starts[stop]
        )
