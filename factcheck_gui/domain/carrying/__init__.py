"""Carrying claims over to the next draft: nothing lost, nothing moved in silence."""
