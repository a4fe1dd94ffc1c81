"""One claim matched against 100,000 earlier ones, beside a plain `rapidfuzz.process.extract`.

`python tests/benchmarks/bench_match.py [--earlier FILE.jsonl.gz] [--claims N] [--queries N]`:
without a file, claims are made up. Prints one JSON line with medians, p95 and memory.
"""

import argparse
import gzip
import json
import random
import resource
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from rapidfuzz import fuzz, process

from factcheck_gui.domain.ids import EarlierId
from factcheck_gui.domain.match import EarlierClaim
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.learning import BATCH
from factcheck_gui.store.library import Library

DID = ("closed", "opened", "counted", "lost", "promised", "sold", "rebuilt", "banned", "found", "denied")
SYLLABLES = (
    "ka",
    "ri",
    "mo",
    "ten",
    "sol",
    "ve",
    "lin",
    "bor",
    "as",
    "ud",
    "pel",
    "nor",
    "gi",
    "sha",
    "wim",
    "oc",
)


def made_up(number: int) -> Iterator[str]:
    """Return that many claims, with as many different words as news has, a few of them in most claims."""
    dice = random.Random(7)
    words = ["".join(dice.choices(SYLLABLES, k=dice.randint(2, 4))) for _ in range(20_000)]
    # Zipf's law without its head: the hundred commonest words of a language are never searched for
    weights = [1 / rank for rank in range(100, len(words) + 100)]
    chosen = iter(dice.choices(words, weights, k=6 * number))
    for serial in range(number):
        who, what, where, *rest = (next(chosen) for _ in range(6))
        figure, year = f"{serial + 3:,}", dice.randrange(1950, 2026)
        yield f"{who.title()} {dice.choice(DID)} {figure} {what} in {where.title()} {' '.join(rest)} in {year}"


def from_file(path: Path, number: int) -> Iterator[str]:
    """Return the first `number` texts of a gzipped JSONL file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for _, line in zip(range(number), lines, strict=False):
            yield json.loads(line)["text"]


def timed(act: Callable[[str], object], texts: list[str]) -> list[float]:
    """Return the milliseconds `act` takes for each text."""
    spent = []
    for text in texts:
        start = time.perf_counter()
        act(text)
        spent.append(1000 * (time.perf_counter() - start))
    return sorted(spent)


def learn(path: Path, texts: list[str]) -> None:
    """Learn claims into a new library and put its index in order."""
    with Library.open(path, holder="benchmark") as library:
        for first in range(0, len(texts), BATCH):
            batch = texts[first : first + BATCH]
            library.matches.learn(
                [
                    EarlierClaim(id=EarlierId(f"{first + n:032x}"), text=text, external_id=str(first + n))
                    for n, text in enumerate(batch)
                ]
            )
            library.matches.merge(0)
        while library.matches.merge(1_000):
            pass


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--earlier", type=Path)
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--queries", type=int, default=100)
    options = parser.parse_args()
    texts = list(from_file(options.earlier, options.claims) if options.earlier else made_up(options.claims))
    queries = random.Random(3).sample(texts, options.queries)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.sqlite"
        start = time.perf_counter()
        learn(path, texts)
        learned = time.perf_counter() - start
        with Desk.open(path, person="Benchmark") as desk:
            desk.matching.get_ready()
            ours = timed(desk.matching.find, queries)
    plain = timed(
        lambda text: process.extract(text, texts, scorer=fuzz.token_set_ratio, limit=20), queries[:10]
    )
    print(
        json.dumps(
            {
                "benchmark": "match one claim",
                "earlier": len(texts),
                "learned_s": round(learned, 1),
                "ours_ms": round(statistics.median(ours), 1),
                "ours_p95_ms": round(ours[int(0.95 * len(ours))], 1),
                "rapidfuzz_extract_ms": round(statistics.median(plain), 1),
                "ratio": round(statistics.median(ours) / statistics.median(plain), 3),
                "bound_ms": 20 if len(texts) <= 100_000 else 60,
                "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
            }
        )
    )


if __name__ == "__main__":
    main()
