"""Time entries, and the one timer that runs."""
