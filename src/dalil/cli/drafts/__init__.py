"""New files for an editor to fill: what is known is there, what is missing is marked."""
