"""People and bodies of one story: names, titles, pronouns, roles, and who a source means.

The way of an article: `runs` finds capitalised words, `carve` cuts them into namings, `evidence`
and `people` make personas of them, `titles` and `bodies` tell more, `sources` says whom each source
means, with the help of `pronouns`, `descriptions`, `named` and `institutions`.
"""

from wirereader.annotator.speakers.resolve import resolve

__all__ = ["resolve"]
