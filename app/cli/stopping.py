"""A server that is asked to stop takes no more requests, answers those it has, and then ends."""

import os
import signal
import time
from threading import Thread
from threading import enumerate as enumerate_threads
from typing import Any

PATIENCE = 25.0  # seconds that a request may still take; service managers wait 30
BACKGROUND = "fleks-rebuild"  # the thread that builds a snapshot for a page (app.pages.rebuilding)
_LOOK = 0.05  # seconds between two looks at what is under way


def stop_gently(server: Any) -> None:
    """Let SIGTERM stop ``server`` (waitress) in this way; a second one, and Ctrl+C, end it at once.

    Windows has no SIGTERM to answer: there a service is ended as it is, and an import or a build survives that.
    """
    if os.name == "posix":
        signal.signal(signal.SIGTERM, lambda *_: _begin(server))


def _begin(server: Any) -> None:
    signal.signal(signal.SIGTERM, _end)
    Thread(target=_drain, args=(server,), daemon=True).start()


def _end(*_: object) -> None:
    raise SystemExit(0)  # in the main thread: it leaves the server's loop


def _drain(server: Any) -> None:
    from waitress import wasyncore

    server.trigger.pull_trigger(lambda: wasyncore.dispatcher.close(server))  # in the server's own loop
    until = time.monotonic() + PATIENCE
    while _is_busy(server) and time.monotonic() < until:
        time.sleep(_LOOK)
    os.kill(os.getpid(), signal.SIGTERM)


def _is_busy(server: Any) -> bool:
    tasks, channels = server.task_dispatcher, list(server.active_channels.values())
    waiting = any(channel.requests or channel.total_outbufs_len for channel in channels)
    building = any(thread.name == BACKGROUND for thread in enumerate_threads())
    return bool(tasks.queue or tasks.active_count or waiting or building)
