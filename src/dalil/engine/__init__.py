"""The border to Markdown, templates, disk and MkDocs. Only this room imports mkdocs."""
