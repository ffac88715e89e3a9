"""Goal 5: how long an import takes, in a process of its own, and how much memory and disk."""

import json
import subprocess
import sys
import time
from pathlib import Path

from app.store.snapshot import current
from benchmarks.stores import SIZES, Size, deliveries, store

ROUND = """
import resource, sys
from pathlib import Path
from app.intake import import_deliveries
given = [Path(place) for place in sys.argv[2:]]
import_deliveries(given, Path(sys.argv[1]), progress=lambda text, share: None)
used = resource.getrusage(resource.RUSAGE_SELF)
print(used.ru_utime + used.ru_stime, used.ru_maxrss)
"""


def importing(folder: Path, size: Size) -> dict:
    """Seconds, processor seconds, peak memory and size of the snapshot, of all deliveries of ``size`` at once."""
    given, place = deliveries(folder, size), store(folder, size)
    for old in place.rglob("*"):
        if old.is_file():
            old.unlink()
    before = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", ROUND, str(place), *map(str, given)], check=True, capture_output=True, text=True
    )
    seconds = time.perf_counter() - before
    processor, memory = done.stdout.split()
    snapshot = current(place).path.stat().st_size
    rows = sum(sum(1 for _ in file.open("rb")) - 1 for one in given for file in one.glob("*.csv"))
    return {
        "størrelse": size.name,
        "rækker": rows,
        "sekunder": seconds,
        "processorsekunder": float(processor),
        "hukommelse MB": int(memory) / 1024,
        "øjebliksbillede MB": snapshot / 2**20,
    }


if __name__ == "__main__":
    wanted = [one for one in SIZES if one.name in sys.argv[2:]]
    for one in wanted:
        print(json.dumps(importing(Path(sys.argv[1]), one), ensure_ascii=False), flush=True)
