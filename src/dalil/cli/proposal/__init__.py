"""What a proposal (a pull request, or work not yet proposed) does to the library."""
