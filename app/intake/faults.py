"""What is wrong with a delivery as a whole, collected so that one refusal tells all of it."""

from dataclasses import dataclass, field

from app.errors import DeliveryRefused


@dataclass
class Faults:
    """A list that grows while the delivery is read; each entry says where, what and what to do."""

    texts: list[str] = field(default_factory=list)

    def add(self, where: str, text: str, remedy: str = "") -> None:
        """Note a fault once; ``where`` is a file, a sheet or ``Leverancen``."""
        line = f"{where}: {text} {remedy}".strip()
        if line not in self.texts:
            self.texts.append(line)

    def __bool__(self) -> bool:
        return bool(self.texts)


class FileFault(Exception):
    """This file cannot be read. Internal: whoever reads files turns it into an entry of ``Faults``."""

    def __init__(self, text: str, remedy: str = "") -> None:
        super().__init__(text)
        self.text = text
        self.remedy = remedy


class Refused(DeliveryRefused):
    """The delivery is refused; ``report`` is what was found (an ``ImportReport`` with ``published`` false)."""

    def __init__(self, report: object, faults: Faults) -> None:
        lines = "\n".join(f"  – {text}" for text in faults.texts)
        super().__init__(
            f"Leverancen er afvist, og intet er ændret. Der er {len(faults.texts)} ting at rette:\n{lines}",
            "Ret det, hvor udtrækket laves, og importér igen.",
        )
        self.report = report
