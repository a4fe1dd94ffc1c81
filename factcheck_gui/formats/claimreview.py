"""Fact-checks marked up as schema.org ClaimReview, with the irregularities found in print.

schema.org 30.0: `ClaimReview`, `Claim`, `Rating`. Google's Data Commons feed wraps them in
a `DataFeed`, in which entries may be null, authors nameless, ratings mere texts, values
wrapped in `properties` or `@value`, and texts written with HTML entities; the Markup
Tool's `pages.list` (Fact Check Tools API, v1alpha1) has names of its own for the same.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from html import unescape

from factcheck_gui.formats.earlier_rows import (
    NO_TEXT,
    EarlierRow,
    Row,
    SkippedRow,
    number_of,
    scale_of,
    words_of,
)

Node = Mapping[str, object]

_DEEPEST = 40
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_TAG = re.compile(
    r"</?(?:(p|br|div)|a|b|cite|em|i|q|small|span|strong|sub|sup|u)\b[^<>]{0,500}>", re.IGNORECASE
)
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_MARKUP = "claimReviewMarkups"


def is_review(node: Node) -> bool:
    """Tell whether `node`, with plain keys, is a ClaimReview."""
    return "claimReviewed" in node or "ClaimReview" in _types(node)


def plain(value: dict[str, object]) -> dict[str, object]:
    """Return an object under the bare names of its keys, without `properties` around it."""
    inner = value.get("properties")
    whole = {**value, **inner} if isinstance(inner, dict) else value
    if all(map(_is_bare, whole)):
        return whole
    return {_bare_name(key): each for key, each in whole.items()}


def reviews_in(value: object) -> list[dict[str, object]]:
    """Return the ClaimReviews anywhere in `value`, each with what it refers to by `@id` put in its place."""
    known: dict[str, Node] = {}
    found: list[dict[str, object]] = []
    for node in _nodes(value, _DEEPEST):
        name = node.get("@id")
        if isinstance(name, str) and len(node) > len(known.get(name, ())):
            known[name] = node
        if is_review(node):
            found.append(node)
    if not known:
        return found
    return [{key: _resolved(each, known) for key, each in review.items()} for review in found]


def review_row(index: int, line: int, review: Node, *, url: str = "", title: str = "") -> Row:
    """Make a row of a ClaimReview with plain keys.

    Args:
        index: Its number in the file.
        line: Its line there.
        review: As `reviews_in` returns it.
        url: The address of its page, where it has none itself.
        title: The headline of its page, where it has none itself.
    """
    claim = _first(review.get("itemReviewed"))
    text = _clean(_said(review.get("claimReviewed"))) or _clean(_claimed(claim))
    if not text:
        return SkippedRow(index, NO_TEXT, line)
    reviewed = _said(review.get("datePublished"))
    rating = _first(review.get("reviewRating"))
    return EarlierRow(
        index=index,
        line=line,
        text=text,
        title=_clean(_said(review.get("headline")) or _said(review.get("name"))) or title,
        body=_clean(_said(review.get("reviewBody")) or _said(_node(rating).get("ratingExplanation"))),
        claimant=_clean(_people(_node(claim).get("author"))),
        date=_said(_node(claim).get("datePublished")) or reviewed,
        rating=_clean(_rated(rating)),
        url=_link(review.get("url")) or url,
        publisher=_clean(_people(review.get("author"))),
        reviewed=reviewed,
        scale=scale_of(*_numbers(_node(rating))),
    )


def markup_rows(index: int, line: int, page: Node) -> Iterator[Row]:
    """Make rows of a page of the Fact Check Markup Tool, one for each of its claims."""
    listed = page.get(_MARKUP)
    for markup in listed if isinstance(listed, list) else []:
        if isinstance(markup, dict):
            rating, author = _node(markup.get("rating")), page.get("claimReviewAuthor")
            review = {
                "claimReviewed": markup.get("claimReviewed"),
                "url": markup.get("url") or page.get("pageUrl"),
                "datePublished": page.get("publishDate"),
                "author": author,
                "itemReviewed": {
                    "author": markup.get("claimAuthor"),
                    "datePublished": markup.get("claimDate"),
                },
                "reviewRating": {**rating, "alternateName": rating.get("textualRating")},
            }
            yield review_row(index, line, review)


def is_markup_page(node: Node) -> bool:
    """Tell whether `node` is a page of the Fact Check Markup Tool."""
    return _MARKUP in node


def _nodes(value: object, depth: int) -> Iterator[dict[str, object]]:
    if isinstance(value, list):
        for each in value:
            yield from _nodes(each, depth)
    elif isinstance(value, dict) and depth:
        node = plain(value)
        yield node
        for each in node.values():
            if isinstance(each, list | dict):
                yield from _nodes(each, depth - 1)


def _resolved(value: object, known: Mapping[str, Node], depth: int = 3) -> object:
    """Put in what a mere reference stands for, some levels deep: references may go round in circles."""
    if not depth:
        return value
    if isinstance(value, list):
        return [_resolved(each, known, depth) for each in value]
    if not isinstance(value, dict):
        return value
    node = plain(value)
    name = node.get("@id")
    if isinstance(name, str) and len(node) == 1:
        node = dict(known.get(name, node))
    return {key: _resolved(each, known, depth - 1) for key, each in node.items()}


@lru_cache(maxsize=1_000)
def _bare_name(name: str) -> str:
    """Return `name` without the vocabulary before it: http://schema.org/url, schema:url."""
    return re.split("[/#:]", name)[-1] or name


