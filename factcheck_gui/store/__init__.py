"""Rows to domain values and back; the only SQL; no rules, no Qt."""
