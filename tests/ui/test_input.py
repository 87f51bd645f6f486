"""Key events to names, names to actions; editing the bar's line."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from textual.events import Key

from tests.ui.harness import opened
from wirereader.reading.actions import actions
from wirereader.reading.effects import Find
from wirereader.reading.keys import KeyMap
from wirereader.reading.session import Bar, Session, Sheet
from wirereader.reading.slices import breathe
from wirereader.search.hits import Found, Hit
from wirereader.ui import searching
from wirereader.ui.editing import Typed, edited, inserted
from wirereader.ui.keys import Dispatcher, context_of, key_name

LIST, TEXT = Session(), Session(pane="text")


@pytest.mark.parametrize(
    ("key", "character", "name"),
    [
        ("j", "j", "j"),
        ("J", "J", "J"),
        ("quotation_mark", '"', '"'),
        ("space", " ", "space"),
        ("ctrl+d", "\x04", "ctrl+d"),
        ("pagedown", None, "pagedown"),
        ("escape", "\x1b", "escape"),
    ],
)
def test_the_name_of_a_key(key: str, character: str | None, name: str) -> None:
    assert key_name(Key(key, character)) == name


@pytest.mark.parametrize(
    ("session", "context"),
    [
        (LIST, "list"),
        (TEXT, "text"),
        (Session(pane="text", sheet=Sheet("help")), "sheet"),
        (Session(sheet=Sheet("speakers"), bar=Bar("speakers")), "bar"),
    ],
)
def test_where_keys_go(session: Session, context: str) -> None:
    assert context_of(session) == context


def pressed(keys: str, session: Session = TEXT) -> list[tuple[str, int | None, str]]:
    dispatcher = Dispatcher(KeyMap.of(actions()))
    calls = [
        dispatcher.press(Key(key, key if len(key) == 1 else None), session) for key in keys.split()
    ]
    return [(c.action.id, c.press.count, c.press.char) for c in calls if c is not None]


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        pytest.param("j", [("down", None, "")], id="one key"),
        pytest.param("1 2 G", [("bottom", 12, "")], id="a count before it"),
        pytest.param("] q", [("next-quote", None, "q")], id="two keys"),
        pytest.param("m a", [("set-mark", None, "a")], id="a key and any letter"),
        pytest.param("] escape j", [("down", None, "")], id="Esc takes back what was begun"),
        pytest.param("] j j", [("down", None, "")], id="a key that cannot follow is dropped"),
        pytest.param("0 j", [("down", None, "")], id="no count begins with nought"),
    ],
)
def test_keys_become_actions(keys: str, expected: list[tuple[str, int | None, str]]) -> None:
    assert pressed(keys) == expected


@pytest.mark.parametrize(
    ("typed", "key", "expected"),
    [
        (Typed("abc", 1), "left", Typed("abc", 0)),
        (Typed("abc", 0), "left", Typed("abc", 0)),
        (Typed("abc", 1), "right", Typed("abc", 2)),
        (Typed("abc", 3), "right", Typed("abc", 3)),
        (Typed("abc", 1), "home", Typed("abc", 0)),
        (Typed("abc", 1), "ctrl+e", Typed("abc", 3)),
        (Typed("abc", 2), "backspace", Typed("ac", 1)),
        (Typed("abc", 0), "backspace", Typed("abc", 0)),
        (Typed("abc", 1), "delete", Typed("ac", 1)),
        (Typed("abc", 2), "ctrl+u", Typed("c", 0)),
        (Typed("the old quay", 12), "ctrl+w", Typed("the old ", 8)),
        (Typed("the old  ", 9), "ctrl+w", Typed("the ", 4)),
        (Typed("the", 3), "ctrl+w", Typed("", 0)),
        (Typed(" ", 1), "ctrl+w", Typed("", 0)),
    ],
)
def test_editing(typed: Typed, key: str, expected: Typed) -> None:
    assert edited(typed, key, None) == expected


def test_letters_go_in_at_the_caret_and_other_keys_are_none() -> None:
    assert edited(Typed("ac", 1), "b", "b") == Typed("abc", 2)
    assert edited(Typed("ac", 1), "f5", None) is None


@pytest.mark.parametrize(
    ("words", "text"),
    [("old\nnew", "old"), ("\nold\r\n", "old"), ("a\tb", "a b"), ("a\x1b[31mb", "a[31mb")],
)
def test_pasted_words_are_one_safe_line(words: str, text: str) -> None:
    assert inserted(Typed(), words) == Typed(text, len(text))


async def test_keys_after_an_enter_that_waits_for_its_answer_come_after_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with opened() as reader:
        asked: list[Find] = []
        control = reader.app.reader.control
        monkeypatch.setattr(control.searcher, "find", asked.append)
        await reader.press("/")
        await reader.type("fleet")
        await reader.press("enter", "t")
        assert reader.session.bar is not None
        assert reader.session.bar.text == "fleet"
        control._answer(asked[-1], Found((Hit(1, 1.0, "words"),), 1, 5))
        assert reader.is_in("text")
        assert len(reader.session.starred) == 1
        await reader.press("/")
        await reader.type("/zzqx")
        await reader.press("enter", "t", "escape")
        assert reader.session.bar is None


async def test_a_letter_whose_answer_takes_long_stands_on_the_screen_before_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with opened() as reader:
        screen = reader.app.reader
        seen: list[str] = []
        painted = screen.painted

        async def watched() -> None:
            await painted()
            seen.append(screen.presenter.bar.strips[0].text)
            assert screen.session.results is None

        monkeypatch.setattr(screen, "painted", watched)
        monkeypatch.setattr(searching, "PATIENCE_S", -1)
        await reader.press("/", "f")
        await screen.control.searcher.idle()
        assert seen
        assert seen[0].startswith(" / f")
        assert screen.session.results is not None


async def test_a_search_that_takes_long_says_so_until_it_has_its_answer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with opened() as reader:
        screen = reader.app.reader
        said: list[str] = []
        looking = screen.looking

        def watched() -> None:
            looking()
            said.append(screen.presenter.status.strips[0].text)

        monkeypatch.setattr(screen, "looking", watched)
        monkeypatch.setattr(searching, "LONG_S", -1)
        await reader.press("/", "f")
        await screen.control.searcher.idle()
        assert [words.split("  ")[0].strip() for words in said] == ["still looking"]
        assert "still looking" not in screen.presenter.status.strips[0].text


async def test_a_letter_and_its_answer_come_in_one_frame(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with opened() as reader:
        screen = reader.app.reader
        await reader.search("/", words="f")
        frames: list[str | None] = []
        paint = screen._compositor_refresh

        def watched() -> None:
            results = screen.session.results
            frames.append(results.query if results else None)
            paint()

        async def a_frame_is_due() -> None:
            await breathe()
            screen._on_timer_update()

        monkeypatch.setattr(screen, "_compositor_refresh", watched)
        monkeypatch.setattr(searching, "PATIENCE_S", 60)
        monkeypatch.setattr(searching, "SLICE_S", -1)
        monkeypatch.setattr(searching, "breathe", a_frame_is_due)
        await reader.press("l")
        await screen.control.searcher.idle()
        await reader.pilot.pause()
        assert frames == ["fl"]
        assert screen.presenter.bar.strips[0].text.startswith(" / fl")


async def test_an_answer_that_is_looked_up_gives_way_to_the_next_letter(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with opened() as reader:
        screen = reader.app.reader
        answered: list[str] = []
        looked_up = screen.looked_up

        def interrupted(query: str, answer: Found) -> Iterator[None]:
            if query == "fleet":
                screen.control.searcher.find(Find("talks"))
            answered.append(query)
            yield from looked_up(query, answer)

        monkeypatch.setattr(screen, "looked_up", interrupted)
        screen.control.searcher.find(Find("fleet"))
        await screen.control.searcher.idle()
        assert answered == ["fleet", "talks"]
        assert not screen.control.searcher.is_asked(Find("fleet"))
