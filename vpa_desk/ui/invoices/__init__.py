"""Invoices: the list, the editor of drafts, the details of issued ones, issuing and sending."""
