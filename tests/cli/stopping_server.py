"""A server that stops gently, with one page that takes until a line is written to it, and then works on behind it."""

import sys
import threading

import waitress

from app.cli.stopping import BACKGROUND, stop_gently


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


if __name__ == "__main__":
    server = waitress.create_server(answer, host="127.0.0.1", port=0, threads=2)
    stop_gently(server)
    print(server.effective_port, flush=True)
    server.run()
    print("slut", flush=True)
