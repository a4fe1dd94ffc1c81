"""One file format a module, both ways: bytes to domain values and back; no database, no Qt."""
