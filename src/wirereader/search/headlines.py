"""Stories whose headline has words, or begins or ends with them."""

from __future__ import annotations

import numpy as np

from wirereader.search.arrays import Array
from wirereader.search.index import Index
from wirereader.search.query import Headline


def headline(index: Index, node: Headline) -> Array:
    """Whether each story's headline is as the node wants it."""
    found = np.ones(len(index), bool)
    if node.at == "anywhere":
        for place, word in enumerate(node.words):
            goes_on = node.unfinished and place == len(node.words) - 1
            numbers = index.meant(word, unfinished=goes_on)
            having = np.zeros(len(index), bool)
            for shard in index.shards:
                of_shard = having[shard.first : shard.first + len(shard)]
                of_shard[shard.title_words.stories_of(numbers)] = True
            found &= having
        return found
    return _at_the_edge(index, node)


def _at_the_edge(index: Index, node: Headline) -> Array:
    """Stories whose headline begins or ends with the words, the outer one perhaps a piece."""
    count = len(node.words)
    found = np.ones(len(index), bool)
    for place, word in enumerate(node.words):
        if node.at == "start":
            meant = index.meant(word, unfinished=place == count - 1)
        elif place == 0:
            meant = index.ending(word).astype(np.int64)
        else:
            meant = index.meant(word, unfinished=False)
        wanted = np.zeros(len(index.vocabulary), bool)
        wanted[meant] = True
        for shard in index.shards:
            begins = shard.bounds[:-1].astype(np.int64)
            ends = begins + shard.title_sizes
            at = begins + place if node.at == "start" else ends - count + place
            fits = (at >= begins) & (at < ends)
            fits[fits] = wanted[shard.tokens[at[fits]]]
            found[shard.first : shard.first + len(shard)] &= fits
    return found
