"""The list of those who may read the members' side, and everything that follows from it."""
