"""What a pasted reference is: a DOI, an address, an archived page, an ISBN or words; nothing is fetched."""

import re
from urllib.parse import unquote

from factcheck_gui.domain.citing.csl_dates import stamped_parts
from factcheck_gui.domain.citing.custom_fields import ARCHIVE_DATE, nested

_LONGEST = 4_000
"""Code points of a reference; what is longer is the source itself, pasted into the wrong field."""

_ADDRESS = re.compile(r"https?://[^\s<>\"“”]+", re.IGNORECASE)
_BARE_ADDRESS = re.compile(
    r"(?<![\w@.])(?:www(?:\.[\w-]{1,63}){2,5}|(?:[\w-]{1,63}\.){1,5}[a-z]{2,12}(?=/))(?:/[^\s<>\"“”]*)?"
)
_DOI = re.compile(r"(?:doi:?\s*|(?:https?://)?(?:dx\.)?doi\.org/)?(10\.\d{4,9}/\S+)", re.IGNORECASE)
_ARXIV = re.compile(
    r"(?:arxiv:\s*|(?:https?://)?(?:www\.)?arxiv\.org/(?:abs|pdf|html)/)"
    r"(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?/\d{7})(?:v\d+)?(?:\.pdf)?",
    re.IGNORECASE,
)
_ISBN = re.compile(r"(isbn(?:-1[03])?:?\s*)?((?:\d[\s-]?){9}(?:(?:\d[\s-]?){3})?[\dX])", re.IGNORECASE)
_SIGNED = re.compile(r"\d[\d-]+-[\dX]", re.IGNORECASE)
_ARCHIVED = re.compile(
    r"(https?://(?:web\.archive\.org/web|archive\.(?:today|ph|is|li|vn|md|fo)))/"
    r"(?:(\d{4,14}|\*)(?:[a-z]{2}_)?/)?((?:https?:/+|www\.)\S+|[\w-]+\.[\w.-]+(?:[/:]\S*)?)",
    re.IGNORECASE,
)
_KEPT_ONLY = re.compile(
    r"https?://(archive\.(?:today|ph|is|li|vn|md|fo)|perma\.cc|(?:www\.)?(?:webcitation|ghostarchive)\.org|megalodon\.jp)/\S+",
    re.IGNORECASE,
)
_SCHEME = re.compile(r"(https?):/+", re.IGNORECASE)

_POSTS = frozenset(
    "x.com twitter.com facebook.com instagram.com t.me bsky.app threads.net tiktok.com vk.com".split()
)
_BROADCASTS = frozenset("youtube.com youtu.be vimeo.com rumble.com".split())
_NEWS = re.compile(
    r"(?:^|\.)(?:\w*news\w*|\w*times\w*|\w*guardian|\w*herald\w*|reuters|afp|bbc|cnn|npr|dw|washingtonpost"
    r"|bloomberg|politico|economist|lemonde|spiegel|elpais)\.(?:com?|org|net|fr|de|es|eu|uk)(?:\.\w\w)?$"
)


def parse_reference(text: str) -> dict[str, object]:
    """Return CSL-JSON fields for a pasted reference; empty for nothing.

    An archived page gives the address of the page itself, the archive's, and the day it
    was captured, which is not the day anybody here looked at it. Words beside an address,
    or without one, are the title. The type is a guess for a person to put right.
    """
    words = " ".join(text[:_LONGEST].split()).strip("<>\"“”' ")
    if not words:
        return {}
    if words.lower().startswith("web.archive.org/"):
        words = f"https://{words}"
    if found := _DOI.fullmatch(words):
        doi = _closed(unquote(found[1]))
        return {"type": "article-journal", "DOI": doi, "URL": f"https://doi.org/{doi}"}
    if found := _ARXIV.fullmatch(words):
        number = {"number": f"arXiv:{found[1]}", "URL": f"https://arxiv.org/abs/{found[1]}"}
        return {"type": "article", "publisher": "arXiv", **number}
    if (found := _ISBN.fullmatch(words)) and _is_isbn(found):
        return {"type": "book", "ISBN": found[2].replace(" ", "-").upper()}
    return _addressed(words)


def _addressed(words: str) -> dict[str, object]:
    """Read an address and the words beside it."""
    found = _ADDRESS.search(words) or _BARE_ADDRESS.search(words)
    if not found:
        return {"type": "document", "title": words}
    address = _closed(found[0])
    title = f"{words[: found.start()]} {words[found.start() + len(address) :]}".strip(" \t,;:.()[]<>–—-")
    page = _archived(address) or _page(address)
    return {**page, "title": " ".join(title.split())} if title else page


def _archived(address: str) -> dict[str, object]:
    """Part an archive's address into the page's own, the archive and the day of capture."""
    if found := _ARCHIVED.match(address):
        name = "Wayback Machine" if "archive.org" in found[1].lower() else "archive.today"
        parts = stamped_parts(found[2] or "") if (found[2] or "").isdecimal() else []
        captured: dict[str, object] = {ARCHIVE_DATE: {"date-parts": [parts]}} if parts else {}
        return nested({**_page(found[3]), "archive": name, "archive_location": address, **captured})
    if found := _KEPT_ONLY.match(address):
        return {"type": "webpage", "archive": found[1].lower(), "archive_location": address, "URL": address}
    return {}


def _page(address: str) -> dict[str, object]:
    """Return the fields of a page by its address."""
    url = _SCHEME.sub(r"\1://", address, count=1) if _SCHEME.match(address) else f"https://{address}"
    host = url.split("/")[2].rpartition("@")[2].partition(":")[0].lower().removeprefix("www.")
    fields: dict[str, object] = {"type": _type_of(host, url), "URL": url}
    return {**fields, "container-title": host} if host else fields


def _type_of(host: str, url: str) -> str:
    bare = host.removeprefix("m.")
    if bare in _POSTS:
        return "post"
    if bare in _BROADCASTS:
        return "broadcast"
    if url.lower().partition("?")[0].endswith(".pdf"):
        return "report"
    return "article-newspaper" if _NEWS.search(host) else "webpage"


def _closed(address: str) -> str:
    """Return `address` without the stop, comma or bracket of the sentence it was copied from."""
    while address and (address[-1] in ".,;:!?'’" or (address[-1] in ")]" and not _has_opener(address))):
        address = address[:-1]
    return address


def _has_opener(address: str) -> bool:
    closing = address[-1]
    return address.count({")": "(", "]": "["}[closing]) >= address.count(closing)


def _is_isbn(found: re.Match[str]) -> bool:
    """Tell whether a number is an ISBN by its check digit, and is not only a long number."""
    digits = re.sub(r"[\s-]", "", found[2]).upper()
    if not (found[1] or digits.startswith(("978", "979")) or _SIGNED.fullmatch(found[2])):
        return False
    if len(digits) == len("9783161484100"):
        return digits.isdecimal() and sum(int(d) * (1, 3)[at % 2] for at, d in enumerate(digits)) % 10 == 0
    total = sum((10 if digit == "X" else int(digit)) * (10 - at) for at, digit in enumerate(digits))
    return len(digits) == len("316148410X") and total % 11 == 0
