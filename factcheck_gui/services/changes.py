"""What was just committed, told to whoever shows it."""

from collections.abc import Callable
from dataclasses import dataclass

from factcheck_gui.domain.act import Act, Record
from factcheck_gui.domain.ids import ArticleId, ClaimId


@dataclass(frozen=True, slots=True)
class Changed:
    """One committed act, as the views hear of it."""

    act: Act

    @property
    def article_id(self) -> ArticleId | None:
        """Return the article it was about; None for the library as a whole."""
        return self.act.article_id

    @property
    def claims(self) -> tuple[ClaimId, ...]:
        """Return the claims in whose history it stands."""
        return self.act.claims

    def touches(self, *kinds: type[Record]) -> bool:
        """Tell whether a record of one of `kinds` came, went or changed."""
        return any(isinstance(change.record, kinds) for change in self.act.changes)


class ChangeFeed:
    """The one channel from services to views; it speaks only after a commit."""

    def __init__(self) -> None:
        self._listeners: list[Callable[[Changed], None]] = []

    def subscribe(self, listener: Callable[[Changed], None]) -> None:
        """Call `listener` after each commit, in the order of subscription."""
        self._listeners.append(listener)

    def publish(self, changed: Changed) -> None:
        """Tell every listener."""
        for listener in tuple(self._listeners):
            listener(changed)
