"""The search of a site: an index that a small script reads, and the page of its results."""
