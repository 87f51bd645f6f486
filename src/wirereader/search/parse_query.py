"""Query text to `Query`. Nothing is refused: what cannot be read is a slip, or plain words.

While somebody types, most queries are unfinished: an open quotation mark or parenthesis closes
itself at the end, and a last word with nothing behind it may still go on.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from wirereader.search import grammar
from wirereader.search.fields import read_amount, read_field
from wirereader.search.hits import Slip
from wirereader.search.query import (
    AllOf,
    Amount,
    AnyOf,
    AtLeast,
    Headline,
    Near,
    Node,
    Not,
    OneFigure,
    Phrase,
    Query,
    SamePara,
    Word,
)
from wirereader.search.words import words

_QUOTES = {'"': '"', "“": "”", "”": "”", "„": "“"}
_CHUNK_RE = re.compile(r"[^\s()|\"“”„]+")
_FIELD_RE = re.compile(r"([a-z]+):", re.IGNORECASE)
_AMOUNT_RE = re.compile(r"([a-z]+)(>=|<=|=|>|<)([^\s()|\"“”„]*)", re.IGNORECASE)
_CALL_RE = re.compile(r"(near|atleast)(\d{1,4})\(|same:para\(", re.IGNORECASE)
_MOST_NESTED = 50
"""Parentheses inside parentheses; deeper ones are read as blanks."""


def parse_query(text: str, *, is_final: bool = False) -> Query:
    """Read a query; `is_final` where no more letters can follow, so that every word is whole."""
    return _Parser(text, is_final=is_final).query()


class _Parser:
    def __init__(self, text: str, *, is_final: bool) -> None:
        self.text = text
        self.at = 0
        self.is_final = is_final
        self.slips: list[Slip] = []

    def query(self) -> Query:
        nodes: list[Node] = []
        while self.at < len(self.text):
            nodes += self._terms(0)
            if self.at < len(self.text):
                self._slip("this parenthesis closes nothing", self.at)
                self.at += 1
        return Query(self.text, AllOf(tuple(nodes)), tuple(self.slips))

    def _slip(self, message: str, column: int) -> None:
        self.slips.append(Slip(message, column))

    def _skip_blanks(self) -> None:
        while self.at < len(self.text) and self.text[self.at].isspace():
            self.at += 1

    def _terms(self, depth: int) -> list[Node]:
        """Everything up to a closing parenthesis or the end."""
        nodes: list[Node] = []
        while True:
            self._skip_blanks()
            if self.at == len(self.text) or self.text[self.at] == ")":
                return _of_one_figure(nodes)
            nodes += self._either(depth)

    def _either(self, depth: int) -> list[Node]:
        """`a | b | c`, which binds more tightly than standing side by side."""
        sides = [self._one(depth)]
        while True:
            self._skip_blanks()
            if not self.text.startswith("|", self.at):
                break
            column = self.at
            self.at += 1
            self._skip_blanks()
            is_missing = self.at == len(self.text) or self.text[self.at] in ")|"
            if is_missing or not sides[0]:
                self._slip("nothing on one side of |", column)
            if not is_missing:
                sides.append(self._one(depth))
        sides = [side for side in sides if side]
        if len(sides) < 2:
            return sides[0] if sides else []
        return [AnyOf(tuple(map(_together, sides)))]

    def _one(self, depth: int) -> list[Node]:
        column = self.at
        while self.text.startswith("!", self.at):
            self.at += 1
        if self.at > column:
            return self._excluded(depth, column)
        sign = self.text[self.at]
        if sign == "(":
            return self._group(depth)
        if sign == "|":
            return []
        if sign in _QUOTES:
            return self._phrase(Phrase)
        if call := _CALL_RE.match(self.text, self.at):
            return self._call(call)
        if amount := _AMOUNT_RE.match(self.text, self.at):
            kind = amount[1].lower()
            if kind in grammar.FIGURE_KINDS:
                self.at = amount.end()
                return self._read(lambda: read_amount(kind, amount[2], amount[3]), amount.start(3))
        if field := _FIELD_RE.match(self.text, self.at):
            return self._field(field)
        return self._chunk()

    def _excluded(self, depth: int, column: int) -> list[Node]:
        """What follows one or more `!`, which undo each other."""
        if self.at == len(self.text) or self.text[self.at].isspace() or self.text[self.at] in ")|":
            self._slip("nothing after !", column)
            return []
        is_odd = (self.at - column) % 2 == 1
        inner = _whole(self._one(depth))
        return [Not(_together(inner))] if inner and is_odd else inner

    def _group(self, depth: int) -> list[Node]:
        column = self.at
        self.at += 1
        if depth >= _MOST_NESTED:
            self._slip("too many parentheses", column)
            return []
        nodes = self._terms(depth + 1)
        self._close(column)
        return nodes

    def _close(self, column: int) -> None:
        if self.at < len(self.text):
            self.at += 1
        elif self.is_final:
            self._slip("this parenthesis is not closed", column)

    def _phrase(self, make: Callable[[tuple[str, ...], bool], Node]) -> list[Node]:
        column = self.at
        closing = _QUOTES[self.text[column]]
        end = self.text.find(closing, column + 1)
        if end < 0 and closing != '"':
            end = self.text.find('"', column + 1)
        is_open = end < 0
        inner = self.text[column + 1 : None if is_open else end]
        self.at = len(self.text) if is_open else end + 1
        if is_open and self.is_final:
            self._slip("this quotation mark is not closed", column)
        found = tuple(words(inner))
        return [make(found, is_open and self._goes_on())] if found else []

    def _call(self, call: re.Match[str]) -> list[Node]:
        column = self.at
        end = self.text.find(")", call.end())
        inner = self.text[call.end() : None if end < 0 else end]
        self.at = len(self.text) if end < 0 else end + 1
        found = tuple(words(inner))
        if end < 0 and self.is_final:
            self._slip("this parenthesis is not closed", call.end() - 1)
        if not found:
            self._slip("no words between the parentheses", column)
            return []
        if call[1] is None:
            return [SamePara(found)]
        if call[1].lower() == "near":
            return [Near(found, int(call[2]))]
        return [AtLeast(word, int(call[2])) for word in found]

    def _field(self, field: re.Match[str]) -> list[Node]:
        name = field[1].lower()
        if name not in grammar.FIELDS:
            if field.end() < len(self.text) and not self.text[field.end()].isspace():
                known = " ".join(sorted(f"{known}:" for known in grammar.FIELDS))
                self._slip(f"no field {name}: (there are {known})", self.at)
            return self._chunk()
        self.at = field.end()
        if self.at == len(self.text) or self.text[self.at].isspace():
            if self.is_final or self.at < len(self.text):
                self._slip(f"nothing after {name}:", field.start())
            return []
        column = self.at
        in_a_row = self.text[self.at] in _QUOTES
        value = self._value()
        goes_on = self._goes_on()
        if name == "title":
            found = tuple(words(value))
            return [Headline(found, unfinished=goes_on)] if found else []
        return self._read(lambda: read_field(name, value, in_a_row=in_a_row), column)

    def _value(self) -> str:
        """What stands after a field's colon: quoted, in parentheses, or up to a blank."""
        closing = _QUOTES.get(self.text[self.at], ")" if self.text[self.at] == "(" else None)
        if closing is None:
            chunk = _CHUNK_RE.match(self.text, self.at)
            self.at = chunk.end() if chunk else self.at + 1
            return chunk[0] if chunk else ""
        end = self.text.find(closing, self.at + 1)
        value = self.text[self.at + 1 : None if end < 0 else end]
        self.at = len(self.text) if end < 0 else end + 1
        return value

    def _read(self, read: Callable[[], Node | str], column: int) -> list[Node]:
        """The node that was read, or a slip where reading gave a message."""
        node = read()
        if isinstance(node, str):
            self._slip(node, column)
            return []
        return [node]

    def _chunk(self) -> list[Node]:
        chunk = _CHUNK_RE.match(self.text, self.at)
        if chunk is None:
            self.at += 1
            return []
        typed = chunk[0]
        self.at = chunk.end()
        self._warn_of_other_tongues(typed)
        inner = typed[1:] if typed[0] in "'^" else typed
        found = tuple(words(inner))
        if not found:
            return []
        if typed[0] == "'":
            return [Phrase(found, is_strict=True)]
        if typed[0] == "^":
            return [Headline(found, "start", unfinished=True)]
        if typed[-1] == "$":
            return [Headline(found, "end")]
        return list(self._words(inner, found))

    def _warn_of_other_tongues(self, typed: str) -> None:
        """Say so where an operator of other searches is taken for a word."""
        column = self.at - len(typed)
        if typed[0] == "-" and typed[1:2].isalpha():
            self._slip(f"{typed} leaves nothing out: !{typed[1:]} does", column)
        meant = grammar.OTHER_TONGUES.get(typed)
        if meant and not self._goes_on() and not self.text.isupper():
            self._slip(f"{typed} is a word here; {meant}", column)

    def _words(self, typed: str, found: tuple[str, ...]) -> Iterator[Word]:
        capitalised = typed if len(found) == 1 and typed != typed.lower() else ""
        for place, word in enumerate(found):
            is_last = place == len(found) - 1
            yield Word(word, is_last and self._goes_on(), capitalised)

    def _goes_on(self) -> bool:
        """Whether the word that ends here may still get letters."""
        return not self.is_final and self.at == len(self.text) and self.text[-1:].isalnum()


def _together(nodes: list[Node]) -> Node:
    return nodes[0] if len(nodes) == 1 else AllOf(tuple(nodes))


def _of_one_figure(nodes: list[Node]) -> list[Node]:
    """Conditions on one kind of figure, where the first of them stands, as one."""
    by_kind: dict[str, list[Amount]] = {}
    for node in nodes:
        if isinstance(node, Amount):
            by_kind.setdefault(node.kind, []).append(node)
    joined: list[Node] = []
    for node in nodes:
        amounts = by_kind.get(node.kind, []) if isinstance(node, Amount) else []
        if len(amounts) < 2:
            joined.append(node)
        elif node is amounts[0]:
            joined.append(OneFigure(tuple(amounts)))
    return joined


def _whole(nodes: list[Node]) -> list[Node]:
    """What is excluded is excluded as typed, not with everything that begins so."""
    return [Word(node.word) if isinstance(node, Word) else node for node in nodes]
