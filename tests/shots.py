"""The shots of the gallery: each stages one screen or state in a window of its own."""

import random
from collections.abc import Callable

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from factcheck_gui.domain.claim import LegalFlag, State
from factcheck_gui.domain.overview import ClaimOverview
from factcheck_gui.domain.source import Attribution
from factcheck_gui.domain.span import Span
from factcheck_gui.paths import resource
from factcheck_gui.services.sample import add_sample
from factcheck_gui.services.sources import Passage, SourceEntry
from factcheck_gui.ui.parts import Parts

WORDS, CLAIMS = 60_000, 1_500

Staging = Callable[[Parts], None]


def settle(parts: Parts, milliseconds: int = 250) -> None:
    """Let jobs answer and frames be drawn."""
    loop = QEventLoop()

    def look() -> None:
        if parts.workspace.jobs.is_idle:
            loop.quit()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(milliseconds)
    loop.exec()


def press(parts: Parts, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key in the draft."""
    parts.window.draft.view.setFocus()
    QTest.keyClick(parts.window.draft.view, key, modifier)


def press_here(*keys: str) -> None:
    """Press keys as Qt writes them where the focus is."""
    for key in keys:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keySequence(focused, key)


def type_here(words: str) -> None:
    """Type words where the focus is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, words)


def select(parts: Parts, words: str) -> ClaimOverview:
    """Select the claim whose wording has `words`, and return it."""
    for claim_id, overview in parts.workspace.overviews.items():
        if words in overview.claim.wording:
            parts.workspace.select_claim(claim_id)
            return overview
    msg = f"no claim says {words}"
    raise LookupError(msg)


def sample(parts: Parts) -> None:
    """Open the sample story."""
    parts.workspace.open_article(add_sample(parts.workspace.desk))
    parts.rail.read()


def choose(parts: Parts, name: str) -> None:
    """Choose an action from the menus."""
    action = parts.window.findChild(QAction, name)
    assert isinstance(action, QAction)
    action.trigger()


def desk(parts: Parts) -> None:
    sample(parts)
    select(parts, "Crimea")


def first_start(parts: Parts) -> None:
    parts.opening.open_sample()
    parts.middle.name_line.show()
    parts.rail.read()


def guide_decides(parts: Parts) -> None:
    parts.opening.open_sample()
    parts.middle.guide.show_step(1)
    parts.rail.read()


def nothing_selected(parts: Parts) -> None:
    sample(parts)


def empty(parts: Parts) -> None:
    parts.rail.read()


def new_claim(parts: Parts) -> None:
    sample(parts)
    text = parts.workspace.revision.text  # type: ignore[union-attr]  # the sample is open
    parts.window.draft.view.set_caret(text.index("Poland"))
    press(parts, Qt.Key.Key_N)


def marks_hidden(parts: Parts) -> None:
    desk(parts)
    press(parts, Qt.Key.Key_H)


def source_form(parts: Parts) -> None:
    desk(parts)
    press(parts, Qt.Key.Key_S)


def query_form(parts: Parts) -> None:
    desk(parts)
    press(parts, Qt.Key.Key_Q)


def fix_line(parts: Parts) -> None:
    sample(parts)
    select(parts, "first prisoner exchange")
    press(parts, Qt.Key.Key_F)


def wording(parts: Parts) -> None:
    desk(parts)
    press(parts, Qt.Key.Key_W)


def legal(parts: Parts) -> None:
    desk(parts)
    claims, claim_id = parts.workspace.desk.claims, parts.workspace.selected
    assert claim_id is not None
    parts.workspace.do(lambda: claims.set_legal(claim_id, LegalFlag.REQUIRED))


def confidential(parts: Parts) -> None:
    """A source under its alias, on its card and in the form that changes it."""
    sample(parts)
    claim = select(parts, "first prisoner exchange").claim.id
    source = SourceEntry(
        csl={"type": "interview", "title": "Call with the mediator", "author": [{"literal": "H. Vale"}]},
        attribution=Attribution.CONFIDENTIAL,
        alias="Source M",
    )
    sources = parts.workspace.desk.sources
    passage = Passage(quote="The one before was in August.", locator="02:15")
    parts.workspace.do(lambda: sources.attach(claim, source, passage))
    parts.panel.evidence.cards[0].setFocus()


def answered(parts: Parts) -> None:
    sample(parts)
    select(parts, "first prisoner exchange")
    press(parts, Qt.Key.Key_Q)
    press_here("Return")
    type_here("The one of 24 August, so it is more than five.")
    press_here("Return")
    settle(parts)
    parts.panel.queries.cards[0].setFocus()


def overlaps(parts: Parts) -> None:
    """Five more claims on the words of one: four stripes, and how many more there are."""
    sample(parts)
    revision = parts.workspace.revision
    assert revision is not None
    start = revision.text.index("Crimea, which Russia")
    claims = parts.workspace.desk.claims
    for length in (6, 20, 30, 40, 60):
        act = parts.workspace.do(
            lambda end=start + length: claims.add(revision.id, Span(start, end))  # type: ignore[misc]  # a bound default
        )
        assert act is not None
    select(parts, "Russia illegally annexed Crimea in 2016")


