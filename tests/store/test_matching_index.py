"""Whatever is done to claims, the index finds each by its words as they are now."""

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from naughty import naughty_texts
from pace import cost
from store_records import Maker, changed

from factcheck_gui.domain.claim import Claim
from factcheck_gui.domain.errors import StoreError
from factcheck_gui.domain.ids import EarlierId
from factcheck_gui.domain.match import EarlierClaim
from factcheck_gui.store.library import Library
from factcheck_gui.store.matching_terms import asked_terms, indexed_terms

WORDS = "bridge ferry ship crown council mayor flood quay rail tower".split()


def learned(number: int, text: str) -> EarlierClaim:
    return EarlierClaim(id=EarlierId(f"x{number}"), text=text, external_id=str(number))


class Model:
    """What should be found, kept in step by hand."""

    def __init__(self, library: Library, make: Maker, seed: int) -> None:
        self.library, self.make, self.dice = library, make, random.Random(seed)
        self.article = make.article(f"story-{seed}")
        self.claims: list[Claim] = []
        self.learned: dict[str, EarlierClaim] = {}

    def text(self) -> str:
        return " ".join(self.dice.choices(WORDS, k=self.dice.randint(0, 5)))

    def add(self) -> None:
        self.claims.append(self.make.claim(self.article, self.text()))

    def reword(self) -> None:
        if self.claims:
            at = self.dice.randrange(len(self.claims))
            self._change(at, changed(self.claims[at], wording=self.text()))

    def remove(self) -> None:
        if self.claims:
            at = self.dice.randrange(len(self.claims))
            self._change(at, changed(self.claims[at], removed=not self.claims[at].removed))

    def take_back(self) -> None:
        if self.claims:
            self.make.record(self.claims.pop(), None)

    def learn(self) -> None:
        batch = [learned(self.dice.randrange(100), self.text()) for _ in range(self.dice.randint(1, 30))]
        self.library.matches.learn(batch)
        for row in batch:
            self.learned[row.external_id] = row

    def merge(self) -> None:
        self.library.matches.merge(0)

    def rebuild(self) -> None:
        if self.dice.random() < 0.2:
            self.library.matches.rebuild()

    def fail(self) -> None:
        """Add a claim and learn in a transaction that comes to nothing."""
        with pytest.raises(InterruptedError):
            self._cut_short()

    def _cut_short(self) -> None:
        with self.library.transaction():
            self.make.claim(self.article, self.text())
            self.library.matches.learn([learned(500, self.text())])
            raise InterruptedError

    def _change(self, at: int, claim: Claim) -> None:
        self.make.record(self.claims[at], claim)
        self.claims[at] = claim

    def expected(self, word: str) -> list[str]:
        own = [one.wording for one in self.claims if not one.removed]
        return sorted(text for text in (*own, *(one.text for one in self.learned.values())) if word in text)


@pytest.mark.parametrize("seed", range(4))
def test_what_is_found_is_what_is_there_whatever_was_done(library: Library, make: Maker, seed: int) -> None:
    model = Model(library, make, seed)
    deeds = [model.add, model.reword, model.remove, model.take_back, model.learn, model.merge, model.fail]
    for number in range(150):
        model.dice.choice([*deeds, model.add, model.learn, model.rebuild])()
        word = model.dice.choice(WORDS)
        found = sorted(one.text for one in library.matches.candidates(word, limit=1000))
        assert found == model.expected(word), number

    assert library.matches.is_in_step()
    for word in WORDS:
        with library.reader() as reader:
            assert sorted(one.text for one in reader.matches.candidates(word, limit=1000)) == model.expected(
                word
            )


def test_many_claims_of_one_act_do_not_wait(library: Library, make: Maker) -> None:
    article = make.article()
    with library.transaction():
        for number in range(300):
            make.claim(article, f"Ship {number} came in")

    assert library._database.number("SELECT count(*) FROM matching_waiting") == 0
    assert len(library.matches.candidates("ship", limit=1000)) == 300


def test_many_acts_leave_few_parts(library: Library, make: Maker) -> None:
    article = make.article()
    for number in range(1100):
        make.claim(article, f"Ship {number} came in")

    (states,) = library._database.rows("SELECT count(*), sum(state = 'live') FROM matching_parts")
    assert max(states) <= 6
    assert len(library.matches.candidates("ship", limit=10_000)) == 1100
    assert library.matches.is_in_step()


