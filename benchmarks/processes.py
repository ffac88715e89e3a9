"""More than one process: what two behind nginx answer in the time that one does, and what an answer costs each."""

import os
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from app.config import FILE as SETTINGS
from benchmarks.readers import Click, Readers, processor_seconds, recorded
from benchmarks.servers import ADDRESS, Door, fleks, free_port, proxy, running, servers, token

READERS = 16
ROUNDS, SECONDS = 3, 8


def processes(store: Path) -> list[dict]:
    """A row for one and for two processes, asked in turn by readers who do not think."""
    port = free_port()
    with running(fleks(store, port), port):
        clicks = recorded(port, token(store))
    settings = store / SETTINGS
    settings.write_text(f'adresse = "{ADDRESS}"\n', encoding="utf-8")
    found: dict[int, list[tuple[float, float]]] = {1: [], 2: []}
    with tempfile.TemporaryDirectory(prefix="fleks") as folder:
        for nth in range(ROUNDS):
            for many in (1, 2) if nth % 2 == 0 else (2, 1):
                found[many].append(_round(store, Path(folder) / f"{nth}{many}", many, clicks))
    settings.unlink()
    return [
        {
            "processer": many,
            "svar/s": median(rate for rate, _ in rounds),
            "gange én": median(a / b for (a, _), (b, _) in zip(rounds, found[1], strict=True)),
            "processor ms/svar": median(spent for _, spent in rounds),
            "belastning": os.getloadavg()[0],
        }
        for many, rounds in found.items()
    ]


def _round(store: Path, folder: Path, many: int, clicks: Sequence[Click]) -> tuple[float, float]:
    """Answers a second, and processor milliseconds of the servers for each."""
    folder.mkdir()
    places = [folder / str(number) for number in range(many)]
    tokens = [token(store, f"maaling{number}") for number in range(READERS)]
    with servers(store, places) as begun, proxy(folder, places) as door:
        _readers(door, tokens, clicks).read(SECONDS / 2)  # warms the processes
        before = sum(processor_seconds(one.pid) for one in begun)
        answers = _readers(door, tokens, clicks).read(SECONDS)
        spent = sum(processor_seconds(one.pid) for one in begun) - before
    assert all(answer.good for answer in answers)
    lasted = max(answer.ended for answer in answers) - min(answer.begun for answer in answers)
    return len(answers) / lasted, 1000 * spent / len(answers)


def _readers(door: tuple[Path, Path], tokens: Sequence[str], clicks: Sequence[Click]) -> Readers:
    return Readers(lambda: Door(*door), tokens, clicks, 0, "__Host-fleks")
