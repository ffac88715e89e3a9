"""A server that is asked to stop takes no more requests, answers those it has, and then ends."""

import os
import signal
import time
from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from threading import enumerate as enumerate_threads
from typing import Any

PATIENCE = 25.0  # seconds that a request may still take; service managers wait 30
BACKGROUND = "fleks-rebuild"  # the thread that builds a snapshot for a page (app.pages.rebuilding)
_LOOK = 0.05  # seconds between two looks at what is under way

Loop = dict[int, Any]  # what waitress's loop looks after; it ends when nothing is left


def stop_gently(server: Any, loop: Loop) -> None:
    """Let SIGTERM stop ``server`` (waitress, made with ``map=loop``) in this way; a second one ends it at once.

    Windows has no SIGTERM to answer: there a service is ended as it is, and an import or a build survives that.
    """
    asked: list[int] = []

    def ask(number: int, _: object) -> None:
        # Nothing is raised here: waitress swallows what is raised while it runs what others asked its loop to do.
        asked.append(number)
        if len(asked) == 1:
            Thread(target=_drain, args=(server, loop, asked), daemon=True).start()

    if os.name == "posix":
        signal.signal(signal.SIGTERM, ask)


def _drain(server: Any, loop: Loop, asked: list[int]) -> None:
    from waitress import wasyncore

    doors = _doors(loop)
    _in_loop(doors, lambda: [wasyncore.dispatcher.close(door) for door in doors])
    until = time.monotonic() + PATIENCE
    while _is_busy(server, loop) and time.monotonic() < until and len(asked) == 1:
        time.sleep(_LOOK)
    _in_loop(doors, lambda: wasyncore.close_all(loop, ignore_all=True))


def _doors(loop: Loop) -> list[Any]:
    from waitress.server import BaseWSGIServer

    return [one for one in loop.values() if isinstance(one, BaseWSGIServer)]


def _in_loop(doors: list[Any], do: Callable[[], object]) -> None:
    with suppress(OSError):  # Ctrl+C has ended the loop meanwhile
        doors[0].trigger.pull_trigger(do)


def _is_busy(server: Any, loop: Loop) -> bool:
    from waitress.channel import HTTPChannel

    tasks, channels = server.task_dispatcher, [one for one in list(loop.values()) if isinstance(one, HTTPChannel)]
    waiting = any(channel.requests or channel.total_outbufs_len for channel in channels)
    building = any(thread.name == BACKGROUND for thread in enumerate_threads())
    return bool(_doors(dict(loop)) or tasks.queue or tasks.active_count or waiting or building)
