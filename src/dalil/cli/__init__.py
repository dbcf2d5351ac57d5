"""The commands an editor types. One file per command, imported when it is used."""
