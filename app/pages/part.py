"""The part of a figure that the list of cases is narrowed to, as it stands in the address under ``del``."""

from dataclasses import dataclass, field

from app.errors import UsageError
from app.kpi import Filters, Kpi
from app.kpi.cases import Slice
from app.kpi.distribution import UDEN_VAERDI, band_name
from app.reports.words import category_text

_OUTCOMES = {"ja": (True, "med i tælleren"), "nej": (False, "ikke med i tælleren")}


@dataclass(frozen=True)
class Part:
    """What the list is narrowed to: ``words`` in Danish (empty: nothing), a slice, and further dimensions."""

    words: str = ""
    slice: Slice = field(default_factory=Slice)
    dims: tuple[tuple[str, str], ...] = ()

    def narrowed(self, filters: Filters) -> Filters:
        """``filters`` with the further dimensions.

        :raises UsageError: they contradict each other.
        """
        given = dict(filters.dims)
        if any(given.get(name, value) != value for name, value in self.dims):
            raise _refused()
        return filters.replace(dims=tuple((given | dict(self.dims)).items()))


def part_of(one: Kpi, text: str | None) -> Part:
    """What ``text`` (``baand:22-35``, ``kategori:op``, ``udfald:nej``, ``uoplyst``, ``matrix:1-5:6-10``) means.

    :raises UsageError: the nøgletal has no such part.
    """
    if not text:
        return Part()
    kind, _, value = text.partition(":")
    try:
        return _READ[kind](one, value)
    except (KeyError, StopIteration):
        raise _refused() from None


def _refused() -> UsageError:
    return UsageError("Adressen beder om en del, som nøgletallet ikke har.", "Vis alle sager, eller vælg igen.")


def _band(one: Kpi, value: str) -> Part:
    if value == UDEN_VAERDI and one.fordeling:
        return Part("aldrig", Slice(without_value=True))
    band = next(band for band in one.fordeling if band.name == value)
    return Part(band_name(band, one), Slice(low=band.low, high=band.high))


def _category(one: Kpi, value: str) -> Part:
    category = next(name for name in one.kategorier if name == value)
    return Part(category_text(category), Slice(category=category))


def _outcome(one: Kpi, value: str) -> Part:
    outcome, words = _OUTCOMES[value]
    return Part(words, Slice(outcome=outcome))


def _unknown(one: Kpi, value: str) -> Part:
    return Part("ikke registreret", Slice(states=("uoplyst",)))


def _cell(one: Kpi, value: str) -> Part:
    start, _, now = value.partition(":")
    if "timer_start" not in one.dimensioner or not start:
        raise KeyError(value)
    words = f"fra {category_text(start)} timer" + (f" til {category_text(now)} timer" if now else "")
    return Part(words, dims=(("timer_start", start), *([("timer_nu", now)] if now else [])))


def _delmaal(one: Kpi, value: str) -> Part:
    return Part(dict(one.dele)[value], Slice(part=value))


_READ = {
    "delmaal": _delmaal,
    "baand": _band,
    "kategori": _category,
    "udfald": _outcome,
    "uoplyst": _unknown,
    "matrix": _cell,
}
