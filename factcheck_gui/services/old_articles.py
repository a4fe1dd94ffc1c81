"""A folder of old articles: each is kept as an article, and what it states as unrated earlier claims."""

import os
import re
from collections.abc import Generator, Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factcheck_gui.domain.draft.text import fingerprint, one_line
from factcheck_gui.domain.draft.zone import ZoneKind
from factcheck_gui.domain.errors import ReadError
from factcheck_gui.domain.fact_type import FactType
from factcheck_gui.domain.ids import EarlierId
from factcheck_gui.domain.match import EarlierClaim
from factcheck_gui.services.articles import ArticleService, Draft, Imported, read_draft
from factcheck_gui.services.earlier_batches import LETTERS, EarlierBatches
from factcheck_gui.services.learned import Learned, Left
from factcheck_gui.services.recorder import Recorder
from factcheck_gui.services.zoning import load_patterns
from factcheck_gui.store.library import Library

if TYPE_CHECKING:
    from factcheck_gui.domain.facts.facts import Fact

SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown"})
LARGEST = 5_000_000
"""Bytes of the largest file that is taken for an article; a thick book has two million."""

_TELLING = frozenset(
    {FactType.FIGURE, FactType.DATE, FactType.NAME, FactType.PLACE, FactType.TITLE, FactType.QUOTE}
)
_LEARNED_ZONES = frozenset({ZoneKind.HEADLINE, ZoneKind.BODY, ZoneKind.CAPTION})
"""Where the story is told. A correction note states the old value, the rest is about the article."""

_TOGETHER = 16
"""Texts an act: lists of articles read themselves anew after each."""

_FEWEST_WORDS = 3
"""Words of the shortest sentence that can state something; a headline may be a mere name."""

_DATED = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")


class Folder(NamedTuple):
    """The texts of a folder and those below it, by path, and how many other files there are."""

    texts: list[Path]
    others: int


class ArticleLearning:
    """Learns a folder; the same again finds each article and each sentence in the library."""

    def __init__(self, library: Library, recorder: Recorder) -> None:
        self._library = library
        self._recorder = recorder
        self._patterns = load_patterns()
        self._articles = ArticleService(library, recorder, lambda: self._patterns)

    def learn(self, folder: Path) -> Generator[Learned]:
        """Do as `LearningService.learn`; the event's SHA-256 is that of the list of the texts' own.

        Raises:
            ReadError: There is no text in `folder`.
        """
        learned, hashes = Learned(), list[str]()
        batches = EarlierBatches(self._library, self._recorder, learned)
        texts, others = texts_in(folder)
        if others:
            files = "1 file" if others == 1 else f"{others:,} files"
            learned.notes.append(f"{files} left out: no .txt and no .md.")
        learned.is_sound = True
        yield learned
        try:
            read: list[_Read] = []
            for index, path in enumerate(texts):
                try:
                    read.append(self._read(path))
                except ReadError as error:
                    learned.read += 1
                    learned.skipped.append(Left(index, f"{path.relative_to(folder)}: {error}"))
                yield learned
                if len(read) == _TOGETHER or sum(len(one.draft.text) for one in read) > LETTERS:
                    hashes += [one.sha256 for one in read]
                    yield from self._keep(read, batches, learned)
                    read.clear()
            hashes += [one.sha256 for one in read]
            yield from self._keep(read, batches, learned)
            yield from batches.end()
        finally:
            batches.note(folder.name, fingerprint("".join(f"{one}\n" for one in hashes)))

    def _read(self, path: Path) -> "_Read":
        refuse_large(path)
        draft = read_draft(path, self._patterns)
        return _Read(draft, published_in(path.name), fingerprint(draft.text))

    def _keep(self, read: list["_Read"], batches: EarlierBatches, learned: Learned) -> Iterator[Learned]:
        """Keep some texts as articles in one act, of which views hear once; then what they state."""
        with self._recorder.together("Learn old articles"):
            kept = [self._articles.add(one.draft, published=one.published) for one in read]
        for imported in kept:
            learned.articles += 1
            learned.new_articles += imported.act is not None
            for stated in stated_in(imported):
                if stated is not None:
                    learned.read += 1
                    batches.add(stated)
                yield from batches.steps()
        yield batches.keep()


class _Read(NamedTuple):
    draft: Draft
    published: date | None
    sha256: str


def texts_in(folder: Path) -> Folder:
    """Find the texts in `folder` and the folders below it; what is hidden is left out.

    Raises:
        ReadError: There is none.
    """
    texts, others = list[Path](), 0
    for place, below, names in os.walk(folder):
        below[:] = [name for name in below if not name.startswith(".")]
        for name in names:
            path = Path(place, name)
            if name.startswith(".") or not path.is_file():
                continue
            if path.suffix.lower() in SUFFIXES:
                texts.append(path)
            else:
                others += 1
    if not texts:
        raise ReadError(
            f"{folder.name} holds no .txt or .md file. Save its articles as plain text, or choose a file."
        )
    return Folder(sorted(texts), others)


def refuse_large(path: Path) -> None:
    """Refuse a file that is no article.

    Raises:
        ReadError: It is larger than 5 MB.
    """
    with suppress(OSError):  # whoever reads it says what is wrong
        if path.stat().st_size > LARGEST:
            raise ReadError(f"It is larger than {LARGEST // 1_000_000} MB. Cut it into its articles.")


def published_in(name: str) -> date | None:
    """Return the day that a file's name says, as 2014-03-27; None where it says none."""
    found = _DATED.search(name)
    with suppress(ValueError):
        return date(*map(int, found.groups())) if found else None
    return None


def _tells(fact: "Fact") -> bool:
    """Tell whether a fact makes its sentence a claim; a capital alone at its start does not."""
    is_first_word = fact.kind is FactType.NAME and fact.span.start == 0 and " " not in fact.text
    return fact.kind in _TELLING and not is_first_word


def stated_in(imported: Imported) -> Iterator[EarlierClaim | None]:
    """Give each sentence of an article that states a fact, as an unrated earlier claim without an id.

    It is known by the article and its place in it; a sentence said twice is given once.
    None is given for each sentence that states nothing.
    """
    from factcheck_gui.domain.draft.sentences import find_sentences  # noqa: PLC0415 - not before the first paint
    from factcheck_gui.domain.facts.facts import find_facts  # noqa: PLC0415 - the same

    article, revision = imported.article, imported.revision
    zones = [zone for zone in revision.zones if zone.kind in _LEARNED_ZONES]
    known = set[str]()
    for sentence in find_sentences(revision.text, zones):
        text = one_line(sentence.span.of(revision.text))
        is_short = len(text.split()) < _FEWEST_WORDS
        facts = () if is_short or text in known else find_facts(text, article.published)
        if not any(_tells(fact) for fact in facts):
            yield None
            continue
        known.add(text)
        yield EarlierClaim(
            id=EarlierId(""),
            text=text,
            title=article.title,
            date=article.published.isoformat() if article.published else "",
            external_id=f"article:{article.id}:{sentence.span.start}",
        )
