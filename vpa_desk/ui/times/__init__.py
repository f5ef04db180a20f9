"""Times: the day, the week, the long list, and the form of an entry."""
