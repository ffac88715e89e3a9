"""A snapshot built in the background: one at a time per store, with how far it is, while everybody else reads on.

The state lives in the process: it is what this server's pages tell of the build that this server runs. A build of
another process holds the store's lock, and starting a second one is refused by it.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock, Thread
from time import monotonic

from dash.development.base_component import Component

from app.errors import FleksError, UsageError
from app.kpi.parameter_change import Progress
from app.pages import errors
from app.pages.house import report
from app.view import html

log = logging.getLogger("fleks.pages")
_TOLD_FOR = 120.0  # seconds after its end that a build is still told of
Work = Callable[[Progress], str]


@dataclass(frozen=True)
class State:
    """How far a build is. ``told``: what it is for, ``step``: what is done now; ``name``: the snapshot it became."""

    told: str
    done: int = 0
    total: int = 0
    step: str = "Begynder"
    name: str = ""
    error: FleksError | None = None
    ended: float | None = None  # seconds of the process's clock

    @property
    def running(self) -> bool:
        """Whether it goes on still."""
        return self.ended is None


_states: dict[Path, State] = {}
_lock = Lock()


def start(store: Path, told: str, work: Work) -> Thread:
    """Run ``work`` in a thread of its own, which is returned. A server that is ended meanwhile ends it too: what was
    kept then waits for the next snapshot, and the page says so.

    :raises UsageError: this server builds already.
    """
    with _lock:
        require_free(store)
        _states[store] = State(told)
    thread = Thread(target=_run, args=(store, work), daemon=True, name="fleks-rebuild")
    thread.start()
    return thread


def require_free(store: Path) -> None:
    """Go on only where this server builds nothing.

    :raises UsageError: it does.
    """
    if is_running(store):
        raise UsageError("Et nyt øjebliksbillede er ved at blive bygget.", "Vent, til det er færdigt, og prøv igen.")


def is_running(store: Path) -> bool:
    """Whether this server builds a snapshot of ``store`` now."""
    state = _states.get(store)
    return state is not None and state.running


def _run(store: Path, work: Work) -> None:
    def progress(done: int, total: int, step: str) -> None:
        _states[store] = replace(_states[store], done=done, total=total, step=step)

    try:
        ended = {"name": work(progress)}
    except FleksError as error:
        ended = {"error": error}
    except Exception as error:  # noqa: BLE001 (nobody waits for the thread: what went wrong must be told on the page)
        report(error)
        ended = {"error": FleksError("Øjebliksbilledet kunne ikke bygges.", "Fejlen står i serverens log.")}
    _states[store] = replace(_states[store], ended=monotonic(), **ended)


def draw_state(store: Path) -> Component | None:
    """What the newest build of this server is doing, or how it ended."""
    state = _states.get(store)
    if state is None or (state.ended is not None and monotonic() - state.ended > _TOLD_FOR):
        return None
    if state.running:
        return _running(state)
    if state.error:
        text = f"{state.told}: {state.error.message} Ændringen er taget tilbage, og det hidtidige vises stadig."
        return html.Div(errors.notice("Ikke gemt", text, state.error.remedy, "bad"), role="alert")
    return html.Div(errors.notice("Gemt", f"{state.told}. Nu vises øjebliksbilledet {state.name}."), role="status")


def _running(state: State) -> Component:
    known = {"value": str(state.done), "max": str(state.total)} if state.total else {}
    bar = html.Progress(
        id="bygning-fremgang", className="progress", **known, **{"aria-label": "Bygning af øjebliksbillede"}
    )
    return html.Section(
        [html.H2("Bygger et nyt øjebliksbillede"), html.P(state.told), bar, html.P(state.step, className="soft")],
        className="panel",
    )
