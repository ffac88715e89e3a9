"""The README is a promise: each command in it runs, and each file it points to is there."""

import os
import random
import re
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import urllib.request
from contextlib import suppress
from pathlib import Path

import pytest

from app.access.audit import operator, record
from app.build import rebuild
from app.cli import new_kpi, run

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = [
    line
    for block in re.findall(r"```console\n(.*?)```", README, re.DOTALL)
    for line in block.splitlines()
    if line.strip() and not line.startswith("#")
]
SERVING = [line for line in COMMANDS if line.startswith("fleks serve")]
ASKING = [line for line in COMMANDS if line.startswith("fleks ") and line not in SERVING and "new-kpi" not in line]


@pytest.fixture(scope="module")
def data(tmp_path_factory, demo_store):
    """A store of one's own to write in, as ``DATA`` in the README's commands."""
    folder = tmp_path_factory.mktemp("readme") / "data"
    shutil.copytree(demo_store, folder)
    rebuild(folder)  # so that there is one to go back to
    record(folder, operator(), "import", "demo")  # so that there is a trail to look at
    return folder


@pytest.mark.parametrize("line", ASKING)
def test_a_command_about_data_does_what_the_readme_shows(line, data, demo_delivery, capsys):
    places = {"DATA": str(data), "LEVERANCE": str(demo_delivery), "RAPPORTER": str(data.parent / "rapporter")}
    arguments = [places.get(word, word) for word in shlex.split(line)[1:]]
    assert run(arguments) == 0, capsys.readouterr().err
    assert capsys.readouterr().out.strip()


@pytest.mark.parametrize("line", SERVING)
def test_the_dashboard_answers_when_it_is_served(line, data):
    port = free_port()
    arguments = [{"DATA": str(data)}.get(word, word) for word in shlex.split(line)[1:]]
    with running([sys.executable, "-m", "app", *arguments, "--port", str(port)]) as server:
        wait_for(server)
        assert b"Fleksoverblik" in answer(port)


def test_make_demo_makes_imports_and_serves_the_demo_municipality(tmp_path):
    assert "make demo" in COMMANDS
    port = free_port()
    options = f"DEMO=--store {tmp_path / 'demo'} --port {port}"
    with running(["make", "--no-print-directory", "demo", options]) as server:
        wait_for(server)
        assert b"Fleksoverblik" in answer(port)
    assert (tmp_path / "demo" / "CURRENT").exists()


def test_make_test_runs_lint_and_every_test():
    assert "make test" in COMMANDS
    shown = subprocess.run(["make", "-n", "test"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for part in ("ruff check .", "ruff format --check .", "lint-imports", "-m pytest"):
        assert part in shown
    assert "make test" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_uv_has_all_that_its_command_needs():
    assert "uv run fleks demo" in COMMANDS
    assert 'fleks = "app.cli:main"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert (ROOT / "uv.lock").exists()


def test_the_skeleton_of_the_readme_can_be_written(tmp_path):
    (line,) = [line for line in COMMANDS if "new-kpi" in line]
    for folder in ("queries/kpi", "tests/queries"):
        (tmp_path / folder).mkdir(parents=True)
    written = new_kpi.write_skeleton(shlex.split(line)[-1], tmp_path)
    assert all(path.relative_to(tmp_path).as_posix() in README for path in written)


def test_no_command_is_left_without_a_test():
    known = {*ASKING, *SERVING, "make demo", "make test", "uv run fleks demo", "fleks new-kpi mit_noegletal"}
    assert set(COMMANDS) == known


def test_every_file_that_the_readme_points_to_is_there():
    links = [link for link in re.findall(r"\]\(([^)#]+)\)", README) if not link.startswith("http")]
    assert len(links) >= 5
    assert [link for link in links if not (ROOT / link).exists()] == []


def free_port() -> int:
    """A port that nobody listens on, from those that a system gives to nobody who has not asked for it by number."""
    while True:
        port = random.randrange(20_000, 32_000)
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port


def wait_for(server: subprocess.Popen) -> None:
    """Go on when the server says that it answers."""
    assert any("Fleksoverblik kører" in line for line in server.stderr)


def answer(port: int) -> bytes:
    """What the front page sends."""
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=60) as response:
        return response.read()


class running:
    """A process that is stopped when the block ends."""

    def __init__(self, command: list[str]) -> None:
        self.process = subprocess.Popen(
            command, cwd=ROOT, stderr=subprocess.PIPE, text=True, encoding="utf-8", start_new_session=True
        )

    def __enter__(self) -> subprocess.Popen:
        return self.process

    def __exit__(self, *_: object) -> None:
        os.killpg(self.process.pid, signal.SIGTERM)
        self.process.wait(timeout=60)
        self.process.stderr.close()
