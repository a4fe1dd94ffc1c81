"""Sources are found again by typing, and cited with what was kept of them."""

from store_records import Maker, changed

from factcheck_gui.domain.ids import ClaimId, EvidenceId, SourceId
from factcheck_gui.domain.overview import CitedEvidence
from factcheck_gui.domain.source import Attribution, SavedFile
from factcheck_gui.store.library import Library

SHA = "ab" * 32


def saved(make: Maker) -> SavedFile:
    return SavedFile(
        sha256=SHA,
        name="budget.pdf",
        size=1200,
        media_type="application/pdf",
        saved_at=make.time(),
        saved_by=make.who,
    )


def test_a_passage_comes_with_its_source_and_its_copy(library: Library, make: Maker) -> None:
    claim = make.claim(make.article())
    source, file = make.source(), make.added(saved(make))
    plain = make.evidence(claim, source)
    copied = make.evidence(claim, source, file=SHA)

    assert library.sources.evidence(claim.id) == [
        CitedEvidence(evidence=plain, source=source),
        CitedEvidence(evidence=copied, source=source, file=file),
    ]
    assert library.sources.evidence(ClaimId("none")) == []
    assert library.sources.evidence_record(plain.id) == plain
    assert library.sources.evidence_record(EvidenceId("none")) is None
    assert library.sources.file(SHA) == file
    assert library.sources.file("cd" * 32) is None
    assert library.sources.get(source.id) == source
    assert library.sources.get(SourceId("none")) is None


def test_a_copy_stays_known_when_its_passage_is_taken_back(library: Library, make: Maker) -> None:
    file = make.added(saved(make))

    make.record(file, None)
    make.record(None, file)

    assert library.sources.file(SHA) == file


def test_a_source_is_found_by_title_names_container_and_address(library: Library, make: Maker) -> None:
    source = make.source(
        "Harbour accounts 2014",
        author=[{"family": "Østby", "given": "Müller"}, {"literal": "Port Authority"}],
        URL="https://ports.example.org/accounts",
        DOI="10.5555/harbour.2014",
        abstract="Unfindable prose",
        **{"container-title": "Annals of the Coast"},
    )
    make.source("Something else")

    for words in ("harb", "østby", "muller", "port auth", "annals acc", "ports.example.org", "10.5555/harb"):
        assert library.sources.search(words) == [source], words
    for words in ("prose", "report harbour x", "harbours"):
        assert library.sources.search(words) == [], words


def test_a_confidential_source_is_found_by_its_alias(library: Library, make: Maker) -> None:
    source = make.source("Call with a clerk")
    hidden = changed(source, attribution=Attribution.CONFIDENTIAL, alias="Source B")
    make.record(source, hidden)

    assert library.sources.search("source b") == [hidden]


def test_the_search_keeps_step_with_a_source(library: Library, make: Maker) -> None:
    source = make.source("Harbour accounts")
    renamed = changed(source, csl={"title": "Bridge accounts"})
    make.record(source, renamed)
    assert library.sources.search("harbour") == []
    assert library.sources.search("bridge") == [renamed]

    make.record(renamed, None)
    assert library.sources.search("bridge") == []


def test_the_source_used_last_comes_first(library: Library, make: Maker) -> None:
    claim = make.claim(make.article())
    old, middle, new = (make.source(f"Report {name}") for name in ("one", "two", "three"))
    assert library.sources.search("") == [new, middle, old]

    make.evidence(claim, old)

    assert library.sources.search("") == [old, new, middle]
    assert library.sources.search("report") == [old, new, middle]
    assert library.sources.search("report", limit=1) == [old]
    assert library.sources.search("  ", limit=2) == [old, new]
    assert library.sources.search("?!") == []
