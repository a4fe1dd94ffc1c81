"""Slow pure work beside the window: frozen values in, frozen values out."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from factcheck_gui.domain.errors import FactCheckError

T = TypeVar("T")


class JobRunner(QObject):
    """Runs jobs one after another; the newest of a kind replaces the ones before it."""

    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="job")
        self._under_way: dict[str, Future[Any]] = {}
        self._unawaited: set[str] = set()
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        kind: str,
        job: Callable[[], T],
        done: Callable[[T], None],
        refused: Callable[[str], None],
        *,
        awaited: bool = True,
    ) -> None:
        """Run `job` and hand its result to `done`, in the window's thread.

        The answer to an earlier job of the same `kind` is dropped. `refused` hears the
        sentence of a FactCheckError; any other error is a bug and is raised in the
        window's thread. A job nobody waits for (`awaited` False) leaves the runner idle.
        """
        self.cancel(kind)
        (self._unawaited.discard if awaited else self._unawaited.add)(kind)
        future: Future[T] = self._pool.submit(job)

        def finish() -> None:
            if self._under_way.get(kind) is not future:
                return
            del self._under_way[kind]
            try:
                result = future.result()
            except FactCheckError as error:
                refused(str(error))
            else:
                done(result)

        self._under_way[kind] = future
        future.add_done_callback(lambda _: self._ended.emit(finish))

    def cancel(self, kind: str) -> None:
        """Drop the answer of whatever job of `kind` is under way."""
        future = self._under_way.pop(kind, None)
        if future is not None:
            future.cancel()

    @property
    def is_idle(self) -> bool:
        """Tell whether no answer is awaited."""
        return not self._under_way.keys() - self._unawaited

    def close(self) -> None:
        """Drop all answers and wait for the job under way; nothing may outlive the library."""
        for kind in tuple(self._under_way):
            self.cancel(kind)
        self._pool.shutdown(cancel_futures=True)

    @staticmethod
    def _on_ended(finish: Callable[[], None]) -> None:
        finish()
