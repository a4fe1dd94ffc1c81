"""Where a passage stands, so that it can be found again in another revision."""

from dataclasses import dataclass

from factcheck_gui.domain.span import Span

CONTEXT = 32
"""Code points of prefix and suffix kept with a quote, as the Hypothesis client does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A passage by its words and by its place (W3C Web Annotation 4.2.4 and 4.2.5).

    `exact`, `prefix` and `suffix` are the TextQuoteSelector, `span` the
    TextPositionSelector, in code points.
    """

    exact: str
    prefix: str
    suffix: str
    span: Span

    @classmethod
    def at(cls, span: Span, text: str) -> "Anchor":
        """Anchor `span` of `text`."""
        return cls(
            exact=span.of(text),
            prefix=text[max(0, span.start - CONTEXT) : span.start],
            suffix=text[span.end : span.end + CONTEXT],
            span=span,
        )
