"""The search of a site: an index made here, read by a small script in the browser."""
