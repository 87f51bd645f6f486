"""wirereader: a terminal reader of news-wire copy.

The way of a story through the packages, each a function from value to value:

    paths -> bytes -> WireItem -> Article -> Annotations -> Story -> Corpus -> hits -> screen
             formats/            parser/    annotator/      corpus/             search/  ui/

`build` wires the stages together, `reading` is everything the reader is without a terminal, `cli`
is the command line. `model` holds the nouns that all of them pass on, `text` and `lexicons` what
several stages need. Importing this package imports nothing else: `load` and `annotate` arrive when
they are first asked for, and are provisional until 1.0.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wirereader.build.stages import annotate, load

__version__ = "0.1.0"
__all__ = ["annotate", "load"]


def __getattr__(name: str) -> object:
    """Import the library's two functions on first use."""
    if name in __all__:
        from wirereader.build import stages

        return getattr(stages, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
