"""Claims carried over to the next draft: how long it takes, and who finds them again.

Run as `python tests/benchmarks/bench_carry_over.py [--anchoring FOLDER]`; prints one JSON
line a measure, times in ms, medians of five. The drafts are made up: one sentence in ten
edited (half of them in a figure), one in twenty cut, one in twenty new, two paragraphs
swapped, and the old words of five claims repeated in a correction note. FOLDER holds
`exact_cases.json` and `fuzzy_cases.jsonl`: quotes with their surroundings and where they
stand. It never fails on time.
"""

import argparse
import json
import random
import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from difflib import SequenceMatcher
from pathlib import Path

from rapidfuzz import fuzz

from factcheck_gui.domain.carrying.carry_over import carry_over
from factcheck_gui.domain.carrying.quote_search import Quote, find_quote, literal_places
from factcheck_gui.domain.span import Span
from factcheck_gui.services.articles import Draft
from factcheck_gui.services.desk import Desk

NOUNS = "harbour boats storm mayor count figure talks envoy report losses fleet mole pier guard office vote".split()
VERBS = "closed counted denied opened reported rebuilt signed sold stopped weighed".split()
Place = Span | None
Finder = Callable[[Draft, Draft, list[Span]], list[Place]]


class MadeUp:
    """Two drafts of one made-up story, with the true place of each sentence of the first."""

    def __init__(self, desk: Desk, words: int) -> None:
        dice = random.Random(words)
        lines = [self._sentence(dice, number) for number in range(words // 14)]
        kept = [(line, self._edited(dice, line)) for line in lines]
        blocks = [kept[at : at + 4] for at in range(0, len(kept), 4)]
        swapped = [*blocks]
        swapped[3], swapped[5] = swapped[5], swapped[3]
        self.old = desk.articles.paste(self._laid_out([[one for one, _ in block] for block in blocks]))
        new = [[other for _, other in block if other] for block in swapped]
        for at in range(7, len(new), 5):
            new[at].append(self._sentence(dice, 10_000 + at))
        note = " ".join(f"It did not say: {line[:-1]}." for line, other in kept if other and other != line)[
            :600
        ]
        text = self._laid_out(new) + f"\n___\nThis story corrects an earlier version. {note}\n"
        self.new = desk.articles.paste(text)
        self.claims = dice.sample(kept, min(len(kept), words // 20 if words < 20_000 else words // 40))

    def spans(self) -> list[Span]:
        return [_place(self.old.text, line) for line, _ in self.claims]

    def truth(self) -> list[Place]:
        return [_place(self.new.text, other) if other else None for _, other in self.claims]

    @staticmethod
    def _sentence(dice: random.Random, number: int) -> str:
        words = [dice.choice(NOUNS) for _ in range(9)]
        return (
            f"The {words[0]} {dice.choice(VERBS)} {dice.randint(2, 999)} {' '.join(words[1:4])} "
            f"of the {' '.join(words[4:])} in case {number}."
        )

    @staticmethod
    def _edited(dice: random.Random, line: str) -> str:
        chance = dice.random()
        if chance < 0.05:
            return ""
        words = line.split()
        if chance < 0.10:
            words[3] = str(int(words[3]) + 1)
        elif chance < 0.15:
            words[1:2] = ["so-called", words[1]]
            words[5] = dice.choice(NOUNS)
        return " ".join(words)

    @staticmethod
    def _laid_out(blocks: Iterable[list[str]]) -> str:
        return "Harbour story\n\n" + "\n\n".join(" ".join(block) for block in blocks) + "\n"


def _place(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def ours(old: Draft, new: Draft, spans: list[Span]) -> list[Place]:
    return [one.span for one in carry_over(old, new, spans).passages]


def best_window(old: Draft, new: Draft, spans: list[Span]) -> list[Place]:
    """Place each passage on the most alike window of the new text, from a ratio of 80."""
    found = [fuzz.partial_ratio_alignment(span.of(old.text), new.text, score_cutoff=80) for span in spans]
    return [Span(one.dest_start, one.dest_end) if one else None for one in found]


def word_diff(old: Draft, new: Draft, spans: list[Span]) -> list[Place]:
    """Place each passage where a difflib diff of the words put what is left of it."""
    one, two = _words(old.text), _words(new.text)
    matcher = SequenceMatcher(None, [word for word, _ in one], [word for word, _ in two], autojunk=False)
    mapped = {
        block.a + at: block.b + at for block in matcher.get_matching_blocks() for at in range(block.size)
    }
    places: list[Place] = []
    for span in spans:
        images = [mapped[at] for at, (_, there) in enumerate(one) if span.overlaps(there) and at in mapped]
        places.append(Span(two[images[0]][1].start, two[images[-1]][1].end) if images else None)
    return places


def _words(text: str) -> list[tuple[str, Span]]:
    words, at = [], 0
    for word in text.split():
        at = text.index(word, at)
        words.append((word, Span(at, at + len(word))))
        at += len(word)
    return words


def judged(found: list[Place], truth: list[Place]) -> Counter[str]:
    told: Counter[str] = Counter()
    for place, true in zip(found, truth, strict=True):
        if place is None or true is None:
            told["right" if place == true else "lost" if place is None else "wrong"] += 1
        else:
            shared = min(place.end, true.end) - max(place.start, true.start)
            told[
                "right" if 2 * shared >= max(place.end, true.end) - min(place.start, true.start) else "wrong"
            ] += 1
    return told


def measure_finders(desk: Desk) -> None:
    story = MadeUp(desk, 5_000)
    finders: dict[str, Finder] = {"ours": ours, "partial_ratio_alignment": best_window, "difflib": word_diff}
    for name, finder in finders.items():
        started = time.perf_counter()
        told = judged(finder(story.old, story.new, story.spans()), story.truth())
        took = (time.perf_counter() - started) * 1_000
        print(json.dumps({"measure": "carry-over places", "finder": name, **told, "ms": round(took)}))


def measure_time(desk: Desk, words: int) -> None:
    """Time the whole act, alignment to commit; undo of it lets it be done again."""
    story = MadeUp(desk, words)
    imported = desk.articles.add(replace(story.old, text=story.old.text))
    with desk.recorder.batch():
        for span in story.spans():
            desk.verdicts.record(desk.claims.add(imported.revision.id, span).claims[0], "confirmed")
    whole, job = [], []
    for _ in range(5):
        started = time.perf_counter()
        preparation = desk.revisions.prepare(imported.article.id, story.new)
        review = desk.revisions.reviewing(preparation)()
        job.append((time.perf_counter() - started) * 1_000)
        revised = desk.revisions.record(preparation, review)
        whole.append((time.perf_counter() - started) * 1_000)
        if revised.act is not None:
            desk.recorder.take_back(revised.act)
    figures = {"words": words, "claims": len(story.claims), "ms": round(statistics.median(whole))}
    print(json.dumps({"measure": "revise", **figures, "of_it_in_the_job": round(statistics.median(job))}))


def measure_anchoring(folder: Path) -> None:
    exact = json.loads((folder / "exact_cases.json").read_text(encoding="utf-8"))
    strict = sum(
        [span.start for span in literal_places(case["text"], _quote(case, case["exact"]))]
        == case["expected_starts"]
        for case in exact
    )
    lines = (folder / "fuzzy_cases.jsonl").read_text(encoding="utf-8").split("\n")
    fuzzy = [json.loads(line) for line in lines if line]
    right = sum(
        [one.span.start for one in find_quote(case["text"], _quote(case, case["quote"]))]
        == [case["expected_start"]]
        for case in fuzzy
    )
    print(json.dumps({"measure": "anchoring", "exact": [strict, len(exact)], "fuzzy": [right, len(fuzzy)]}))


def _quote(case: dict[str, str], exact: str) -> Quote:
    hint = case.get("hint")
    return Quote(
        exact=exact,
        prefix=case["prefix"] or "",
        suffix=case["suffix"] or "",
        hint=None if hint is None else int(hint),
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--anchoring", type=Path, help="a folder of quotes to find")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, Desk.open(Path(folder) / "b.db", person="Bench") as desk:
        measure_finders(desk)
        measure_time(desk, 10_000)
        measure_time(desk, 60_000)
    if options.anchoring:
        measure_anchoring(options.anchoring)


if __name__ == "__main__":
    main()
