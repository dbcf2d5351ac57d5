"""Problems as a terminal, a program or a forge wants to read them."""
