"""The page where registered organisations write to each other, and what it loads."""
