"""Papers: documents of any kind that people have, read as running words with their places.

Nothing here belongs to a project. A paper is hostile until it is read: every reader has limits, and
what cannot be read is a `PaperError` with a reason that the words of commands know.
"""
