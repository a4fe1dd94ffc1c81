"""Use cases: one action, one transaction, one change report; no Qt, no SQL."""
