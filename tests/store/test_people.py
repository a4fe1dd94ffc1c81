"""People are known by name, for the history."""

from store_records import Maker

from factcheck_gui.domain.ids import PersonId
from factcheck_gui.store.library import Library


def test_people_are_listed_by_name(library: Library, make: Maker) -> None:
    bo = make.person("Bo Lind")
    make.person("Aki Sato")

    assert [person.name for person in library.people.all()] == ["Ada Brandt", "Aki Sato", "Bo Lind"]
    assert library.people.get(bo.id) == bo
    assert library.people.get(PersonId("nobody")) is None
