"""`Presenter`: keeps the widgets showing what the session says.

A change has three steps: `settle` puts the right page at the right place into the pane, the effects
of the action then move it, `paint` hands every widget its rows; the widgets send what differs.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import TYPE_CHECKING

from textual.geometry import Offset, Region

from wirereader.reading.desk import Desk
from wirereader.reading.session import ATTITUDES, Session
from wirereader.ui.screens.contents import Contents, contents, missed_query
from wirereader.ui.screens.emphasizing import emphasis_of
from wirereader.ui.screens.scenes import bar_scene, list_row, rule_scene
from wirereader.ui.screens.snippets import looked_up
from wirereader.ui.theme.terminal import Look
from wirereader.ui.view.bar import bar_line
from wirereader.ui.view.columns import columns, columns_of
from wirereader.ui.view.list_row import ListRow, title_room
from wirereader.ui.view.pane import Painter
from wirereader.ui.view.rule import rule_line
from wirereader.ui.view.states import saying_strips
from wirereader.ui.view.status import StatusScene, status_line
from wirereader.ui.widgets.pane import ReadingPane
from wirereader.ui.widgets.rows import Rows
from wirereader.ui.widgets.sheet import SheetRows
from wirereader.ui.widgets.sidebar import LINES, Sidebar

if TYPE_CHECKING:
    from wirereader.search.hits import Found
    from wirereader.ui.screens.sheeting import SheetScene
    from wirereader.ui.screens.status import Moment


class Presenter:
    """The widgets of the reader screen, and what they show."""

    look: Look

    def __init__(self, desk: Desk, look: Look, paths: tuple[str, ...], measure: int) -> None:
        """`measure` is the most cells of a row of text."""
        self.bar, self.rule, self.status = Rows(id="bar"), Rows(id="rule"), Rows(id="status")
        self.sidebar, self.pane, self.sheet = Sidebar(), ReadingPane(), SheetRows()
        self.columns = columns(80, 24)
        self.scene: SheetScene | None = None
        self._desk = desk
        self._paths = paths
        self._measure = measure
        self._contents = Contents()
        self._is_loading = True
        self._shown: Hashable = None
        self._painter: Painter | None = None
        self._painted_for: Hashable = None
        self.relook(look)

    @property
    def widgets(self) -> tuple[Rows, ...]:
        """All of them; the sheet last, since it stands over the others."""
        return (self.bar, self.rule, self.sidebar, self.pane, self.status, self.sheet)

    @property
    def sheet_region(self) -> Region | None:
        """Where the open sheet stands."""
        return None if self.scene is None else self.scene.region

    def settle(self, session: Session, size: tuple[int, int], *, is_loading: bool) -> None:
        """Columns for this size, the open sheet, the page of the open story at its place."""
        self._is_loading = is_loading
        self.columns = columns_of(session, size, self._measure)
        self._desk.list_page = max(1, self.columns.body // LINES)
        self._desk.has_two_panes = self.columns.has_rule
        self.scene = None if session.sheet is None else self._sheet_scene(session)
        self._open(session, is_loading=is_loading)
        under = self.scene.region.height if self.scene and self.scene.head else 0
        self.pane.resize(max(1, self.columns.body - under))
        if session.place != self.pane.place:
            self.pane.go(session.place)

    def _sheet_scene(self, session: Session) -> SheetScene | None:
        from wirereader.ui.screens.sheeting import sheet_scene  # the first frame has no sheet

        return sheet_scene(self._desk, session, self.columns, self.look)

    def _open(self, session: Session, *, is_loading: bool) -> None:
        desk, width = self._desk, self.columns.measure
        number = desk.number(session.story)
        shown = (
            number,
            desk.corpus.id(number) if number is not None else is_loading,
            session.is_raw,
            width,
            missed_query(session),
            ATTITUDES in session.layers,
        )
        if shown == self._shown:
            return
        self._shown = shown
        self._contents = contents(desk, session, width, paths=self._paths, is_loading=is_loading)
        self.pane.open(self._contents.page, session.place)

    def forget_story(self) -> None:
        """Make the page anew at the next change: its story was read again."""
        self._shown = self._painted_for = None

    def relook(self, look: Look) -> None:
        """Paint everything in another look at the next change."""
        self.look = look
        self._painted_for = None
        for widget in self.widgets:
            widget.encoding = look.encoding

    def refresh_story(self, session: Session) -> None:
        """Make the page anew if the open story has got its annotations since it was opened."""
        shown, story = self._contents.story, self._desk.story(session.story)
        if shown is None or story is None or story is shown:
            return
        if story.annotations != shown.annotations:
            self.forget_story()

    def looked_up(self, query: str, answer: Found) -> Iterator[None]:
        """What the list and the pane are about to show of an answer, a story a step."""
        if self.columns.side:
            hits, room = answer.hits[: self._desk.list_page + 1], title_room(self.columns.side)
            yield from looked_up(self._desk, hits, query, room)

    def paint(self, session: Session, moment: Moment | None = None, *, caret: int = 0) -> None:
        """Hand every widget its rows. Without a moment, in the first frame, the status line is left
        blank: what it says is imported after it.
        """
        width = self.columns.width
        self._paint_status(session, moment)
        if not self.columns.fits:
            return
        bar = bar_scene(self._desk, session, caret)
        self.bar.show([bar_line(bar, width, self.look)])
        unread = self._desk.unread_count(session)
        rule = rule_scene(self._desk, session, self.columns, self._headline(), unread)
        self.rule.show([rule_line(rule, self.columns, self.look)])
        if self.columns.side:
            self._paint_list(session)
        if self.columns.pane < width:
            self._paint_pane(session)
        if self.scene is not None:
            self._paint_sheet(self.scene)

    def _paint_status(self, session: Session, moment: Moment | None) -> None:
        scene = StatusScene()
        if moment is not None:
            from wirereader.ui.screens.status import status_scene

            scene = status_scene(self._desk, session, self.columns, self._percent(), moment)
        self.status.show([status_line(scene, self.columns.width, self.look)])

    def _paint_list(self, session: Session) -> None:
        desk = self._desk

        room = title_room(self.columns.side)

        def row_of(number: int, is_cursor: bool) -> ListRow:
            return list_row(desk, session, number, is_cursor=is_cursor, room=room)

        self.sidebar.show_list(
            desk.listing(session),
            desk.row(session),
            row_of,
            self.columns.side,
            self.columns.body,
            self.look,
            is_growing=self._is_loading,
        )

    def _paint_pane(self, session: Session) -> None:
        page, story, marking, sayings = self._contents
        height = self.columns.body
        if page is None:
            self.pane.show(saying_strips(sayings, self.columns, height, self.look))
            return
        key = (
            self._shown,
            self.columns,
            session.live,
            session.results and session.results.query,
            session.layers,
            session.is_marking,
            session.selection,
            session.sheet if session.sheet and session.sheet.kind == "people" else None,
        )
        if self._painter is None or key != self._painted_for:
            emphasis = emphasis_of(session, story)
            self._painter = Painter(page, story, marking, emphasis, self.columns, self.look)
            self._painted_for = key
        self.pane.show_rows(self._painter, height)

    def _paint_sheet(self, scene: SheetScene) -> None:
        self.sheet.show_sheet(
            scene.count,
            scene.height,
            scene.cursor,
            scene.row,
            head=scene.head,
            foot=scene.foot,
            blank=scene.blank,
        )

    def _headline(self) -> str:
        """The story's headline, once it has scrolled away or where it is alone on the screen."""
        page, story = self._contents.page, self._contents.story
        if page is None or story is None:
            return ""
        is_gone = page.blocks[self.pane.top.block].kind not in ("banner", "banner.kill", "headline")
        return (story.title or "") if is_gone or not self.columns.has_rule else ""

    def _percent(self) -> str:
        page = self._contents.page
        return "" if page is None else page.percent(self.pane.top, self.pane.height)

    def cursor(self, session: Session, caret: int) -> Offset:
        """Where the hardware cursor rests: the caret, the list's row, the current quote."""
        if session.bar is not None:
            return Offset(min(3 + caret, self.columns.width - 1), 0)
        if self.scene is not None:
            row = 0 if self.scene.cursor is None else self.scene.cursor - self.sheet.top
            head = len(self.scene.head)  # a sheet under the text has its signs where the text has
            left = max(0, self.columns.sign) if head else self.scene.region.x
            return Offset(left, self.scene.region.y + head + row)
        at = self._desk.row(session)
        if session.pane == "list" and at is not None:
            return Offset(0, 2 + self.sidebar.cursor_line(at))
        live = session.live
        shown = None
        if live is not None and live.member is not None and live.member.ref == session.story:
            shown = self.pane.row_of(max(0, live.member.start))
        return Offset(max(0, self.columns.sign), 2 + (shown or 0))
