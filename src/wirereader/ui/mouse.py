"""The mouse: clicks and the wheel, and no motion, which would send a report for each cell crossed.

Textual's own support asks for motion too. So the modes are set here; that they are on is told to
the driver, which takes them back when it gives the terminal up.
"""

from __future__ import annotations

from textual.app import App

_ON = "\x1b[?1000h\x1b[?1006h"
"""Buttons and wheel, with places written in decimals (xterm's ctlseqs)."""
_OFF = "\x1b[?1000l\x1b[?1006l"


def toggle_mouse(app: App[int]) -> str:
    """Switch the mouse on or off; what to say of it."""
    driver = app._driver  # App has no public way to its driver, nor to the mouse
    if driver is None:
        return "no mouse here"
    driver._mouse = not driver._mouse
    driver.write(_ON if driver._mouse else _OFF)
    driver.flush()
    return "mouse on" if driver._mouse else "mouse off: the terminal selects"
