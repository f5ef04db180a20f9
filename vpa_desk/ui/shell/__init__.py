"""The frame: the window with its bar and menus, what lives while the store is open, first start.

Belongs here: what knows all features and brings them together. Does not belong here: what a
single page shows.
"""
