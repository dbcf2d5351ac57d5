"""`dalil member`: who may read the members' side."""
