"""Facts in a sentence: figures, dates, names, quotations, negation, and how two of a kind differ."""
