"""One file per rule. Its docstring is its manual; a new file here is a new rule."""
