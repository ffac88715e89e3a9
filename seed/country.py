"""A country of municipalities, for measuring: a few of different sizes, each delivered under many codes."""

import shutil
from datetime import date
from pathlib import Path

from seed.delivery import make_delivery
from seed.fill import KOMMUNE_KODE

SHARES = (3, 5, 8, 14, 42)  # how municipalities differ in size
FIRST_CODE = 101


def make_country(folder: Path, people: int, municipalities: int, data_pr: date = date(2026, 10, 31)) -> Path:
    """Writes a delivery per municipality into ``folder`` and returns it; ids repeat from one municipality to another.

    :param people: about how many are in the scheme in autumn 2026, in all.
    :param municipalities: how many deliveries.
    """
    sizes = _sizes(people, municipalities)
    models = {size: make_delivery(folder / f"model-{size}", data_pr, size) for size in sorted(set(sizes))}
    for nth, size in enumerate(sizes):
        _under_code(models[size], folder / f"{FIRST_CODE + nth}", f"{FIRST_CODE + nth}")
    for model in models.values():
        shutil.rmtree(model)
    return folder


def _sizes(people: int, municipalities: int) -> list[int]:
    """A size for each municipality, a fifth of them of each of the five, together about ``people``."""
    weights = [SHARES[-1 - nth * len(SHARES) // municipalities] for nth in range(municipalities)]
    return [max(100, round(people * weight / sum(weights) / 50) * 50) for weight in weights]


def _under_code(model: Path, folder: Path, code: str) -> None:
    """The same delivery of another municipality."""
    shutil.copytree(model, folder)
    about = folder / "leverance.toml"
    about.write_text(
        about.read_text("utf-8").replace(f"kommune_kode = {KOMMUNE_KODE}", f"kommune_kode = {code}"), "utf-8"
    )
    people = folder / "borgere.csv"
    people.write_text(people.read_text("utf-8").replace(f";{KOMMUNE_KODE};", f";{code};"), "utf-8", newline="\n")
