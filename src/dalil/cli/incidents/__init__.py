"""The commands of the desk that verifies reports."""
