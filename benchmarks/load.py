"""Goals 3 and 5: fifty readers with three seconds of thought on one process, also while a delivery is published."""

import os
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path
from statistics import median, quantiles
from threading import Thread

from app.kpi.units import data_pr
from app.store.snapshot import current
from benchmarks.readers import Answer, Readers, peak_memory, processor_seconds, recorded
from benchmarks.servers import ROOT, fleks, free_port, plain, running, token
from seed import make_delivery

READERS, THOUGHT = 50, 3.0


def load(store: Path, seconds: float = 60, publish: bool = True) -> list[dict]:
    """A row without and, where one is to be published, a row with a delivery that comes in from another process."""
    port = free_port()
    with running(fleks(store, port), port) as process:
        tokens = [token(store, f"maaling{number}") for number in range(READERS)]
        clicks = recorded(port, tokens[0])
        rows, spent = [], processor_seconds(process.pid)
        for name in ("læsning", "udgivelse imens") if publish else ("læsning",):
            readers = Readers(lambda: plain(port), tokens, clicks, THOUGHT)
            answers = readers.read(seconds) if name == "læsning" else _published(store, readers, seconds)
            rows.append(_row(name, answers, process.pid, processor_seconds(process.pid) - spent))
            spent = processor_seconds(process.pid)
        return rows


def _published(store: Path, readers: Readers, seconds: float) -> list[Answer]:
    """The answers while a delivery of three weeks later is imported by a command.

    :raises AssertionError: an answer that was asked for before it was published, or after, is of the other snapshot.
    """
    before, moments = current(store), []
    delivery = store.parent / "senere"
    if not delivery.exists():
        make_delivery(delivery, data_pr(before) + timedelta(days=21), 1_500)
    command = [sys.executable, "-m", "app", "import", str(delivery), "--store", str(store)]

    def publish() -> None:
        moments.append(time.perf_counter())
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
        moments.append(time.perf_counter())

    importing = Thread(target=publish)
    importing.start()
    answers = readers.read(seconds)
    importing.join()
    after = current(store)
    assert after.name != before.name
    for answer in answers:
        assert len(answer.named) <= 1, answer
        if answer.ended < moments[0]:
            assert answer.named <= {before.name}, answer
        if answer.begun > moments[1]:
            assert answer.named <= {after.name}, answer
    assert any(answer.begun > moments[1] and answer.named for answer in answers), (
        "the import took longer than the readers"
    )
    return answers


def _row(name: str, answers: list[Answer], process: int, spent: float) -> dict:
    took = [1000 * (answer.ended - answer.begun) for answer in answers]
    lasted = max(answer.ended for answer in answers) - min(answer.begun for answer in answers)
    return {
        "læsere": name,
        "svar": len(answers),
        "svar/s": len(answers) / lasted,
        "p50 ms": median(took),
        "p95 ms": quantiles(took, n=20)[-1],
        "processor ms/svar": 1000 * spent / len(answers),
        "fejl": sum(not answer.good for answer in answers),
        "hukommelse MB": peak_memory(process),
        "belastning": os.getloadavg()[0],
    }
