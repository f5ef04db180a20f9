"""What a change can be about, as it is announced after a commit."""

from enum import StrEnum


class Topic(StrEnum):
    """A part of the books that is shown somewhere."""

    CLIENTS = "clients"
    SERVICES = "services"
    TASKS = "tasks"
    TIMER = "timer"
    ENTRIES = "entries"
    INVOICES = "invoices"
    DELIVERIES = "deliveries"
    SETTINGS = "settings"


EVERYTHING = frozenset(Topic)
