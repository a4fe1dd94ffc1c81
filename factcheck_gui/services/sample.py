"""The sample story: a guided example that is real work on our own writing."""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from factcheck_gui.domain.article import Revision
from factcheck_gui.domain.claim import LegalFlag, State
from factcheck_gui.domain.fact_type import FactType
from factcheck_gui.domain.ids import ArticleId, ClaimId, PersonId
from factcheck_gui.domain.query import Addressee
from factcheck_gui.domain.source import Attribution, Stance, Standing
from factcheck_gui.domain.span import Span
from factcheck_gui.paths import resource
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.sources import Passage, SourceEntry

Entry = Mapping[str, Any]
"""One object of `resources/samples/sample.json`, which a test holds to its shape."""


def add_sample(desk: Desk) -> ArticleId:
    """Put the sample stories into the library, once, as one act; return the guided one's id."""
    plan = json.loads(resource("samples", "sample.json").read_text(encoding="utf-8"))
    people = {person["initials"]: desk.people.named(person["name"]).id for person in plan["people"]}
    ids = []
    with desk.recorder.together("Open sample story"):
        for entry in plan["articles"]:
            draft = desk.articles.read(resource("samples", entry["file"]))
            published = date.fromisoformat(entry["published"])
            imported = desk.articles.add(draft, published=published, slug=entry["slug"], is_sample=True)
            ids.append(imported.article.id)
            if imported.act is not None:
                _fill(desk, imported.revision, entry, people)
    return ids[0]


def _fill(desk: Desk, revision: Revision, entry: Entry, people: Mapping[str, PersonId]) -> None:
    article = desk.articles.get(revision.article_id)
    deadline = _next(time.fromisoformat(entry["due_at"]), desk.recorder.now()) if "due_at" in entry else None
    desk.articles.describe(article.id, entry["title"], deadline, article.published)
    for claim in entry["claims"]:
        with desk.people.stand_in(people.get(claim["assignee"], desk.recorder.person)):
            _add_claim(desk, revision, claim)
    for mark in entry.get("nothing_to_check", ()):
        desk.articles.mark_nothing(revision.id, _place(revision.text, mark))


def _next(hour: time, now: datetime) -> datetime:
    """Return when the laptop's clock shows `hour` next (UTC): nobody's first article is past due."""
    local = now.astimezone().replace(tzinfo=None)  # without a zone, or a change of clocks would shift it
    due = datetime.combine(local, hour)
    return (due if due > local else due + timedelta(days=1)).astimezone(UTC)


def _add_claim(desk: Desk, revision: Revision, entry: Entry) -> None:
    act = desk.claims.add(
        revision.id,
        _place(revision.text, entry),
        wording=entry["wording"],
        claimant=entry["claimant"],
        types=tuple(FactType(kind) for kind in entry["types"]),
        assignee=None,
        legal=LegalFlag(entry["legal"]),
    )
    claim_id = act.claims[0]
    for source in entry["sources"]:
        _add_source(desk, claim_id, source)
    if entry.get("fix"):
        desk.queries.propose(claim_id, entry["fix"])
    if entry.get("query"):
        query = entry["query"]
        desk.queries.ask(claim_id, Addressee(query["addressee"]), query["question"])
    if entry["rating"]:
        desk.verdicts.record(claim_id, entry["rating"], entry["reason"])
    if entry["rating"] or entry.get("state") == State.CHECKING:
        desk.claims.assign(claim_id, desk.recorder.person)


def _add_source(desk: Desk, claim_id: ClaimId, entry: Entry) -> None:
    used_before = (one.id for one in desk.sources.search(entry["csl"]["title"]) if one.csl == entry["csl"])
    source = next(used_before, None) or SourceEntry(
        csl=entry["csl"],
        standing=Standing(entry["standing"]),
        attribution=Attribution(entry["attribution"]),
        alias=entry["alias"],
    )
    passage = Passage(quote=entry["quote"], locator=entry["locator"], stance=Stance(entry["stance"]))
    desk.sources.attach(claim_id, source, passage)


def _place(text: str, entry: Entry) -> Span:
    start = -1
    for _ in range(entry.get("occurrence", 1)):
        start = text.index(entry["quote"], start + 1)
    return Span(start, start + len(entry["quote"]))
