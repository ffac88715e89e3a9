"""``python -m benchmarks [--folder MAPPE] [--size kommune]``: every measurement, as a table and as JSON."""

import argparse
import json
import platform
from datetime import date
from pathlib import Path

from app.store.snapshot import current
from benchmarks.browser import browsing
from benchmarks.importing import importing
from benchmarks.listing import listing
from benchmarks.load import load
from benchmarks.par74c import par74c
from benchmarks.processes import processes
from benchmarks.reading import reading, together
from benchmarks.serving import serving
from benchmarks.stores import SIZES, Size, store


def main() -> None:
    """Measure the sizes that are asked for, the smallest first."""
    names = [size.name for size in SIZES]
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--folder", type=Path, default=Path("bench"))
    asked.add_argument("--size", action="append", choices=names)
    given = asked.parse_args()
    chosen = [size for size in SIZES if size.name in (given.size or names[:2])]
    found = {"dato": date.today().isoformat(), "maskine": platform.platform(), "python": platform.python_version()}
    for size in chosen:
        found[size.name] = _measured(given.folder, size)
    given.folder.mkdir(exist_ok=True)
    place = given.folder / "maalinger.json"
    place.write_text(json.dumps(found, ensure_ascii=False, indent=1), "utf-8")
    print(f"\nTallene står i {place}.")


def _measured(folder: Path, size: Size) -> dict:
    print(f"\n{size.name}: {size.people} personer i ordningen", flush=True)
    found = {"import": [importing(folder, size)]}
    _tell("import", found["import"])
    snapshot = current(store(folder, size))
    parts = {
        "læsning": lambda: reading(snapshot),
        "hele kataloget": lambda: [together(snapshot)],
        "§ 74 c": lambda: [par74c(snapshot)],
        "sider": lambda: serving(store(folder, size)),
        "lister": lambda: listing(snapshot),
        "processer": lambda: processes(store(folder, size)),
        "læsere": lambda: load(store(folder, size), publish=size.municipalities == 1),
    }
    for name, measure in parts.items():
        found[name] = measure()
        _tell(name, found[name])
    for name, rows in browsing(store(folder, size)).items():
        found[name] = rows
        _tell(name, rows)
    return found


def _tell(name: str, rows: list[dict]) -> None:
    print(f"\n{name}")
    print(" | ".join(rows[0]))
    for row in rows:
        print(
            " | ".join(f"{value:.3g}" if isinstance(value, float) else str(value) for value in row.values()), flush=True
        )


if __name__ == "__main__":
    main()
