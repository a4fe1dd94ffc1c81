"""Who acts: a name or initials, asked for once."""

from collections.abc import Iterator
from contextlib import contextmanager

from factcheck_gui.domain.act import Change
from factcheck_gui.domain.article import Person
from factcheck_gui.domain.draft.text import one_line
from factcheck_gui.domain.errors import FactCheckError, RuleError
from factcheck_gui.domain.ids import PersonId
from factcheck_gui.services.changes import Changed, ChangeFeed
from factcheck_gui.services.recorder import Recorder
from factcheck_gui.store.library import Library


class PeopleService:
    """The people of a library's history."""

    def __init__(self, library: Library, recorder: Recorder, feed: ChangeFeed) -> None:
        self._library = library
        self._recorder = recorder
        self._known: dict[PersonId, Person] = {}
        self._read()
        feed.subscribe(self._on_committed)

    def all(self) -> list[Person]:
        """Return everyone who ever acted or was given a claim, by name."""
        return sorted(self._library.people.all(), key=lambda person: person.name.casefold())

    def named(self, name: str) -> Person:
        """Return the person of that name, or of those initials in capitals; else keep a new one.

        Initials that two people share, or that are typed small, are a name like any other.

        Raises:
            RuleError: The name is empty.
        """
        wanted = one_line(name)
        if not wanted:
            raise RuleError("A name is needed for the history. Give your name or initials.")
        # asked of the library, where somebody added in the open transaction is, too
        return _meant(wanted, self._library.people.all()) or self._added(wanted)

    def act_as(self, name: str) -> Person:
        """Let every act from now on be that person's. A library that cannot be written is only read."""
        if self._library.is_read_only:
            return Person(id=PersonId(""), name=name, initials=initials(name))
        person = self.named(name)
        self._recorder.person = person.id
        return person

    @contextmanager
    def stand_in(self, person_id: PersonId) -> Iterator[None]:
        """Let the acts of a block be that person's, whoever acts before and after it."""
        acting = self._recorder.person
        self._recorder.person = person_id
        try:
            yield
        finally:
            self._recorder.person = acting

    def name_of(self, person_id: PersonId | None) -> str:
        """Return a person's name; empty for nobody."""
        person = self._person(person_id)
        return person.name if person else ""

    def initials_of(self, person_id: PersonId | None) -> str:
        """Return a person's initials; empty for nobody."""
        person = self._person(person_id)
        return person.initials if person else ""

    def _added(self, name: str) -> Person:
        person = Person(id=PersonId(self._recorder.new_id()), name=name, initials=initials(name))
        acting = self._recorder.person
        # whoever comes first introduces themselves: an event always has somebody it is by
        self._recorder.person = acting or person.id
        try:
            self._recorder.record("Add person", Change(None, person))
        except FactCheckError:
            self._recorder.person = acting
            raise
        return person

    def _person(self, person_id: PersonId | None) -> Person | None:
        if not person_id:
            return None
        # not kept when only found in the library: what is not committed may still be rolled back
        return self._known.get(person_id) or self._library.people.get(person_id)

    def _read(self) -> None:
        self._known = {person.id: person for person in self._library.people.all()}

    def _on_committed(self, changed: Changed) -> None:
        if changed.touches(Person):
            self._read()


def _meant(typed: str, people: list[Person]) -> Person | None:
    """Return who is meant: by name, else by initials that are typed as such and are one person's alone."""
    for person in people:
        if person.name.casefold() == typed.casefold():
            return person
    known_by = [person for person in people if typed.isupper() and person.initials == typed]
    return known_by[0] if len(known_by) == 1 else None


def initials(name: str) -> str:
    """Return the first letters of up to three words, in capitals; a single short word as it is."""
    words = name.split()
    if len(words) == 1:
        return words[0][:3].upper()
    return "".join(word[0] for word in words[:3]).upper()
