"""Configuration for real web servers: Dalil has none of its own."""
