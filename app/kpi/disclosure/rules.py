"""What may be shown to those who do not work with the cases."""

from dataclasses import dataclass

from app.config import Settings


@dataclass(frozen=True)
class Rules:
    """``least``: the smallest count that is shown, but for 0. ``denominator``: the smallest number of cases that a
    share, an average or a median is shown of. No hidden figure may be narrowed down to fewer than ``least`` steps."""

    least: int = 5
    denominator: int = 10

    @classmethod
    def of(cls, settings: Settings) -> "Rules":
        """The rules that the municipality has set."""
        return cls(settings.diskretion_mindst, settings.diskretion_naevner)
