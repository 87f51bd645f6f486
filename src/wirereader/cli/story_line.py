"""A story as a line of the export: what `Story.to_dict` holds, as JSON text.

Three quarters of the object are hundreds of small objects of the same few shapes: places in the
text above all. They are put into ready-made text, which takes a third of the time of making a
dictionary of each and having it encoded; the rest goes through the encoder.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from json import JSONEncoder
from json.encoder import encode_basestring as text_json

from wirereader.model.attribution import Attribution
from wirereader.model.enclosing import quotes_around
from wirereader.model.figure import Figure, Value
from wirereader.model.item import Paragraph
from wirereader.model.person import Person
from wirereader.model.span import Span
from wirereader.model.story import Story, head_dict, problem_dict, quote_words, to_number

# No NaN: the contract is JSON, and no number of ours may be one that others cannot read.
# Looking for circles costs a fifth of the encoding, and the object is made afresh.
_encode = JSONEncoder(ensure_ascii=False, allow_nan=False, check_circular=False).encode


def story_line(story: Story, *, attitudes: bool = False) -> str:
    """The export's object in one line, without its end; `attitudes` as in `Story.to_dict`."""
    text = story.text
    quotes = story.annotations.quotes if attitudes else story.quotes
    around = zip(story.figures, quotes_around(story.figures, quotes), strict=True)
    lists = {
        "paragraphs": [_paragraph(paragraph) for paragraph in story.paragraphs],
        "quotes": [_quote(story, quote) for quote in quotes],
        "figures": [_figure(text, figure, number) for figure, number in around],
        "people": [_person(text, person) for person in story.people],
        "bodies": [
            f'{{"name": {text_json(body.name)}, "mentions": {_places(text, body.mentions)}}}'
            for body in story.bodies
        ],
        "problems": [_encode(problem_dict(problem)) for problem in story.problems],
    }
    parts = [f'"{name}": {_list(items)}' for name, items in lists.items()]
    return f"{_encode(head_dict(story))[:-1]}, {', '.join(parts)}}}"


def _list(items: Iterable[str]) -> str:
    return f"[{', '.join(items)}]"


def _words(words: str | None) -> str:
    return "null" if words is None else text_json(words)


def _value(value: Value) -> str:
    if value is None or isinstance(value, str):
        return _words(value)
    number = to_number(value)
    return str(number) if isinstance(number, int) else _encode(number)


def _place(text: str, span: Span | None) -> str:
    if span is None:
        return "null"
    start, end = span
    return f'{{"start": {start}, "end": {end}, "text": {text_json(text[start:end])}}}'


def _places(text: str, spans: Sequence[Span]) -> str:
    return _list(
        [
            f'{{"start": {start}, "end": {end}, "text": {text_json(text[start:end])}}}'
            for start, end in spans
        ]
    )


def _paragraph(paragraph: Paragraph) -> str:
    start, end, role, layout = paragraph
    return f'{{"start": {start}, "end": {end}, "role": "{role}", "layout": "{layout}"}}'


def _quote(story: Story, quote: Attribution) -> str:
    text = story.text
    parts, kind, cue, source, speaker, rule, confidence, quote_class, _ = quote
    spans = ", ".join([f"[{start}, {end}]" for start, end in parts])
    return (
        f'{{"start": {parts[0][0]}, "end": {parts[-1][1]}, "parts": [{spans}],'
        f' "text": {text_json(quote_words(story, quote))}, "kind": "{kind}",'
        f' "cue": {_place(text, cue)}, "source": {_place(text, source)},'
        f' "speaker": {_words(speaker)}, "class": "{quote_class}",'
        f' "rule": {text_json(rule)}, "confidence": {confidence!r}}}'
    )


def _figure(text: str, figure: Figure, quote: int | None) -> str:
    start, end, kind, value, unit, comparator, low, high, of, resolved = figure
    return (
        f'{{"start": {start}, "end": {end}, "text": {text_json(text[start:end])},'
        f' "kind": "{kind}", "value": {_value(value)}, "unit": {_words(unit)},'
        f' "comparator": {_words(comparator)},'
        f' "low": {_value(low)},'
        f' "high": {_value(high)},'
        f' "of": {_place(text, of)}, "resolved": {_words(resolved)},'
        f' "quote": {"null" if quote is None else quote}}}'
    )


def _person(text: str, person: Person) -> str:
    titles = _list(map(text_json, person.titles))
    return (
        f'{{"name": {text_json(person.name)}, "titles": {titles},'
        f' "mentions": {_places(text, person.mentions)},'
        f' "references": {_places(text, person.references)}}}'
    )
