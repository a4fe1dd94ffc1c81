"""The lines around the draft: name, notices, guide, status."""
