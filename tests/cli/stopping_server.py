"""A server that stops gently, with one page that takes until a line is written to it: ``python -m`` for a test."""

import sys

import waitress

from app.cli.stopping import stop_gently


def answer(_: dict, start: object) -> list[bytes]:
    """Tell that the request has begun, and answer when a line has been read."""
    print("begyndt", flush=True)
    sys.stdin.readline()
    start("200 OK", [("Content-Type", "text/plain")])
    return [b"hele svaret"]


if __name__ == "__main__":
    server = waitress.create_server(answer, host="127.0.0.1", port=0, threads=2)
    stop_gently(server)
    print(server.effective_port, flush=True)
    server.run()
    print("slut", flush=True)
