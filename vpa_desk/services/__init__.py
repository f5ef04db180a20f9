"""What a user can do, as verbs: each reads the clock once, opens one transaction, asks the domain.

Belongs here: bringing store, documents and gateways together. Does not belong here: rules of the
trade (domain), SQL (store), sentences for people (messages), widgets (ui).
"""
