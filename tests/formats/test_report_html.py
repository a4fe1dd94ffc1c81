import base64
import hashlib
import json
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from report_values import TEXT, UNCHECKED, claim, filled, full_claim, report, source

from factcheck_gui.domain.claim_marks import ClaimMark
from factcheck_gui.domain.draft.zone import Zone, ZoneKind
from factcheck_gui.domain.report import Report
from factcheck_gui.domain.source import Attribution
from factcheck_gui.domain.span import Span
from factcheck_gui.formats.report_html import ReportStyle, report_html
from factcheck_gui.paths import resource

ATTACKS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</style><script>alert(1)</script>",
    "</title></head><body onload=alert(1)>",
    "javascript:alert(1)//",
    "{{ 7 * 7 }}{% raw %}",
    "&lt;b&gt;&#60;b&#62;",
    "<!-- --><![CDATA[ ]]>",
    "\u202e<b>\x1b[2J\ud800",
)
URLS = re.compile(r"(?:src|href|action|data|poster|background)", re.ASCII)


class Page(HTMLParser):
    """What a browser would make of the page: its elements with their attributes, and its text."""

    def __init__(self, page: bytes) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.feed(page.decode())
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    @property
    def shape(self) -> list[tuple[str, list[str]]]:
        return [(tag, sorted(attributes)) for tag, attributes in self.elements]

    @property
    def words(self) -> str:
        return " ".join(" ".join(self.text).split())


@pytest.fixture(scope="module")
def style() -> ReportStyle:
    return ReportStyle(
        template=resource("report", "report.html").read_text(encoding="utf-8"),
        css=resource("report", "report.css").read_text(encoding="utf-8"),
        theme=json.loads(resource("themes", "light.json").read_text(encoding="utf-8")),
        glyphs={path.stem: path.read_text(encoding="utf-8") for path in resource("icons").glob("*.svg")},
    )


def full() -> Report:
    return report(full_claim(2, Span(27, 44)), claim(1, Span(0, 5), mark=UNCHECKED))


def page(made: Report, style: ReportStyle) -> Page:
    return Page(report_html(made, style))


def squeezed(text: str) -> str:
    """Leave out blanks, which the tags within a line bring in."""
    return "".join(text.split())


def test_the_draft_is_told_to_the_letter_with_numbered_marks(style: ReportStyle) -> None:
    html = report_html(full(), style).decode()
    draft = html[html.index('<section class="draft"') : html.index('<section class="claims"')]
    plain = re.sub(r"<ul class=\"margin\".*?</ul>|<a class=\"ref.*?</a>", "", draft, flags=re.DOTALL)
    lines = [line for line in re.sub(r"<[^>]+>", "", plain).split("\n") if line.strip()]
    assert lines == [line.replace("— The", "— The") for line in TEXT.split("\n") if line != "___"]
    refs = re.findall(r'class="ref [^"]*" href="#claim-(\d)" aria-label="([^"]*)"', draft)
    assert refs == [("1", "Claim 1, Unchecked"), ("2", "Claim 2, Wrong")]


def test_open_claims_come_before_settled_ones_in_the_order_given(style: ReportStyle) -> None:
    made = report(claim(1, Span(0, 5), mark=UNCHECKED), claim(2, Span(27, 40)), claim(3, Span(41, 50)))
    shown = page(made, style)
    groups = [attributes["class"] for tag, attributes in shown.elements if tag == "h3"]
    ids = [attributes["id"] for tag, attributes in shown.elements if tag == "article"]
    assert groups == ["m-unchecked", "m-wrong"]
    assert ids == ["claim-1", "claim-2", "claim-3"]


def test_all_that_is_known_of_a_claim_is_told(style: ReportStyle) -> None:
    words = page(full(), style).words
    for told in (
        "Wording 2 Claimant: Ruth Amsel · ¶1 · figure, date · with Rosa Kane",
        "Legal check: required",
        "Verdict Wrong by Rosa Kane, 5 Feb 2026, 15:42 UTC",
        "Reason It was 2016.",
        "Fix in 2016 with the editor, proposed by Rosa Kane",
        (
            "Refutes Port office, Register of boats, 2016 , p. 3 40 lost in 2016 Original · on record"
            " · https://example.org/register"
        ),
        "saved copy page.pdf ( abababababab )",
        "To the writer, answered: Which year? 2016, sorry.",
        "5 Feb 2026, 15:42 UTC Rosa Kane : Add claim (2 times)",
    ):
        assert squeezed(told) in squeezed(words)


