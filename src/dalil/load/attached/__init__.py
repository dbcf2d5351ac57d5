"""Files attached to records: told by what they hold, cleaned, and looked at before they are shown.

A file is hostile until it was looked at. Nothing here trusts its name or what its record says.
"""
