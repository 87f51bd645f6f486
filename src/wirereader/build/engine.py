"""The engine digest: which code parsed a segment. Another digest means parse anew."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from wirereader.corpus.columns import ENGINE_SIZE

_PACKAGE = Path(__file__).parent.parent


@cache
def engine_digest(package: Path = _PACKAGE) -> bytes:
    """A digest of the names and bytes of all `.py` and `.tsv` files of the package."""
    digest = hashlib.blake2b(digest_size=ENGINE_SIZE)
    for path in sorted((*package.rglob("*.py"), *package.rglob("*.tsv"))):
        name, content = str(path.relative_to(package)).encode(), path.read_bytes()
        digest.update(b"%d %d " % (len(name), len(content)))
        digest.update(name)
        digest.update(content)
    return digest.digest()
