"""One file per collection. A new file here is a new collection."""
