"""VPA Desk: clients, tasks, the clock and correct invoices for a freelance virtual assistant."""

__version__ = "0.1.0"
