"""Rules over the library. Each yields problems as values; nothing here prints."""
