"""The library as open data: the same records as the pages, for programs and spreadsheets."""
