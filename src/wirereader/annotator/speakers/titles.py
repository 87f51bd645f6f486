"""Titles and roles of people: before the name, behind it after a comma, and after `is`.

They are kept as the copy gives them (`Deputy Foreign Minister`), and as sets of words with which
descriptions (`the Pakistani foreign minister`) are compared.
"""

from __future__ import annotations

from collections.abc import Sequence

from wirereader.annotator.speakers import gazetteer
from wirereader.annotator.speakers.acronyms import bracketed_acronym
from wirereader.annotator.speakers.complements import complement_role, ends_complement
from wirereader.annotator.speakers.naming import Naming
from wirereader.annotator.speakers.persona import Office, Persona
from wirereader.annotator.tokens import Tokens
from wirereader.annotator.traits import Trait

_REACH = 14
"""Tokens that an apposition may have; a longer one is a clause."""
_HEAD_REACH = 10
"""Tokens up to the role noun that an apposition may have."""
_LINKS = gazetteer.group("speaker_words", "office_link")
_ENDS = frozenset(',.:;()-WVAUTR"')
"""Tags at which an apposition ends."""
_NAMING_KINDS = frozenset({"office", "candidate", "function", "occupation", "kin", "person"})


def collect_titles(tokens: Tokens, meant: Sequence[tuple[Naming, Persona]]) -> None:
    """Add titles, offices and gender votes to the personas. `meant` is in order of the text."""
    tags, lowers, traits = tokens.tags, tokens.lowers, tokens.traits
    begins: list[int] = []
    floor = 0
    for naming, persona in meant:
        begin = naming.first
        if (
            naming.title >= 0 or traits[begin - 1] & Trait.ROLE or ends_complement(tokens, begin)
        ):  # else nothing before the name can be its title
            begin = _before(tokens, naming, floor, persona)
        if begin > 1 and lowers[begin - 1] == ",":
            _before_comma(tokens, begin, floor, persona)
        begins.append(begin)
        floor = naming.stop
    taken = {
        i
        for begin, (naming, _) in zip(begins, meant, strict=True)
        for i in range(begin, naming.first)
    }
    count = len(tokens)
    begins.append(count)
    for at, (naming, persona) in enumerate(meant):
        stop = naming.stop
        if stop < count and (tags[stop] in ",-" or lowers[stop] in _LINKS):
            _behind(tokens, stop, begins[at + 1], taken, persona)


def add_office(
    tokens: Tokens, persona: Persona, first: int, stop: int, *, is_title: bool = True
) -> None:
    """Give a persona the office that the tokens spell, as a title too unless told not to.

    Its last role noun is the head.
    """
    while first < stop and tokens.tags[first] in "DSB":
        first += 1
    while first < stop and (address := gazetteer.honorific(tokens.lowers[stop - 1])):
        if address.kind == "rank":
            break
        persona.vote(address.gender, 2)
        if gazetteer.role(tokens.lowers[stop - 1]) is not None:  # "the ayatollah" may follow
            word = tokens.lowers[stop - 1]
            persona.offices.append(Office(word, frozenset({word}), is_address=True))
        stop -= 1
    head = role_head(tokens, first, stop)
    if head < 0:
        return
    known = gazetteer.role(tokens.lowers[head])
    if known is not None:
        persona.vote(known.gender, 2)
    text = " ".join(tokens.text[tokens.starts[first] : tokens.ends[stop - 1]].split())
    if is_title and text not in persona.titles:
        persona.titles.append(text)
    persona.offices.append(Office(tokens.lowers[head], office_words(tokens, first, stop)))


def office_words(tokens: Tokens, first: int, stop: int) -> frozenset[str]:
    """Words of a title in lower case; a people's word counts as its country, a capital as its too.

    A country or body in the genitive just before belongs to it: `Pakistan's [Foreign Minister]`.
    """
    if first >= 2 and tokens.lowers[first - 1] in ("'s", "’", "'"):
        first = max(0, first - 3)
    words: set[str] = set()
    peoples, places = gazetteer.country_of_people(), gazetteer.country_of_place()
    for i in range(first, stop):
        word = tokens.words[i]
        country = peoples.get(word) or places.get(word)
        if country is not None:
            words.add(country)
        else:
            words.add(tokens.lowers[i])
    return frozenset(words)


def role_head(tokens: Tokens, first: int, stop: int) -> int:
    """The role noun that heads a title: the last one before `of`, `for`, `at`, ...; -1 if none."""
    head = -1
    for i in range(first, stop):
        lower = tokens.lowers[i]
        if gazetteer.role(lower) or gazetteer.honorific(lower):
            if i + 1 == stop or tokens.tags[i + 1] not in "NPv" or _is_title_word(tokens, i + 1):
                head = i
        elif head >= 0 and tokens.tags[i] in "I,W":
            break
    return head


def _is_title_word(tokens: Tokens, i: int) -> bool:
    lower = tokens.lowers[i]
    return (
        gazetteer.role(lower) is not None
        or gazetteer.honorific(lower) is not None
        or gazetteer.is_modifier(lower)
    )


