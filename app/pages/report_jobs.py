"""Reports made in the background: one at a time on this server, while everybody else reads on.

The newest job of each person is kept in the process with its files, and nowhere else: a draft is nobody else's.
"""

import logging
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock

from app.errors import FleksError
from app.pages.house import report as log_fault
from app.reports.content import Report

log = logging.getLogger("fleks.pages")
File = tuple[str, bytes]
Make = Callable[[], Report]
Keep = Callable[[Report, dict[str, File]], None]
_NAMES = {
    "pdf": "PDF",
    "pptx": "PowerPoint",
    "xlsx": "Excel",
    "png": "Billeder (PNG)",
    "svg": "Billeder (SVG)",
    "csv": "Tabeller (CSV)",
}


@dataclass(frozen=True)
class Job:
    """How far a report is. ``step``: what is done now, or was when it failed; ``files``: form → file."""

    title: str
    total: int
    done: int = 0
    step: str = "Venter på tur"
    files: tuple[tuple[str, File], ...] = ()
    error: FleksError | None = None
    ended: bool = False
    published: bool = False

    def file(self, form: str) -> File | None:
        """The file of this form, when it is made."""
        return dict(self.files).get(form)


_jobs: dict[tuple[Path, str], Job] = {}
_lock = Lock()
_worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="fleks-report")


def form_name(form: str) -> str:
    """What a reader calls a form."""
    return _NAMES[form]


def job_of(store: Path, who: str) -> Job | None:
    """The newest job of a person."""
    return _jobs.get((store, who))


def start(store: Path, who: str, title: str, make: Make, forms: Sequence[str], keep: Keep | None = None) -> None:
    """Make a report in the background as ``forms``; ``keep`` is called with what was made, and makes it published.

    :raises FleksError: this person's last one is still under way.
    """
    key = (store, who)
    with _lock:
        running = _jobs.get(key)
        if running is not None and not running.ended:
            raise FleksError("Din forrige rapport er ved at blive lavet.", "Vent, til den er færdig.")
        _jobs[key] = Job(title, len(forms) + 1)
    _worker.submit(_run, key, make, tuple(forms), keep)


def _run(key: tuple[Path, str], make: Make, forms: tuple[str, ...], keep: Keep | None) -> None:
    try:
        _work(key, make, forms, keep)
    except FleksError as error:
        _change(key, error=error, ended=True)
    except Exception as error:  # noqa: BLE001 (nobody waits for the thread: what went wrong must be told on the page)
        log_fault(error)
        fault = FleksError("Rapporten kunne ikke laves.", "Fejlen står i serverens log, uden oplysninger om borgere.")
        _change(key, error=fault, ended=True)


def _work(key: tuple[Path, str], make: Make, forms: tuple[str, ...], keep: Keep | None) -> None:
    from app.export.report_files import packed  # what draws and sets a report takes a second to load

    _change(key, step="Regner tallene")
    report = make()
    files: dict[str, File] = {}
    for done, form in enumerate(forms, 1):
        _change(key, done=done, step=f"Laver {form_name(form)}")
        files[form] = packed(report, form)
    if keep is not None:
        _change(key, step="Udgiver")
        keep(report, files)
    _change(key, done=len(forms) + 1, files=tuple(files.items()), step="", ended=True, published=keep is not None)


def _change(key: tuple[Path, str], **changes: object) -> None:
    _jobs[key] = replace(_jobs[key], **changes)


def wait() -> None:
    """Go on when everything that was started is done."""
    _worker.submit(lambda: None).result()
