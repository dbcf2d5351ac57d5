"""`dalil terms`: words for persons with disabilities that are better not used, in any document."""
