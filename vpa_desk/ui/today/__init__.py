"""Today: the board with the clock, what is to be done, what was done, what it is worth."""
