"""The library as a site: pages and files as values. Nothing here writes or reads the clock."""
