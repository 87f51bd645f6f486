"""What the reader keeps of stories, for commands that are asked for unread or starred ones."""

from __future__ import annotations

from wirereader.cli.configured import settled_for
from wirereader.cli.console import Console
from wirereader.cli.options import Options
from wirereader.corpus.corpus import Corpus
from wirereader.search.view import States


def kept_states(corpus: Corpus, options: Options, console: Console) -> States:
    """Which stories are unread or starred; without a state file all are unread.

    Only read, and only where the query asks for it. A state that cannot be read is said.
    """
    if "is:" not in options.query.casefold():
        return {}
    from wirereader.reading.own_files import state_path
    from wirereader.reading.state_file import StoreError
    from wirereader.reading.store import Store

    path = state_path(settled_for(options).settings())
    read: set[str] = set()
    starred: set[str] = set()
    if path is not None and path.exists():
        keys = [corpus.key(n) for n in range(len(corpus)) if not corpus.is_failure(n)]
        try:
            store = Store(path, can_write=False)
            try:
                states = store.stories(keys)
            finally:
                store.close()
        except StoreError as error:
            console.say(str(error))
            states = []
        read.update(state.key for state in states if state.is_read)
        starred.update(state.key for state in states if state.is_starred)
    return {"unread": lambda key: key not in read, "starred": starred.__contains__}
