"""The draft at 60,000 words with 1,500 claims, beside a bare text window on the same text.

Run as `python tests/benchmarks/bench_draft.py`; prints one JSON line per measure, times in
ms, medians unless named otherwise. It never fails on time.
"""

import json
import os
import random
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QScrollBar, QTextEdit

from factcheck_gui.domain.draft.zone import Zone, ZoneKind
from factcheck_gui.domain.span import Span
from factcheck_gui.ui.draft.draft_pane import DraftPane
from factcheck_gui.ui.draft.marks import DraftMark
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.fonts import load_fonts

SIZE = (776, 592)
WORDS = ("harbour boats storm mayor count figure since talks envoy report losses fleet").split()
KINDS = ("confirmed", "wrong", "unchecked", "recheck", "disputed", "nothing_to_check", "ambiguous")


def story(words: int) -> str:
    """Paragraphs of about 34 words in a made-up wire style."""
    dice = random.Random(words)
    made = []
    for _ in range(words // 34):
        chosen = [dice.choice(WORDS) for _ in range(33)]
        made.append(f"{' '.join(chosen[:15]).capitalize()}. {' '.join(chosen[15:])} 55,000.")
    return "\n\n".join(made)


def marks_of(text: str, count: int) -> list[DraftMark]:
    dice = random.Random(count)
    starts = sorted(dice.sample(range(len(text) - 200), count))
    return [
        DraftMark(
            claim_id=f"c{number}",
            span=Span(start, start + dice.choice((6, 20, 60, 140))),
            kind=dice.choice(KINDS),
            word="Confirmed",
            glyph="check",
        )
        for number, start in enumerate(starts)
    ]


def sentences_of(text: str) -> list[Span]:
    ends = [at for at, char in enumerate(text) if char == "."]
    return [Span(start + 1, end + 1) for start, end in zip([-1, *ends], ends, strict=False)]


def timed(app: QApplication, act: Callable[[], object]) -> float:
    """How long an act takes until all it led to is painted."""
    start = time.perf_counter()
    act()
    app.processEvents()
    return 1000 * (time.perf_counter() - start)


def settle(app: QApplication, rounds: int = 200) -> None:
    """Let Qt lay out what it put off."""
    for _ in range(rounds):
        app.processEvents()
        time.sleep(0.001)


def spread(times: list[float]) -> dict[str, float]:
    return {"median": round(statistics.median(times), 2), "max": round(max(times), 2)}


def say(measure: str, **values: object) -> None:
    print(json.dumps({"measure": measure, **values}), flush=True)


def bare_window(app: QApplication, text: str) -> tuple[QTextEdit, float]:
    view = QTextEdit()
    view.setReadOnly(True)
    view.resize(*SIZE)
    view.show()
    settle(app, 20)

    def fill() -> None:
        view.setPlainText(text)
        view.viewport().repaint()

    return view, timed(app, fill)


def empty_pane(app: QApplication, appearance: Appearance) -> DraftPane:
    pane = DraftPane(appearance)
    pane.resize(*SIZE)
    pane.show()
    settle(app, 20)
    return pane


def open_story(app: QApplication, appearance: Appearance, words: int, claims: int) -> DraftPane:
    text = story(words)
    zones = [Zone(kind=ZoneKind.BODY, span=Span(0, len(text)))]
    marks, sentences = marks_of(text, claims), sentences_of(text)
    pane = empty_pane(app, appearance)

    def open_draft(place: int = 0) -> None:
        pane.show_draft(text, zones, place, sentences)
        pane.set_marks(marks)
        pane.set_unseen(sentences[::2])
        pane.view.viewport().repaint()

    first = timed(app, open_draft)
    settle(app)
    kept = timed(app, lambda: open_draft(len(text) // 2))
    settle(app)
    bare, bare_first = bare_window(app, text)
    settle(app)
    say(
        "open",
        words=len(text.split()),
        claims=claims,
        painted=round(first, 1),
        painted_at_kept_place=round(kept, 1),
        bare=round(bare_first, 1),
        bound=200 if words < 5000 else 500,
    )
    scroll_pages(app, pane, bare)
    bare.close()
    return pane


def scroll_pages(app: QApplication, pane: DraftPane, bare: QTextEdit) -> None:
    def pages(bar: QScrollBar) -> dict[str, float]:
        step = max(1, min(SIZE[1], bar.maximum() // 60))
        return spread([timed(app, partial(bar.setValue, number * step)) for number in range(60)])

    own = pane.view.verticalScrollBar()
    say("page scrolled", first=pages(own), again=pages(own), bare=pages(bare.verticalScrollBar()), bound=8)


def change_marks(app: QApplication, pane: DraftPane) -> None:
    view = pane.view
    seen = view.visible_span()
    shown = next(mark for mark in view.marks() if mark.span.start > seen.start)
    added = [
        DraftMark(
            claim_id=f"new{number}",
            span=Span(seen.start + 9 * number, seen.start + 9 * number + 30),
            kind="unchecked",
            word="Unchecked",
            glyph="ring",
        )
        for number in range(30)
    ]
    rated = [shown._replace(kind=kind) for kind in ("wrong", "confirmed", "recheck", "unchecked") * 15]
    all_marks = view.marks()
    acts: dict[str, list[Callable[[], object]]] = {
        "mark changed": [partial(pane.update_marks, {shown.claim_id}, [mark]) for mark in rated],
        "mark added": [partial(pane.update_marks, {mark.claim_id}, [mark]) for mark in added],
        "mark removed": [partial(pane.update_marks, {mark.claim_id}, ()) for mark in added],
        "all marks set, one changed": [
            partial(pane.set_marks, [mark, *(each for each in all_marks if each.claim_id != shown.claim_id)])
            for mark in rated
        ],
        "claim selected": [partial(pane.select_claim, mark.claim_id) for mark in all_marks[:60]],
        "marks hidden": [partial(pane.set_marks_hidden, number % 2 == 0) for number in range(20)],
    }
    for name, each in acts.items():
        say(name, **spread([timed(app, act) for act in each]), bound=8)


def long_lines(app: QApplication, appearance: Appearance) -> None:
    words = "harbour boats storm "
    texts = {
        "one line of 1 MB": words * 50_000,
        "one line of 10 MB": words * 500_000,
        "10 MB of paragraphs": "\n".join([words * 15] * 33_333),
        "1 MB without a space": "x" * 1_000_000,
    }
    for name, text in texts.items():
        pane = empty_pane(app, appearance)
        shown = timed(app, partial(pane.show_draft, text))
        longest = 0.0
        for _ in range(600):
            longest = max(longest, timed(app, lambda: None))
            time.sleep(0.001)
        end = timed(app, partial(pane.view.scroll_to_position, len(text) - 100))
        say(name, painted=round(shown), longest_block=round(longest), to_the_end=round(end), bound=3000)
        pane.close()
        pane.deleteLater()


def main() -> int:
    app = QApplication(sys.argv[:1])
    load_fonts()
    appearance = Appearance(app)
    appearance.apply("light")
    open_story(app, appearance, 1_000, 40).close()
    pane = open_story(app, appearance, 60_000, 1_500)
    change_marks(app, pane)
    say("resized to the wide measure", once=round(timed(app, partial(pane.resize, 1256, 592)), 1))
    settle(app)
    say("zoomed", once=round(timed(app, partial(pane.set_zoom, 1.1)), 1))
    pane.close()
    long_lines(app, appearance)
    return 0


if __name__ == "__main__":
    sys.exit(main())
