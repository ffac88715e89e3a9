"""The values of a report on one table: a line per nøgletal, in words."""

from collections.abc import Iterable, Sequence

from app.reports.card import Card, Change
from app.reports.table import Cell, Column, Table

CHANCE = "≈: ændringen kan være tilfældig; de to tals 95 %-intervaller overlapper."


def summary_table(cards: Iterable[Card], against: Sequence[str]) -> Table:
    """Nøgletal, value, what it rests on, target, judgement and changes; a column that is empty for all is left out.

    ``against``: what the changes of each card are since, in their order: ``perioden før``, ``året før``.
    """
    every = list(cards)
    fields = [
        ("Nøgletal", [card.kpi.titel for card in every]),
        ("Værdi", [_value(card) for card in every]),
        ("Grundlag", [card.basis for card in every]),
        ("Mål", [card.target.removeprefix("Mål ") for card in every]),
        ("Status", [status_text(card) for card in every]),
        *((_since(every, at, name), [_change(card, at) for card in every]) for at, name in enumerate(against)),
    ]
    kept = [(name, texts) for name, texts in fields if any(texts)]
    rows: list[tuple[Cell, ...]] = list(zip(*(texts for _, texts in kept), strict=True))
    return Table(tuple(Column(name) for name, _ in kept), tuple(rows))


def _value(card: Card) -> str:
    if card.absent:
        return f"– {card.absent}"
    return card.value or "se delmål"


def status_text(card: Card) -> str:
    """The judgement as shape and word, only where there is something to judge against."""
    if card.status is None or card.absent or not (card.target or card.preliminary):
        return ""
    return f"{card.status.shape} {card.status.word}"


def _since(cards: list[Card], at: int, name: str) -> str:
    """``Siden sep. 2026`` where that is so for all; sums of months have other periods than what is read on a day."""
    said = {card.changes[at].since for card in cards if len(card.changes) > at}
    return f"Siden {said.pop() if len(said) == 1 else name}"


def _change(card: Card, at: int) -> str:
    return change_text(card.changes[at]) if len(card.changes) > at else ""


def change_text(change: Change) -> str:
    """``▲ +2,1 pct.point, bedre``; ``≈ −0,4 pct.point`` where it may be chance (see ``CHANCE``)."""
    if change.told_apart is False:
        return f"≈ {change.text}"
    said = "" if change.better is None else ", bedre" if change.better else ", dårligere"
    return f"{change.shape} {change.text}{said}".strip()
