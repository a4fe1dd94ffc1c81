"""The verbs of the command line, on the same services as the window; no Qt."""
