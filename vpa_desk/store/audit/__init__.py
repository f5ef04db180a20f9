"""What happened to the books, each line bound to the one before."""
