"""A question's filters: a frozen value that serves as cache key, address and sentence."""

from dataclasses import dataclass, replace
from datetime import date

from app import danish
from app.errors import UsageError
from app.kpi.catalogue import Kpi
from app.ordbog import words

UDEN = "(uden)"  # the id, in addresses and on the command line, of "Uden team", "Uden sagsbehandler" and "Uden pulje"

DIMENSIONER = words("dimension")
VAERDIER = {tuple(key.split(".", 1)): shown for key, shown in words("vaerdi").items()}


@dataclass(frozen=True)
class Filters:
    """Months from ``fra`` to ``til`` (first days, both included) and what the rows are narrowed to.

    ``kommune``, ``team`` and ``sagsbehandler`` are ids as delivered, or ``UDEN``. ``dims`` holds (dimension, value)
    pairs in alphabetical order; for the dimension ``pulje`` the value is a pulje_id or ``UDEN``.
    """

    fra: date
    til: date
    kommune: str | None = None
    team: str | None = None
    sagsbehandler: str | None = None
    dims: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        if self.fra > self.til:
            raise UsageError("Perioden slutter, før den begynder.", "Byt om på de to måneder.")
        unknown = [name for name, _ in self.dims if name not in DIMENSIONER]
        if unknown:
            raise UsageError(f"Der kan ikke filtreres på »{unknown[0]}«.", f"Brug: {', '.join(DIMENSIONER)}.")
        object.__setattr__(self, "dims", tuple(sorted(self.dims)))

    def replace(self, **changes: object) -> "Filters":
        """The same filters with some of them changed."""
        return replace(self, **changes)

    def dim(self, name: str) -> str | None:
        """The value that dimension ``name`` is narrowed to, if it is."""
        return dict(self.dims).get(name)

    def cannot_split(self, kpi: Kpi) -> str | None:
        """Why ``kpi`` cannot be narrowed in this way, as a Danish sentence; ``None`` when it can."""
        for name, _ in self.dims:
            if name not in kpi.dimensioner:
                return f"»{kpi.titel}« kan ikke opdeles på {DIMENSIONER[name].lower()}."
        for level in ("team", "sagsbehandler"):
            if getattr(self, level) is not None and level not in kpi.niveauer:
                return f"»{kpi.titel}« kan ikke opdeles på {level}."
        return None

    def words(self, names: dict[tuple[str, str], str] | None = None) -> str:
        """The filters as a line in Danish; ``names`` gives (level, id) → name for team, sagsbehandler and pulje."""
        known = names or {}
        parts = [self.period()]
        for level in ("kommune", "team", "sagsbehandler"):
            chosen = getattr(self, level)
            if chosen is not None:
                missing = f"uden {level}" if chosen == UDEN else f"{level} {chosen}"
                parts.append(known.get((level, chosen), missing))
        parts += [self._dim_words(name, value, known) for name, value in self.dims]
        return " · ".join(parts)

    def period(self) -> str:
        """``oktober 2026`` or ``november 2025 – oktober 2026``."""
        if self.fra == self.til:
            return danish.month(self.til)
        return f"{danish.month(self.fra)} – {danish.month(self.til)}"

    @staticmethod
    def _dim_words(name: str, value: str, known: dict[tuple[str, str], str]) -> str:
        if value == UDEN:
            return f"uden {DIMENSIONER[name].lower()}"
        said = known.get((name, value)) or VAERDIER.get((name, value))
        return said or f"{DIMENSIONER[name].lower()} {value}"


def first_of_month(text: str) -> date:
    """``2026-10`` as the first day of that month.

    :raises UsageError: the text is not a month.
    """
    try:
        if len(text) != 7:
            raise ValueError
        return date.fromisoformat(f"{text}-01")
    except ValueError:
        raise UsageError(f"»{text}« er ikke en måned.", "Skriv måneden som 2026-10.") from None
