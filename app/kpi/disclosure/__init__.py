"""Disclosure control: what leaves the house, or is shown to those who do not work with the cases, tells of nobody."""

from app.kpi.disclosure.ledger import Ledger, read_ledger, record
from app.kpi.disclosure.protection import protect
from app.kpi.disclosure.rules import Rules

__all__ = ["Ledger", "Rules", "protect", "read_ledger", "record"]
