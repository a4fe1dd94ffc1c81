"""The verbs of the command line and their tables, over services and domain."""
