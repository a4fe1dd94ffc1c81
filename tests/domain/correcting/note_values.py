"""The sample's correction, and the styles that are shipped."""

from factcheck_gui.domain.correcting.note import NoteFacts
from factcheck_gui.services.house_styles import load_styles

STYLES = load_styles()
SAMPLE = NoteFacts(wording="Russia illegally annexed Crimea in 2016", wrong="2016", right="2014")
