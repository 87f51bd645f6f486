"""`Looks`: how the reader looks on its terminal, now and when the terminal has told more."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from wirereader.reading.own_files import backgrounds_path
from wirereader.ui.theme.background import Backgrounds, ground_told
from wirereader.ui.theme.palette import Ground
from wirereader.ui.theme.terminal import Look, ground_of, is_simple, look_for

if TYPE_CHECKING:
    from wirereader.reading.settings import Settings


class Looks:
    """The look of one run."""

    def __init__(
        self, environ: Mapping[str, str], color_system: str | None, settings: Settings
    ) -> None:
        self._environ = environ
        self._color_system = color_system
        self._settings = settings
        self._backgrounds = Backgrounds(backgrounds_path(settings))
        self.look: Look = self._made(ground_of(environ) or self._backgrounds.known(environ))
        """That of this moment: what was told the last time is taken for true at first."""
        self.asks = settings.theme == "auto" and not is_simple(environ)
        """Whether the terminal is to be asked for its background."""

    def told(self, colour: str | None) -> bool:
        """The terminal has told its background, or (None) that it does not tell it.

        Returns whether the look is another one now.
        """
        ground = None if colour is None else ground_told(colour)
        before, self.look = self.look, self._made(ground)
        self._backgrounds.keep(self._environ, ground)
        return self.look.paint.ground != before.paint.ground

    def _made(self, told: Ground | None) -> Look:
        return look_for(self._environ, self._color_system, self._settings, told)
