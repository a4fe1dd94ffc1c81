"""A source's description in CSL, and the reference printed from it."""
