"""Sources in one line, as lists and reports name them."""

from collections.abc import Mapping, Sequence

from factcheck_gui.domain.citing.csl_dates import shown_csl_date

_NAMED = 2
"""Authors named before “et al.”"""

_CONTAINERS = ("container-title", "publisher", "authority")
"""Where a source appeared; for a law or a judgment, who made it."""

_UNTITLED = "Untitled source"


def cite(csl: Mapping[str, object], public_name: str = "") -> str:
    """Return a source in one line: Ida Moran, Boats, Harbour Post, 12 Mar 2014, p. 3.

    Whatever is missing or malformed in `csl` is left out.

    Args:
        csl: CSL-JSON fields (schema 1.0.2).
        public_name: What the source may be called. Where it is neither title nor
            address it is an alias, and stands alone: nothing else may give a
            confidential source away.
    """
    title, address = _line(csl.get("title")), _line(csl.get("URL")) or _doi(csl)
    alias = _line(public_name)
    if alias and alias not in {title, address, _line(csl.get("URL")), _UNTITLED}:
        return alias
    authors, container = _authors(csl), _container(csl)
    number = _line(csl.get("number"))
    parts = [
        authors,
        title or ("" if authors and container else address),
        number if number not in title else "",
        container if container != authors else "",
        shown_csl_date(csl.get("issued")),
        _pages(_line(csl.get("page"))),
    ]
    return ", ".join(part for part in parts if part) or address or _UNTITLED


def origin(csl: Mapping[str, object]) -> str:
    """Return who made a source, where it appeared and when, for the line below its title.

    Never for a confidential source: any of the three may give it away.
    """
    authors, container = _authors(csl), _container(csl)
    parts = (authors, container if container != authors else "", shown_csl_date(csl.get("issued")))
    return " · ".join(part for part in parts if part)


def _authors(csl: Mapping[str, object]) -> str:
    return _names(csl.get("author")) or _names(csl.get("editor"))


def _container(csl: Mapping[str, object]) -> str:
    return next((name for key in _CONTAINERS if (name := _line(csl.get(key)))), "")


def _line(value: object) -> str:
    """Return a text or number on one line; nothing for anything else."""
    if isinstance(value, str):
        return " ".join(value.split())
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""


def _doi(csl: Mapping[str, object]) -> str:
    doi = _line(csl.get("DOI"))
    return f"https://doi.org/{doi}" if doi else ""


def _names(value: object) -> str:
    people = value if isinstance(value, Sequence) and not isinstance(value, str) else [value]
    names = [name for person in people if (name := _name(person))]
    if len(names) > _NAMED:
        return f"{names[0]} et al."
    return " and ".join(names)


def _name(person: object) -> str:
    if not isinstance(person, Mapping):
        return _line(person)
    keys = ("given", "dropping-particle", "non-dropping-particle", "family", "suffix")
    parts = " ".join(part for key in keys if (part := _line(person.get(key))))
    return _line(person.get("literal")) or parts


def _pages(pages: str) -> str:
    if not pages or not pages[0].isdecimal():
        return pages
    return f"pp. {pages}" if any(sign in pages for sign in "-–,") else f"p. {pages}"