@lru_cache(maxsize=1_000)
def _is_bare(name: str) -> bool:
    return _bare_name(name) == name


def _types(node: Node) -> set[str]:
    kinds = node.get("@type", node.get("type"))
    listed = kinds if isinstance(kinds, list) else [kinds]
    return {_bare_name(each) for each in listed if isinstance(each, str)}


def _first(value: object) -> object:
    """Return what is there: of a list the first that says something."""
    return next((each for each in value if each), None) if isinstance(value, list) else value


def _node(value: object) -> dict[str, object]:
    found = _first(value)
    return plain(found) if isinstance(found, dict) else {}


def _said(value: object) -> str:
    """Return the words of a literal, which JSON-LD may wrap."""
    if isinstance(value, list):
        return "; ".join(filter(None, map(_said, value)))
    if isinstance(value, dict):
        node = plain(value)
        return _said(node.get("@value", node.get("name")))
    return words_of(value)


def _people(value: object) -> str:
    """Return the names of persons and organisations, which may be given as mere texts."""
    if isinstance(value, list):
        return "; ".join(dict.fromkeys(filter(None, map(_people, value))))
    if isinstance(value, str):
        return "" if _ADDRESS.fullmatch(value.strip()) else words_of(value)
    node = _node(value)
    return _said(node.get("name")) or _said(node.get("alternateName"))


def _claimed(claim: object) -> str:
    """Return what a claim says where its review does not."""
    if isinstance(claim, str):
        return "" if _ADDRESS.fullmatch(claim.strip()) else claim
    node = _node(claim)
    return _said(node.get("text")) or _said(node.get("name"))


def _rated(rating: object) -> str:
    """Return the rating word for word: its label, else what else names it, else its numbers."""
    if not isinstance(rating, dict):
        return words_of(rating)
    node = _node(rating)
    value = node.get("ratingValue")
    words = _said(node.get("alternateName")) or _said(node.get("name"))
    if words or number_of(value) is None:
        return words or _said(value)
    scale = scale_of(*_numbers(node))
    return scale.words if scale else ""


def _numbers(rating: Node) -> tuple[object, object, object]:
    names = ("ratingValue", "bestRating", "worstRating")
    value, best, worst = (_bare(rating.get(name)) for name in names)
    return value, best, worst


def _bare(value: object) -> object:
    found = _first(value)
    return plain(found).get("@value") if isinstance(found, dict) else found


def _link(value: object) -> str:
    found = _first(value)
    if isinstance(found, dict):
        node = plain(found)
        return _link(node.get("url", node.get("@value", node.get("@id"))))
    return words_of(found).replace("&amp;", "&") if isinstance(found, str) else ""


def _clean(text: str) -> str:
    """Return words without the entities and tags of a page; twice, as some are written twice over."""
    if "&" in text or "<" in text:
        for _ in range(2):
            text = _ENTITY.sub(lambda entity: unescape(entity.group()), text)
        text = _TAG.sub(lambda tag: " " if tag[1] else "", text)
    return " ".join(words_of(text).split())
