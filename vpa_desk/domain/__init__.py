"""The trade itself: clients, tasks, time, invoices as frozen values and pure functions.

Belongs here: what a virtual assistant would call a rule of her work, and what the law says of it.
Does not belong here: anything that reads, writes, waits or guesses. Values come in, values go out.
"""
