"""`dalil server`: configuration for real web servers."""