def test_warnings_stand_at_the_top(style: ReportStyle) -> None:
    words = page(full(), style).words
    for told in (
        "1 of 2 claims settled",
        "50% of words covered",
        "Claim 1 is not settled.",
        "Claims 1 and 2 wait for a lawyer.",
        "Claim 2 has an open query.",
        "2 sentences were never looked at.",
        "The text was read as windows-1252, which is a guess.",
    ):
        assert told in words


def test_a_withheld_source_is_said_to_be_one(style: ReportStyle) -> None:
    kept_back = source(name="Source B", address="", quote="", locator="", is_withheld=True)
    secret = replace(kept_back, attribution=Attribution.CONFIDENTIAL)
    quoted = replace(kept_back, attribution=Attribution.BACKGROUND, quote="Forty.")
    words = page(report(claim(1, Span(0, 5), evidence=(secret, quoted))), style).words
    assert "Source B Original · confidential · passage kept back" in words
    assert "Source B Forty. Original · background · name kept back" in words


def test_nothing_is_fetched_and_nothing_runs(style: ReportStyle) -> None:
    shown = page(full(), style)
    tags = {tag for tag, _ in shown.elements}
    assert not tags & {"script", "img", "link", "iframe", "object", "embed", "form", "base", "audio", "video"}
    for _, attributes in shown.elements:
        assert not [name for name in attributes if name.startswith("on") or name == "style"]
        links = [value or "" for name, value in attributes.items() if URLS.search(name)]
        assert all(link.startswith("#") for link in links)


def test_the_policy_allows_the_style_sheet_and_nothing_else(style: ReportStyle) -> None:
    html = report_html(full(), style).decode()
    css = re.search(r"<style>(.*?)</style>", html, re.DOTALL)
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', html)
    assert css is not None
    assert policy is not None
    digest = base64.b64encode(hashlib.sha256(css[1].encode()).digest()).decode()
    assert (
        policy[1] == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )
    assert "url(" not in css[1]
    assert "@import" not in css[1]


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_field_can_bring_markup_in(attack: str, style: ReportStyle) -> None:
    attacked = page(with_words(attack, (attack * 20).ljust(200, "x")[:200]), style)
    harmless = page(with_words("x", "x" * 200), style)
    assert attacked.shape == harmless.shape
    assert all((one.get("href") or "#").startswith("#") for _, one in attacked.elements)


def with_words(word: str, text: str) -> Report:
    """A report with `word` in every field but the draft, whose marks need their places."""
    body = (Zone(kind=ZoneKind.BODY, span=Span(0, len(text))),)
    claims = full_claim(2, Span(30, 60), text=text), claim(1, Span(50, 75), text=text)
    made = filled(report(*claims, text=text, zones=body), word)
    return replace(made, revision=replace(made.revision, text=text))


def test_a_mark_that_the_theme_does_not_know_is_still_marked(style: ReportStyle) -> None:
    own = ClaimMark("house style!", "Half true", "Half true", "half moon")
    html = report_html(report(claim(1, Span(0, 5), mark=own)), style).decode()
    assert 'class="mark d0 m-house-style"' in html
    assert "Half true" in html


def test_a_report_without_claims_says_so(style: ReportStyle) -> None:
    words = page(report(), style).words
    assert "No claims" in words
    assert "No claim was marked in this draft." in words


def test_overlapping_marks_lie_one_inside_the_other(style: ReportStyle) -> None:
    html = report_html(report(claim(1, Span(27, 60)), claim(2, Span(40, 50), mark=UNCHECKED)), style).decode()
    assert '<span class="mark d1 m-wrong"><span class="mark d0 m-unchecked">' in html
