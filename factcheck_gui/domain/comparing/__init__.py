"""Two wordings held against each other: relation, differences, rank."""
