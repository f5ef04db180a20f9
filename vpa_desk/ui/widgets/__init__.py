"""Parts that pages and dialogs are built of; they show values and tell what was clicked.

Belongs here: widgets that would make sense in another page too, painted from the theme.
Does not belong here: queries, services, sentences about one page only.
"""
