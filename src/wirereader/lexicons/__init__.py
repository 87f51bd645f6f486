"""Words as data: `.tsv` files with a comment head, and `read`, their one reader."""

from wirereader.lexicons.read import table, words

__all__ = ["table", "words"]
