"""Clients: the list, a client's page with its tabs, and the form."""