def _before(tokens: Tokens, naming: Naming, floor: int, persona: Persona) -> int:
    """The title right before a name, capitalised or not; returns its first token.

    It begins at token `floor` at the earliest.
    """
    begin = naming.title if naming.title >= 0 else naming.first
    stop = naming.first
    floor = max(floor, tokens.sentences[tokens.sentence_of[begin]][0])
    while begin > floor and _goes_on_left(tokens, begin - 1, stop):
        begin -= 1
    if ends_complement(tokens, stop) and not _is_whole(tokens, begin, stop):
        first = complement_role(tokens, begin, floor)
        begin = first if first >= 0 else begin
        while begin > floor and _goes_on_left(tokens, begin - 1, stop):
            begin -= 1
    if begin < stop:
        add_office(tokens, persona, begin, stop)
    return begin


def _is_whole(tokens: Tokens, begin: int, stop: int) -> bool:
    """Whether a title has its role noun and stands behind an article or a preposition.

    `a friend of [Prime Minister] Jane Roe`: the friend is somebody else.
    """
    return not ends_complement(tokens, begin) and any(
        gazetteer.role(lower) is not None and gazetteer.honorific(lower) is None
        for lower in tokens.lowers[begin:stop]
    )


def _goes_on_left(tokens: Tokens, i: int, stop: int) -> bool:
    """Whether token `i` belongs to a title that goes on behind it up to `stop`."""
    lower = tokens.lowers[i]
    if i == stop - 1:
        known = gazetteer.role(lower)
        return known is not None and known.kind in _NAMING_KINDS
    if tokens.tags[i] == "G" and gazetteer.honorific(tokens.lowers[i + 1]):
        return False  # `the lawyer leading Mrs. Roe's search`
    if gazetteer.role(lower) or gazetteer.is_modifier(lower):
        return True
    if lower == "and":
        # "The leader and president Roe" are two people, "deputy and foreign minister Roe" is one.
        return tokens.tags[i - 2] != "D" and gazetteer.role(tokens.lowers[i - 1]) is not None
    return tokens.words[i] in gazetteer.country_of_people()


def _before_comma(tokens: Tokens, begin: int, floor: int, persona: Persona) -> None:
    """A title in front of the comma before `begin`: `Iran's foreign minister, Jane Roe`."""
    stop = begin - 1
    sentence = tokens.sentences[tokens.sentence_of[stop]][0]
    first = stop
    while first > max(sentence, floor, stop - _REACH) and _is_nominal(tokens, first - 1):
        first -= 1
    head = role_head(tokens, first, stop)
    if head < 0 or gazetteer.is_plural_role(tokens.lowers[head]):
        return
    determiners = [i for i in range(first, head) if tokens.tags[i] in "DSg"]
    add_office(tokens, persona, determiners[-1] + 1 if determiners else first, stop)


def _is_nominal(tokens: Tokens, i: int) -> bool:
    tag = tokens.tags[i]
    return tag in "NPDS0gvM" or tokens.lowers[i] in ("of", "for", "and", "at", "in", "to")


def _behind(tokens: Tokens, stop: int, ceiling: int, taken: set[int], persona: Persona) -> None:
    """An apposition after the comma or dash at `stop`, or what somebody `is`."""
    limit = min(tokens.sentences[tokens.sentence_of[stop - 1]][1], stop + _REACH)
    first = stop + 1
    if first >= limit:
        return
    if tokens.lowers[stop] == "," and tokens.tags[first] == "0" and first + 2 < limit:
        persona.age = persona.age or tokens.words[first]
        first += 2
    end = _phrase_end(tokens, first, limit)
    head = role_head(tokens, first, min(end, first + _HEAD_REACH))
    if head < 0 or head in taken or tokens.tags[first] not in "DSNPvB":
        return
    end = next((i for i in range(head + 1, end) if tokens.tags[i] in "EG"), end)
    if any(tokens.tags[i] in "ItVC" and tokens.lowers[i] != "and" for i in range(first, head)):
        return
    if end < limit and tokens.tags[end] in "VA" and tokens.tags[first] == "D":
        return  # the subject of a clause: "In Roe, the mayor said"
    if ceiling < end and tokens.tags[ceiling - 1] not in "IDg":
        end = ceiling
    while tokens.tags[end - 1] in "BCID":
        end -= 1
    add_office(tokens, persona, first, end, is_title=tokens.lowers[stop] not in _LINKS)


def _phrase_end(tokens: Tokens, first: int, limit: int) -> int:
    """Where an apposition ends: at a comma, a clause or a bracket, but for an acronym in one."""
    end = first
    while end < limit:
        if bracketed_acronym(tokens, end):
            end += 3
        elif tokens.tags[end] in _ENDS and not _joins(tokens, end):
            break
        else:
            end += 1
    return min(end, limit)


def _joins(tokens: Tokens, i: int) -> bool:
    """Whether a hyphen-like token joins words rather than ending the phrase."""
    return tokens.tags[i] == "-" and tokens.ends[i - 1] == tokens.starts[i]
