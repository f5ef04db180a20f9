"""Tasks, one-off and in series."""
