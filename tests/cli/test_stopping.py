"""SIGTERM: what has begun is answered, what comes later is not taken, and the process ends."""

import signal
import socket
import subprocess
import sys
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from app.cli.stopping import BACKGROUND

ROOT = Path(__file__).parent.parent.parent
SERVER = (sys.executable, "-m", "tests.cli.stopping_server")


def fetched(address: str) -> bytes:
    with urllib.request.urlopen(address, timeout=60) as response:
        return response.read()


def is_open(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def test_what_is_under_way_is_answered_and_built_before_the_server_ends() -> None:
    with (
        subprocess.Popen(
            [*SERVER, "127.0.0.1:0"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        ) as server,
        ThreadPoolExecutor() as pool,
    ):
        address = f"http://127.0.0.1:{server.stdout.readline().strip()}/"
        under_way = pool.submit(fetched, address)
        assert server.stdout.readline() == "begyndt\n"
        server.send_signal(signal.SIGTERM)
        while is_open(int(address.strip("/").rpartition(":")[2])):
            pass  # the server's own loop shuts the door
        server.stdin.write("\n")
        server.stdin.flush()
        assert under_way.result() == b"hele svaret"
        server.stdin.write("\n")
        server.stdin.flush()
        assert server.stdout.read() == "bygget\nslut\n"
        assert server.wait(timeout=60) == 0


@pytest.mark.parametrize(
    ("arguments", "times"),
    [
        pytest.param(["127.0.0.1:0"], 1, id="at once"),
        pytest.param(["127.0.0.1:0"], 2, id="asked twice"),
        pytest.param(["127.0.0.1:0", "127.0.0.1:0"], 1, id="with two addresses"),
        # Waitress swallows what is raised while it shuts a door.
        pytest.param(["--slowly", "127.0.0.1:0"], 2, id="while the door is being shut"),
    ],
)
def test_a_server_that_nobody_asks_anything_ends(arguments: list[str], times: int) -> None:
    with subprocess.Popen([*SERVER, *arguments], cwd=ROOT, stdout=subprocess.PIPE, text=True) as server:
        server.stdout.readline()
        for _ in range(times):
            server.send_signal(signal.SIGTERM)
        try:
            assert server.wait(timeout=60) == 0
            assert server.stdout.read() == "slut\n"
        finally:
            server.kill()


def test_the_thread_that_is_waited_for_is_the_one_that_builds() -> None:
    assert f'name="{BACKGROUND}"' in (ROOT / "app" / "pages" / "rebuilding.py").read_text(encoding="utf-8")
