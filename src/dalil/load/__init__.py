"""Files become drafts, drafts become a library; every value keeps its line and column."""
