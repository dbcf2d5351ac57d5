"""Letters, digits, invisible characters: what a text is made of."""
