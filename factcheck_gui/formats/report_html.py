"""The report as one HTML file: no script, nothing fetched, and no word of it taken for markup."""

import base64
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

from factcheck_gui.domain.report import Report
from factcheck_gui.domain.shown_dates import shown_day
from factcheck_gui.formats.report_draft import draft_blocks

_TEMPLATE = "report.html"
_NAME = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportStyle:
    """What gives the report its look; all of it our own, and put into the page as it is.

    Attributes:
        template: The page, for Jinja2.
        css: Its style sheet.
        theme: The window's light theme: `base` colours, and `marks` with fill, line and word.
        glyphs: Icons by name, as SVG.
    """

    template: str
    css: str
    theme: Mapping[str, Mapping[str, object]]
    glyphs: Mapping[str, str]


def report_html(report: Report, style: ReportStyle) -> bytes:
    """Return `report` as a page in UTF-8.

    Its policy allows nothing but its own style sheet, by its hash: no script, no image, no
    font, no frame and no form, whatever a draft or a source holds.
    """
    css = Markup(f"{_colours(style.theme)}\n{style.css}")  # noqa: S704 - from our resources alone
    environment = Environment(
        loader=DictLoader({_TEMPLATE: style.template}),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"day": shown_day, "minute": _minute, "name": _css_name, "words": _in_words}
    page = environment.get_template(_TEMPLATE).render(
        report=report,
        blocks=draft_blocks(report.revision, report.marks()),
        css=css,
        css_hash=base64.b64encode(hashlib.sha256(css.encode()).digest()).decode(),
        glyphs=_symbols(report, style.glyphs),
    )
    return page.encode("utf-8", errors="backslashreplace")


def _colours(theme: Mapping[str, Mapping[str, object]]) -> str:
    base = [f"--{_css_name(name)}: {colour};" for name, colour in theme["base"].items()]
    rules = [f":root {{ {' '.join(base)} }}"]
    for kind, mark in theme["marks"].items():
        if isinstance(mark, Mapping):
            colours = {"fill": mark.get("fill"), "line": mark.get("underline"), "word": mark.get("text")}
            told = [f"--{role}: {colour or 'transparent'};" for role, colour in colours.items()]
            rules.append(f".m-{_css_name(kind)} {{ {' '.join(told)} }}")
    return "\n".join(rules)


def _symbols(report: Report, glyphs: Mapping[str, str]) -> dict[str, Markup]:
    """Return the drawings of the glyphs in use, to be shown once and pointed at from there on."""
    used = sorted({claim.mark.glyph for claim in report.claims} & glyphs.keys())
    return {
        name: Markup(re.sub(r"^.*?<svg[^>]*>|</svg>\s*$", "", glyphs[name], flags=re.DOTALL))  # noqa: S704 - ours
        for name in used
    }


def _css_name(text: str) -> str:
    return _NAME.sub("-", text.lower()).strip("-")


def _in_words(key: str) -> str:
    words = key.replace("-", " ")
    return words[:1].upper() + words[1:]


def _minute(moment: datetime) -> str:
    return f"{shown_day(moment)}, {moment:%H:%M} UTC"
