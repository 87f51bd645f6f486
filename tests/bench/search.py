"""How quick and how right searching is, on a folder of stories and queries with known answers.

    python -m tests.bench.search FOLDER QUERIES --bench BENCH [--every N]

BENCH (or the variable WIREREADER_BENCH) holds the scorer (`search.py`), which is no part of this
project; QUERIES is its file. Prints the scorer's table, then, back to back for every N-th state of
the bar while the queries are typed, the milliseconds of a key here and of `fzf --filter` on the
headlines, its start included, and their ratio; the time to build the index, and its size beside the
text. CPU time says more than the clock where others use the machine.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter, process_time

from wirereader.build.cache import Cache, cache_folder
from wirereader.build.engine import engine_digest
from wirereader.build.stream import segments
from wirereader.corpus.corpus import Corpus
from wirereader.search.answer import answer
from wirereader.search.index import Index
from wirereader.search.work import finish


def read(folder: str) -> Corpus:
    """The folder's stories, by the parse cache where it has them."""
    corpus = Corpus()
    cache = Cache(cache_folder(), engine_digest())
    for segment in segments((folder,), jobs=None, encoding=None, cache=cache, complain=print):
        corpus.add(segment)
    return corpus


def built(corpus: Corpus) -> Index:
    """The index; its CPU seconds and its size beside the text are printed."""
    begin = process_time()
    index = Index(corpus)
    finish(index.extend())
    finish(index.compact())
    seconds = process_time() - begin
    text = sum(len(corpus.utf8(n)) for n in range(len(corpus)) if not corpus.is_failure(n))
    print(
        f"index: {seconds:.2f} s CPU, {index.nbytes / text:.2f} of the text's {text / 1e6:.1f} MB"
    )
    return index


def score(index: Index, queries: Path, bench: Path) -> None:
    """Let the scorer judge the answers."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as answers:
        for query in texts(queries):
            answers.write(json.dumps(answer(index, query)) + "\n")
        answers.flush()
        scorer = [sys.executable, str(bench / "search.py"), "score", str(queries), answers.name]
        subprocess.run(scorer, check=True)


def texts(queries: Path) -> list[str]:
    """The queries of a file."""
    return [json.loads(line)["query"] for line in queries.read_text("utf-8").splitlines()]


def keystrokes(queries: Path, bench: Path, every: int) -> list[str]:
    """Every N-th state of the bar while the queries are typed."""
    with tempfile.TemporaryDirectory() as folder:
        typed = Path(folder) / "typed.jsonl"
        maker = [sys.executable, str(bench / "search.py"), "keystrokes", str(queries)]
        subprocess.run([*maker, "-o", str(typed)], check=True, stdout=subprocess.DEVNULL)
        return texts(typed)[::every]


def time_keys(index: Index, typed: Sequence[str]) -> None:
    """Time each key here and in fzf, one after the other."""
    titles = "\n".join((index.corpus.title(n) or "").replace("\n", " ") for n in range(len(index)))

    def fzf(query: str) -> None:
        words = ["fzf", "--filter", query]
        subprocess.run(words, input=titles, text=True, stdout=subprocess.DEVNULL, check=False)

    own: list[float] = []
    cpu: list[float] = []
    other: list[float] = []
    for query in typed:
        begin, begin_cpu = perf_counter(), process_time()
        answer(index, query)
        own.append(perf_counter() - begin)
        cpu.append(process_time() - begin_cpu)
        begin = perf_counter()
        fzf(query)
        other.append(perf_counter() - begin)
    for name, times in {"key": own, "key, CPU": cpu, "fzf --filter": other}.items():
        times.sort()
        shares = [f"{at(times, share) * 1000:.1f}" for share in (0.5, 0.95, 1)]
        print(f"{name}: median {shares[0]}  p95 {shares[1]}  max {shares[2]} ms")
    print(f"p95 beside fzf: {at(own, 0.95) / at(other, 0.95):.2f}")


def at(times: Sequence[float], share: float) -> float:
    """The time that so large a share of the sorted times stays below."""
    return times[min(len(times) - 1, int(len(times) * share))]


def main() -> None:
    """Score, then time."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("folder")
    parser.add_argument("queries", type=Path)
    parser.add_argument("--bench", type=Path, default=os.environ.get("WIREREADER_BENCH"))
    parser.add_argument("--every", type=int, default=20)
    options = parser.parse_args()
    if options.bench is None:
        parser.error("--bench: where is search.py?")
    bench = Path(options.bench)
    index = built(read(options.folder))
    score(index, options.queries, bench)
    time_keys(index, keystrokes(options.queries, bench, options.every))


if __name__ == "__main__":
    main()
