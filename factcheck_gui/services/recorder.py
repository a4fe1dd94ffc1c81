"""The one way to change the library: an act, in one transaction, told to the views."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime

from factcheck_gui.domain.act import Act, Change, Record
from factcheck_gui.domain.ids import ActId, ArticleId, ClaimId, PersonId
from factcheck_gui.services.changes import Changed, ChangeFeed
from factcheck_gui.services.clock import Clock, LogicalClock, NewId
from factcheck_gui.store.library import Library

Changes = tuple[Change[Record], ...]


class Recorder:
    """Turns changes of records into acts with their events.

    Acts opened with `together` take in every act recorded inside them, so that one
    thing the user did is one event, one undo step and all or nothing. A `batch` only
    shares the transaction: each act in it keeps its own event, so that the history of one
    claim does not hold a thousand others.
    """

    def __init__(self, library: Library, feed: ChangeFeed, clock: Clock, new_id: NewId) -> None:
        self._library = library
        self._feed = feed
        self._clock = clock
        self._time = LogicalClock(clock, library.events.last_logical_time())
        self._open: list[list[Act]] = []
        self._untold: list[Act] | None = None
        self.new_id = new_id
        self.person = PersonId("")

    def now(self) -> datetime:
        """Return the present moment in UTC, to the millisecond."""
        return self._clock()

    def record(
        self,
        name: str,
        *changes: Change[Record],
        article: ArticleId | None = None,
        claims: tuple[ClaimId, ...] = (),
        undoes: ActId | None = None,
    ) -> Act:
        """Commit `changes` as one act called `name`; without changes nothing is written.

        Raises:
            RuleError: A record was changed by somebody else meanwhile.
            StoreError: The library could not be written; nothing of it was.
        """
        act = Act(
            id=ActId(self.new_id()),
            name=name,
            by=self.person,
            logical_time=self._time.tick(),
            article_id=article,
            claims=claims,
            changes=changes,
            undoes=undoes,
        )
        if not changes:
            return act
        self._commit(act)
        return act

    def note(self, name: str, data: Mapping[str, str | int]) -> Act:
        """Record that bulk work ended, as one event without changes; `data` says what it came to."""
        stamp = self._time.tick()
        act = Act(id=ActId(self.new_id()), name=name, by=self.person, logical_time=stamp, data=data)
        self._commit(act)
        return act

    def _commit(self, act: Act) -> None:
        if self._open:
            self._library.write(act.changes)
            self._open[-1].append(act)
        else:
            self._library.record(act)
            self._tell(act)

    def _tell(self, act: Act) -> None:
        if self._untold is None:
            self._feed.publish(Changed(act))
        else:
            self._untold.append(act)

    @contextmanager
    def batch(self) -> Iterator[None]:
        """Commit the acts recorded inside at once, or none of them: for many lines of a file.

        An act that is refused inside leaves nothing, and the rest goes on.
        """
        self._untold = []
        try:
            with self._library.transaction():
                yield
            committed = self._untold
        finally:
            self._untold = None
        for act in committed:
            self._tell(act)

    @contextmanager
    def together(self, name: str) -> Iterator[list[Act]]:
        """Make one act called `name` of all that is recorded inside; the list ends with it."""
        acts: list[Act] = []
        self._open.append(acts)
        try:
            with self._library.transaction():
                yield acts
                self._open.pop()
                whole = self._merged(name, acts)
                if whole.changes and not self._open:
                    self._library.append_event(whole)
        except BaseException:
            if acts in self._open:
                self._open.remove(acts)
            raise
        if self._open:
            self._open[-1].append(whole)
        elif whole.changes:
            self._tell(whole)
        acts[:] = [whole]

    def take_back(self, act: Act) -> Act:
        """Record the reverse of `act` as an act of its own: history is only added to."""
        changes = tuple(change.reversed() for change in reversed(act.changes))
        return self.record(
            f"Undo: {act.name}", *changes, article=act.article_id, claims=act.claims, undoes=act.id
        )

    def repeat(self, act: Act) -> Act:
        """Record `act` once more, after it was taken back."""
        return self.record(act.name, *act.changes, article=act.article_id, claims=act.claims)

    def _merged(self, name: str, acts: list[Act]) -> Act:
        return Act(
            id=ActId(self.new_id()),
            name=name,
            by=self.person,
            logical_time=self._time.tick(),
            article_id=next((act.article_id for act in acts if act.article_id), None),
            claims=tuple(dict.fromkeys(claim for act in acts for claim in act.claims)),
            changes=tuple(change for act in acts for change in act.changes),
        )
