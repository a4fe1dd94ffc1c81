import pytest

from factcheck_gui.domain.article import Revision
from factcheck_gui.domain.errors import RuleError
from factcheck_gui.domain.span import Span
from factcheck_gui.services.desk import Desk


def names(desk: Desk) -> list[str]:
    return [person.name for person in desk.people.all()]


def test_a_name_is_found_whatever_its_case(desk: Desk) -> None:
    assert desk.people.named(" rosa  KANE ").id == desk.recorder.person
    assert names(desk) == ["Rosa Kane"]


@pytest.mark.parametrize(("typed", "known"), [("Ana", "Anatol"), ("Max", "Maxine"), ("im", "Ida Moran")])
def test_a_name_like_the_initials_of_another_is_a_new_person(desk: Desk, typed: str, known: str) -> None:
    other = desk.people.named(known)

    assert desk.people.named(typed).id != other.id
    assert {typed, known} <= set(names(desk))


def test_initials_in_capitals_are_the_one_person_who_has_them(desk: Desk) -> None:
    ida = desk.people.named("Ida Moran")

    assert desk.people.named("IM") == ida


def test_initials_that_two_have_are_nobodys(desk: Desk) -> None:
    ida, ingo = desk.people.named("Ida Moran"), desk.people.named("Ingo Maas")

    assert desk.people.named("IM").id not in {ida.id, ingo.id}


def test_a_name_comes_before_initials(desk: Desk) -> None:
    called = desk.people.named("Im")
    desk.people.named("Ida Moran")

    assert desk.people.named("IM") == called


def test_somebody_stands_in_for_a_while_whatever_happens_meanwhile(desk: Desk, revision: Revision) -> None:
    ida = desk.people.named("Ida Moran")

    def claim(start: int, end: int) -> None:
        with desk.people.stand_in(ida.id):
            desk.claims.add(revision.id, Span(start, end))

    claim(0, 3)
    with pytest.raises(RuleError):
        claim(5, 5)

    (made,) = desk.claims.overviews(revision.id)
    assert desk.people.name_of(made.claim.created_by) == "Ida Moran"
    assert desk.people.name_of(desk.recorder.person) == "Rosa Kane"


def test_nobody_has_no_name(desk: Desk) -> None:
    with pytest.raises(RuleError, match="Give your name"):
        desk.people.named("  ")


def test_somebody_added_by_what_was_rolled_back_is_not_known(desk: Desk, revision: Revision) -> None:
    added = []

    def add_somebody_and_fail() -> None:
        with desk.recorder.batch():
            added.append(desk.people.named("Ida Moran"))
            assert desk.people.named("Ida Moran") == added[0]
            assert desk.people.name_of(added[0].id) == "Ida Moran"
            desk.claims.add(revision.id, Span(5, 5))

    with pytest.raises(RuleError, match="not a passage"):
        add_somebody_and_fail()
    assert desk.people.name_of(added[0].id) == ""
    assert names(desk) == ["Rosa Kane"]

    again = desk.people.named("Ida Moran")
    claim = desk.claims.add(revision.id, Span(0, 3), assignee=again.id).claims[0]
    assert desk.people.initials_of(desk.claims.get(claim).assignee) == "IM"
