"""Dialogs, and the larger parts that pages show: forms, sections, tabs.

Belongs here: what reads fields and calls services, and says under the field why one refused.
Does not belong here: navigation, queries, rules of the trade.
"""
