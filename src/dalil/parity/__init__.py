"""Whether the languages of a library agree: unit by unit, against what each was made from."""
