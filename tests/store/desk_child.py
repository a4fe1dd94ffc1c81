"""A process of its own at work on a library, to be killed, starved or locked out.

`hold PATH` keeps it open for writing. `work PATH` records acts and prints each one's id
once it is saved. `learn PATH` learns earlier claims and merges, and prints how many are
saved. `fill PATH BYTES` does so with files limited to so many bytes, and then
says what it was told and what can still be read. `close PATH` closes it at a full disk.
"""

import resource
import sys
from collections.abc import Callable
from pathlib import Path

from store_records import Maker

from factcheck_gui.domain.errors import StoreError
from factcheck_gui.domain.ids import EarlierId
from factcheck_gui.domain.match import EarlierClaim
from factcheck_gui.store.backup import back_up
from factcheck_gui.store.library import Library


def say(line: str) -> None:
    print(line, flush=True)


def hold(path: Path) -> None:
    with Library.open(path, holder="Bo Lind"):
        say("open")
        sys.stdin.read()


def work(path: Path) -> None:
    with Library.open(path) as library:
        seed = library._database.number("SELECT count(*) FROM events") * 100
        make = Maker(library, seed)
        claim = make.claim(make.article(f"story-{seed}"))
        while True:
            claim, verdict = make.verdict(claim)
            say(verdict.id)


def learn(path: Path) -> None:
    """Learn twenty new claims at a time, and one of them once more in other words; merge in between."""
    with Library.open(path) as library:
        number = library._database.number("SELECT count(*) FROM earlier")
        while True:
            batch = [earlier(serial, f"Harbour number {serial}") for serial in range(number, number + 20)]
            library.matches.learn(batch)
            library.matches.learn([earlier(number // 2, f"Harbour {number // 2} once more")])
            number += 20
            say(f"saved {number}")
            library.matches.merge(0)
            say("merged")


def earlier(serial: int, text: str) -> EarlierClaim:
    return EarlierClaim(id=EarlierId(f"x{serial}"), text=text, external_id=str(serial))


def refusal(work: Callable[[], object]) -> str:
    try:
        work()
    except StoreError as error:
        return str(error)
    return ""


def close_when_full(path: Path) -> None:
    library = Library.open(path)
    make = Maker(library)
    make.verdict(make.claim(make.article()))
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, resource.RLIM_INFINITY))
    library.close()
    say("closed")


def fill(path: Path, size: int) -> None:
    with Library.open(path) as library:
        make = Maker(library)
        claim = make.claim(make.article())
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
        try:
            while True:
                claim, verdict = make.verdict(claim)
                say(verdict.id)
        except StoreError as error:
            say(f"told: {error}")
        large = path.with_name("scan.tif")
        large.write_bytes(bytes(size))
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, resource.RLIM_INFINITY))
        say(f"backup: {refusal(lambda: back_up(library._database))}")
        say(f"evidence: {refusal(lambda: library.evidence.keep(large))}")
        say(f"verdicts: {len(library.claims.verdicts(claim.id))}")
        say(f"in transaction: {library._database.in_transaction}")
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        _, verdict = make.verdict(claim)
        say(f"after: {verdict.id}")


if __name__ == "__main__":
    verb, where, *rest = sys.argv[1:]
    if verb == "fill":
        fill(Path(where), int(rest[0]))
    else:
        {"hold": hold, "work": work, "learn": learn, "close": close_when_full}[verb](Path(where))
