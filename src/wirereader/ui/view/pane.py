"""The reading pane's rows: margin sign, words, and the speaker's name on the right."""

from __future__ import annotations

from textual.strip import Strip

from wirereader.model.story import Story
from wirereader.ui.theme.terminal import Look
from wirereader.ui.view.columns import Columns
from wirereader.ui.view.emphasis import Emphasis
from wirereader.ui.view.line import Line
from wirereader.ui.view.margin import Name, margin_names, row_sign, short_names
from wirereader.ui.view.marking import Marking
from wirereader.ui.view.page import Page, Row, Top
from wirereader.ui.view.paint_row import row_words
from wirereader.ui.view.spans import Spans

_END = 3
"""Cells of the rule before `end`."""
_BANNERS = ("banner", "banner.kill")


class Painter:
    """Paints the rows of one page under one emphasis.

    What holds for the whole story (its spans, the short names) is worked out once, what holds for a
    paragraph when its first row is painted.
    """

    def __init__(
        self,
        page: Page,
        story: Story | None,
        marking: Marking | None,
        emphasis: Emphasis,
        columns: Columns,
        look: Look,
    ) -> None:
        self._page = page
        self._marking = marking
        self._emphasis = emphasis
        self._columns = columns
        self._look = look
        self._hits: Spans[str] = Spans((*span, "hit") for span in emphasis.hits)
        has_names = columns.names is not None and emphasis.has("names") and story is not None
        self._short = short_names(story) if has_names and story is not None else None
        self._names: dict[int, dict[int, Name]] = {}
        self._painted: dict[Row, Strip] = {}
        """Rows painted before: most keys leave most rows as they are."""

    def strips(self, top: Top, height: int) -> list[Strip]:
        """The rows from `top` down, blank ones below the end."""
        rows = self._page.rows(top, height)
        blank = self._begin().strip()
        return [*map(self._strip, rows), *[blank] * (height - len(rows))]

    def _begin(self) -> Line:
        line = Line(self._columns.width - self._columns.pane)
        if self._columns.has_rule:
            line.put(self._look.signs.vertical, self._look.paint("rule"))
        return line

    def _strip(self, row: Row) -> Strip:
        strip = self._painted.get(row)
        if strip is None:
            strip = self._painted[row] = self._paint(row)
        return strip

    def _paint(self, row: Row) -> Strip:
        line, columns, paint = self._begin(), self._columns, self._look.paint
        if row.is_blank:
            return line.strip()
        marking, kind = self._marking, self._page.blocks[row.block].kind
        if marking is not None and not marking.is_withdrawn:
            sign = row_sign(self._page, row, marking, self._emphasis, self._look.signs)
            if sign is not None:
                line.to(columns.sign - columns.pane).put(sign.sign, paint(sign.role))
        line.to(columns.text - columns.pane)
        if kind == "end":
            line.put(self._look.signs.horizontal * _END, paint("rule")).to(line.at + 1)
        if kind in _BANNERS:
            self._banner(line, row, kind)
        else:
            for words, roles in row_words(self._page, row, marking, self._emphasis, self._hits):
                is_ours = kind == "meta"
                line.put(
                    words.replace("·", self._look.signs.dot) if is_ours else words, paint(*roles)
                )
        self._name(line, row)
        return line.strip()

    def _banner(self, line: Line, row: Row, kind: str) -> None:
        """The label on its own background, the note beside it."""
        words = self._page.run(row.block).text
        label, _, _ = words.partition("  ")
        paint = self._look.paint
        shown = words[row.start : row.end]
        if row.start == 0:
            line.put(f" {label} ", paint(kind))
            shown = shown[len(label) :].lstrip()
            line.to(line.at + 1)
        line.put(shown, paint("banner.text"))

    def _name(self, line: Line, row: Row) -> None:
        marking, columns = self._marking, self._columns
        if marking is None or marking.is_withdrawn or self._short is None or columns.names is None:
            return
        names = self._names.get(row.block)
        if names is None:
            names = self._names[row.block] = margin_names(
                self._page,
                row.block,
                marking,
                self._short,
                columns.name_width,
                self._look.signs.cut,
            )
        if name := names.get(row.start):
            line.to(columns.names - columns.pane).put(name.name, self._look.paint(name.role))
