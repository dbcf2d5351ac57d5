"""What pages are about, for machines: JSON-LD in the words of schema.org. One file per kind.

A page never claims to be what it describes: a page on a law is a `WebPage` whose `mainEntity` is a
`Legislation`. What nobody has checked is not claimed, and what is not known is left out.
"""
