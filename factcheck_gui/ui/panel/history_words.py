"""What an act did to a claim, in words: name first, then before → after."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication

from factcheck_gui.domain.act import Act, Change, Record
from factcheck_gui.domain.claim import Appearance, Claim, State
from factcheck_gui.domain.errors import NotFoundError
from factcheck_gui.domain.ids import ClaimId, SourceId
from factcheck_gui.domain.query import Fix, FixState, Query
from factcheck_gui.domain.source import Evidence, Source
from factcheck_gui.domain.verdict import Verdict
from factcheck_gui.services.desk import Desk
from factcheck_gui.ui.kit.moments import shown_moment

_SHOWN_FIELDS = ("wording", "claimant", "types", "legal", "assignee")


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One act: when and who, what, and the details; `is_undone` where a later act took it back."""

    when: str
    who: str
    what: str
    details: tuple[str, ...]
    is_undone: bool


class HistoryWords:
    """Words the acts of one library, in its scale and names as they are now."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def lines(self, acts: list[Act], claim_id: ClaimId) -> list[HistoryLine]:
        """Return the acts, oldest first, as lines, newest first, each as far as it is about one claim."""
        undone = {act.undoes for act in acts if act.undoes is not None}
        return [self._line(act, claim_id, is_undone=act.id in undone) for act in reversed(acts)]

    def _line(self, act: Act, claim_id: ClaimId, *, is_undone: bool) -> HistoryLine:
        head = ""
        details: list[str] = []
        for change in _about(act, claim_id):
            if isinstance(change.record, Verdict) and change.after is not None:
                head = self._verdict(change.record)
            else:
                details += self._details(change)
        what = f"{act.name}: {head}" if head else act.name
        return HistoryLine(
            when=shown_moment(when_of(act)),
            who=self._desk.people.initials_of(act.by),
            what=what,
            details=tuple(dict.fromkeys(detail for detail in details if detail)),
            is_undone=is_undone,
        )

    def _verdict(self, verdict: Verdict) -> str:
        step = self._desk.scale.find(verdict.rating)
        label = step.label if step else verdict.rating
        return f"{label} — {verdict.reason}" if verdict.reason else label

    def _source(self, source_id: SourceId) -> str:
        """Name a source as it may be named now: a promise made later holds for what was before it."""
        try:
            return self._desk.sources.get(source_id).public_name
        except NotFoundError:
            return QCoreApplication.translate("HistoryWords", "a source")

    def _details(self, change: Change[Record]) -> list[str]:
        match change.record:
            case Claim():
                return self._claim(change)
            case Appearance() if change.before is None:
                return []
            case Source() as source:
                return [self._source(source.id)]
            case Query() as query:
                return [f"{query.question} — {query.answer}" if query.answer else query.question]
            case record if change.before is None or change.after is None:
                return [_told(record)]
            case _:
                return [_sides(_told(change.before), _told(change.after))]

    def _claim(self, change: Change[Record]) -> list[str]:
        before, after = change.before, change.after
        if not isinstance(before, Claim) or not isinstance(after, Claim):
            return []
        changed = [
            _sides(self._field(before, name), self._field(after, name))
            for name in _SHOWN_FIELDS
            if getattr(before, name) != getattr(after, name)
        ]
        if changed or before.state is after.state or after.state is State.SETTLED:
            return changed
        return [_sides(before.state.value, after.state.value)]

    def _field(self, claim: Claim, name: str) -> str:
        match name:
            case "types":
                return ", ".join(claim.types)
            case "legal":
                return claim.legal.value
            case "assignee":
                return self._desk.people.name_of(claim.assignee)
            case _:
                return str(getattr(claim, name))


def when_of(act: Act) -> datetime:
    """Return when an act was done (UTC), from its logical time."""
    stamp = act.logical_time.rpartition("-")[0].removesuffix("Z")
    return datetime.fromisoformat(stamp).replace(tzinfo=UTC)


def _about(act: Act, claim_id: ClaimId) -> Iterator[Change[Record]]:
    """Go through the changes of an act that are about one claim; one act may be about many."""
    cited = {
        change.record.source_id
        for change in act.changes
        if isinstance(change.record, Evidence) and change.record.claim_id == claim_id
    }
    for change in act.changes:
        record = change.record
        if isinstance(record, Source):
            is_ours = record.id in cited or claim_id in act.claims[:1]
        else:
            is_ours = getattr(record, "claim_id", getattr(record, "id", "")) == claim_id
        if is_ours:
            yield change


def _sides(before: str, after: str) -> str:
    """Return both sides of a change; a side that says nothing is "none"."""
    if before == after:
        return ""
    none = QCoreApplication.translate("HistoryWords", "none")
    return f"{before or none} → {after or none}"


def _told(record: Record | None) -> str:
    """Return a record in a few words; empty for one that says nothing to a reader of the history."""
    match record:
        case Appearance():
            return " ".join(record.anchor.exact.split())
        case Evidence():
            return " ".join(part for part in (record.stance.value, record.locator, record.quote) if part)
        case Fix():
            state = "" if record.state is FixState.WITH_EDITOR else f", {record.state.value}"
            return f"{record.replacement}{state}"
        case _:
            return ""
