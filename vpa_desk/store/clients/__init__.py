"""Clients, and the services they are billed for."""
