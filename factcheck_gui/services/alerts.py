"""What a draft says that somebody should look at first: what was rated wrong, or is said twice."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from time import monotonic
from typing import TYPE_CHECKING

from factcheck_gui.domain.alert import Alert, AlertKind, alert_of
from factcheck_gui.domain.article import Revision
from factcheck_gui.domain.citing.csl_dates import is_csl_date, shown_csl_date
from factcheck_gui.domain.draft.coverage import TextIndex
from factcheck_gui.domain.draft.zone import ZoneKind
from factcheck_gui.domain.facts.difference import Difference
from factcheck_gui.domain.ids import ClaimId
from factcheck_gui.domain.match import Candidate
from factcheck_gui.domain.query import FixState
from factcheck_gui.domain.shown_dates import shown_day
from factcheck_gui.domain.span import Span
from factcheck_gui.domain.verdict import RatingScale
from factcheck_gui.services.matching import find_matches
from factcheck_gui.store.library import Library

if TYPE_CHECKING:
    from factcheck_gui.domain.comparing.conflicts import ConflictFinder

_SAYING = frozenset({ZoneKind.HEADLINE, ZoneKind.BODY, ZoneKind.CAPTION})
"""Zones that state facts of the story; a correction note says what was wrong, and must."""
_LEAST_BLANKS = 3
_LIKE = 8
_BOOK = 4000
_STEP = 0.03
"""Seconds of a step, after which whatever a person asked for has its turn."""
_MOST_CONFLICTS = 100
"""A draft with more is a list or a table, and no list of them is read to its end."""
_QUOTED = 90
"""Code points of an earlier claim that an alert quotes."""


class AlertService:
    """Holds each sentence of a draft against what was checked before, and against the others."""

    def __init__(self, library: Library, scale: Callable[[], RatingScale]) -> None:
        self._library = library
        self._scale = scale

    @staticmethod
    def passages(text: str, index: TextIndex) -> list[Span]:
        """Return the sentences that state something, in reading order."""
        return [
            sentence.span
            for sentence in index.sentences
            if sentence.zone in _SAYING and sentence.span.of(text).count(" ") >= _LEAST_BLANKS
        ]

    def looking(self, revision: Revision) -> "Look":
        """Return what looks through a draft, some sentences at a time, over a connection that only reads."""
        return Look(self._library, revision, self._scale())

    def find(self, revision: Revision, index: TextIndex) -> tuple[list[Alert], int]:
        """Return the alerts of a draft, the gravest first, and how many sentences were not looked at.

        A command waits for it, no window does: so it ends with the sentences of a book.
        """
        look, passages = self.looking(revision), self.passages(revision.text, index)
        waiting, left = passages[:_BOOK], max(0, len(passages) - _BOOK)
        found: list[Alert] = []
        while waiting:
            done, alerts = look.step(waiting)
            waiting = waiting[done:]
            found += alerts
        return in_order(found), left


class Look:
    """Looks through one draft; each step is a job, and no two run at once."""

    def __init__(self, library: Library, revision: Revision, scale: RatingScale) -> None:
        self._library = library
        self._revision = revision
        self._scale = scale
        self._conflicts: ConflictFinder | None = None
        self._left = _MOST_CONFLICTS
        self._known: set[str] = set()

    def step(self, passages: Sequence[Span]) -> tuple[int, list[Alert]]:
        """Look at the first of `passages`, for about 30 ms; return how many, and what they raise."""
        found: list[Alert] = []
        end = monotonic() + _STEP
        with self._library.reader() as reader:
            for done, span in enumerate(passages, start=1):
                found += self._against_earlier(reader, span)
                found += self._against_others(span)
                if monotonic() > end:
                    return done, found
        return len(passages), found

    def _against_earlier(self, library: Library, span: Span) -> list[Alert]:
        sentence = span.of(self._revision.text)
        if sentence in self._known:
            return []  # said again word for word: one line of it is enough
        self._known.add(sentence)
        alert = _looked_at(library, self._revision, span, self._scale)
        return [] if alert is None else [alert]

    def _against_others(self, span: Span) -> list[Alert]:
        from factcheck_gui.domain.comparing.conflicts import ConflictFinder  # noqa: PLC0415 - 100 ms, in a job

        if self._conflicts is None:
            self._conflicts = ConflictFinder(self._revision.text)
        conflicts = self._conflicts.take([span])[: self._left]
        self._left -= len(conflicts)
        return [
            Alert(
                kind=AlertKind.CONFLICT,
                span=conflict.second,
                other=conflict.first,
                differences=tuple(difference.swapped() for difference in conflict.differences),
            )
            for conflict in conflicts
        ]


def in_order(alerts: Sequence[Alert]) -> list[Alert]:
    """Return alerts with the gravest kind first, each kind in reading order."""
    kinds = list(AlertKind)
    return sorted(alerts, key=lambda alert: (kinds.index(alert.kind), alert.span))


def words_of(alert: Alert, today: date | None = None) -> str:
    """Return an alert in one line: when it was found, and what should stand instead.

    Days are those of the laptop's time zone; with `today` a day of the same year goes without it.
    """
    ours = _listed([difference.ours for difference in alert.differences])
    theirs = _listed([difference.theirs for difference in alert.differences])
    if alert.kind is AlertKind.CONFLICT:
        return f"This draft also says {theirs}, not {ours}."
    when = _when(alert.earlier, today)
    told = f"{when}: {_quoted(alert.earlier)}"
    if alert.kind is AlertKind.REPEAT:
        return _repeat_words(alert, when)
    said = {AlertKind.DIFFERS: "Confirmed otherwise", AlertKind.CHANGED: "Checked otherwise"}.get(alert.kind)
    if said is None:
        return f"Confirmed{told}"
    return f"{said}{when}: {theirs}, not {ours}." if ours and theirs else f"{said}{told}"


def _repeat_words(alert: Alert, when: str) -> str:
    changed = ", ".join(f"{one.ours} → {one.theirs}" for one in alert.right if one.ours and one.theirs)
    if changed:
        return f"Rated wrong{when}: {changed}."
    told = f"{when}: {_quoted(alert.earlier)}"
    if alert.earlier is not None and alert.earlier.article_id is None:
        return f"Rated “{alert.earlier.rating}”{told}"
    return f"Rated wrong{told}"


def _looked_at(library: Library, revision: Revision, span: Span, scale: RatingScale) -> Alert | None:
    matches = find_matches(library, span.of(revision.text), _LIKE, article=revision.article_id)
    alert = alert_of(span, matches, scale)
    if alert is None or alert.kind is not AlertKind.REPEAT or alert.earlier is None:
        return alert
    return replace(alert, right=_right(library, alert.earlier))


def _right(library: Library, wrong: Candidate) -> tuple[Difference, ...]:
    """Return what the fix of a wrong claim changed of its words; nothing where none was proposed."""
    from factcheck_gui.domain.comparing.compare import compare  # noqa: PLC0415 - not before the first paint

    claim = ClaimId(wrong.id)
    fix = library.claims.fix(claim) if wrong.article_id is not None else None
    stood = library.claims.appearances(claim) if fix and fix.state is not FixState.DECLINED else []
    return compare(stood[0].anchor.exact, fix.replacement).differences if fix and stood else ()


def _listed(values: Sequence[str]) -> str:
    return ", ".join(dict.fromkeys(value for value in values if value))


def _when(earlier: Candidate | None, today: date | None) -> str:
    if earlier is None or not earlier.date:
        return ""
    if earlier.article_id is not None:
        return f" on {shown_day(datetime.fromisoformat(earlier.date).astimezone().date(), today)}"
    told = shown_csl_date(earlier.date, today)
    return f" on {told}" if is_csl_date(earlier.date) else f" ({told})"


def _quoted(earlier: Candidate | None) -> str:
    text = " ".join(earlier.text.split()) if earlier is not None else ""
    return f"“{text if len(text) <= _QUOTED else text[: _QUOTED - 1].rstrip() + '…'}”"
