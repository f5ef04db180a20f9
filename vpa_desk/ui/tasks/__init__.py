"""Tasks: the list, the details beside it, the quick entry, the editor of repeat rules."""
