"""A server that stops gently, with one page that takes until a line is written to it, and then works on behind it.

Its arguments are the addresses that it answers on; ``--slowly`` before them: its doors take half a second to shut.
"""

import sys
import threading
from collections.abc import Callable

import waitress
from waitress import wasyncore
from waitress.trigger import trigger

from app.cli.stopping import BACKGROUND, stop_gently

begun = threading.Event()


def work() -> None:
    """What a page has set going: it ends when another line has been read."""
    sys.stdin.readline()
    print("bygget", flush=True)


def answer(_: dict, start: object) -> list[bytes]:
    """Tell that the request has begun, and answer when a line has been read."""
    print("begyndt", flush=True)
    sys.stdin.readline()
    threading.Thread(target=work, daemon=True, name=BACKGROUND).start()
    start("200 OK", [("Content-Type", "text/plain")])
    return [b"hele svaret"]


def shut_slowly(door: wasyncore.dispatcher, shut: Callable = wasyncore.dispatcher.close) -> None:
    """Let who asked for the door to be shut do what else it has in mind first."""
    begun.set()
    for thread in threading.enumerate():
        if thread is not threading.current_thread() and not thread.name.startswith("waitress"):
            thread.join(timeout=0.5)
    shut(door)


def pull_slowly(one: trigger, do: Callable | None = None, pull: Callable = trigger.pull_trigger) -> None:
    """Go on when the loop has begun to do what it is asked."""
    pull(one, do)
    begun.wait(timeout=1)


if __name__ == "__main__":
    addresses = [word for word in sys.argv[1:] if word != "--slowly"]
    if "--slowly" in sys.argv:
        wasyncore.dispatcher.close, trigger.pull_trigger = shut_slowly, pull_slowly
    loop = {}
    server = waitress.create_server(answer, listen=" ".join(addresses), threads=2, map=loop)
    stop_gently(server, loop)
    print(getattr(server, "effective_port", "flere"), flush=True)
    server.run()
    print("slut", flush=True)
