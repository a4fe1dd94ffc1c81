"""The English words rules ask for: forms, families, names, numerals' neighbours."""