def taken_over(parts: Parts) -> None:
    sample(parts)
    select(parts, "46,000")
    settle(parts)
    claim = parts.workspace.overview.claim  # type: ignore[union-attr]  # just selected
    matches = parts.workspace.desk.matching.finding(claim, claim.wording)()
    parts.workspace.do(lambda: parts.workspace.desk.matching.take_verdict(claim.id, matches[0].candidate))
    assert parts.workspace.overviews[claim.id].claim.state is State.RECHECK


def finder(parts: Parts) -> None:
    desk(parts)
    settle(parts)
    parts.finder.open()
    parts.finder.field.setText("crimea")


def finder_nothing(parts: Parts) -> None:
    desk(parts)
    settle(parts)
    parts.finder.open()
    parts.finder.field.setText("annexe")


def find_in_draft(parts: Parts) -> None:
    desk(parts)
    parts.middle.find_bar.open()
    parts.middle.find_bar.find_words("Russia")


def key_card(parts: Parts) -> None:
    desk(parts)
    choose(parts, "keys")


def details(parts: Parts) -> None:
    desk(parts)
    parts.middle.details.open()


def queries(parts: Parts) -> None:
    desk(parts)
    parts.middle.lists.show_tab("query_list")


def lists(parts: Parts) -> None:
    """The lists, opened where a low window folds them."""
    desk(parts)
    parts.middle.lists.focus_list()


def panel_alone(parts: Parts) -> None:
    """The claim, opened by Enter where the window is too narrow for it beside the draft."""
    desk(parts)
    settle(parts)
    press(parts, Qt.Key.Key_Return)


def larger(parts: Parts) -> None:
    desk(parts)
    for _ in range(3):
        parts.choices.resize(1)


def history(parts: Parts) -> None:
    desk(parts)
    parts.panel.history.toggle.click()
    parts.panel.history.toggle.setFocus()


def manual(parts: Parts) -> None:
    desk(parts)
    choose(parts, "manual")


def scale(parts: Parts) -> None:
    desk(parts)
    choose(parts, "scale")


def keys(parts: Parts) -> None:
    desk(parts)
    choose(parts, "change_keys")


def choose_places(parts: Parts) -> None:
    sample(parts)
    text = parts.workspace.revision.text  # type: ignore[union-attr]  # the sample is open
    start = text.index("Zelenskyy")
    parts.window.draft.view.select_passage(Span(start, start + len("Zelenskyy")))
    press(parts, Qt.Key.Key_N)


def book(parts: Parts) -> None:
    """60,000 words with 1,500 claims of every kind."""
    dice = random.Random(1)
    lines = resource("samples", "war-dead-draft-1.txt").read_text(encoding="utf-8").split("\n")[4:16]
    text = "A book of stories\n" + "\n".join(dice.choice(lines) for _ in range(1_650))
    desk = parts.workspace.desk
    imported = desk.articles.add(desk.articles.paste(text))
    keys = [step.key for step in desk.scale]
    with desk.recorder.together("Add claims"):
        for start in sorted(dice.sample(range(20, len(text) - 200), CLAIMS)):
            claim = desk.claims.add(
                imported.revision.id, Span(start, start + dice.choice((6, 20, 60, 140)))
            ).claims[0]
            if dice.random() < 0.7:
                desk.verdicts.record(claim, dice.choice(keys))
    parts.workspace.open_article(imported.article.id)
    parts.rail.read()


LAST_STORY = """Ten years on

Russia illegally annexed Crimea in 2016. A caption in the archive says so.
"""
NEXT_STORY = """Ferries stay in port

KERCH – Ferries to Crimea, which Russia illegally annexed in 2016, stayed in port on Monday.

The strait between Crimea and the mainland is 3 kilometres wide at its narrowest.

The harbour office said 14 ferries were waiting. A trade union had counted 14 ships.

At its narrowest the strait between Crimea and the mainland is 5 kilometres wide, captains say.
"""


def alerts(parts: Parts) -> None:
    desk(parts)
    articles, verdicts = parts.workspace.desk.articles, parts.workspace.desk.verdicts
    # a story of the newsroom's own: what the sample says is made up, and warns of nothing
    parts.opening.open_draft(articles.paste(LAST_STORY))
    parts.window.draft.view.set_caret(LAST_STORY.index("Russia"))
    press(parts, Qt.Key.Key_N)
    claim_id = parts.workspace.selected
    assert claim_id is not None
    parts.workspace.do(lambda: verdicts.record(claim_id, "wrong", "It was 2014."))
    parts.opening.open_draft(articles.paste(NEXT_STORY))
    parts.middle.lists.set_collapsed(False)
    parts.middle.lists.show_tab("alert_list")
    while parts.middle.lists.watch.left:
        settle(parts)
    parts.middle.lists.focus_list()


SHOTS: tuple[Staging, ...] = (
    desk,
    first_start,
    guide_decides,
    nothing_selected,
    empty,
    new_claim,
    marks_hidden,
    source_form,
    query_form,
    fix_line,
    wording,
    legal,
    confidential,
    answered,
    overlaps,
    taken_over,
    finder,
    finder_nothing,
    find_in_draft,
    key_card,
    details,
    queries,
    lists,
    alerts,
    larger,
    history,
    choose_places,
    keys,
    scale,
    manual,
    book,
)
