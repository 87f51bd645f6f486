"""What the screen and `doctor` ask a terminal, as it is sent. Source: xterm's ctlseqs."""

from __future__ import annotations

BACKGROUND = "\x1b]11;?\x1b\\"
"""Which colour the background is (OSC 11)."""
FENCE = "\x1b[c"
"""Primary device attributes (DA1): what nearly every terminal answers, and what it answers last. If
that comes alone, nothing else will come."""
