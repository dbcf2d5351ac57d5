"""The form for audits of polling centres, made from the criteria: for phones, and to print."""
