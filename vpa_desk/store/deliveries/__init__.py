"""Mails, and how far each came."""
