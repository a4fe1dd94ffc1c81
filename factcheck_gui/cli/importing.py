"""`import`: drafts become articles."""

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck_gui.cli import output, session, tables
from factcheck_gui.cli.parsing import Parser, day, verb_parser
from factcheck_gui.cli.refusals import RefusedError, UsageError, about
from factcheck_gui.domain.draft.text import word_bounds

if TYPE_CHECKING:
    from factcheck_gui.services.articles import Draft, Imported
    from factcheck_gui.services.desk import Desk

ABOUT = "Take drafts into the library; a text that is there already is found again."


def parser() -> Parser:
    """Return what reads the words after `import`."""
    made = verb_parser("import", ABOUT)
    made.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a .txt or .md file")
    made.add_argument("--published", type=day, metavar="DATE", help="what its “last month” counts from")
    made.add_argument("--slug", default="", help="a short name to call the article by")
    return made


def run(options: Namespace) -> int:
    """Import every file, or none where one cannot be read."""
    if options.slug and len(options.files) > 1:
        raise UsageError("A slug names one article. Import the files one by one, each with its own.")
    drafts = _read_all(options.files)
    with session.open_to_write(options) as desk:
        with desk.recorder.batch():
            session.act(desk, options)
            kept = [_keep(desk, draft, options) for draft in drafts]
        for path, imported in zip(options.files, kept, strict=True):
            _say_date_kept(path, imported, options)
        kept = [_looked_through(desk, imported) for imported in kept]
        if options.json:
            output.put_json({"articles": [_row(imported) for imported in kept]})
        else:
            _show(kept)
    return 0


def _read_all(paths: Sequence[Path]) -> "list[Draft]":
    """Read every file, and name each that cannot be read on a line of its own."""
    drafts, refused = list["Draft"](), list[RefusedError]()
    for path in paths:
        try:
            drafts.append(_read(path))
        except RefusedError as error:
            refused.append(error)
    for earlier in refused[:-1]:
        output.complain(str(earlier))
    if refused:
        raise refused[-1]
    return drafts


def _read(path: Path) -> "Draft":
    from factcheck_gui.services.articles import read_draft  # noqa: PLC0415 - it brings the store with it
    from factcheck_gui.services.zoning import load_patterns  # noqa: PLC0415 - the same

    with about(path):
        return read_draft(path, load_patterns())


def _keep(desk: "Desk", draft: "Draft", options: Namespace) -> "Imported":
    imported = desk.articles.add(draft, published=options.published, slug=options.slug)
    if imported.act is not None:
        return imported
    article, warnings = imported.article, list(imported.warnings)
    if options.published and article.published is None:
        desk.articles.describe(article.id, article.title, article.deadline, options.published)
    if options.slug and options.slug != article.slug:
        warnings.append(f"This text is in the library already, as “{article.slug}”; it keeps that slug.")
    return replace(imported, article=desk.articles.get(article.id), warnings=tuple(warnings))


def _looked_through(desk: "Desk", imported: "Imported") -> "Imported":
    """Add what of the draft somebody should look at first, with its place."""
    from factcheck_gui.domain.alert import AlertKind  # noqa: PLC0415 - it brings the comparing with it
    from factcheck_gui.services.alerts import words_of  # noqa: PLC0415 - the same

    index = desk.articles.index(imported.revision)
    alerts, left = desk.alerts.find(imported.revision, index)
    warnings = [
        f"{index.place(alert.span)}: {words_of(alert)}"
        for alert in alerts
        if alert.kind is not AlertKind.KNOWN
    ]
    if left:
        warnings.append(
            f"The last {left:,} sentences were not compared. Open the story in the window for that."
        )
    return replace(imported, warnings=(*imported.warnings, *warnings))


def _say_date_kept(path: Path, imported: "Imported", options: Namespace) -> None:
    """Say that another date was not taken: the one it has may have been set since, and is in use."""
    kept = imported.article.published
    if options.published and kept != options.published:
        output.complain(
            f"{path}: This text is in the library already, of {kept}; it keeps that date. "
            "Set another in the article's details."
        )


def _row(imported: "Imported") -> dict[str, object]:
    revision = imported.revision
    return {
        "id": imported.article.id,
        "title": imported.article.title,
        "slug": imported.article.slug,
        "revision": revision.number,
        "sha256": revision.sha256,
        "words": _words(imported),
        "zones": [
            {"kind": zone.kind.value, "start": zone.span.start, "end": zone.span.end}
            for zone in revision.zones
        ],
        "warnings": list(imported.warnings),
    }


def _words(imported: "Imported") -> int:
    return len(word_bounds(imported.revision.text))


def _show(kept: "list[Imported]") -> None:
    for one in kept:
        known = "" if one.act is not None else " · in the library already"
        tables.put_line(one.article.title)
        tables.put_line(f"  v{one.revision.number} · {tables.counted(_words(one), 'word')}{known}")
        tables.put_line(f"  {one.article.slug}")
        tables.put_line(f"  {one.article.id}")
        for warning in one.warnings:
            tables.put_line(f"  {warning}")
