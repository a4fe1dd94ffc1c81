"""Earlier claims on their way into the library, some hundred at a time."""

import time
from collections.abc import Iterator, Mapping
from dataclasses import replace

from factcheck_gui.domain.ids import EarlierId
from factcheck_gui.domain.match import EarlierClaim, earlier_key
from factcheck_gui.services.learned import Learned, Rerated
from factcheck_gui.services.recorder import Recorder
from factcheck_gui.store.library import Library

BATCH = 400
"""Rows a transaction: 17 ms, 29 in the slowest twentieth, so that a window stays alive between two."""

LETTERS = 200_000
"""Code points a transaction, where fact-checks come with their long bodies."""

MERGE_MS = 10
STEP_S = 0.015
"""How long may be read before whoever waits hears of it."""


class EarlierBatches:
    """Collects the claims of one run and keeps them in short transactions."""

    def __init__(self, library: Library, recorder: Recorder, learned: Learned) -> None:
        """Keep in `library`, and count in `learned`."""
        self._library = library
        self._recorder = recorder
        self._learned = learned
        self._waiting: list[EarlierClaim] = []
        self._letters = 0
        self._until = time.perf_counter() + STEP_S

    def add(self, earlier: EarlierClaim) -> None:
        """Let `earlier` wait to be kept, under an id of its own."""
        self._waiting.append(replace(earlier, id=EarlierId(self._recorder.new_id())))
        self._letters += len(earlier.text) + len(earlier.title) + len(earlier.body)

    def steps(self, *, waits: bool = False) -> Iterator[Learned]:
        """Keep what waits, if it is enough; yield the state of the run whenever it is time to.

        Args:
            waits: There is nothing to do just now; whoever asks may do something else.
        """
        if len(self._waiting) == BATCH or self._letters > LETTERS:
            yield self._learned  # reading, keeping and merging are a step each: together they take a frame
            yield self.keep()
            self._library.matches.merge(MERGE_MS)
            yield self._learned
        elif waits or time.perf_counter() > self._until:
            yield self._learned
        else:
            return
        self._until = time.perf_counter() + STEP_S

    def keep(self) -> Learned:
        """Keep all that waits, in one transaction."""
        known = self._library.matches.earlier_by_key({earlier_key(one) for one in self._waiting})
        new, updated = self._library.matches.learn(self._waiting)
        if updated:
            self._learned.rerated += _rerated(self._waiting, known)
        self._waiting.clear()
        self._letters = 0
        self._learned.new += new
        self._learned.updated += updated
        self._learned.is_sound = True
        return self._learned

    def end(self) -> Iterator[Learned]:
        """Keep what is left, and put the index in order."""
        yield self.keep()
        while self._library.matches.merge(MERGE_MS):
            yield self._learned

    def note(self, name: str, sha256: str) -> None:
        """Record the event of the run, where it changed something; quiet in a library that was closed."""
        learned = self._learned
        if self._library.is_closed or not (learned.new or learned.updated):
            return
        data: dict[str, str | int] = {
            "file": name,
            "sha256": sha256,
            "read": learned.read,
            "new": learned.new,
            "updated": learned.updated,
            "skipped": len(learned.skipped),
        }
        if learned.rerated:
            data["rerated"] = len(learned.rerated)
        if learned.articles:
            data |= {"articles": learned.articles, "new articles": learned.new_articles}
        self._recorder.note(f"Learn {learned.new:,} earlier claims, {learned.updated:,} updated", data)


def _rerated(batch: list[EarlierClaim], known: Mapping[str, EarlierClaim]) -> Iterator[Rerated]:
    latest = {earlier_key(one): one for one in batch}
    for key, before in known.items():
        after = latest[key]
        if before.rating != after.rating:
            yield Rerated(after.text, before.rating, after.rating)
