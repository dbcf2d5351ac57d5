"""`python -m dalil`."""

from dalil.cli.main import main

main()
