"""The engine digest: which code parsed a segment. Another digest means parse anew.

The extra that reads saved pages is part of the engine: with another version of it, or without, the
same page gives other paragraphs.
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from wirereader.corpus.columns import ENGINE_SIZE
from wirereader.formats.second_opinion import extractor_mark

_PACKAGE = Path(__file__).parent.parent


@cache
def engine_digest(package: Path = _PACKAGE) -> bytes:
    """A digest of the names and bytes of the package's `.py` and `.tsv` files, and of the extra."""
    digest = hashlib.blake2b(extractor_mark(), digest_size=ENGINE_SIZE)
    for path in sorted((*package.rglob("*.py"), *package.rglob("*.tsv"))):
        name, content = str(path.relative_to(package)).encode(), path.read_bytes()
        digest.update(b"%d %d " % (len(name), len(content)))
        digest.update(name)
        digest.update(content)
    return digest.digest()
