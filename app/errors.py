"""Errors that a person reads: what is wrong, where, and what to do now, in Danish and without a value of a person."""


class FleksError(Exception):
    """An error with a Danish message and a remedy.

    ``exit_code`` is what ``fleks`` ends with: 2 wrong usage, 3 delivery refused, 4 the store cannot be used.
    """

    exit_code = 4

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.message}\n{self.remedy}".strip()


class UsageError(FleksError):
    """The question cannot be asked: an unknown nøgletal, level, month or filter."""

    exit_code = 2


class AccessDenied(UsageError):
    """The asker may not see or do this."""


class DeliveryRefused(FleksError):
    """The delivery is refused as a whole; what was served before stays served, untouched."""

    exit_code = 3


class StoreError(FleksError):
    """The store is missing, empty, damaged or locked by another import."""

    exit_code = 4


class AuditError(FleksError):
    """The audit trail cannot be written or read: what must be recorded is not shown, aggregates go on."""

    def __init__(self) -> None:
        super().__init__(
            "Sager og udtræk kan ikke vises lige nu: revisionssporet kan ikke skrives.",
            "Nøgletallene vises stadig. Bed den, der driver Fleksoverblik, se efter plads på disken, rettigheder til "
            "filerne revisionsspor.* i datamappen, og om begge er der og fra samme tid.",
        )