@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM matching_postings",
        "UPDATE matching_postings SET places = x'ffff'",
        "UPDATE matching_postings SET ends = zeroblob(3)",
        "UPDATE matching_parts SET lengths = zeroblob(2)",
    ],
)
def test_an_index_that_does_not_fit_itself_says_what_to_do_and_is_mended(
    library: Library, damage: str
) -> None:
    for batch in range(4):
        library.matches.learn(
            [learned(10 * batch + number, f"Ship {number} came in") for number in range(10)]
        )
    library.matches.cache.clear()
    library._database.run(damage)

    with pytest.raises(StoreError, match=r"out of step\. Run verify with --repair\."):
        library.matches.candidates("ship")
    with pytest.raises(StoreError, match=r"out of step\. Run verify with --repair\."):
        library.matches.merge(1000)

    assert library.verify(repair=True).ok
    assert len(library.matches.candidates("ship")) == 40


def test_a_number_given_again_after_a_deletion_is_the_new_claim(library: Library, make: Maker) -> None:
    article = make.article()
    first = make.claim(article, "The old bridge")
    library.matches.rebuild()
    make.record(first, None)
    second = make.claim(article, "The new ferry")

    for _ in range(2):
        assert library.matches.candidates("bridge") == []
        assert [one.id for one in library.matches.candidates("ferry")] == [second.id]
        library.matches.rebuild()


def test_what_was_left_waiting_is_taken_in_at_the_next_opening(library: Library, make: Maker) -> None:
    library.matches.learn([learned(number, f"Ship {number} came in") for number in range(300)])
    library._database.run("DELETE FROM matching_postings")
    library._database.run("DELETE FROM matching_parts")
    library._database.run("INSERT INTO matching_waiting SELECT row, 0 FROM matching_rows")
    path = library.path
    library.close()

    with Library.open(path) as opened:
        assert opened._database.number("SELECT count(*) FROM matching_waiting") == 0
        assert len(opened.matches.candidates("ship", limit=1000)) == 300
        assert opened.verify().ok


def test_a_title_weighs_as_much_as_a_text_and_a_body_less(library: Library) -> None:
    rows = [
        EarlierClaim(id=EarlierId("body"), text="one two", body="harbour", external_id="1"),
        EarlierClaim(id=EarlierId("title"), text="one two", title="harbour", external_id="2"),
        EarlierClaim(id=EarlierId("none"), text="ferry ferry", external_id="3"),
    ]
    library.matches.learn(rows)

    assert [one.id for one in library.matches.candidates("harbour")] == ["title", "body"]


def test_nothing_typed_is_an_error_or_finds_what_shares_no_word(library: Library) -> None:
    library.matches.learn([learned(number, f"Ship {number} came in") for number in range(50)])
    texts = naughty_texts()
    assert len(texts) > 515

    for text in texts:
        terms = set(asked_terms(text))
        found = library.matches.candidates(text, limit=1000)
        assert all(terms & set(indexed_terms(one.text)) for one in found), repr(text)

    assert library._database.number("SELECT count(*) FROM earlier") == 50
    assert library._database.number("SELECT count(*) FROM claims") == 0


@pytest.mark.parametrize("text", ["1" * 4000, "ship" * 5000, "ship " * 20_000, '"' * 10_000, "🚢" * 10_000])
def test_a_strange_long_text_takes_no_long_time(library: Library, text: str) -> None:
    library.matches.learn([learned(number, f"Ship {number} came in") for number in range(50)])
    assert cost(lambda: library.matches.candidates(text, limit=1000)) < 1


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=50)
@given(st.text())
def test_any_text_can_be_learned_and_finds_itself(library: Library, text: str) -> None:
    text = text.encode(errors="replace").decode()
    library.matches.learn([learned(1, text)])

    assert [one.text for one in library.matches.candidates(text)] == ([text] if asked_terms(text) else [])


def test_a_hundred_thousand_letters_are_learned_and_found_quickly(library: Library) -> None:
    text = " ".join(f"word{number}" for number in range(12_000))
    claim = EarlierClaim(id=EarlierId("x"), text=text, title=text, body=text, external_id="1")

    assert cost(lambda: library.matches.learn([claim])) < 5
    assert cost(lambda: library.matches.candidates(text)) < 5
    assert [one.text for one in library.matches.candidates(text)] == [text]


def test_what_one_connection_read_another_need_not(library: Library) -> None:
    library.matches.learn([learned(number, f"Ship {number} came in") for number in range(300)])
    library.matches.candidates("ship")
    kept = dict(library.matches.cache)

    with library.reader() as reader:
        reader.matches.candidates("ship")
        assert reader.matches.cache is library.matches.cache

    assert kept
    assert all(library.matches.cache[stamp] is roll for stamp, roll in kept.items())
