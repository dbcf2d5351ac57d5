"""The desk: where reports of the public are kept privately, verified, and counted for all."""
