"""Who acts: a name or initials, asked for once."""

from factcheck_gui.domain.act import Change
from factcheck_gui.domain.article import Person
from factcheck_gui.domain.errors import RuleError
from factcheck_gui.domain.ids import PersonId
from factcheck_gui.domain.text import one_line
from factcheck_gui.services.recorder import Recorder
from factcheck_gui.store.library import Library


class PeopleService:
    """The people of a library's history."""

    def __init__(self, library: Library, recorder: Recorder) -> None:
        self._library = library
        self._recorder = recorder
        self._known: dict[PersonId, Person] = {person.id: person for person in library.people.all()}

    def all(self) -> list[Person]:
        """Return everyone who ever acted or was given a claim, by name."""
        return sorted(self._known.values(), key=lambda person: person.name.casefold())

    def named(self, name: str) -> Person:
        """Return the person called `name` or with those initials, and keep a new one.

        Raises:
            RuleError: The name is empty.
        """
        wanted = one_line(name)
        if not wanted:
            raise RuleError("A name is needed for the history. Give your name or initials.")
        for person in self._known.values():
            if wanted.casefold() in {person.name.casefold(), person.initials.casefold()}:
                return person
        person = Person(id=PersonId(self._recorder.new_id()), name=wanted, initials=initials(wanted))
        # whoever comes first introduces themselves: an event always has somebody it is by
        self._recorder.person = self._recorder.person or person.id
        self._recorder.record("Add person", Change(None, person))
        self._known[person.id] = person
        return person

    def act_as(self, name: str) -> Person:
        """Let every act from now on be that person's. A library that cannot be written is only read."""
        if self._library.is_read_only:
            return Person(id=PersonId(""), name=name, initials=initials(name))
        person = self.named(name)
        self._recorder.person = person.id
        return person

    def name_of(self, person_id: PersonId | None) -> str:
        """Return a person's name; empty for nobody."""
        person = self._known.get(person_id) if person_id else None
        return person.name if person else ""

    def initials_of(self, person_id: PersonId | None) -> str:
        """Return a person's initials; empty for nobody."""
        person = self._known.get(person_id) if person_id else None
        return person.initials if person else ""


def initials(name: str) -> str:
    """Return the first letters of up to three words, in capitals; a single short word as it is."""
    words = name.split()
    if len(words) == 1:
        return words[0][:3].upper()
    return "".join(word[0] for word in words[:3]).upper()
